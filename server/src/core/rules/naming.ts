/** Names tables, rows, columns and cells in the words of the form, as findings and hovers print them. */

import { type CellId, cellParts, columnSpec, rowSpec, type TableId, type TableSpec } from '../forms';
import type { Cell, Report } from '../report';
import { format, type LocalText, verbatim } from '../text/localText';

export const TABLE_NAMES: Readonly<Record<TableId, LocalText>> = {
  proactive: { zh: '第二十条主动公开情况表', en: 'the table of article 20' },
  applications: { zh: '政府信息公开申请情况表', en: 'the table of applications' },
  litigation: { zh: '行政复议、行政诉讼情况表', en: 'the table of reconsideration and litigation' },
};

/** Labels too long for a message, cut where they stay unmistakable. */
const SHORT_LABELS: ReadonlyMap<string, string> = new Map([
  ['partial', '（二）部分公开'],
  ['otherHandling.notCorrected', '1.申请人无正当理由逾期不补正'],
  ['otherHandling.feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用'],
]);

/** Group heads that stand before their rows in a name; 三、本年度办理结果 says nothing more, so it is left out. */
const NAMED_GROUPS: ReadonlyMap<string, string> = new Map([
  ['denied', '（三）不予公开'],
  ['unable', '（四）无法提供'],
  ['notHandled', '（五）不予处理'],
  ['otherHandling', '（六）其他处理'],
  ['suit', '行政诉讼'],
]);

const LONGEST_QUOTE = 24;

/** `（五）不予处理 1.信访举报投诉类申请`; the id itself for a row the table does not have. */
export function rowName(table: TableSpec, row: string): string {
  const spec = rowSpec(table, row);
  if (spec === undefined) return row;
  const group = NAMED_GROUPS.get(spec.parent ?? '');
  const label = SHORT_LABELS.get(row) ?? spec.label;
  return group === undefined ? label : `${group} ${label}`;
}

/** The label of a column, e.g. `自然人`. */
export function columnName(table: TableSpec, row: string, column: string): string {
  return columnSpec(table, row, column)?.label ?? column;
}

/** `（五）不予处理 1.信访举报投诉类申请 · 总计`. */
export function cellName(report: Report, id: CellId): string {
  const { table, row, column } = cellParts(id);
  const spec = report.tables[table]?.spec;
  return spec === undefined ? id : `${rowName(spec, row)} · ${columnName(spec, row, column)}`;
}

/** A number without the noise of binary fractions; thousands are not separated. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** The value of a cell as a sum takes it. */
export function valueText(cell: Cell): LocalText {
  if (cell.state === 'number') return verbatim(numberText(cell.value));
  if (cell.state === 'blank') return { zh: '空白（计 0）', en: 'blank (counts as 0)' };
  return verbatim(quoted(cell.text));
}

/** Text of the report for use inside a message: white space joined, cut to a length that stays readable. */
export function quoted(text: string): string {
  const joined = text.replace(/\s+/g, ' ').trim();
  return joined.length > LONGEST_QUOTE ? `${joined.slice(0, LONGEST_QUOTE)}…` : joined;
}

/** The first few names and how many there are: `甲、乙、丙等 9 处`. */
export function listed(names: readonly string[], limit = 6): LocalText {
  const shown = names.slice(0, limit);
  if (names.length <= limit) return { zh: shown.join('、'), en: shown.join(', ') };
  return format(
    { zh: '{shown}等 {count} 项', en: '{shown} and others, {count} in all' },
    { shown: { zh: shown.join('、'), en: shown.join(', ') }, count: names.length },
  );
}
