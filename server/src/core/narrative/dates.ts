/** Years and dates in the text: the statistical period, the date line, statements of fact that begin with a year. */

import type { Report } from '../report';
import { charSet } from '../text/charSet';
import type { Range } from '../text/source';
import { type Paragraph, paragraphsWith, placeOf, proseOf } from './prose';
import type { Sentence } from './sentences';
import { gated, holds } from './traits';

export interface WrittenYear {
  readonly value: number;
  readonly range: Range;
}

export interface Day {
  readonly month: number;
  readonly day: number;
}

/** A day with the places of its numbers. */
export interface WrittenDay extends Day {
  readonly monthRange: Range;
  readonly dayRange: Range;
}

/** 统计期限: from the first to the last day that the figures cover. */
export interface Period {
  readonly range: Range;
  readonly text: string;
  readonly from: WrittenDay;
  readonly to: WrittenDay;
  /** The year of the first day, and that of the last day where it is written. */
  readonly years: readonly WrittenYear[];
}

const PERIOD = gated(
  /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:零时|0时)?(?:起|开始|始)?，?(?:至|到|[-—–~～－]{1,2})(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/,
  'year',
  'month',
);

/** Words for the period right before it: 2023年4月10日至4月20日，开展数据自查 is none of the figures. */
const BEFORE_PERIOD = /统计[期时数起自从截周范]|期限|时限|周期|本报告|本年报|年度报告|数据[^，。；]{0,6}$/;
const FARTHEST = 24;

const PERIODS = new WeakMap<Report, { readonly period: Period | undefined }>();

/** The statistical period as the report states it; undefined where it does not. Worked out once a report. */
export function periodOf(report: Report): Period | undefined {
  const known = PERIODS.get(report) ?? { period: findPeriod(report) };
  PERIODS.set(report, known);
  return known.period;
}

function findPeriod(report: Report): Period | undefined {
  for (const paragraph of proseOf(report)) {
    if (paragraph.part > 1) return undefined;
    if (!holds(paragraph.traits, PERIOD.needs)) continue;
    for (const sentence of paragraph.sentences) {
      if (!holds(sentence.traits, PERIOD.needs)) continue;
      const match = PERIOD.pattern.exec(sentence.text);
      if (match === null) continue;
      if (!BEFORE_PERIOD.test(sentence.text.slice(Math.max(0, match.index - FARTHEST), match.index))) continue;
      return periodAt(paragraph, sentence.from + match.index, match);
    }
  }
  return undefined;
}

function periodAt(paragraph: Paragraph, at: number, match: RegExpExecArray): Period {
  const [text, first = '', month = '', day = '', second, lastMonth = '', lastDay = ''] = match;
  const years: WrittenYear[] = [{ value: Number(first), range: placeOf(paragraph, at, at + 4) }];
  if (second !== undefined) {
    const from = at + text.lastIndexOf(second);
    years.push({ value: Number(second), range: placeOf(paragraph, from, from + 4) });
  }
  return {
    range: placeOf(paragraph, at, at + text.length),
    text,
    from: writtenDay(paragraph, at + 5, month, day),
    to: writtenDay(paragraph, at + text.length - `${lastMonth}月${lastDay}日`.length, lastMonth, lastDay),
    years,
  };
}

/** `1月31日` at index `at`. */
function writtenDay(paragraph: Paragraph, at: number, month: string, day: string): WrittenDay {
  const dayAt = at + month.length + 1;
  return {
    month: Number(month),
    day: Number(day),
    monthRange: placeOf(paragraph, at, at + month.length),
    dayRange: placeOf(paragraph, dayAt, dayAt + day.length),
  };
}

export interface DateLine extends Day {
  readonly year: number;
  readonly range: Range;
}

/** A line that holds a date, with the body's name at most. */
const DATE_LINE =
  /^(?:[\u4e00-\u9fff（）]{2,40}?)??((20\d\d|[二两][〇零一二三四五六七八九○]{3})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日)$/;
const CHINESE = '〇一二三四五六七八九';

/** The date under the report: the last paragraph of the text that is a date line, after section five at the earliest. */
export function dateLineOf(report: Report): DateLine | undefined {
  const paragraphs = proseOf(report);
  for (let i = paragraphs.length - 1; i >= 0 && i >= paragraphs.length - 3; i--) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined || paragraph.part < 5 || !paragraph.text.endsWith('日')) continue;
    const match = DATE_LINE.exec(paragraph.text);
    if (match === null) continue;
    const [text, date = '', year = '', month = '', day = ''] = match;
    const line = { year: yearValue(year), month: smallValue(month), day: smallValue(day) };
    const isDate = line.month >= 1 && line.month <= 12 && line.day >= 1 && line.day <= 31;
    return isDate ? { ...line, range: placeOf(paragraph, text.length - date.length, text.length) } : undefined;
  }
  return undefined;
}

function yearValue(text: string): number {
  if (text.startsWith('2')) return Number(text);
  const digits = Array.from(text, (char) => {
    const digit = CHINESE.indexOf('零○'.includes(char) ? '〇' : char);
    return digit < 0 ? char : String(digit);
  });
  return Number(digits.join(''));
}

/** 1 to 31, in digits or as 十八, 二十, 三十一. */
function smallValue(text: string): number {
  const plain = Number(text);
  if (!Number.isNaN(plain)) return plain;
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const value = (char: string, empty: number): number => (char === '' ? empty : Math.max(0, CHINESE.indexOf(char)));
  return text.includes('十') ? value(tens, 1) * 10 + value(ones, 0) : value(ones, 0);
}

/** A sentence that begins with a year and states a fact about it. */
export interface YearStatement extends WrittenYear {
  readonly sentence: Sentence;
}

/** `2022年，` `2022年度，` `2022年`, behind the ordinal or label of its paragraph. */
const BEGINNING = gated(
  /^(?:[（(]?[一二三四五六]{1,2}[）)、][^。，]{0,20}[。：])?(20\d\d)年(?:度(?=[，我本共未全]))?，?/,
  'year',
);
const BEGINNINGS = charSet('2（(一二三四五六');
/** What the body itself did or received; 第三方评估反馈, 结转的1件 are other matters. */
const OWN_DEED =
  /^(?:[我本共未]|全[年省市县区镇乡局]|没有|累计|主动|通过|公开|发布|收到|受理|新收|办理|制发|印发|召开|组织|开展)/;
const OWN_GOVERNMENT = /^[省市县区镇乡](?:人民)?政府/;
const PLAN_OR_COMPARISON =
  /[将拟较比自从]|计划|下一步|今后|明年|预计|力争|目标|继续|相比|同比|以来|去年|上年|上一年|截至|期间|工作要点|对照|针对|年底前/;
const PLAN = /将|计划|继续|力争|拟|下一步/;
/** Last year's matters as this year's report may tell them. */
const LOOKING_BACK =
  /整改|反馈|提出|指出|结转|决算|预算|遗留|通报|评为|荣获|获评|基础上|延续|沿用|此后|之后|随后|年初|未办结|的\d|年度报告/;
/** Only facts count: figures, things that did or did not come in. */
const FACT = /\d[件条次项篇份起个元]|未收到|没有收到|未收取|未发生|存在|取得/;

/**
 * Statements of fact that begin with a year other than `known`, in paragraphs that name no other year but one to come.
 */
export function yearStatements(report: Report, known?: number): readonly YearStatement[] {
  const found: YearStatement[] = [];
  for (const paragraph of paragraphsWith(report, BEGINNING.needs)) {
    if (paragraph.part !== 1 && paragraph.part < 5) continue;
    const statements: YearStatement[] = [];
    for (const sentence of paragraph.sentences) {
      const statement = yearStatement(sentence, report, known);
      if (statement !== undefined) statements.push(statement);
    }
    if (statements.length > 0) found.push(...unmistakable(report, paragraph, statements));
  }
  return found;
}

/** Those of the only year that the paragraph speaks of. */
function unmistakable(report: Report, { text, part }: Paragraph, statements: YearStatement[]): YearStatement[] {
  const year = report.year?.value ?? 0;
  const years = new Set(outsideTitles(text).match(/20\d\d(?=年)/g));
  // 2022年…存在不足。2024年，我局将…: the plan does not tell which year the facts are of
  if (years.size === 2) years.delete(String(year + 1));
  if (years.size !== 1) return [];
  return statements.filter(
    ({ value }) => years.has(String(value)) && !(value < year && part >= 5 && tellsOf(report, part, year)),
  );
}

/** Last year's problems may come before what was done about them: the section states facts of the report year too. */
function tellsOf(report: Report, part: number, year: number): boolean {
  return proseOf(report)
    .filter((paragraph) => paragraph.part === part)
    .flatMap(({ text }) => text.split(/[。；]/))
    .some((clause) => clause.includes(`${year}年`) && !PLAN.test(clause) && !/\d{1,2}月\d{1,2}日/.test(clause));
}

function yearStatement(sentence: Sentence, report: Report, known: number | undefined): YearStatement | undefined {
  if (!holds(sentence.traits, BEGINNING.needs) || !BEGINNINGS.has(sentence.text.charCodeAt(0))) return undefined;
  const match = BEGINNING.pattern.exec(sentence.text);
  const year = match?.[1];
  if (match === null || year === undefined || Number(year) === known) return undefined;
  const deed = sentence.text.slice(match[0].length);
  const isOwn = OWN_DEED.test(deed) || (OWN_GOVERNMENT.test(deed) && /政府/.test(report.body?.text ?? ''));
  const rest = outsideTitles(sentence.text);
  if (!isOwn || PLAN_OR_COMPARISON.test(rest) || LOOKING_BACK.test(rest) || !FACT.test(rest)) return undefined;
  const from = sentence.from + match[0].lastIndexOf(year);
  return { value: Number(year), range: placeOf(sentence.paragraph, from, from + 4), sentence };
}

function outsideTitles(text: string): string {
  return text.includes('《') ? text.replace(/《[^》]*》?/g, '') : text;
}

/** 编制2022年度政府信息公开工作年度报告 in the preamble: the year this report says it is of. */
const OWN_NAME = gated(/(20\d\d)年?度?的?政府信息公开(?:工作)?年度报告/, 'year');

export function yearInPreamble(report: Report): WrittenYear | undefined {
  for (const paragraph of proseOf(report)) {
    if (paragraph.part > 0) return undefined;
    if (!holds(paragraph.traits, OWN_NAME.needs)) continue;
    for (const sentence of paragraph.sentences) {
      const match = holds(sentence.traits, OWN_NAME.needs) ? OWN_NAME.pattern.exec(sentence.text) : null;
      if (match === null || isInTitle(sentence.text, match.index)) continue;
      if (!sentence.text.includes('编制') && !sentence.text.includes('条例')) continue;
      const from = sentence.from + match.index;
      return { value: Number(match[1]), range: placeOf(paragraph, from, from + 4) };
    }
  }
  return undefined;
}

function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}
