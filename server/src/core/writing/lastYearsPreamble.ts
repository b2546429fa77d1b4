/** The preamble of last year's report for this year's: its sentences with the years moved on, without its figures. */

import { formOfYear, FORMS } from '../forms';
import { type Paragraph, placeOf, proseOf } from '../narrative/prose';
import type { Sentence } from '../narrative/sentences';
import type { Report } from '../report';
import { sliceRange } from '../text/source';
import { periodSentence, preamble, type SkeletonOptions } from './sections';

/** A sentence that tells readers whom to ask; it needs a number or an address to be worth keeping. */
const CONTACT = /(?:联系|致电|电话|邮箱)[^。]{0,200}(?:\d{7}|\d-\d{7}|@)/;

const PERIOD = /1\s?月\s?1\s?日/;

/** Paragraphs of the preamble; the skeleton's where last year's report has none. */
export function lastYearsPreamble(last: Report, body: string, options: SkeletonOptions): readonly string[] {
  const paragraphs = proseOf(last)
    .filter(({ part, text }) => part === 0 && /。/.test(text))
    .map((paragraph) => keptText(last, paragraph, options.year - 1))
    .filter((text) => text !== '');
  const contact = contactSentence(last, options.year - 1);
  if (paragraphs.length === 0) return withContact(preamble(body, options), contact);
  const hasContact = contact === undefined || paragraphs.some((text) => CONTACT.test(text));
  return [
    ...paragraphs,
    ...(paragraphs.some((text) => PERIOD.test(text)) ? [] : [periodSentence(options.year)]),
    ...(hasContact ? [] : [contact]),
  ];
}

/** The skeleton's own contact sentence, with its places to fill in, gives way to last year's. */
function withContact(paragraphs: readonly string[], contact: string | undefined): readonly string[] {
  if (contact === undefined) return paragraphs;
  return paragraphs.map((text) => text.replace(/如对本报告有疑问.*$/, () => contact));
}

function contactSentence(last: Report, year: number): string | undefined {
  for (const paragraph of proseOf(last)) {
    const sentence = paragraph.sentences.find(({ text }) => CONTACT.test(text));
    if (sentence !== undefined) return moved(sentenceText(last, sentence), year);
  }
  return undefined;
}

function keptText(last: Report, paragraph: Paragraph, year: number): string {
  return paragraph.sentences
    .filter((sentence) => !statesFigures(sentence))
    .map((sentence) => moved(sentenceText(last, sentence), year))
    .join('');
}

/** 主动公开信息1136条: last year's figures. 六个部分 and 2号楼 are none. */
function statesFigures({ paragraph, quantities }: Sentence): boolean {
  return quantities.some(
    ({ from, numberTo, unit }) => /\d/.test(paragraph.text.slice(from, numberTo)) && !['个', '部'].includes(unit),
  );
}

/** As written where it stands in one piece; else with the line ends and the markup inside it taken away. */
function sentenceText(last: Report, { paragraph, from, to, text }: Sentence): string {
  const written = sliceRange(last.source, placeOf(paragraph, from, to)).trim();
  return /[\r\n<&|]|\s{2}/.test(written) ? text : written;
}

/** A year with 年 behind it, or at the head of a date in digits. */
const YEAR = /(?<!\d)20\d\d(?=\s?年|[-./]\d{1,2}[-./]\d)/g;

/** Moves last year and the year it was published in on by one; names of documents keep their years. */
function moved(text: string, year: number): string {
  const later = text.replace(YEAR, (digits, at: number) => {
    const value = Number(digits);
    const isOwn = value === year || value === year + 1;
    return isOwn && !isInTitle(text, at) ? String(value + 1) : digits;
  });
  return withForm(later, year);
}

function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}

/** The notice that issued the form of last year, where this year has another. */
function withForm(text: string, year: number): string {
  const before = formOfYear(year);
  const now = formOfYear(year + 1);
  if (before === undefined || now === undefined || before === now) return text;
  return text.replaceAll(FORMS[before].issuedBy, FORMS[now].issuedBy).replaceAll(FORMS[before].title, FORMS[now].title);
}
