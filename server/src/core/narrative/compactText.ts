/**
 * Lines of running text as one compact text: without white space and emphasis marks, its characters in one style. Each
 * keeps its place in the source. One pass over the lines also tells the traits of the text and where its telling
 * characters stand, so that nothing above has to read it all again.
 */

import { type Piece, type Span, sourceRange } from '../text/span';
import type { Range } from '../text/source';
import { isLetter, normalChar } from './characters';
import { DIGIT, DROPPED, RESTYLED, TELLING, traitsOf } from './traits';

export interface CompactText {
  readonly span: Span;
  /** Those of all its characters. */
  readonly traits: number;
  /** Indexes of its telling characters, in order. */
  readonly telling: readonly number[];
}

interface Draft {
  text: string;
  readonly pieces: Piece[];
  traits: number;
  readonly telling: number[];
  /** Code of the last character; NaN where there is none. */
  last: number;
}

/** Joins `lines` of `source`, one after the other; one space stays between two digits or letters. */
export function compactText(source: string, lines: readonly { readonly span: Span }[]): CompactText {
  const draft: Draft = { text: '', pieces: [], traits: 0, telling: [], last: NaN };
  for (const { span } of lines) addLine(draft, source, span);
  return { span: spanOf(draft, lines[0]?.span.start ?? 0), traits: draft.traits, telling: draft.telling };
}

function spanOf({ text, pieces }: Draft, fallback: number): Span {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return { text: '', start: fallback, end: fallback };
  const { start } = first;
  const { end } = last;
  return pieces.length === 1 && first.length === end - start ? { text, start, end } : { text, start, end, pieces };
}

/** Characters to read from, and the index in them of a line's first; to read a part of a string costs more. */
interface Reading {
  readonly chars: string;
  readonly start: number;
  readonly end: number;
}

function addLine(draft: Draft, source: string, line: Span): void {
  const { length } = line.text;
  const reading: Reading =
    line.pieces === undefined
      ? { chars: source, start: line.start, end: line.start + length }
      : { chars: line.text, start: 0, end: length };
  const { chars, start, end } = reading;
  let at = start;
  while (at < end && isLeading(chars.charCodeAt(at))) at++;
  while (at < end) {
    const from = at;
    while (at < end && isDropped(chars.charCodeAt(at))) at++;
    if (at >= end) break;
    const isApart = at > from || from === start;
    if (isApart && isWord(chars.charCodeAt(at)) && (isWord(draft.last) || draft.last === POINT)) {
      addPiece(draft, ' ', sourceRange(line, from - start, at - start));
    }
    at = addRun(draft, reading, line, at);
  }
}

/** Adds the characters from `from` on up to the next one that is dropped; returns where that is. */
function addRun(draft: Draft, { chars, start, end }: Reading, line: Span, from: number): number {
  const shift = draft.text.length - from;
  let { traits } = draft;
  let run = '';
  let kept = from;
  let at = from;
  for (; at < end; at++) {
    let found = traitsOf(chars.charCodeAt(at));
    if (found === 0) continue;
    if ((found & DROPPED) !== 0) break;
    if ((found & RESTYLED) !== 0) {
      const normal = normalChar(line.text, at - start);
      found = traitsOf(normal.charCodeAt(0));
      run += chars.slice(kept, at) + normal;
      kept = at + 1;
    }
    traits |= found;
    if ((found & TELLING) !== 0) draft.telling.push(at + shift);
  }
  draft.traits = traits;
  run += chars.slice(kept, at);
  draft.last = run.charCodeAt(run.length - 1);
  addText(draft, line, from - start, at - start, run);
  return at;
}

/** Adds `run`, which stands for the characters of `line` from `from` up to `to`. */
function addText(draft: Draft, line: Span, from: number, to: number, run: string): void {
  const place = sourceRange(line, from, to);
  if (place.end - place.start === run.length || run.length === 1) {
    addPiece(draft, run, place);
    return;
  }
  // decoded entities inside: each character for itself
  for (let i = from; i < to; i++) addPiece(draft, run.charAt(i - from), sourceRange(line, i, i + 1));
}

function addPiece(draft: Draft, text: string, { start, end }: Range): void {
  draft.pieces.push({ at: draft.text.length, length: text.length, start, end });
  draft.text += text;
}

const POINT = 0x2e;
const HASH = 0x23;
const QUOTE = 0x3e;

/** White space, heading and quotation marks before a line. */
function isLeading(code: number): boolean {
  return code === HASH || code === QUOTE || ((traitsOf(code) & DROPPED) !== 0 && !isMark(code));
}

/** Dropped inside a line only. */
function isMark(code: number): boolean {
  return code === 0x2a || code === 0x200b;
}

function isDropped(code: number): boolean {
  return (traitsOf(code) & DROPPED) !== 0;
}

/** A digit or letter of half width. */
function isWord(code: number): boolean {
  return (traitsOf(code) & DIGIT) !== 0 || isLetter(code);
}
