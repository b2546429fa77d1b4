/** Makes sure that nothing is said in a range of the source that reading has not seen as text of a row. */

import type { Range, SourceText } from '../text/source';
import type { Span } from '../text/span';
import type { FormWords } from './formWords';

/** A tag, a comment or an entity: none of its letters is text. Clamped, so that a stray `<` costs little. */
const MARKUP = /<[^<>]{0,2000}>|&#?[a-z0-9]{1,32};/gi;
/** Elements that show something without any text. */
const SHOWS_SOMETHING = /<(?:img|a|svg|math|object|embed|video|audio|input|iframe|picture)\b/i;

/** White space, and the lines of drawn tables: pieces of labels stand in the middle of these. */
const PARTS = /[\s|\u2500-\u257f]+/;

/** Whether all that `range` says lies in one of the spans, or is a word of the form. Linear. */
export function isCovered({ text }: SourceText, range: Range, spans: readonly Span[], words: FormWords): boolean {
  const inside = text.slice(range.start, range.end);
  if (SHOWS_SOMETHING.test(inside)) return false;
  let from = range.start;
  let rest = '';
  for (const { start, end } of placesOf(spans)) {
    // a blank parts what stands before and behind a place
    if (start > from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  if (range.end > from) rest += text.slice(from, range.end);
  return rest.replace(MARKUP, ' ').split(PARTS).every(words.areIn);
}

/** Where the text of spans stands in the source, in its order. */
function placesOf(spans: readonly Span[]): readonly Range[] {
  const places = spans.flatMap((span): readonly Range[] => span.pieces ?? [span]);
  return places.sort((one, other) => one.start - other.start);
}
