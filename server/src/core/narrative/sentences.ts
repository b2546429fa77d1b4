/** Sentences and clauses of a paragraph, with the quantities in them. */

import type { Range } from '../text/source';
import { sourceRange } from '../text/span';
import type { Paragraph } from './prose';
import { quantitiesIn, type Quantity } from './quantities';
import { SENTENCE_END, traitsOf } from './traits';

/** Indexes are into the paragraph's text. */
export interface Sentence {
  readonly paragraph: Paragraph;
  readonly from: number;
  /** With its sign at the end. */
  readonly to: number;
  readonly text: string;
  readonly quantities: readonly Quantity[];
  /** Those of its telling characters. */
  readonly traits: number;
}

/** A longer run without 。 is no sentence of a report; it is cut, so that work on sentences stays linear. */
const LONGEST_SENTENCE = 800;

const NO_QUANTITIES: readonly Quantity[] = [];

/** The sentences of a paragraph. They end at 。！？; one that begins with 其中 belongs to the one before. */
export function sentencesOf(paragraph: Paragraph): readonly Sentence[] {
  const { text, telling } = paragraph;
  const quantities = quantitiesIn(text, telling);
  const sentences: Sentence[] = [];
  let next = 0;
  let from = 0;
  let traits = 0;
  const end = (to: number): void => {
    const first = next;
    while (next < quantities.length && (quantities[next]?.from ?? to) < to) next++;
    const own = first === next ? NO_QUANTITIES : quantities.slice(first, next);
    sentences.push({ paragraph, from, to, text: text.slice(from, to), quantities: own, traits });
    from = to;
    traits = 0;
  };
  for (const at of telling) {
    while (at - from > LONGEST_SENTENCE) end(from + LONGEST_SENTENCE + 1);
    const found = traitsOf(text.charCodeAt(at));
    traits |= found;
    if ((found & SENTENCE_END) !== 0 && !text.startsWith('其中', at + 1)) end(at + 1);
  }
  while (from < text.length) end(Math.min(from + LONGEST_SENTENCE + 1, text.length));
  return sentences;
}

/** Place of a quantity in the source, its unit included. */
export function placeOfQuantity(paragraph: Paragraph, quantity: Quantity): Range {
  return sourceRange(paragraph.span, quantity.from, quantity.to);
}

/** Place of the number alone. */
export function placeOfNumber(paragraph: Paragraph, quantity: Quantity): Range {
  return sourceRange(paragraph.span, quantity.from, quantity.numberTo);
}

/** `152559件`: a quantity in the words of the report. */
export function quantityText({ paragraph }: Sentence, { from, to }: Quantity): string {
  return paragraph.text.slice(from, to);
}
