/** L12: grid tables: rows of `| cell | cell |` between rules of `+-----+-----+`, a cell's text wrapped over lines. */

import type { Span } from '../../text/span';
import type { CellRow } from '../document';
import { type BlockReader, lineAt } from './blockReader';
import { pipeRow } from './pipes';
import { joinedRow } from './join';

const RULE = /^\s*\+(?:[-=:]+\+)+\s*$/;
const LONGEST_RULE = 2000;

export const gridTable: BlockReader = (items, from) => {
  const first = lineAt(items, from);
  if (first === undefined || !isRule(first)) return undefined;
  const rows: CellRow[] = [];
  let lines: CellRow[] = [];
  let next = from + 1;
  for (; ; next++) {
    const line = lineAt(items, next);
    if (line === undefined) break;
    if (isRule(line)) {
      for (const row of joined(lines, first.start)) rows.push(row);
      lines = [];
      continue;
    }
    const row = line.text.trimStart().startsWith('|') ? pipeRow(line, first.start) : undefined;
    if (row === undefined || row === 'separator') break;
    lines.push(row);
  }
  for (const row of joined(lines, first.start)) rows.push(row);
  return rows.length === 0 ? undefined : { rows, next };
};

function isRule(line: Span): boolean {
  return line.text.length <= LONGEST_RULE && RULE.test(line.text);
}

/**
 * The lines between two rules as one row. Cells begin at the top of their row: where one does not, the rule between two
 * rows was lost.
 */
function joined(lines: readonly CellRow[], grid: number): readonly CellRow[] {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return [];
  if (lines.some((line) => line.cells.length !== first.cells.length)) return lines;
  const columns = first.cells.map((_, column) => lines.flatMap((line) => line.cells[column] ?? []));
  const range = { start: first.range.start, end: last.range.end };
  return [joinedRow(columns, range, grid, columns.every(beginsAtTop))];
}

function beginsAtTop(parts: readonly Span[]): boolean {
  return parts[0]?.text !== '' || parts.every((part) => part.text === '');
}
