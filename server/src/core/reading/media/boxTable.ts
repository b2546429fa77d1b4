/**
 * L13: tables drawn with box characters, as text browsers dump them. A row goes over several lines; group labels stand
 * in the middle of their span, on lines of rules too, and say nothing of their own.
 */

import { type Span, trimmedSlice } from '../../text/span';
import type { CellRow } from '../document';
import { type BlockReader, cellRow, isEmptyLine, lineAt } from './blockReader';
import { joinedRow } from './join';

const VERTICAL = /[│┃║]/;
const HORIZONTAL = ['─', '━', '═'];

export const boxTable: BlockReader = (items, from) => {
  const first = lineAt(items, from);
  if (first === undefined || !isRule(first)) return undefined;
  const rows: CellRow[] = [];
  let lines: Span[] = [];
  let next = from;
  for (; ; next++) {
    const line = lineAt(items, next);
    if (line === undefined || isEmptyLine(line)) break;
    if (isRule(line)) {
      for (const row of rowsOf(lines, first.start)) rows.push(row);
      lines = [];
    } else if (VERTICAL.test(line.text)) lines.push(line);
    else break;
  }
  for (const row of rowsOf(lines, first.start)) rows.push(row);
  return rows.length === 0 ? undefined : { rows, next };
};

function isRule(line: Span): boolean {
  return HORIZONTAL.some((char) => line.text.includes(char));
}

/** The row between two rules. Lines with different numbers of cells stay rows of their own. */
function rowsOf(lines: readonly Span[], grid: number): readonly CellRow[] {
  const split = lines.map((line) => cellRow(cellsOf(line), { start: line.start, end: line.end }, grid));
  const first = split[0];
  const last = split[split.length - 1];
  if (first === undefined || last === undefined) return [];
  const columns = first.cells.map((_, column) => split.flatMap((row) => row.cells[column] ?? []));
  if (split.some((row) => row.cells.length !== first.cells.length)) return split;
  return [joinedRow(columns, { start: first.range.start, end: last.range.end }, grid, true)];
}

/** What stands between the vertical lines. */
function cellsOf(line: Span): Span[] {
  const cells: Span[] = [];
  let from = -1;
  for (let i = 0; i < line.text.length; i++) {
    if (!VERTICAL.test(line.text.charAt(i))) continue;
    if (from >= 0) cells.push(trimmedSlice(line, from, i));
    from = i + 1;
  }
  return cells;
}
