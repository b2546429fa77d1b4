/**
 * `npm run measure:activation [-- TIMES]`: starts the embedded editor several times with what lies in dist/, opens a draft
 * and prints how long the extension took to become active and to have its first findings, both from the beginning of its
 * activation, and how long the findings took from the opening of the draft, which is the editor's work for the most part:
 * median and range, as the extension host measures it (test/vscode/activation.test.ts).
 */

import { existsSync } from 'node:fs';
import { buildEditorTests } from './lib/build';
import { runEditorSuite } from './lib/editorSuite';
import { vsixPath } from './lib/paths';
import { main } from './lib/run';

const TEST = 'is active and has its first findings within a moment';
const FIGURES = /activation (\d+) ms, first findings (\d+) ms, since the draft was opened (\d+) ms/;

main(async () => {
  if (!existsSync(vsixPath())) throw new Error('There is no package to measure: run npm run package first.');
  await buildEditorTests();
  const times = Number(process.argv[2] ?? 5);
  const runs: { readonly active: number; readonly found: number; readonly sinceOpened: number }[] = [];
  for (let run = 0; run < times; run++) {
    const log = (words: readonly unknown[]): void => {
      const [, active, found, sinceOpened] = FIGURES.exec(words.join(' ')) ?? [];
      if (found === undefined) return;
      runs.push({ active: Number(active), found: Number(found), sinceOpened: Number(sinceOpened) });
    };
    await runEditorSuite(vsixPath(), { only: TEST, log });
  }
  if (runs.length < times) throw new Error(`${String(runs.length)} of ${String(times)} runs gave figures.`);
  console.log(`activation      ${describe(runs.map(({ active }) => active))}`);
  console.log(`first findings  ${describe(runs.map(({ found }) => found))}`);
  console.log(`  since opening ${describe(runs.map(({ sinceOpened }) => sinceOpened))}`);
});

function describe(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const [least = NaN, median = NaN, most = NaN] = [0, sorted.length >> 1, sorted.length - 1].map((at) => sorted[at]);
  return `median ${String(median)} ms (${String(least)} to ${String(most)} ms, ${String(values.length)} starts)`;
}
