/** One document of 8 KB in process: reading it and running every rule, against linters of Markdown and of Chinese text. */

import { builtCore } from './core';
import { peerRequire } from './peers';
import { BENCH_LAYOUTS, benchReport, EXTENSIONS } from './reports';
import { type Row, timesAsFast } from './result';
import { leastTimes } from './timing';

const BYTES = 8192;
const DOCUMENTS = 20;
const SECONDS_A_LAYOUT = 10;

/** Times as fast as markdownlint, by layout; plain text is none of its business. */
const MARKDOWNLINT_GOALS = { gfm: 50, html: 20 } as const;
const AUTOCORRECT_GOAL = 3;

interface Markdownlint {
  readonly lint: (options: { readonly strings: Readonly<Record<string, string>> }) => unknown;
}

interface AutoCorrect {
  readonly lintFor: (text: string, path: string) => unknown;
}

export async function measureDocuments(): Promise<Row[]> {
  const { readReport, checkReport } = await builtCore();
  const markdownlint = (await import(peerRequire.resolve('markdownlint/sync'))) as Markdownlint;
  const autocorrect = peerRequire('autocorrect-node') as AutoCorrect;
  return BENCH_LAYOUTS.flatMap((layout) => {
    const texts = Array.from({ length: DOCUMENTS }, (_, i) => benchReport(layout, BYTES, i + 1));
    const times = leastTimes(
      [
        { name: 'gouji', work: (text) => checkReport(readReport(text)) },
        { name: 'autocorrect', work: (text) => autocorrect.lintFor(text, `report.${EXTENSIONS[layout]}`) },
        ...(layout === 'plain'
          ? []
          : [{ name: 'markdownlint', work: (text: string) => markdownlint.lint({ strings: { report: text } }) }]),
      ],
      texts,
      SECONDS_A_LAYOUT,
    );
    const of = (name: string): number => times.get(name) ?? NaN;
    const what = `8 KB, ${layout}`;
    const rows = [timesAsFast(what, of('gouji'), 'AutoCorrect', of('autocorrect'), AUTOCORRECT_GOAL)];
    if (layout === 'plain') return rows;
    return [timesAsFast(what, of('gouji'), 'markdownlint', of('markdownlint'), MARKDOWNLINT_GOALS[layout]), ...rows];
  });
}
