/**
 * `npm run precision [-- --reports N] [--seed N] [--keep FOLDER]`: at least N reports with one fault each and N clean
 * ones full of traps, and what the rules say of them. Writes docs/precision.md. Exit code 1 when a rule misses its bar.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FAULTS } from '../test/precision/faults';
import { type Complaint, isGood, measurePrecision } from '../test/precision/precision';
import { precisionPage } from '../test/precision/precisionPage';
import { root } from './lib/paths';
import { main } from './lib/run';

main(() => {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '520' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
    },
  });
  const reports = Number(values.reports);
  if (!Number.isInteger(reports) || reports < 1) throw new Error('--reports is a whole number above 0');
  const rules = new Set(FAULTS.map(({ rule }) => rule)).size;
  const injectionsPerRule = Math.ceil(reports / rules);
  const outcome = measurePrecision({ injectionsPerRule, cleanReports: reports, seed: Number(values.seed) });
  for (const tally of outcome.tallies) {
    const { rule, injected, found, falseAlarms, strayFindings } = tally;
    const mark = isGood(tally) ? '✔' : '✘';
    console.log(
      `${mark} ${rule}: ${found} of ${injected} found, ${falseAlarms} false alarms, ${strayFindings} beside other faults`,
    );
    if (!isGood(tally)) process.exitCode = 1;
  }
  for (const line of summaries(outcome.complaints)) console.log(line);
  if (values.keep !== undefined) keep(values.keep, outcome.complaints);
  writeFileSync(path.join(root, 'docs', 'precision.md'), precisionPage(outcome));
  console.log(`${outcome.injected} reports with a fault, ${outcome.clean} clean ones; docs/precision.md written`);
});

/** Complaints of one kind about one thing as one line. */
function summaries(complaints: readonly Complaint[]): string[] {
  const lines = new Map<string, number>();
  for (const { kind, rule, about, message, seed, layout } of complaints) {
    const key = `${kind}: ${rule}: ${about}: ${message} (e.g. seed ${seed}, ${layout})`;
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  return [...lines.keys()];
}

/** Each text that a rule judged wrongly as a file, with what was expected. */
function keep(folder: string, complaints: readonly Complaint[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { kind, rule, about, message, seed, text } of complaints) {
    const name = `${rule.replace('/', '-')}-${kind.replace(' ', '-')}-${seed}.md`;
    writeFileSync(path.join(folder, name), `<!-- ${kind}: ${about}: ${message} -->\n\n${text}`);
  }
}
