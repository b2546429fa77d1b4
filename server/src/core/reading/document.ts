/**
 * A document of any layout as one flat list of rows. This is all that binding and the sections ever see: new layouts
 * are new readers in `media/` that produce these rows.
 */

import type { Range } from '../text/source';
import { type Span, sliceSpan } from '../text/span';

/** A line of running text; its words are not delimited as cells, so blank cells in it cannot be seen. */
export interface TextRow {
  readonly kind: 'text';
  readonly span: Span;
  readonly range: Range;
  /** True for a line that a markup heading marks as such (# or h1 … h6). */
  readonly isHeading: boolean;
  /** Set for a line that holds nothing but the number of its page. */
  readonly isPageNumber?: boolean;
}

/** A row whose cells the layout delimits (pipes, TABs, HTML): a blank cell is there to see. */
export interface CellRow {
  readonly kind: 'cells';
  readonly cells: readonly Span[];
  /** Grid column of each cell; differs from its index where cells span columns. */
  readonly columns: readonly number[];
  readonly range: Range;
  /** Rows of one table share a number. */
  readonly grid: number;
  /** Columns of the grid up to the end of this row. */
  readonly width: number;
  /** The layout fills rows up with blank cells at their end: values begin right behind the label. */
  readonly padsEnd: boolean;
  /** Set for a pipe row without a leading pipe: whether it ends with one. */
  readonly bareEnd?: 'pipe' | 'text';
}

export type DocumentRow = TextRow | CellRow;

/** A line on its way to becoming a row: text outside tables, or a finished row of an HTML table. */
export type Item = { readonly kind: 'line'; readonly span: Span; readonly isHeading: boolean } | CellRow;

/** The only text of a row: the line, or the one cell that is not empty. Undefined for rows with several cells. */
export function onlyText(row: DocumentRow): Span | undefined {
  if (row.kind === 'text') return row.span;
  let only: Span | undefined;
  for (const cell of row.cells) {
    if (cell.text.trim() === '') continue;
    if (only !== undefined) return undefined;
    only = cell;
  }
  return only;
}

/** Markdown heading and emphasis marks and a colon at the end are no part of a heading's or title's words. */
export function withoutMarks(span: Span): Span {
  const { text } = span;
  let from = 0;
  let to = text.length;
  while (from < to && /[#*_>\s]/.test(text.charAt(from))) from++;
  while (to > from && /[#*_\s:：]/.test(text.charAt(to - 1))) to--;
  return sliceSpan(span, from, to);
}
