/**
 * A document of any layout as one flat list of rows. This is all that binding and the sections ever see: new layouts
 * are new readers in `media/` that produce these rows.
 */

import type { Range } from '../text/source';
import { isWhiteCode, isWhiteText, type Span, sliceSpan } from '../text/span';

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
    if (isWhiteText(cell.text)) continue;
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
  while (from < to && isMarkBefore(text.charCodeAt(from))) from++;
  while (to > from && isMarkBehind(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? span : sliceSpan(span, from, to);
}

const HASH = 0x23;
const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;
const GREATER = 0x3e;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

function isMark(code: number): boolean {
  return code === HASH || code === ASTERISK || code === UNDERSCORE || isWhiteCode(code);
}

function isMarkBefore(code: number): boolean {
  return code === GREATER || isMark(code);
}

function isMarkBehind(code: number): boolean {
  return code === COLON || code === WIDE_COLON || isMark(code);
}
