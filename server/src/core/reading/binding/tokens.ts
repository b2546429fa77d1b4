/** Takes a line of running text apart: its words, and the values that end it. */

import { mayEndValue, valueKind } from '../../text/values';
import { isSpaceCode, skipSpaces, skipSpacesBack, type Span, sliceSpan } from '../../text/span';

/** Words that go with the number before them. */
const UNIT_WORDS = new Set(['万元', '元', '件', '项', '条', '个', '起', '宗']);
/** `- 4 -`, `—4—`, `第 4 页`, `第 4 页 共 9 页`: a page number in the middle of a table. */
const PAGE_NUMBER =
  /^[-—–－·~]+\s*\d{1,4}\s*[-—–－·~]+$|^第?\s*\d{1,4}\s*页(?:[，,/\s]*共\s*\d{1,4}\s*页)?$|^\d{1,4}\s*\/\s*\d{1,4}$/;
/** A label is never longer; longer texts are prose. */
export const LONGEST_LABEL = 120;
/** A line with more words than this is no row of a form. */
const MOST_WORDS = 64;

export interface SplitLine {
  /** Text before the values, undefined when there is none. */
  readonly label: Span | undefined;
  readonly values: readonly Span[];
}

export function isPageNumber(text: string): boolean {
  return text.length <= 24 && PAGE_NUMBER.test(text.trim());
}

const NO_VALUES: readonly Span[] = [];

/** True for words that are longer than any label, and whose last character ends no value: nothing in them is for a table. */
function isProse(text: string): boolean {
  const from = skipSpaces(text, 0, text.length);
  const to = skipSpacesBack(text, from, text.length);
  return to - from > LONGEST_LABEL && !mayEndValue(text.charCodeAt(to - 1));
}

/** Splits a line into its label and the values at its end. */
export function splitLine(line: Span): SplitLine {
  if (isPageNumber(line.text)) return { label: undefined, values: NO_VALUES };
  if (isProse(line.text)) return { label: line, values: NO_VALUES };
  const words = wordsOf(line);
  if (words.length > MOST_WORDS) return { label: line, values: [] };
  const values: Span[] = [];
  let at = words.length;
  while (at > 0) {
    const taken = valueEndingAt(line, words, at);
    if (taken === 0) break;
    const first = words[at - taken];
    const last = words[at - 1];
    if (first === undefined || last === undefined) break;
    values.unshift(sliceSpan(line, first.from, last.to));
    at -= taken;
  }
  if (at === 0) return { label: undefined, values };
  const first = words[0];
  const last = words[at - 1];
  return {
    label: first === undefined || last === undefined ? undefined : sliceSpan(line, first.from, last.to),
    values,
  };
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function wordsOf(line: Span): Word[] {
  const words: Word[] = [];
  const { text } = line;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const space = i === text.length || isSpaceCode(text.charCodeAt(i));
    if (!space && from < 0) from = i;
    if (!space || from < 0) continue;
    words.push({ from, to: i, text: text.slice(from, i) });
    from = -1;
    if (words.length > MOST_WORDS) break;
  }
  return words;
}

/** How many words, counted back from `end`, form one value: `5`, `1196.41 万元`, `22 （其中修订 16 件）`; 0 for none. */
function valueEndingAt(line: Span, words: readonly Word[], end: number): number {
  const last = words[end - 1];
  if (last === undefined) return 0;
  if (isValue(last.text)) return 1;
  const before = words[end - 2];
  if (UNIT_WORDS.has(last.text) && before !== undefined && isValue(before.text)) return 2;
  if (!last.text.endsWith('）') && !last.text.endsWith(')')) return 0;
  // a note in brackets holds at most a few words
  for (let count = 2; count <= 5; count++) {
    const first = words[end - count];
    if (first === undefined) return 0;
    if (valueKind(line.text.slice(first.from, last.to)) === 'number') return count;
  }
  return 0;
}

function isValue(word: string): boolean {
  return valueKind(word) !== 'invalid';
}
