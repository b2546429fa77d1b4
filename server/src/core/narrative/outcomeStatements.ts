/** What the text says about the outcomes of applications, of reconsiderations and lawsuits, and of decisions. */

import type { BodyKind } from '../bodyKind';
import type { Report } from '../report';
import { applicationStatements } from './applicationStatements';
import { rowBases } from './figures';
import { type Paragraph, proseOf } from './prose';
import type { Quantity } from './quantities';
import { isReportYear, isScopeOfTables, type Scope, scopeOf } from './scope';
import { type Sentence, sentencesOf } from './sentences';

/** A number with the words right before it, of the report year. */
export interface CountStatement {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** Words between the previous sign or number and the number. */
  readonly label: string;
  readonly from: number;
}

/** Cases are counted in these. */
const UNITS = new Set(['件', '起', '宗', '个', '项', '份', '条', '例', '次']);
const STOPS = '，；。：、（）！？';

const COUNTS = new WeakMap<Paragraph, readonly CountStatement[]>();

/** Every exact count of a paragraph of `report` with its label, of the report year; shares and other units are left out. */
export function countsIn(report: Report, paragraph: Paragraph): readonly CountStatement[] {
  const known = COUNTS.get(paragraph);
  if (known !== undefined) return known;
  const counts = findCounts(report, paragraph);
  COUNTS.set(paragraph, counts);
  return counts;
}

function findCounts(report: Report, paragraph: Paragraph): readonly CountStatement[] {
  return sentencesOf(paragraph).flatMap((sentence) => {
    const found: CountStatement[] = [];
    let end = sentence.from;
    for (const quantity of sentence.quantities) {
      let from = quantity.from;
      while (from > end && !STOPS.includes(paragraph.text.charAt(from - 1))) from--;
      end = quantity.to;
      if (!UNITS.has(quantity.unit) || quantity.approximate) continue;
      const label = paragraph.text.slice(from, quantity.from);
      const before = paragraph.text.slice(sentence.from, quantity.from);
      if (!isReportYear(before, label, report.year?.value)) continue;
      found.push({ sentence, quantity, label, from });
    }
    return found;
  });
}

/**
 * True where the paragraph speaks of the bodies that the tables count: a department says nothing else, or a number of
 * applications in it, too large for chance, is that of the table.
 */
export function isOfTables(report: Report, paragraph: Paragraph, body: BodyKind): boolean {
  const scope: Scope = scopeOf(report, '');
  if (isScopeOfTables(scope, body)) return true;
  const stated = [...rowBases(report, 'new', ''), ...rowBases(report, 'resultsTotal', '')].map(({ value }) => value);
  return sentencesOf(paragraph).some(
    (sentence) =>
      /申请/.test(sentence.text) &&
      sentence.quantities.some(
        ({ value, unit }) => UNITS.has(unit) && value >= TOO_LARGE_FOR_CHANCE && stated.includes(value),
      ),
  );
}

const TOO_LARGE_FOR_CHANCE = 10;

/** Paragraphs of sections one to three that tell of applications and their outcomes. */
export function applicationParagraphs(report: Report, body: BodyKind): readonly Paragraph[] {
  const stated = new Set(applicationStatements(report, body).map(({ sentence }) => sentence.paragraph));
  return proseOf(report).filter(
    (paragraph) =>
      (paragraph.part === 1 || paragraph.part === 3) &&
      (stated.has(paragraph) || /信息公开申请|依申请公开/.test(paragraph.text)) &&
      isOfTables(report, paragraph, body),
  );
}
