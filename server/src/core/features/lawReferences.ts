/**
 * References to the law in a report: 《政府信息公开条例》第二十条第（一）项, 《条例》第四十九条、第五十条,
 * 国办公开办函〔2021〕30号. Only places that the law data hold, in the version that the report year cites; an article
 * whose law is not named belongs to no law for certain and is none.
 */

import { cite } from '../forms/law';
import { chineseValue } from '../narrative/numerals';
import { type Paragraph, placeOf, proseOf } from '../narrative/prose';
import type { Report } from '../report';
import type { Range } from '../text/source';
import { itemAt, tablesOf } from './places';

export interface LawReference {
  readonly range: Range;
  /** The place, as forms/law.ts writes it: `36`, `20(一)`, `16 para 2`, `30号`; `regulation` for the whole. */
  readonly ref: string;
}

export const WHOLE_REGULATION = 'regulation';

const CACHE = new WeakMap<Report, readonly LawReference[]>();

/** References in captions and running text, in the order of the text; worked out once a report. */
export function lawReferencesIn(report: Report): readonly LawReference[] {
  const known = CACHE.get(report);
  if (known !== undefined) return known;
  const found = report.isReport ? apart([...inCaptions(report), ...inProse(report)]) : [];
  CACHE.set(report, found);
  return found;
}

/** Sorted; of references that overlap the first stays. */
function apart(references: readonly LawReference[]): readonly LawReference[] {
  let end = 0;
  return [...references]
    .sort((one, other) => one.range.start - other.range.start)
    .filter(({ range }) => range.start >= end && (end = range.end) >= 0);
}

export function lawReferenceAt(report: Report, offset: number): LawReference | undefined {
  return itemAt(lawReferencesIn(report), ({ range }) => range, offset);
}

function inCaptions(report: Report): LawReference[] {
  return tablesOf(report).flatMap((table) =>
    table.captions.flatMap(({ range, clause }) => {
      const ref = `20(${clause ?? ''})`;
      return clause === undefined || cite(ref) === undefined ? [] : [{ range, ref }];
    }),
  );
}

function inProse(report: Report): LawReference[] {
  const paragraphs = proseOf(report);
  const laws = lawsOf(report, paragraphs);
  return paragraphs.flatMap((paragraph) => [
    ...articlesIn(paragraph, laws),
    ...documentsIn(paragraph, laws.includes('regulation')),
  ]);
}

type Law = 'regulation' | 'short' | 'reconsideration' | 'legislation';

/** Names of laws in running text, longest first. */
const NAMES: readonly (readonly [Law, RegExp])[] = [
  [
    'regulation',
    /《(?:中华人民共和国)?政府信息公开条例》|(?<![《省市县区州])(?:中华人民共和国)?政府信息公开条例(?!》)/g,
  ],
  ['short', /《条例》/g],
  ['reconsideration', /《(?:中华人民共和国)?行政复议法》/g],
  ['legislation', /《(?:中华人民共和国)?立法法》/g],
];

/** First report years whose reports cite the versions of the law data. */
const FIRST_YEARS: Readonly<Record<Exclude<Law, 'short'>, number>> = {
  regulation: 2019,
  reconsideration: 2024,
  legislation: 2023,
};

/** 《条例》 is the Regulation unless the text gives the name to another: 《信访工作条例》（以下简称《条例》）. */
const OTHER_SHORT = /(?<!政府信息公开条例|信息公开条例)》（[^（）]{0,40}简称[：“]?《条例》/;

function lawsOf(report: Report, paragraphs: readonly Paragraph[]): readonly Law[] {
  const year = report.year?.value;
  const laws: Law[] = (['regulation', 'reconsideration', 'legislation'] as const).filter((law) =>
    year === undefined ? law === 'regulation' : year >= FIRST_YEARS[law],
  );
  const isOther = paragraphs.some(({ text }) => OTHER_SHORT.test(text));
  return laws.includes('regulation') && !isOther ? [...laws, 'short'] : laws;
}

const ARTICLE =
  /第([一二三四五六七八九十\d]{1,4})条(?:第([一二三四五六七八九十\d]{1,2})款)?(?:第?[（(]?([一二三四五六七八九十\d]{1,3})[）)]?项)?/y;
/** What may stand between a law's name and its article: （国务院令第711号）. */
const REMARK = /(?:（[^（）]{0,60}）)?(?:中?的)?/y;
const JOINT = /(?:[、和及与或至，]|以及)?/y;

/** More references a paragraph, or articles a list, are no report's. */
const MOST = 200;

function articlesIn(paragraph: Paragraph, laws: readonly Law[]): LawReference[] {
  const { text } = paragraph;
  if (!text.includes('条')) return [];
  const found: LawReference[] = [];
  for (const [law, name] of NAMES) {
    if (!laws.includes(law)) continue;
    for (const match of text.matchAll(name)) {
      if (found.length >= MOST) return found;
      if (isRepealed(text, match.index)) continue;
      found.push(...listAt(paragraph, law, match.index, match.index + match[0].length));
    }
  }
  return found;
}

/** 原《…条例》, 修订前的《…条例》: other articles bore those numbers. */
function isRepealed(text: string, at: number): boolean {
  return /(?:原|旧|修订前的?)$/.test(text.slice(Math.max(0, at - 4), at));
}

/** The articles right behind a law's name: 第四十九条、第五十条. The first takes the name into its link. */
function listAt(paragraph: Paragraph, law: Law, from: number, nameEnd: number): LawReference[] {
  const { text } = paragraph;
  if (text.slice(nameEnd, nameEnd + 24).includes('492号')) return [];
  const found: LawReference[] = [];
  let at = skip(REMARK, text, nameEnd);
  let start = from;
  for (let i = 0; i < MOST; i++) {
    ARTICLE.lastIndex = at;
    const match = ARTICLE.exec(text);
    if (match === null) break;
    const end = at + match[0].length;
    const ref = refOf(law, match);
    if (ref !== undefined) found.push({ range: placeOf(paragraph, start, end), ref });
    at = skip(JOINT, text, end);
    start = at;
  }
  return found;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** The most exact place that the law data hold. */
function refOf(law: Law, match: RegExpExecArray): string | undefined {
  const number = valueOf(match[1]);
  if (number === undefined) return undefined;
  if (law === 'reconsideration') return number === 23 ? '复议法23' : undefined;
  const paragraph = valueOf(match[2]);
  const item = valueOf(match[3]);
  if (law === 'legislation') return legislationRef(number, paragraph);
  const refs = [
    ...(item === undefined ? [] : [`${number}(${item})`]),
    ...(paragraph === undefined ? [] : [`${number} para ${paragraph}`]),
    `${number}`,
  ];
  return refs.find((ref) => cite(ref) !== undefined);
}

/** Of article 93 only the first paragraph is at hand. */
function legislationRef(number: number, paragraph: number | undefined): string | undefined {
  if (number === 91) return '立法法91';
  return number === 93 && (paragraph === undefined || paragraph === 1) ? '立法法93' : undefined;
}

function valueOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d+$/.test(written) ? Number(written) : chineseValue(written);
}

/** Documents by their numbers; 国务院令第711号 is the Regulation itself. */
const DOCUMENT = /(国办公开办函|国办函|法释|武政办发)〔(\d{4})〕第?(\d{1,4})号|国务院令第?711号/g;

const DOCUMENT_REFS: Readonly<Record<string, string>> = {
  '国办公开办函〔2016〕201号': '201号',
  '国办公开办函〔2019〕60号': '60号',
  '国办公开办函〔2021〕30号': '30号',
  '国办函〔2020〕109号': '109号',
  '法释〔2025〕8号': '法释2025-8',
  '武政办发〔2025〕54号': '武政办发〔2025〕54号',
};

function documentsIn(paragraph: Paragraph, isRegulationKnown: boolean): LawReference[] {
  const found: LawReference[] = [];
  for (const match of paragraph.text.matchAll(DOCUMENT)) {
    if (found.length >= MOST) break;
    const [written, series, year, number] = match;
    const ref =
      series === undefined
        ? isRegulationKnown && WHOLE_REGULATION
        : DOCUMENT_REFS[`${series}〔${year ?? ''}〕${number ?? ''}号`];
    if (ref === undefined || ref === false) continue;
    found.push({ range: placeOf(paragraph, match.index, match.index + written.length), ref });
  }
  return found;
}
