/**
 * 空白补 0: writes 0 into the cells of one table in which nothing stands. Only on a person's request.
 *
 * A blank total over figures, and the blank parts of a total that states a number, are left alone: 0 would be wrong
 * there. Marks such as `/` and `—` were written on purpose and stay.
 */

import { type Equation, equationsOf, evaluate, type Evaluation } from '../equations';
import type { CellId, TableId } from '../forms';
import type { Report } from '../report';
import { format, type LocalText } from '../text/localText';
import { isBlankText } from '../text/span';
import { fillingEdits } from './fillCells';
import { edited, type Outcome, refused } from './outcome';
import { withCells } from './withCells';

const TEXTS = {
  none: { zh: '没有可以补 0 的空白单元格', en: 'there is no blank cell to write 0 into' },
  left: {
    zh: '还有 {count} 个空白单元格没有补：合计不是 0，或者各项与合计对不上',
    en: '{count} blank cells are left: a total over figures, or parts of a total that states a number',
  },
  unsafe: {
    zh: '补 0 后读出的数与预期不同，为免出错，没有改动',
    en: 'the result would not read as it should; nothing is changed',
  },
} satisfies Record<string, LocalText>;

/** Writes 0 into the blank cells of a table where that is sure to say nothing wrong. */
export function fillZeros(report: Report, id: TableId): Outcome {
  const all = blankCells(report, id);
  const wanted = zeroCells(report, id);
  if (wanted.length === 0) return refused(all.length === 0 ? TEXTS.none : format(TEXTS.left, { count: all.length }));
  const edits = fillingEdits(report, new Map(wanted.map((cell) => [cell, 0])));
  if (edits === undefined) return refused(TEXTS.unsafe);
  const left = all.length - wanted.length;
  return edited(edits, left === 0 ? [] : [format(TEXTS.left, { count: left })]);
}

/** The cells of a table that may be filled with 0. */
export function zeroCells(report: Report, id: TableId): readonly CellId[] {
  const spec = report.tables[id]?.spec;
  if (spec === undefined) return [];
  const wanted = new Set(blankCells(report, id));
  const equations = equationsOf(spec).map((equation) => ({ equation, before: evaluate(report, equation) }));
  // each round takes at least one cell away
  for (let isSettled = false; !isSettled;) {
    const filled = withCells(report, new Map([...wanted].map((cell) => [cell, 0])));
    isSettled = true;
    for (const { equation, before } of equations) {
      if (!becomesWrong(before, evaluate(filled, equation))) continue;
      for (const cell of culprits(equation, wanted)) {
        wanted.delete(cell);
        isSettled = false;
      }
      if (!isSettled) break;
    }
  }
  return [...wanted];
}

function blankCells(report: Report, id: TableId): CellId[] {
  const { text } = report.source;
  return [...report.cells.values()]
    .filter((cell) => cell.table === id && cell.state === 'blank')
    .filter(({ contentRange }) => isBlankText(text.slice(contentRange.start, contentRange.end)))
    .map((cell) => cell.id);
}

function becomesWrong(before: Evaluation, after: Evaluation): boolean {
  if (after.state !== 'differs') return false;
  // a total over parts that are all blank was a warning, over parts that are 0 it is an error
  return before.state !== 'differs' || before.partsBlank;
}

/** The blank totals of an equation; where they state a number, its blank parts. */
function culprits({ kind, stated, addends }: Equation, wanted: ReadonlySet<CellId>): readonly CellId[] {
  const totals = kind === 'applications-identity' ? addends.slice(0, 1) : stated;
  const blank = totals.filter((cell) => wanted.has(cell));
  return blank.length > 0 ? blank : [...stated, ...addends].filter((cell) => wanted.has(cell));
}
