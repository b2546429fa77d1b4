/**
 * TAB layouts. Two of them:
 * a row a line (L2, L3): cells parted by TABs, ragged;
 * a cell a line (L1): each cell begins with a TAB on a line of its own, an empty line ends the row, lines without TAB
 * go on with the cell before them (自⏎然⏎人), a line with only a TAB is a blank cell.
 */

import { type Span, trimSpan, trimmedSlice } from '../../text/span';
import type { CellRow, Item } from '../document';
import { type BlockReader, cellRow, isEmptyLine, lineAt } from './blockReader';
import { join } from './join';

/** A cell of a form is never longer; longer lines are prose that happens to begin with a TAB. */
const LONGEST_CELL = 80;
/** Fifteen cells, some of them wrapped a character a line, are the longest row of a form. */
const MOST_LINES_OF_A_ROW = 96;

/** Cells of a line that holds TABs, undefined for a line without. */
export function tabRow(line: Span, grid: number): CellRow | undefined {
  const { text } = line;
  let at = text.indexOf('\t');
  if (at < 0) return undefined;
  const cells: Span[] = [];
  let from = 0;
  for (; at >= 0; at = text.indexOf('\t', from)) {
    cells.push(trimmedSlice(line, from, at));
    from = at + 1;
  }
  cells.push(trimmedSlice(line, from, text.length));
  return cellRow(cells, { start: line.start, end: line.end }, grid);
}

function beginsWithTab(items: readonly Item[], index: number): boolean {
  return lineAt(items, index)?.text.charCodeAt(0) === TAB;
}

const TAB = 9;

/** One row of the cell-a-line layout. */
export const cellALine: BlockReader = (items, from) => {
  // a block is looked at once, from its first line with a TAB
  if (!beginsWithTab(items, from) || beginsWithTab(items, from - 1)) return undefined;
  const block: Span[] = [];
  let next = from;
  for (; ; next++) {
    const line = lineAt(items, next);
    if (line === undefined || isEmptyLine(line)) break;
    if (block.length === MOST_LINES_OF_A_ROW) return undefined;
    if (line.text.length > LONGEST_CELL || line.text.lastIndexOf('\t') > 0) return undefined;
    block.push(line);
  }
  const cells: Span[][] = [];
  for (const line of block) {
    if (line.text.startsWith('\t')) cells.push([trimmedSlice(line, 1, line.text.length)]);
    else cells[cells.length - 1]?.push(trimSpan(line));
  }
  const first = block[0];
  const last = block[block.length - 1];
  if (first === undefined || last === undefined || cells.length < 2) return undefined;
  return { rows: [cellRow(cells.map(join), { start: first.start, end: last.end }, first.start)], next };
};
