/** 新建年报: a complete draft in Markdown, its tables blank, its sentences with places to fill in. */

import { type CellId, type FormId, formOfYear, FORMS, type SectionSpec, SECTIONS } from '../forms';
import { format, type LocalText } from '../text/localText';
import type { Range } from '../text/source';
import { blanksIn, FIGURE_BLANK, wordsBlank } from './blanks';
import { type BodyChoice, isGovernment } from './bodyChoice';
import { preamble, sectionParagraphs, type SkeletonOptions } from './sections';
import { writeTable } from './writeTable';

export interface NewReportOptions {
  /** Report year, 2019 or later. */
  readonly year: number;
  /** Full name of the body (编制机关全称); a place to fill in where it is blank. */
  readonly body: string;
  readonly kind: BodyChoice;
}

export interface WrittenReport {
  readonly text: string;
  /** Places to fill in, in order: words and figures of the sentences, cells of the tables. */
  readonly places: readonly Range[];
}

/** A draft, or why there is none. */
export type WritingResult =
  | { readonly state: 'written'; readonly report: WrittenReport; readonly note?: LocalText }
  | { readonly state: 'refused'; readonly cause: Refusal; readonly reason: LocalText };

/** noReport: what it should have followed is no report. year: the year has no form, or none was found. */
export type Refusal = 'noReport' | 'garbled' | 'year';

/** What a draft takes over from elsewhere; what is left out is the skeleton's own. */
export interface DraftContent {
  /** False: headings without marks. */
  readonly markdown?: boolean;
  readonly preamble?: readonly string[];
  readonly cells?: ReadonlyMap<CellId, string>;
}

const EOL = '\n';
const NO_FORM = {
  zh: '{year} 年度没有统一格式：统一格式从 2019 年度的报告开始使用',
  en: 'There is no form for {year}; the first is for reports of 2019',
};
/** Later years are slips of the finger. */
const LAST_YEAR = 2099;
const NO_YEAR = { zh: '{year} 不是年份', en: '{year} is no year' };
const NAME_PLACE = '机关全称';
const LONGEST_NAME = 60;

/** Writes a new draft; refuses years that have no form. Lines end with \n. Never throws. */
export function newReport({ year, body, kind }: NewReportOptions): WritingResult {
  if (!Number.isSafeInteger(year) || year > LAST_YEAR)
    return { state: 'refused', cause: 'year', reason: format(NO_YEAR, { year }) };
  const form = formOfYear(year);
  if (form === undefined) return { state: 'refused', cause: 'year', reason: format(NO_FORM, { year }) };
  const options = { year, form, isGovernment: isGovernment(kind) };
  return { state: 'written', report: writeDraft(bodyOrBlank(body), options) };
}

/** The name on one line, cut to a length no body's name has; a place to fill in where nothing is left. */
export function bodyOrBlank(name: string): string {
  const clean = name.replace(/[\s|<>#*`]+/g, '').slice(0, LONGEST_NAME);
  return clean === '' ? wordsBlank(NAME_PLACE) : clean;
}

/** The usual form of a title: body, year, name of the document (articles 49 and 50). */
export function titleText(body: string, year: number): string {
  return `${body}${year}年政府信息公开工作年度报告`;
}

/** The whole draft; `content` replaces parts of the skeleton. */
export function writeDraft(body: string, options: SkeletonOptions, content: DraftContent = {}): WrittenReport {
  const { year, form } = options;
  const mark = (marks: string): string => (content.markdown === false ? '' : marks);
  const blocks: Block[] = [
    prose(mark('# ') + titleText(body, year)),
    ...(content.preamble ?? preamble(body, options)).map(prose),
    ...SECTIONS.flatMap((spec) => [
      prose(mark('## ') + spec.label),
      ...sectionBlocks(spec, form, options, content.cells),
    ]),
    prose(body),
    prose(`${year + 1}年${FIGURE_BLANK}月${FIGURE_BLANK}日`),
  ];
  return joined(blocks);
}

interface Block {
  readonly text: string;
  readonly places: readonly Range[];
}

function prose(text: string): Block {
  return { text, places: blanksIn(text) };
}

function sectionBlocks(
  spec: SectionSpec,
  form: FormId,
  options: SkeletonOptions,
  cells: ReadonlyMap<CellId, string> = new Map(),
): Block[] {
  if (spec.table === undefined) return sectionParagraphs(spec.no, options).map(prose);
  const { text, places } = writeTable(FORMS[form].tables[spec.table], cells, 'pipes', { eol: EOL });
  return [{ text, places: [...places.values()].filter(({ start, end }) => start === end) }];
}

function joined(blocks: readonly Block[]): WrittenReport {
  const places: Range[] = [];
  let text = '';
  for (const block of blocks) {
    for (const { start, end } of block.places) places.push({ start: text.length + start, end: text.length + end });
    text += `${block.text}${EOL}${EOL}`;
  }
  return { text: text.slice(0, -EOL.length), places };
}
