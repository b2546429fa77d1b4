/** The statistical period is not 1 January to 31 December of the report year. */

import { FORM_IDS } from '../../forms';
import { type Day, type Period, periodOf } from '../../narrative/dates';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const OTHER = {
  zh: '统计期限“{period}”不是 {year} 年的 1 月 1 日至 12 月 31 日',
  en: 'The statistical period {period} is not 1 January to 31 December {year}',
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
    return [draft(found, year)];
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

function draft({ range, text }: Period, year: number): Draft {
  return { message: format(OTHER, { period: quoted(text), year }), range };
}
