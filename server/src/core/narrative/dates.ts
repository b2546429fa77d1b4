/** Years and dates in the text: the statistical period, the date line, statements of fact that begin with a year. */

import type { Report } from '../report';
import type { Range } from '../text/source';
import { type Paragraph, placeOf, proseOf } from './prose';
import { type Sentence, sentencesOf } from './sentences';

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

const PERIOD =
  /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:零时|0时)?(?:起|开始|始)?，?(?:至|到|[-—–~～－]{1,2})(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/d;
const ABOUT_FIGURES = /统计|期限|数据|本报告|本年报|年度报告/;

/** The statistical period as the report states it; undefined where it does not. */
export function periodOf(report: Report): Period | undefined {
  for (const paragraph of proseOf(report)) {
    if (paragraph.part > 1) return undefined;
    for (const sentence of sentencesOf(paragraph)) {
      const match = ABOUT_FIGURES.test(sentence.text) ? PERIOD.exec(sentence.text) : null;
      if (match !== null) return periodAt(paragraph, sentence.from + match.index, match);
    }
  }
  return undefined;
}

function periodAt(paragraph: Paragraph, at: number, match: RegExpExecArray): Period {
  const [text, first = '', , , second] = match;
  const years: WrittenYear[] = [{ value: Number(first), range: placeOf(paragraph, at, at + 4) }];
  if (second !== undefined) {
    const from = at + text.lastIndexOf(second);
    years.push({ value: Number(second), range: placeOf(paragraph, from, from + 4) });
  }
  return {
    range: placeOf(paragraph, at, at + text.length),
    text,
    from: writtenDay(paragraph, at, match, 2),
    to: writtenDay(paragraph, at, match, 5),
    years,
  };
}

/** The day whose month is the match's group `month`, and whose day is the next one. */
function writtenDay(paragraph: Paragraph, at: number, match: RegExpExecArray, month: number): WrittenDay {
  const rangeOf = (group: number): Range => {
    const [from = 0, to = 0] = match.indices?.[group] ?? [];
    const shift = at - match.index;
    return placeOf(paragraph, shift + from, shift + to);
  };
  return {
    month: Number(match[month]),
    day: Number(match[month + 1]),
    monthRange: rangeOf(month),
    dayRange: rangeOf(month + 1),
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
  const last = proseOf(report).slice(-3).reverse();
  for (const paragraph of last) {
    if (paragraph.part < 5) continue;
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
  const digits = Array.from(text, (char) => {
    const digit = CHINESE.indexOf('零○'.includes(char) ? '〇' : char);
    return digit < 0 ? char : String(digit);
  });
  return Number(digits.join(''));
}

/** 1 to 31, in digits or as 十八, 二十, 三十一. */
function smallValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const value = (char: string, empty: number): number => (char === '' ? empty : Math.max(0, CHINESE.indexOf(char)));
  return text.includes('十') ? value(tens, 1) * 10 + value(ones, 0) : value(ones, 0);
}

/** A sentence that begins with a year and states a fact about it. */
export interface YearStatement extends WrittenYear {
  readonly sentence: Sentence;
}

/** `2022年，` `2022年度` `2022年我局`, behind the ordinal or label of its paragraph; no month, no range, no number. */
const BEGINNING =
  /^(?:[（(]?[一二三四五六]{1,2}[）)、][^。，]{0,20}[。：])?(20\d\d)年(?:[度来我本，共未]|全年|全[省市县区镇乡])/;
const PLAN_OR_COMPARISON =
  /[将拟较比自从]|计划|下一步|今后|明年|预计|力争|目标|继续|相比|同比|以来|去年|上年|上一年|截至|期间|工作要点|对照|针对|年底前/;
/** Only facts count: figures, things that did or did not come in. */
const FACT = /\d[件条次项篇份起个元]|未收到|没有收到|未收取|未发生|存在|取得/;

/** Statements of fact that begin with a year, in paragraphs that name no other year. */
export function yearStatements(report: Report): readonly YearStatement[] {
  return proseOf(report)
    .filter(({ part }) => part === 1 || part >= 5)
    .flatMap((paragraph) => {
      const years = new Set([...outsideTitles(paragraph.text).matchAll(/20\d\d(?=年)/g)].map(([year]) => year));
      return years.size === 1 ? sentencesOf(paragraph).flatMap((sentence) => yearStatement(sentence) ?? []) : [];
    });
}

function yearStatement(sentence: Sentence): YearStatement | undefined {
  const match = BEGINNING.exec(sentence.text);
  const year = match?.[1];
  if (match === null || year === undefined) return undefined;
  const rest = outsideTitles(sentence.text);
  if (PLAN_OR_COMPARISON.test(rest) || !FACT.test(rest)) return undefined;
  const from = sentence.from + match[0].lastIndexOf(year);
  return { value: Number(year), range: placeOf(sentence.paragraph, from, from + 4), sentence };
}

function outsideTitles(text: string): string {
  return text.replace(/《[^》]*》?/g, '');
}

/** 编制2022年度政府信息公开工作年度报告 in the preamble: the year this report says it is of. */
const OWN_NAME = /(20\d\d)年?度?的?政府信息公开(?:工作)?年度报告/;

export function yearInPreamble(report: Report): WrittenYear | undefined {
  for (const paragraph of proseOf(report)) {
    if (paragraph.part > 0) return undefined;
    for (const sentence of sentencesOf(paragraph)) {
      const match = /编制|条例/.test(sentence.text) ? OWN_NAME.exec(sentence.text) : null;
      if (match === null || isInTitle(sentence.text, match.index)) continue;
      const from = sentence.from + match.index;
      return { value: Number(match[1]), range: placeOf(paragraph, from, from + 4) };
    }
  }
  return undefined;
}

function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}
