/** L12: grid tables: rows of `| cell | cell |` between rules of `+-----+-----+`, a cell's text wrapped over lines. */

import type { Span } from '../../text/span';
import { parseValue } from '../../text/values';
import type { CellRow } from '../document';
import { type BlockReader, cellRow, lineAt } from './blockReader';
import { pipeRow } from './pipes';
import { join } from './ruledTables';

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
 * The lines between two rules as one row. Cells begin at the top of their row and hold at most one number: lines of
 * which that is not true are several rows whose rule was lost, and stay apart.
 */
function joined(lines: readonly CellRow[], grid: number): readonly CellRow[] {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return [];
  if (lines.some((line) => line.cells.length !== first.cells.length)) return lines;
  if (!first.cells.every((_, column) => isOneCell(lines.flatMap((line) => line.cells[column] ?? [])))) return lines;
  const cells = first.cells.map((_, column) => join(lines.flatMap((line) => line.cells[column] ?? [])));
  return [cellRow(cells, { start: first.range.start, end: last.range.end }, grid)];
}

function isOneCell(parts: readonly Span[]): boolean {
  const filled = parts.filter((part) => part.text !== '');
  if (filled.length > 0 && parts[0]?.text === '') return false;
  return filled.filter((part) => parseValue(part.text).kind === 'number').length <= 1;
}
