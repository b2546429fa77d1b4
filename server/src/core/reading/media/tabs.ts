/**
 * TAB layouts. Two of them:
 * a row a line (L2, L3): cells parted by TABs, ragged;
 * a cell a line (L1): each cell begins with a TAB on a line of its own, an empty line ends the row, lines without TAB
 * go on with the cell before them (自⏎然⏎人), a line with only a TAB is a blank cell.
 */

import { type Span, sliceSpan, spanBuilder, trimSpan } from '../../text/span';
import type { CellRow } from '../document';

/** A cell of a form is never longer; longer lines are prose that happens to begin with a TAB. */
const LONGEST_CELL = 80;

/** Cells of a line that holds TABs, undefined for a line without or with nothing but an indent. */
export function tabRow(line: Span, grid: number): CellRow | undefined {
  const { text } = line;
  const first = text.indexOf('\t');
  if (first < 0) return undefined;
  const cells: Span[] = [];
  let from = 0;
  for (let at = first; at >= 0; at = text.indexOf('\t', from)) {
    cells.push(trimSpan(sliceSpan(line, from, at)));
    from = at + 1;
  }
  cells.push(trimSpan(sliceSpan(line, from, text.length)));
  return {
    kind: 'cells',
    cells,
    columns: cells.map((_, index) => index),
    range: { start: line.start, end: line.end },
    grid,
    width: cells.length,
  };
}

/** The row that a block of lines (no empty line among them) forms in the cell-a-line layout; undefined for any other block. */
export function cellALineRow(block: readonly Span[], grid: number): CellRow | undefined {
  const first = block[0];
  const last = block[block.length - 1];
  if (first === undefined || last === undefined || !first.text.startsWith('\t')) return undefined;
  if (!block.every((line) => line.text.lastIndexOf('\t') <= 0 && line.text.length <= LONGEST_CELL)) return undefined;
  const cells: Span[] = [];
  let cell: Span[] = [];
  for (const line of block) {
    if (line.text.startsWith('\t')) {
      if (cell.length > 0) cells.push(join(cell));
      cell = [sliceSpan(line, 1, line.text.length)];
    } else {
      cell.push(line);
    }
  }
  cells.push(join(cell));
  return {
    kind: 'cells',
    cells,
    columns: cells.map((_, index) => index),
    range: { start: first.start, end: last.end },
    grid,
    width: cells.length,
  };
}

/** One cell from the lines it was wrapped over. */
function join(lines: readonly Span[]): Span {
  const only = lines[0];
  if (only !== undefined && lines.length === 1) return trimSpan(only);
  const builder = spanBuilder();
  for (const line of lines) builder.add(line.text, line.start, line.end);
  return trimSpan(builder.build(only?.start ?? 0));
}
