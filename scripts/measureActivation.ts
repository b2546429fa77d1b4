/**
 * `npm run measure:activation [-- TIMES]`: starts the embedded editor several times with what lies in dist/, opens a draft
 * and prints how long the extension took to become active and to have its first findings, both from the beginning of its
 * activation, and how long the findings took from the opening of the draft, which is the editor's work for the most part:
 * median and range, as the extension host measures it (test/vscode/activation.test.ts). First ever: as just installed; in
 * later starts Node has the server's compiled code.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildEditorTests } from './lib/build';
import { runEditorSuite } from './lib/editorSuite';
import { vsixPath } from './lib/paths';
import { main } from './lib/run';

const TEST = 'is active and has its first findings within a moment';
const FIGURES = /activation (\d+) ms, first findings (\d+) ms, since the draft was opened (\d+) ms/;

/** Milliseconds. */
interface Start {
  readonly active: number;
  readonly found: number;
  readonly sinceOpened: number;
}

main(async () => {
  if (!existsSync(vsixPath())) throw new Error('There is no package to measure: run npm run package first.');
  await buildEditorTests();
  const times = Number(process.argv[2] ?? 5);
  const firsts: Start[] = [];
  const laters: Start[] = [];
  for (let run = 0; run < times; run++) {
    const storage = mkdtempSync(path.join(tmpdir(), 'gouji-storage-'));
    firsts.push(await start(storage));
    laters.push(await start(storage));
    rmSync(storage, { recursive: true });
  }
  print('first start ever', firsts);
  print('later start', laters);
});

/** Begins with what an earlier start left in `storage`. */
async function start(storage: string): Promise<Start> {
  const starts: Start[] = [];
  const log = (words: readonly unknown[]): void => {
    const [, active, found, sinceOpened] = FIGURES.exec(words.join(' ')) ?? [];
    if (found === undefined) return;
    starts.push({ active: Number(active), found: Number(found), sinceOpened: Number(sinceOpened) });
  };
  await runEditorSuite(vsixPath(), { only: TEST, log, storage });
  const [only] = starts;
  if (only === undefined) throw new Error('A start gave no figures.');
  return only;
}

function print(title: string, starts: readonly Start[]): void {
  console.log(title);
  console.log(`  activation      ${describe(starts.map(({ active }) => active))}`);
  console.log(`  first findings  ${describe(starts.map(({ found }) => found))}`);
  console.log(`    since opening ${describe(starts.map(({ sinceOpened }) => sinceOpened))}`);
}

function describe(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const [least = NaN, median = NaN, most = NaN] = [0, sorted.length >> 1, sorted.length - 1].map((at) => sorted[at]);
  return `median ${String(median)} ms (${String(least)} to ${String(most)} ms, ${String(values.length)} starts)`;
}
