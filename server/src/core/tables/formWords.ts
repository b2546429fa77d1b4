/** Tells words of the form's own head and labels, whole or as a layout cut them, from everything else in a table. */

import type { TableSpec } from '../forms';
import { fold, withoutOrdinal } from '../text/fold';

export interface FormWords {
  /** True for text that says nothing but the form's labels: a label, a part of one, or several one after the other. */
  readonly areIn: (text: string) => boolean;
}

/** Column heads that converters make up: 数据1, 列2, Column 3. */
const INVENTED_HEAD = /^(?:数据|数值|列|[Cc]olumn|[Cc]ol)\d{1,2}$/;
/** Rules of drawn tables, and marks of Markdown around a label. */
const MARKS = /[\u2500-\u257f|+=~_*#>`\\-]/g;
/** White space, and the punctuation of labels in all its widths; other signs say something of their own. */
const PUNCTUATION = /[\s\u200b-\u200f\u2060\ufeff（）()“”"'‘’「」、，,.．。：:；;/／·…—–－―]/g;
/** Longer texts are prose. */
const LONGEST = 400;

const KNOWN = new Map<TableSpec, FormWords>();

/** The words of one table of the form; made once a table. */
export function formWords(spec: TableSpec): FormWords {
  const known = KNOWN.get(spec);
  if (known !== undefined) return known;
  const words = { areIn: wordsTest(labelsOf(spec)) };
  KNOWN.set(spec, words);
  return words;
}

/** True for text in which nothing is said: white space, punctuation, rules and other marks of a layout. */
export function saysNothing(text: string): boolean {
  return text.replace(MARKS, '').replace(PUNCTUATION, '') === '';
}

function labelsOf(spec: TableSpec): readonly string[] {
  const texts = [
    ...spec.headLabels,
    ...spec.blocks.map((block) => block.item),
    ...spec.rows.flatMap((row) => [row.label, ...row.variants]),
    ...spec.rows.flatMap((row) => row.columns.flatMap((column) => [column.label, ...column.variants])),
  ];
  const folded = texts.map(fold);
  return [...new Set([...folded, ...folded.map(withoutOrdinal)])].filter((text) => text !== '');
}

function wordsTest(labels: readonly string[]): (text: string) => boolean {
  return (text) => {
    if (text.length > LONGEST) return false;
    const folded = fold(text);
    if (folded === '') return saysNothing(text);
    const plain = text.replace(MARKS, '').replace(PUNCTUATION, '');
    // other signs say something of their own, and so does a number
    if (plain.length !== folded.length || /^[0-9]+$/.test(folded)) return false;
    return INVENTED_HEAD.test(folded) || isSpelt(labels, folded);
  };
}

/** Whether the text is a part of one label, or the end of one, whole labels, and the beginning of another. */
function isSpelt(labels: readonly string[], text: string): boolean {
  if (labels.some((label) => label.includes(text))) return true;
  /** Lengths of beginnings of the text that are spelt so far. */
  const reached = new Set<number>();
  for (const label of labels) {
    for (let from = 0; from < label.length; from++) {
      if (text.startsWith(label.slice(from))) reached.add(label.length - from);
    }
  }
  // a set goes on over what is added to it on the way
  for (const length of reached) {
    const rest = text.slice(length);
    if (rest === '' || labels.some((label) => label.startsWith(rest))) return true;
    for (const label of labels) if (rest.startsWith(label)) reached.add(length + label.length);
  }
  return false;
}
