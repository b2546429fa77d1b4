/** Edits that turn a heading or label of the report into the form's wording and leave everything else as it stands. */

import type { TextEdit } from '../finding';
import type { Range, SourceText } from '../text/source';
import { sliceRange } from '../text/source';

/** keep: another style of the same ordinal (1、 for 1.) stays. replace: the form's ordinal is written. */
export type OrdinalCare = 'keep' | 'replace';

interface Wording {
  readonly ordinal: string;
  readonly words: string;
}

/** Longer source text is no heading or label of the form. */
const LONGEST_WORDING = 120;
const NUMERALS = '一二三四五六七八九十';

/**
 * The edits for the words in `range`, undefined where they do not stand in one piece: `text` is what was read there,
 * and line ends, cell borders or markup in between would be lost.
 */
export function rewordEdits(
  source: SourceText,
  range: Range,
  text: string,
  official: string,
  care: OrdinalCare,
): readonly TextEdit[] | undefined {
  const slice = sliceRange(source, range);
  if (slice.length > LONGEST_WORDING || /[\r\n\t|<>&]/.test(slice)) return undefined;
  if (withoutSpace(slice) !== withoutSpace(text)) return undefined;
  const written = splitOrdinal(slice);
  const wanted = splitOrdinal(official);
  const edits = [
    ...ordinalEdit(range.start, written.ordinal, wanted.ordinal, care),
    ...wordsEdit(range.start + written.ordinal.length, written.words, wanted.words),
  ];
  return edits.length === 0 ? undefined : edits;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** `（一）`, `3、`, `1.` or `一 ` at the beginning, with the space behind it. */
const ORDINAL =
  /^(?:[（(]\s?(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s?[）)]|(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s?(?:[、，,.．:：]|(?=\s)))\s*/;

function splitOrdinal(text: string): Wording {
  const ordinal = ORDINAL.exec(text)?.[0] ?? '';
  return { ordinal, words: text.slice(ordinal.length) };
}

function ordinalEdit(start: number, written: string, wanted: string, care: OrdinalCare): TextEdit[] {
  const mark = written.trimEnd();
  if (mark === wanted || wanted === '') return [];
  if (care === 'keep' && (mark === '' || ordinalValue(mark) === ordinalValue(wanted))) return [];
  return [{ range: { start, end: start + mark.length }, newText: wanted }];
}

function ordinalValue(ordinal: string): number {
  const digits = Array.from(ordinal, half).join('').replace(/\D/g, '');
  if (digits !== '') return Number(digits);
  return Array.from(ordinal).reduce((value, char) => value + NUMERALS.indexOf(char) + 1, 0);
}

/** One edit over what differs between the common beginning and the common end; white space in between is no difference. */
function wordsEdit(start: number, written: string, wanted: string): TextEdit[] {
  let from = 0;
  let wantedFrom = 0;
  for (;;) {
    if (wantedFrom < wanted.length && same(written.charAt(from), wanted.charAt(wantedFrom))) {
      from++;
      wantedFrom++;
    } else if (isSpace(written.charAt(from))) from++;
    else break;
  }
  let to = written.length;
  let wantedTo = wanted.length;
  for (;;) {
    if (to > from && wantedTo > wantedFrom && same(written.charAt(to - 1), wanted.charAt(wantedTo - 1))) {
      to--;
      wantedTo--;
    } else if (to > from && isSpace(written.charAt(to - 1))) to--;
    else break;
  }
  if (from >= to && wantedFrom >= wantedTo) return [];
  return [{ range: { start: start + from, end: start + to }, newText: wanted.slice(wantedFrom, wantedTo) }];
}

function isSpace(char: string): boolean {
  return char !== '' && /\s/.test(char);
}

/** Alike up to full and half width and the shape of quotation marks. */
function same(a: string, b: string): boolean {
  return a !== '' && half(a) === half(b);
}

function half(char: string): string {
  if ('“”„‟＂'.includes(char)) return '"';
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}
