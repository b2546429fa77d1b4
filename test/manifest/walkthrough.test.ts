import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { describe, it } from 'mocha';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

/** Commands of the editor itself that the walkthrough leans on. */
const EDITOR_COMMANDS = ['workbench.action.files.openFile', 'editor.action.quickFix'];

/** All pictures together; they travel with the extension. */
const PICTURES_BUDGET = 250 * 1024;

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const commands = new Set([...contributes.commands.map(({ command }) => command), ...EDITOR_COMMANDS]);

function words(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

describe('the walkthrough', () => {
  it('leads from an open report to a whole folder', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['open', 'read', 'fix', 'preview', 'folder'],
    );
  });

  it('links only to commands that exist, the same in both languages', () => {
    const [zh, en] = ['package.nls.json', 'package.nls.en.json'].map((file) =>
      steps.map(({ description }) => {
        const text = words(file)[description.replaceAll('%', '')] ?? '';
        return [...text.matchAll(/\]\(command:([^)]+)\)/g)].map(([, command]) => command ?? '');
      }),
    );
    assert.deepEqual(zh, en);
    for (const linked of zh ?? []) {
      assert.ok(linked.length > 0);
      for (const command of linked) assert.ok(commands.has(command), command);
    }
  });

  it('ticks a step off when its command has run, or when a report is open', () => {
    for (const { id, completionEvents } of steps) {
      for (const event of completionEvents) {
        const command = /^onCommand:(.+)/.exec(event)?.[1];
        assert.ok(event === 'onContext:gouji.isReport' || commands.has(command ?? ''), `${id}: ${event}`);
      }
    }
  });

  it('shows a picture a step, with a description, small enough to be shipped', () => {
    const sizes = steps.map(({ media }) => statSync(media.image).size);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= PICTURES_BUDGET, String(sizes));
    for (const { media } of steps) assert.ok(media.altText.startsWith('%'));
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!docs\/walkthrough\//m);
  });
});
