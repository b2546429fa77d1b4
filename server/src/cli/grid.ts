/** A table as lines of text: labels on the left, values in columns, headers repeated where the columns change. */

import type { Cell, RowSpec } from '../core';
import type { Table, TableRow } from '../core/report';
import type { Lang, LocalText } from '../core/text/localText';
import { padEnd, padStart, truncate, widest } from './columns';
import { printable } from './printable';

const WIDEST_LABEL = 36;
const WIDEST_VALUE = 16;

const BLANK = '·';
const UNREADABLE = '?';
const INVALID = '!';

const LEGEND: readonly (readonly [string, LocalText])[] = [
  [BLANK, { zh: '空白', en: 'blank' }],
  [UNREADABLE, { zh: '读不出', en: 'unreadable' }],
  [INVALID, { zh: '不是数字', en: 'not a number' }],
];
const ABSENT: LocalText = { zh: '（缺这一行）', en: '(row missing)' };

interface GridLine {
  readonly label: string;
  /** undefined: the row has no values to show. */
  readonly values: readonly string[] | undefined;
  /** Column ids in one word; a change calls for new headers. */
  readonly columns: string;
  readonly note: string;
  readonly spec: RowSpec;
}

/** Every row of the form; blank cells as ·, unreadable ones as ?, text that is no number after !. */
export function gridOf(table: Table, lang: Lang): string[] {
  const lines = table.rows.map((row) => gridLine(table, row, lang));
  const labelWidth = widest(lines.map((line) => line.label));
  const output: string[] = [];
  let columns = '';
  let widths: number[] = [];
  for (const line of lines) {
    if (line.columns !== '' && line.columns !== columns) {
      columns = line.columns;
      widths = widthsOf(lines.filter((other) => other.columns === columns));
      const headers = line.spec.columns.map((column, i) => padStart(column.label, widths[i] ?? 0));
      output.push([' '.repeat(labelWidth), ...headers].join('  '));
    }
    const values = line.values?.map((value, i) => padStart(value, widths[i] ?? 0)) ?? [line.note];
    output.push([padEnd(line.label, labelWidth), ...values].join('  ').trimEnd());
  }
  return output;
}

function gridLine(table: Table, row: TableRow, lang: Lang): GridLine {
  const { spec } = row;
  const label = truncate('  '.repeat(depthOf(table, spec)) + spec.label, WIDEST_LABEL);
  const columns = spec.columns.map((column) => column.id).join(' ');
  return { label, columns, spec, values: valuesOf(row), note: row.state === 'absent' ? ABSENT[lang] : '' };
}

function valuesOf(row: TableRow): readonly string[] | undefined {
  if (row.state === 'read') return row.cells.map(shownValue);
  if (row.state === 'unreadable') return row.spec.columns.map(() => UNREADABLE);
  return undefined;
}

function shownValue(cell: Cell): string {
  switch (cell.state) {
    case 'number':
      return `${cell.value}${cell.unit ?? ''}`;
    case 'blank':
      return BLANK;
    case 'unreadable':
      return UNREADABLE;
    case 'invalid':
      return truncate(INVALID + printable(cell.text), WIDEST_VALUE);
  }
}

function widthsOf(lines: readonly GridLine[]): number[] {
  const columns = lines[0]?.spec.columns ?? [];
  return columns.map((column, i) => widest([column.label, ...lines.map((line) => line.values?.[i] ?? '')]));
}

function depthOf(table: Table, spec: RowSpec): number {
  let depth = 0;
  let parent = spec.parent;
  while (parent !== undefined) {
    const above = table.rows.find((row) => row.spec.id === parent);
    if (above === undefined) break;
    depth++;
    parent = above.spec.parent;
  }
  return depth;
}

/** Explains the signs that occur in the grid of `table`; empty when there are none. */
export function legendOf(table: Table, lang: Lang): string {
  const shown = table.rows.flatMap((row) => valuesOf(row) ?? []);
  const used = LEGEND.filter(([sign]) => shown.some((value) => value.startsWith(sign)));
  return used.map(([sign, meaning]) => `${sign} ${meaning[lang]}`).join('  ');
}
