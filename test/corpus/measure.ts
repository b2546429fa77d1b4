/** Compares what the reader makes of a text with the figures that were written into it. */

import type { CellId } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';
import type { Cell } from '../../server/src/core/report';
import { checkReport } from '../../server/src/core/rules/checkReport';

export interface Tally {
  /** Cells that hold a number. */
  readonly numbers: Counts;
  /** Cells that are blank. */
  readonly blanks: Counts;
  /** A description of every wrong cell, and of every arithmetic finding: the figures of our reports balance. */
  readonly faults: readonly string[];
}

/** right + unread + wrong are all cells. A number read as a blank is wrong, and so is a blank read as a number. */
export interface Counts {
  readonly right: number;
  readonly unread: number;
  readonly wrong: number;
}

export const NO_COUNTS: Counts = { right: 0, unread: 0, wrong: 0 };
export const NOTHING: Tally = { numbers: NO_COUNTS, blanks: NO_COUNTS, faults: [] };

type Verdict = keyof Counts;

export function measure(text: string, figures: ReadonlyMap<CellId, number | null>): Tally {
  const report = readReport(text);
  const numbers = { ...NO_COUNTS };
  const blanks = { ...NO_COUNTS };
  const faults: string[] = [];
  for (const [id, value] of figures) {
    const cell = report.cells.get(id);
    const verdict = verdictOf(text, cell, value);
    (value === null ? blanks : numbers)[verdict]++;
    if (verdict === 'wrong')
      faults.push(`${id} is ${shown(value)}, read as ${shown(cell?.value ?? null)}: ${cell?.text ?? ''}`);
  }
  for (const [id, cell] of report.cells) {
    if (figures.has(id) || cell.state !== 'number') continue;
    numbers.wrong++;
    faults.push(`${id} is no cell of this report, read as ${shown(cell.value)}`);
  }
  for (const finding of checkReport(report)) {
    if (finding.rule.startsWith('balance/')) faults.push(`${finding.rule}: ${finding.message.en}`);
  }
  return { numbers, blanks, faults };
}

function verdictOf(text: string, cell: Cell | undefined, value: number | null): Verdict {
  if (cell === undefined || cell.state === 'unreadable' || cell.state === 'invalid') return 'unread';
  if (cell.value !== value) return 'wrong';
  // the range must hold the number itself: a fix or a squiggle elsewhere is as bad as a wrong number
  const { start, end } = cell.range;
  return value === null || holds(text.slice(start, end), value) ? 'right' : 'wrong';
}

/** Markup may stand inside a number: office programs put parts of it into elements of their own. */
function holds(text: string, value: number): boolean {
  const plain = text
    .replace(/<[^<>]*>/g, '')
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/[−–]/g, '-');
  return Number(plain) === value;
}

function shown(value: number | null): string {
  return value === null ? 'blank' : String(value);
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    numbers: sumCounts(tallies.map((tally) => tally.numbers)),
    blanks: sumCounts(tallies.map((tally) => tally.blanks)),
    faults: tallies.flatMap((tally) => tally.faults),
  };
}

function sumCounts(counts: readonly Counts[]): Counts {
  const add = (verdict: Verdict): number => counts.reduce((total, each) => total + each[verdict], 0);
  return { right: add('right'), unread: add('unread'), wrong: add('wrong') };
}

export function totalOf({ right, unread, wrong }: Counts): number {
  return right + unread + wrong;
}
