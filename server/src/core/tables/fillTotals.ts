/** 填写合计: writes the sums into the blank totals of one table. Only on a person's request: it writes numbers. */

import { type Equation, equationsOf, evaluate } from '../equations';
import type { CellId, TableId } from '../forms';
import type { Report } from '../report';
import { format, type LocalText } from '../text/localText';
import { fillingEdits } from './fillCells';
import { edited, type Outcome, refused } from './outcome';
import { withCells } from './withCells';

export interface BlankTotals {
  /** Sums of the totals that can be filled in. */
  readonly sums: ReadonlyMap<CellId, number>;
  /** Blank totals over figures that cannot: a part cannot be read, or row and column come to different sums. */
  readonly open: readonly CellId[];
}

const TEXTS = {
  none: { zh: '没有可以填写的空白合计', en: 'no blank total can be filled in' },
  open: {
    zh: '没有可以填写的空白合计：{count} 处的各项读不全，或者按行、按列加出来的数不一样',
    en: 'no blank total can be filled in: {count} of them have parts that cannot be read, or differ by row and column',
  },
  left: {
    zh: '还有 {count} 处合计没有填：各项读不全，或者按行、按列加出来的数不一样',
    en: '{count} totals are left blank: a part cannot be read, or row and column come to different sums',
  },
  unsafe: {
    zh: '填写后读出的数与预期不同，为免出错，没有改动',
    en: 'the result would not read as it should; nothing is changed',
  },
} satisfies Record<string, LocalText>;

/** Writes the sums of the table's blank totals; a total is filled only where every addend is read. */
export function fillTotals(report: Report, id: TableId): Outcome {
  const { sums, open } = blankTotals(report, id);
  if (sums.size === 0) return refused(open.length === 0 ? TEXTS.none : format(TEXTS.open, { count: open.length }));
  const edits = fillingEdits(report, sums);
  if (edits === undefined) return refused(TEXTS.unsafe);
  return edited(edits, open.length === 0 ? [] : [format(TEXTS.left, { count: open.length })]);
}

/** The blank totals of a table and what their parts come to. A blank among the parts counts as 0 beside figures. */
export function blankTotals(report: Report, id: TableId): BlankTotals {
  const byTotal = totalsOf(report, id);
  const sums = new Map<CellId, number>();
  // totals are parts of other totals: （七）总计 × 总计 can only be told when its row and column are
  for (;;) {
    const known = withCells(report, sums);
    const before = sums.size;
    for (const [total, equations] of byTotal) {
      const sum = sums.has(total) ? undefined : sumOf(known, equations);
      if (sum !== undefined) sums.set(total, sum);
    }
    if (sums.size === before) break;
  }
  const filled = withCells(report, sums);
  const open = [...byTotal].filter(
    ([total, equations]) =>
      !sums.has(total) && equations.some((equation) => evaluate(filled, equation).state !== 'blank'),
  );
  return { sums, open: open.map(([total]) => total) };
}

/** The equations that state each blank total; （七）总计 × 总计 is stated by two. */
function totalsOf(report: Report, id: TableId): ReadonlyMap<CellId, readonly Equation[]> {
  const spec = report.tables[id]?.spec;
  const byTotal = new Map<CellId, Equation[]>();
  for (const equation of spec === undefined ? [] : equationsOf(spec)) {
    const [total] = equation.stated;
    if (equation.kind === 'applications-identity' || total === undefined) continue;
    if (report.cells.get(total)?.state !== 'blank') continue;
    byTotal.set(total, [...(byTotal.get(total) ?? []), equation]);
  }
  return byTotal;
}

/** The one sum that all equations of a total come to; undefined where a part is not known or they differ. */
function sumOf(report: Report, equations: readonly Equation[]): number | undefined {
  const sums = new Set<number>();
  for (const equation of equations) {
    const evaluation = evaluate(report, equation);
    if (evaluation.state === 'blank') continue;
    if (evaluation.state !== 'unstated') return undefined;
    sums.add(evaluation.computed);
  }
  const [sum] = sums;
  return sums.size === 1 ? sum : undefined;
}
