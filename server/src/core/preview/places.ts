/** The text of the draft at a place, as a reader of it sees it: entities decoded, tags taken away. */

import type { DocumentRow } from '../reading/document';
import type { Range } from '../text/source';
import { type Span, sliceSpan, sourceRange } from '../text/span';

export interface Places {
  /** The text of a range that lies in one cell or line; undefined where there is none. */
  textAt(range: Range): Span | undefined;
}

/** Rows begin one after another, but those of a table inside a cell lie inside the row around them. */
const MOST_ROWS_AROUND = 4;

/** `rows` ordered by where they begin. */
export function createPlaces(rows: readonly DocumentRow[]): Places {
  return {
    textAt(range) {
      if (range.end <= range.start) return undefined;
      const last = lastFrom(rows, range.start);
      for (let i = last; i >= 0 && i > last - MOST_ROWS_AROUND; i--) {
        const found = textIn(rows[i], range);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function textIn(row: DocumentRow | undefined, range: Range): Span | undefined {
  if (row === undefined || row.range.end <= range.start) return undefined;
  for (const span of spansOf(row)) {
    const from = indexAt(span, range.start);
    const to = indexAt(span, range.end);
    if (from < to) return sliceSpan(span, from, to);
  }
  return undefined;
}

/** The cells of a row; a line of text is one. */
export function spansOf(row: DocumentRow): readonly Span[] {
  return row.kind === 'text' ? [row.span] : row.cells;
}

/** Index of the last row that starts at `offset` or before. */
function lastFrom(rows: readonly DocumentRow[], offset: number): number {
  let low = -1;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.range.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the first character of the span that stands at `offset` or later. */
export function indexAt(span: Span, offset: number): number {
  let low = 0;
  let high = span.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sourceRange(span, middle, middle + 1).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
