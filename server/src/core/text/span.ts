/** A run of text that remembers where in the source each of its characters came from. */

import type { Range } from './source';

/**
 * Text with its place. Without `pieces` the text is the source between `start` and `end`; with them (decoded
 * entities, dropped markup) each piece tells the place of its part.
 */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pieces?: readonly Piece[] | undefined;
}

/** `length` characters of a span's text from index `at`, taken from the source between `start` and `end`. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

export function plainSpan(text: string, start: number, end: number): Span {
  return { text: text.slice(start, end), start, end };
}

/** The span of `span.text.slice(from, to)`; indexes must lie inside the text. */
export function sliceSpan(span: Span, from: number, to: number): Span {
  const text = span.text.slice(from, to);
  if (span.pieces === undefined) return { text, start: span.start + from, end: span.start + to };
  const range = sourceRange(span, from, to);
  const pieces: Piece[] = [];
  for (let i = pieceIndex(span.pieces, from); i < span.pieces.length; i++) {
    const piece = span.pieces[i];
    if (piece === undefined || piece.at >= to) break;
    const a = Math.max(piece.at, from);
    const b = Math.min(piece.at + piece.length, to);
    if (a >= b) continue;
    const decoded = piece.length !== piece.end - piece.start;
    pieces.push({
      at: a - from,
      length: b - a,
      start: decoded ? piece.start : piece.start + (a - piece.at),
      end: decoded ? piece.end : piece.start + (b - piece.at),
    });
  }
  return { text, ...range, pieces };
}

/** Source range of the characters from index `from` up to `to` of the span's text; empty ranges are possible. */
export function sourceRange(span: Span, from: number, to: number): Range {
  if (span.pieces === undefined) return { start: span.start + from, end: span.start + to };
  if (from >= to) {
    const at = from < span.text.length ? startOf(span, span.pieces, from) : span.end;
    return { start: at, end: at };
  }
  return { start: startOf(span, span.pieces, from), end: endOf(span, span.pieces, to) };
}

function startOf(span: Span, pieces: readonly Piece[], index: number): number {
  const piece = pieces[pieceIndex(pieces, index)];
  if (piece === undefined) return span.start;
  return piece.length === piece.end - piece.start ? piece.start + (index - piece.at) : piece.start;
}

function endOf(span: Span, pieces: readonly Piece[], index: number): number {
  const piece = pieces[pieceIndex(pieces, index - 1)];
  if (piece === undefined) return span.end;
  return piece.length === piece.end - piece.start ? piece.start + (index - piece.at) : piece.end;
}

/** Index of the piece that holds text index `index`; pieces are in order and without gaps. */
function pieceIndex(pieces: readonly Piece[], index: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The text of one line or cell while it is being put together from parts of the source. Most have one part, which needs
 * no pieces; `addPart` and `builtSpan` work on it.
 */
export interface SpanParts {
  text: string;
  /** Place of the first part; -1 before there is one. */
  start: number;
  end: number;
  pieces: Piece[] | undefined;
  /** The part added last and the one before it: to look at the end of `text` would put all of it together anew. */
  last: string;
  beforeLast: string;
}

export function spanParts(): SpanParts {
  return { text: '', start: -1, end: -1, pieces: undefined, last: '', beforeLast: '' };
}

/** Adds `text`, which stands for the source between `start` and `end`. */
export function addPart(parts: SpanParts, text: string, start: number, end: number): void {
  if (text === '') return;
  parts.beforeLast = parts.last;
  parts.last = text;
  const isFirst = parts.start < 0;
  if (isFirst && text.length === end - start) {
    parts.text = text;
    parts.start = start;
    parts.end = end;
    return;
  }
  const piece: Piece = { at: parts.text.length, length: text.length, start, end };
  if (isFirst) {
    parts.start = start;
    parts.pieces = [piece];
  } else {
    parts.pieces ??= [{ at: 0, length: parts.text.length, start: parts.start, end: parts.end }];
    parts.pieces.push(piece);
  }
  parts.text += text;
  parts.end = end;
}

/** The last two characters of the text so far, or what there is of them. */
export function lastTwo({ last, beforeLast }: SpanParts): string {
  return last.length > 1 ? last.slice(-2) : beforeLast.slice(-1) + last;
}

/** The span so far; an empty one lies at `fallback`. */
export function builtSpan(parts: SpanParts, fallback: number): Span {
  return parts.start < 0 ? { text: '', start: fallback, end: fallback } : parts;
}

/** True for white space of any width. */
export function isSpace(char: string): boolean {
  return isSpaceCode(char.charCodeAt(0));
}

export function isSpaceCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code <= 0x200a) return true;
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** True for what `trim` takes away: white space and the byte order mark. */
export function isWhiteCode(code: number): boolean {
  return isSpaceCode(code) || code === 0xfeff;
}

/** `text` without its white space, that inside included. */
export function withoutWhite(text: string): string {
  for (let i = 0; i < text.length; i++) if (isWhiteCode(text.charCodeAt(i))) return text.replace(/\s/g, '');
  return text;
}

/** True when `trim` would leave nothing. */
export function isWhiteText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isWhiteCode(text.charCodeAt(i))) return false;
  return true;
}

/** True when a text holds nothing but white space and zero-width characters. */
export function isBlankText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isSpaceCode(code) && !isZeroWidth(code)) return false;
  }
  return true;
}

function isZeroWidth(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

/** The span without outer white space, NBSP and U+3000. A blank one lies at its end. */
export function trimSpan(span: Span): Span {
  return trimmedSlice(span, 0, span.text.length);
}

/** The span of `span.text.slice(from, to)` without outer white space, NBSP and U+3000. A blank one lies at its end. */
export function trimmedSlice(span: Span, from: number, to: number): Span {
  const { text } = span;
  const start = skipSpaces(text, from, to);
  const end = skipSpacesBack(text, start, to);
  return start === 0 && end === text.length ? span : sliceSpan(span, start, end);
}

/** Index of the first character from `from` on that is no white space, `to` without one. */
export function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpaceCode(text.charCodeAt(at))) at++;
  return at;
}

/** Index behind the last character before `to` that is no white space, `from` without one. */
export function skipSpacesBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpaceCode(text.charCodeAt(at - 1))) at--;
  return at;
}
