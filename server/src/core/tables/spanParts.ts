/** Takes spans of text apart by places of the source, whatever markup or line ends lie between their pieces. */

import type { Range } from '../text/source';
import type { Span } from '../text/span';

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The texts of a span that are left between `ranges`, in order. Ranges are in order and do not overlap. */
export function textsOutside(span: Span, ranges: readonly Range[]): readonly string[] {
  const texts: string[] = [];
  let current = '';
  const cut = (): void => {
    if (current.trim() !== '') texts.push(current.trim());
    current = '';
  };
  for (const part of partsOf(span)) {
    let from = part.start;
    for (const range of ranges) {
      if (range.start > part.end || range.end < from) continue;
      if (range.start > from) current += partText(part, from, range.start);
      if (range.end > range.start || range.start > from) cut();
      from = Math.max(from, range.end);
    }
    if (from < part.end) current += partText(part, from, part.end);
  }
  cut();
  return texts;
}

/** The text of a span that comes from `range` of the source, without what comes from `except`. */
export function textInside(span: Span, range: Range, except: readonly Range[] = []): string {
  let text = '';
  for (const part of partsOf(span)) {
    let from = Math.max(part.start, range.start);
    const to = Math.min(part.end, range.end);
    for (const hole of except) {
      if (hole.end <= from || hole.start >= to) continue;
      if (hole.start > from) text += partText(part, from, hole.start);
      from = hole.end;
    }
    if (from < to) text += partText(part, from, to);
  }
  return text;
}

function partsOf({ text, start, end, pieces }: Span): readonly Part[] {
  if (pieces === undefined) return [{ text, start, end }];
  return pieces.map((piece) => ({
    text: text.slice(piece.at, piece.at + piece.length),
    start: piece.start,
    end: piece.end,
  }));
}

/** Text of a part between two places of the source; a decoded part (`&nbsp;`) is whole or not there. */
function partText(part: Part, from: number, to: number): string {
  const decoded = part.text.length !== part.end - part.start;
  return decoded ? part.text : part.text.slice(from - part.start, to - part.start);
}
