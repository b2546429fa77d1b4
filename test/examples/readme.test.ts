import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../server/src/core';
import { gouji } from '../cli/support/gouji';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['README.md', 'CHANGELOG.md', 'examples/README.md', 'docs/development.md', 'docs/cli.md',
  'docs/configuration.md', 'docs/server.md',
  'docs/reading.md'];
const SETTINGS = ['gouji.language', 'gouji.inlayHints.mode', 'gouji.validation.delay', 'gouji.codeLens', 'gouji.format.enable', 'gouji.validation.settleDelay'];

const README = read('README.md');
const [CHINESE = '', ENGLISH = ''] = README.split('\n---\n');

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
}

/** Every address a page links to inside this repository, without its anchor. */
function localLinks(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return targets.filter((target) => !/^(?:https?:|#)/.test(target)).map((target) => target.replace(/#.*/, ''));
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> }[];
  };
}

describe('the README', () => {
  const shown = [...README.matchAll(/```text\n\$ node dist\/cli\.js ([^\n]*)\n([^`]*)```/g)];

  for (const [, command = '', output = ''] of shown) {
    it(`shows what the command prints: ${command}`, async () => {
      const { stdout } = await gouji(command.split(' '), { cwd: ROOT });
      assert.equal(stdout, output, 'README.md: paste the output again');
    });
  }

  it('shows the command in both languages', () => {
    assert.equal(shown.length, 2);
  });

  it('names every rule in both languages', () => {
    const missing = RULES.flatMap(({ id, title: { zh, en } }) => [
      ...(CHINESE.includes(`[${zh}](docs/rules/${id}.md)`) ? [] : [`${id} (zh)`]),
      ...(ENGLISH.includes(`[${en}](docs/rules/${id}.md)`) ? [] : [`${id} (en)`]),
    ]);
    assert.deepEqual(missing, []);
  });

  it('states the settings with their defaults', () => {
    const { contributes } = JSON.parse(read('package.json')) as Manifest;
    const properties = Object.assign({}, ...contributes.configuration.map((section) => section.properties)) as
      Manifest['contributes']['configuration'][number]['properties'];
    assert.deepEqual(Object.keys(properties).sort(), [...SETTINGS, 'gouji.rules'].sort());
    for (const name of SETTINGS) {
      const row = new RegExp(`^\\| \`${name}\` \\|.*\\| \`${String(properties[name]?.default)}\`[^|]*\\|$`, 'm');
      assert.match(CHINESE, row);
      assert.match(ENGLISH, row);
    }
  });
});

describe('the pages', () => {
  for (const page of PAGES) {
    it(`${page} links to nothing that is not there`, () => {
      const missing = localLinks(read(page)).filter(
        (target) => !existsSync(path.resolve(ROOT, path.dirname(page), decodeURI(target))),
      );
      assert.deepEqual(missing, []);
    });
  }
});
