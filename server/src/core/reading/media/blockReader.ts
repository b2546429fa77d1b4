/** What a reader of one layout is: it looks at the items from an index on and takes those it understands. */

import type { Range } from '../../text/source';
import { isSpace, type Span } from '../../text/span';
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
  for (let i = 0; i < span.text.length; i++) {
    const char = span.text.charAt(i);
    if (char === '\t' || !isSpace(char)) return false;
  }
  return true;
}

/** A row of delimited cells, one grid column each. */
export function cellRow(cells: readonly Span[], range: Range, grid: number): CellRow {
  return {
    kind: 'cells',
    cells,
    columns: cells.map((_, index) => index),
    range,
    grid,
    width: cells.length,
    padsEnd: false,
  };
}
