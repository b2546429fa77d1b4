/**
 * L15: a cell a line, each with ` |` at its end; a lone `|` is a blank cell; rows are filled up at their end to the
 * width of the table, so that `||` and `|||` end a row, and so may a lone `|` that is one too many.
 */

import { type Span, sliceSpan, trimmedSlice } from '../../text/span';
import { parseValue } from '../../text/values';
import type { CellRow } from '../document';
import { type BlockReader, cellRow, lineAt } from './blockReader';

/** Text without pipes, then pipes to the end of the line. */
const MARKED = /^([^|]*)(\|+)\s*$/;
/** Longer lines are no cells. */
const LONGEST_CELL = 200;
/** Fewer such lines in a row are no table. */
const SHORTEST_TABLE = 4;

interface MarkedLine {
  /** Undefined for a line of pipes alone. */
  readonly cell: Span | undefined;
  readonly pipes: number;
  readonly line: Span;
}

export const markedLines: BlockReader = (items, from) => {
  const lines: MarkedLine[] = [];
  let next = from;
  for (; ; next++) {
    const marked = markedLine(lineAt(items, next));
    if (marked === undefined) break;
    lines.push(marked);
  }
  return lines.length < SHORTEST_TABLE ? undefined : { rows: rowsOf(lines), next };
};

function markedLine(line: Span | undefined): MarkedLine | undefined {
  if (line === undefined || line.text.length > LONGEST_CELL || !line.text.includes('|')) return undefined;
  const match = MARKED.exec(line.text);
  const [, text, pipes] = match ?? [];
  if (text === undefined || pipes === undefined) return undefined;
  const cell = trimmedSlice(line, 0, text.length);
  return { cell: cell.text === '' ? undefined : cell, pipes: pipes.length, line };
}

function rowsOf(lines: readonly MarkedLine[]): CellRow[] {
  const grid = lines[0]?.line.start ?? 0;
  const rows: CellRow[] = [];
  let cells: Span[] = [];
  /** A value or a blank was seen: a label now begins the next row. */
  let hasValues = false;
  const endRow = (): void => {
    const first = cells[0];
    const last = cells[cells.length - 1];
    if (first !== undefined && last !== undefined) {
      rows.push({ ...cellRow(cells, { start: first.start, end: last.end }, grid), padsEnd: true });
    }
    cells = [];
    hasValues = false;
  };
  for (const { cell, pipes, line } of lines) {
    const isLabel = cell !== undefined && parseValue(cell.text).kind === 'invalid';
    if (isLabel && hasValues) endRow();
    if (cell !== undefined) cells.push(cell);
    else if (pipes === 1) cells.push(sliceSpan(line, 0, 0));
    if (!isLabel) hasValues = true;
    if (pipes > 1) endRow();
  }
  endRow();
  return rows;
}
