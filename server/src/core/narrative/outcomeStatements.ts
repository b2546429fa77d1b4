/** What the text says about the outcomes of applications, of reconsiderations and lawsuits, and of decisions. */

import type { Report } from '../report';
import { type CharSet, charSet } from '../text/charSet';
import { type Paragraph, paragraphsWith } from './prose';
import type { Quantity } from './quantities';
import { isReportYear } from './scope';
import type { Sentence } from './sentences';
import { gated } from './traits';

/** A number with the words right before it, of the report year. */
export interface CountStatement {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** Words between the previous sign or number and the number. */
  readonly label: string;
  readonly from: number;
}

/** Cases are counted in these. */
export const CASE_UNITS: ReadonlySet<string> = new Set(['件', '起', '宗', '个', '项', '份', '条', '例', '次']);
const STOPS = charSet('，；。：、（）！？');

/** Every count of a sentence with its label; shares and other units are left out. */
export function allCountsIn(sentence: Sentence): readonly CountStatement[] {
  const { text } = sentence.paragraph;
  const found: CountStatement[] = [];
  let end = sentence.from;
  for (const quantity of sentence.quantities) {
    let from = quantity.from;
    while (from > end && !STOPS.has(text.charCodeAt(from - 1))) from--;
    end = quantity.to;
    if (CASE_UNITS.has(quantity.unit)) found.push({ sentence, quantity, label: text.slice(from, quantity.from), from });
  }
  return found;
}

/** Those that are exact, and of the report year. */
export function countsIn(report: Report, sentence: Sentence): readonly CountStatement[] {
  return allCountsIn(sentence).filter((count) => !count.quantity.approximate && isOfReportYear(report, count));
}

export function isOfReportYear(report: Report, { sentence, quantity, label }: CountStatement): boolean {
  return isReportYear(sentence.paragraph.text.slice(sentence.from, quantity.from), label, report.year?.value);
}

/**
 * True where the words before some count of the sentence end with a character of `ends`: a label that has to end so is
 * looked for in no other sentence.
 */
export function hasLabelEnding({ paragraph, quantities }: Sentence, ends: CharSet): boolean {
  return quantities.some(({ from }) => ends.has(paragraph.text.charCodeAt(from - 1)));
}

const APPLICATION = gated(/信息公开申请|依申请公开/, 'application');

/** Paragraphs of sections one to three that may tell of applications and their outcomes. */
export function applicationParagraphs(report: Report): readonly Paragraph[] {
  return paragraphsWith(report, APPLICATION.needs).filter(({ part }) => part === 1 || part === 3);
}
