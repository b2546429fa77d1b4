/** What a reader of one layout is: it looks at the items from an index on and takes those it understands. */

import type { Range } from '../../text/source';
import { isSpaceCode, type Span } from '../../text/span';
import type { CellRow, DocumentRow, Item } from '../document';

export interface Taken {
  readonly rows: readonly DocumentRow[];
  /** Index of the first item that was not taken; greater than where the reader began. */
  readonly next: number;
}

export type BlockReader = (items: readonly Item[], from: number) => Taken | undefined;

/** The line at an index; undefined for rows of HTML tables and beyond the end. */
export function lineAt(items: readonly Item[], index: number): Span | undefined {
  const item = items[index];
  return item?.kind === 'line' ? item.span : undefined;
}

/** A line with only a TAB is a blank cell, not empty. */
export function isEmptyLine(span: Span): boolean {
  const { text } = span;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB || !isSpaceCode(code)) return false;
  }
  return true;
}

const TAB = 9;

/** Grid columns of rows without spans, by their number of cells: rows of one table share them. */
const COLUMNS: (readonly number[])[] = [];
const MOST_SHARED = 64;

function columnsOf(count: number): readonly number[] {
  const known = COLUMNS[count];
  if (known !== undefined) return known;
  const columns = Array.from({ length: count }, (_, index) => index);
  if (count <= MOST_SHARED) COLUMNS[count] = columns;
  return columns;
}

/** A row of delimited cells, one grid column each. */
export function cellRow(cells: readonly Span[], range: Range, grid: number): CellRow {
  return {
    kind: 'cells',
    cells,
    columns: columnsOf(cells.length),
    range,
    grid,
    width: cells.length,
    padsEnd: false,
  };
}
