/** The statistical period is not 1 January to 31 December of the report year. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import { type Day, type Period, periodOf } from '../../narrative/dates';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { type Range, sliceRange } from '../../text/source';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const OTHER = {
  zh: '统计期限“{period}”不是 {year} 年的 1 月 1 日至 12 月 31 日',
  en: 'The statistical period {period} is not 1 January to 31 December {year}',
};

const WHOLE_YEAR = {
  zh: '改为 {year} 年 1 月 1 日至 12 月 31 日',
  en: 'Change to 1 January to 31 December {year}',
};

export const period: Rule = {
  id: 'narrative/period',
  title: { zh: '统计期限不是整年', en: 'The statistical period is not the whole year' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['50'],
  check: (report) => {
    const found = periodOf(report);
    const year = report.title?.year?.value ?? found?.years[0]?.value;
    if (found === undefined || year === undefined || isWholeYear(found)) return [];
    return [draft(report, found, year)];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '前言里写明的统计期限，起止不是报告年度的 1 月 1 日至 12 月 31 日。起止都是另一年整年的，由年份规则提示。',
    en: 'The statistical period in the preamble is not from 1 January to 31 December of the report year. Another whole year is a wrong year and has a rule of its own.',
  },
  why: {
    zh: '年度报告的数据按自然年统计；期限写错，读者会以为数据不全或跨年。',
    en: 'The figures are those of a calendar year; another period makes readers doubt them.',
  },
  bad: () => exampleReport({ replace: [['起至2023年12月31日', '起至2023年11月30日']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '没有写统计期限：不报。', en: 'No period is stated.' },
    { zh: '“2023年1月1日至12月31日”省略第二个年份：不报。', en: 'The second year may be left out.' },
  ],
};

/** From 1 January to 31 December of one year, whichever it is. */
function isWholeYear({ from, to, years }: Period): boolean {
  const [first, second] = years;
  return is(from, 1, 1) && is(to, 12, 31) && (second === undefined || first?.value === second.value);
}

function is({ month, day }: Day, wantedMonth: number, wantedDay: number): boolean {
  return month === wantedMonth && day === wantedDay;
}

function draft(report: Report, period: Period, year: number): Draft {
  const { range, text } = period;
  return { message: format(OTHER, { period: quoted(text), year }), range, fixes: fixes(report, period, year) };
}

/** The numbers that are not those of the whole year; offered where each of them stands in one piece. */
function fixes(report: Report, { from, to, years }: Period, year: number): readonly Fix[] {
  const numbers: readonly (readonly [Range, number])[] = [
    ...years.map(({ range }) => [range, year] as const),
    [from.monthRange, 1],
    [from.dayRange, 1],
    [to.monthRange, 12],
    [to.dayRange, 31],
  ];
  const wrong = numbers.filter(([range, wanted]) => Number(sliceRange(report.source, range)) !== wanted);
  if (wrong.some(([range]) => !/^\d+$/.test(sliceRange(report.source, range)))) return [];
  const edits = wrong.map(([range, wanted]) => ({ range, newText: padded(sliceRange(report.source, range), wanted) }));
  return [{ title: format(WHOLE_YEAR, { year }), safety: 'ask', edits }];
}

/** 01 where two digits were written for a month or day. */
function padded(written: string, wanted: number): string {
  return written.startsWith('0') ? String(wanted).padStart(2, '0') : String(wanted);
}
