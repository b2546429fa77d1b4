/** A wrong year: title and statistical period contradict each other, or the text tells of another year. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import { dateLineOf, periodOf, type WrittenYear, yearInPreamble, yearStatements } from '../../narrative/dates';
import type { Report } from '../../report';
import { format, type LocalText, verbatim } from '../../text/localText';
import { exampleReport } from '../examples';
import type { Draft, Rule, RuleDocs } from '../rule';

const PERIOD = {
  zh: '统计期限是 {written} 年，与标题的 {year} 年不符',
  en: 'The statistical period is of {written}, the title of {year}',
};
const TITLE = {
  zh: '标题是 {written} 年，与统计期限和正文的 {year} 年不符',
  en: 'The title is of {written}, period and text of {year}',
};
const TEXT = {
  zh: '此处写的是 {written} 年，与报告年度 {year} 年不符',
  en: 'This tells of {written}; the report is of {year}',
};
const REPLACE = { zh: '年份改为 {year}', en: 'Change the year to {year}' };

export const year: Rule = {
  id: 'narrative/year',
  title: { zh: '年份前后不一致', en: 'A wrong year' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['50'],
  check: (report) => {
    const title = report.title?.year;
    if (title === undefined) return [];
    return [...titleAndPeriod(report, title), ...inText(report, title)];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '标题与统计期限的年份不同（错误）；前言里自称的年度、正文以年份开头陈述事实的句子（有数字，或者“未收到”“存在”等）不是报告年度（警告）。',
    en: 'Title and statistical period are of different years (an error); the preamble’s own year, or a sentence that begins with a year and states a fact, is not of the report year (a warning).',
  },
  why: {
    zh: '沿用上年的稿子时，最容易漏改年份。',
    en: 'Drafts that begin as last year’s file keep its years.',
  },
  bad: () => exampleReport({ replace: [['2023年1月1日起至2023年12月31日', '2022年1月1日起至2022年12月31日']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '计划、打算、今后的工作：不报。', en: 'Plans.' },
    { zh: '与上年比较、同一段里提到几个年份：不报。', en: 'Comparisons; paragraphs that name several years.' },
    { zh: '文件名称里的年份、带月份的日期：不报。', en: 'Years in titles of documents, dates with a month.' },
  ],
};

function titleAndPeriod(report: Report, title: WrittenYear): Draft[] {
  const period = periodOf(report);
  const [first, second] = period?.years ?? [];
  if (period === undefined || first === undefined) return [];
  const isOneYear = second === undefined || second.value === first.value;
  if (!isOneYear || first.value === title.value) return [];
  if (titleIsWrong(report, title.value, first.value)) {
    return [draft(title, TITLE, first.value, 'error', [title], first)];
  }
  return [draft(first, PERIOD, title.value, 'error', period.years, title)];
}

/** The rest of the report speaks for the year of the period. */
function titleIsWrong(report: Report, title: number, period: number): boolean {
  const dateLine = dateLineOf(report);
  const votes = [
    ...yearStatements(report).map(({ value }) => value),
    ...(dateLine === undefined ? [] : [dateLine.year - 1]),
    ...(yearInPreamble(report) === undefined ? [] : [yearInPreamble(report)?.value ?? 0]),
  ];
  const count = (value: number): number => votes.filter((vote) => vote === value).length;
  return count(period) > count(title);
}

function inText(report: Report, title: WrittenYear): Draft[] {
  const period = periodOf(report)?.years[0];
  // which year the report is of is not certain: the finding on title and period says so
  if (period !== undefined && period.value !== title.value) return [];
  const preamble = yearInPreamble(report);
  // in sections five and six the year to come is a plan, whatever its words
  const statements = yearStatements(report, title.value).filter(
    ({ value, sentence }) => value < title.value || sentence.paragraph.part === 1,
  );
  const wrong = [...(preamble === undefined ? [] : [preamble]), ...statements];
  return wrong
    .filter(({ value }) => Math.abs(value - title.value) === 1)
    .map((written) => draft(written, TEXT, title.value, 'warning', [written], title));
}

function draft(
  written: WrittenYear,
  message: LocalText,
  right: number,
  severity: 'error' | 'warning',
  replaced: readonly WrittenYear[],
  other: WrittenYear,
): Draft {
  return {
    message: format(message, { written: written.value, year: right }),
    range: written.range,
    severity,
    related: [{ message: verbatim(`${right}年`), range: other.range }],
    fixes: fixes(replaced, right),
  };
}

function fixes(replaced: readonly WrittenYear[], right: number): readonly Fix[] {
  const edits = replaced.map(({ range }) => ({ range, newText: String(right) }));
  const isPlain = edits.every(({ range }) => range.end - range.start === 4);
  return isPlain ? [{ title: format(REPLACE, { year: right }), safety: 'ask', edits }] : [];
}
