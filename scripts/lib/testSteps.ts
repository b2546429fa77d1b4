/** The steps of `npm test`: each is a program or a suite that ends with a count of what passed and what failed. */

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildBundles, buildEditorTests } from './build';
import { runDesktopSuite } from './desktopSuite';
import { runEditorSuite } from './editorSuite';
import { describeFailures, readMochaResults, type MochaResults } from './mochaResults';
import { root, vsixPath } from './paths';
import { describeError, run } from './run';
import { packageVsix } from './vsix';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What a person needs to mend the failures. */
  readonly details: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const RESULTS = path.join(root, 'out', 'test-results');
/** The suite inside the editor is mocha too, but another program runs it. */
const EDITOR_ROOM = 'vscode';
/** Suites of mocha that need the package. */
const PACKAGE_ROOMS = ['workbench'];

export function testSteps(): Step[] {
  return [
    program('typecheck', ['run', '--silent', 'typecheck']),
    program('lint', ['run', '--silent', 'lint']),
    program('format', ['run', '--silent', 'format:check']),
    program('generated files', ['run', '--silent', 'generate:check']),
    task('build', () => buildBundles()),
    ...rooms().map(suite),
    task('package', packageVsix),
    ...PACKAGE_ROOMS.filter(holdsTests).map(suite),
    { name: EDITOR_ROOM, run: editorSuite },
  ];
}

/** The folders of test/ that hold mocha tests. */
function rooms(): string[] {
  return readdirSync(path.join(root, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== EDITOR_ROOM && !PACKAGE_ROOMS.includes(entry.name))
    .map(({ name }) => name)
    .filter(holdsTests);
}

function holdsTests(room: string): boolean {
  const files = readdirSync(path.join(root, 'test', room), { recursive: true, encoding: 'utf8' });
  return files.some((file) => file.endsWith('.test.ts'));
}

/** An npm script; counts as one. */
function program(name: string, args: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await run('npm', args, root);
      return code === 0 ? PASSED : failure(output);
    },
  };
}

/** Work of our own; counts as one. */
function task(name: string, work: () => Promise<unknown>): Step {
  return {
    name,
    run: async () => {
      try {
        await work();
        return PASSED;
      } catch (error) {
        return failure(describeError(error));
      }
    },
  };
}

/** The mocha tests of one room. */
function suite(room: string): Step {
  return {
    name: room,
    run: async () => {
      const file = path.join(RESULTS, `${room}.json`);
      mkdirSync(RESULTS, { recursive: true });
      rmSync(file, { force: true });
      const mocha = path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
      const reporter = ['--reporter', 'json', '--reporter-option', `output=${file}`];
      // once in many runs a pipe of a child that has ended stays open, and the process would wait for it for ever
      const args = [mocha, '--exit', ...reporter, `test/${room}/**/*.test.ts`];
      const { code, output } = await run(process.execPath, args, root);
      const results = readMochaResults(file);
      if (!results) return failure(output);
      const outcome = mochaOutcome(results);
      // tests that pass in a process that fails are no success: an error outside of any test
      return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1, details: output } : outcome;
    },
  };
}

async function editorSuite(): Promise<Outcome> {
  const vsix = vsixPath();
  if (!existsSync(vsix)) return failure('There is no package to test.');
  try {
    await buildEditorTests();
    const runSuite = process.env['VSCODE_DESKTOP'] === '1' ? runDesktopSuite : runEditorSuite;
    return mochaOutcome(await runSuite(vsix));
  } catch (error) {
    return failure(describeError(error));
  }
}

function mochaOutcome(results: MochaResults): Outcome {
  const { passes, failures, pending } = results.stats;
  if (passes + failures === 0) return failure('No test ran.');
  return { passed: passes, failed: failures, skipped: pending, details: describeFailures(results) };
}

const PASSED: Outcome = { passed: 1, failed: 0, skipped: 0, details: '' };

function failure(details: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, details };
}
