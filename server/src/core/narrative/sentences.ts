/** Sentences and clauses of a paragraph, with the quantities in them. */

import type { Range } from '../text/source';
import { sourceRange } from '../text/span';
import { endOfNumeral } from './numerals';
import type { Paragraph } from './prose';
import { type Quantity, quantityAt } from './quantities';
import { DIGIT, NUMERAL, SENTENCE_END, traitsOf } from './traits';

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
  const sentences: Sentence[] = [];
  let quantities: Quantity[] | undefined;
  let from = 0;
  let traits = 0;
  /** End of the number before. */
  let end = 0;
  for (const at of telling) {
    while (at - from > LONGEST_SENTENCE) {
      const to = from + LONGEST_SENTENCE + 1;
      sentences.push(sentenceAt(paragraph, from, to, traits, quantities));
      quantities = undefined;
      from = to;
      traits = 0;
    }
    const found = traitsOf(text.charCodeAt(at));
    traits |= found;
    if ((found & NUMBER) !== 0) {
      if (at < end) continue;
      end = endOfNumeral(text, at);
      const quantity = quantityAt(text, at, end);
      if (quantity !== undefined) (quantities ??= []).push(quantity);
    } else if ((found & SENTENCE_END) !== 0 && !text.startsWith('其中', at + 1)) {
      sentences.push(sentenceAt(paragraph, from, at + 1, traits, quantities));
      quantities = undefined;
      from = at + 1;
      traits = 0;
    }
  }
  while (from < text.length) {
    const to = Math.min(from + LONGEST_SENTENCE + 1, text.length);
    sentences.push(sentenceAt(paragraph, from, to, traits, quantities));
    quantities = undefined;
    from = to;
    traits = 0;
  }
  return sentences;
}

/** Characters that a number may begin with. */
const NUMBER = DIGIT | NUMERAL;

function sentenceAt(
  paragraph: Paragraph,
  from: number,
  to: number,
  traits: number,
  quantities: readonly Quantity[] = NO_QUANTITIES,
): Sentence {
  return { paragraph, from, to, text: paragraph.text.slice(from, to), quantities, traits };
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
