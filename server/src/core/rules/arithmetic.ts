/** What the balance rules share: the equations that do not hold, sums as text, and the cells behind them. */

import { doubtfulEquations, type Equation, type EquationKind, evaluate } from '../equations';
import type { Fix, RelatedPlace } from '../finding';
import type { CellId, TableId } from '../forms';
import type { Report } from '../report';
import { format, type LocalText, verbatim } from '../text/localText';
import { cellName, numberText, valueText } from './naming';

export interface Mismatch {
  readonly equation: Equation;
  readonly stated: number;
  readonly computed: number;
  /** Every addend is blank. */
  readonly partsBlank: boolean;
}

/** The equations of one kind whose two sides are known and differ, in the form's order. */
export function mismatches(report: Report, table: TableId, kind: EquationKind): readonly Mismatch[] {
  const read = report.tables[table];
  if (read === undefined) return [];
  const found: Mismatch[] = [];
  for (const equation of doubtfulEquations(read)) {
    if (equation.kind !== kind) continue;
    const result = evaluate(report, equation);
    if (result.state !== 'differs') continue;
    const { stated, computed, partsBlank } = result;
    found.push({ equation, stated, computed, partsBlank });
  }
  return found;
}

/** `9+1+0`: the cells as an addition, a blank as 0. */
export function additionText(report: Report, ids: readonly CellId[]): string {
  return ids.map((id) => termText(valueOf(report, id))).join('+');
}

/** `9+1（其余 17 项为 0）`: an addition of many cells without its zeros. */
export function longAdditionText(report: Report, ids: readonly CellId[]): LocalText {
  const terms = ids.map((id) => valueOf(report, id)).filter((value) => value !== 0);
  const zeros = ids.length - terms.length;
  const sum = terms.length === 0 ? '0' : terms.map(termText).join('+');
  if (zeros === 0) return verbatim(sum);
  return format({ zh: '{sum}（其余 {zeros} 项为 0）', en: '{sum} (the other {zeros} are 0)' }, { sum, zeros });
}

/** Every cell with its name and value, for the related places of a finding. */
export function relatedCells(report: Report, ids: readonly CellId[]): readonly RelatedPlace[] {
  const places: RelatedPlace[] = [];
  for (const id of ids) {
    const cell = report.cells.get(id);
    if (cell === undefined) continue;
    const params = { name: cellName(report, id), value: valueText(cell) };
    places.push({ message: format({ zh: '{name}：{value}', en: '{name}: {value}' }, params), range: cell.range });
  }
  return places;
}

/** The amount by which two numbers differ. */
export function differenceText(a: number, b: number): string {
  return numberText(Math.abs(a - b));
}

/**
 * Offers to write the computed value into the total. Which of the two is wrong cannot be known, so it asks; nothing
 * is offered where the sum could not stand in the cell.
 */
export function totalFix(report: Report, mismatch: Mismatch, total: string, parts: LocalText): readonly Fix[] {
  const id = mismatch.equation.stated[0];
  const cell = id === undefined ? undefined : report.cells.get(id);
  if (cell?.state !== 'number' || mismatch.computed < 0 || !Number.isInteger(mismatch.computed)) return [];
  const blank = mismatch.equation.addends.some((addend) => report.cells.get(addend)?.state === 'blank');
  const title = blank
    ? { zh: '把{total}改为 {sum}（{parts}之和，空白计 0）', en: 'Change {total} to {sum} ({parts}, blanks count as 0)' }
    : { zh: '把{total}改为 {sum}（{parts}之和）', en: 'Change {total} to {sum} ({parts})' };
  const newText = numberText(mismatch.computed);
  return [
    {
      title: format(title, { total, parts, sum: newText }),
      safety: 'ask',
      edits: [{ range: cell.range, newText }],
    },
  ];
}

function valueOf(report: Report, id: CellId): number {
  return report.cells.get(id)?.value ?? 0;
}

/** A negative term needs its brackets: 20+(-27). */
function termText(value: number): string {
  return value < 0 ? `(${numberText(value)})` : numberText(value);
}
