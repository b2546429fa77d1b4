/** Sentences and clauses of a paragraph, with the quantities in them. */

import type { Range } from '../text/source';
import { type Paragraph, placeOf } from './prose';
import { quantitiesIn, type Quantity } from './quantities';

/** Indexes are into the paragraph's text. */
export interface Sentence {
  readonly paragraph: Paragraph;
  readonly from: number;
  /** With its sign at the end. */
  readonly to: number;
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** A longer run without 。 is no sentence of a report; it is cut, so that work on sentences stays linear. */
const LONGEST_SENTENCE = 800;

const CACHE = new WeakMap<Paragraph, readonly Sentence[]>();

/** Sentences end at 。！？; one that begins with 其中 belongs to the one before. */
export function sentencesOf(paragraph: Paragraph): readonly Sentence[] {
  const known = CACHE.get(paragraph);
  if (known !== undefined) return known;
  const { text } = paragraph;
  const quantities = quantitiesIn(text);
  const sentences: Sentence[] = [];
  let next = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const isLong = at - from >= LONGEST_SENTENCE || at === text.length - 1;
    const isEnd = isSign(text.charCodeAt(at)) && !text.startsWith('其中', at + 1);
    if (!isEnd && !isLong) continue;
    const own: Quantity[] = [];
    for (
      let quantity = quantities[next];
      quantity !== undefined && quantity.from <= at;
      quantity = quantities[++next]
    ) {
      own.push(quantity);
    }
    sentences.push({ paragraph, from, to: at + 1, text: text.slice(from, at + 1), quantities: own });
    from = at + 1;
  }
  CACHE.set(paragraph, sentences);
  return sentences;
}

/** 。！？ */
function isSign(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

/** Place of a quantity in the source, its unit included. */
export function placeOfQuantity(paragraph: Paragraph, quantity: Quantity): Range {
  return placeOf(paragraph, quantity.from, quantity.to);
}

/** Place of the number alone. */
export function placeOfNumber(paragraph: Paragraph, quantity: Quantity): Range {
  return placeOf(paragraph, quantity.from, quantity.numberTo);
}

/** `152559件`: a quantity in the words of the report. */
export function quantityText({ paragraph }: Sentence, { from, to }: Quantity): string {
  return paragraph.text.slice(from, to);
}
