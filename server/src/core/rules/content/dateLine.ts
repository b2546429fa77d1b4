/** The date line stands before the year is over, or after the deadline of the body's kind (article 49). */

import type { BodyKind } from '../../bodyKind';
import { FORM_IDS } from '../../forms';
import { type DateLine, dateLineOf } from '../../narrative/dates';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import type { Draft, Rule, RuleDocs } from '../rule';

const EARLY = {
  zh: '落款日期 {date} 早于 {next} 年 1 月 1 日，{year} 年尚未结束',
  en: 'The date line {date} is before 1 January {next}; {year} was not over',
};
const LATE = {
  zh: '落款日期 {date} 晚于 {next} 年 {month} 月 31 日的公布期限',
  en: 'The date line {date} is after the deadline of 31 {monthName} {next}',
};
const LATE_TOWNSHIP = {
  zh: '落款日期 {date} 晚于 {next} 年 1 月 31 日；《条例》未规定乡镇、街道的期限，请核对当地要求',
  en: 'The date line {date} is after 31 January {next}; the Regulation sets no deadline for townships, local rules may',
};

export const dateLine: Rule = {
  id: 'content/date-line',
  title: { zh: '落款日期不在期限内', en: 'The date line is out of time' },
  severity: 'warning',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['49'],
  check: (report, { body }) => {
    const found = dateLineOf(report);
    const year = report.year?.value;
    if (found === undefined || year === undefined) return [];
    return verdict(found, year, body);
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '落款日期早于报告年度次年 1 月 1 日，或者晚于公布期限：部门 1 月 31 日，人民政府和政府办公室 3 月 31 日；乡镇、街道只作提示。',
    en: 'The date line is before 1 January of the following year, or after the deadline: 31 January for departments, 31 March for governments and their offices; for townships and sub-districts it is only noted.',
  },
  why: {
    zh: '《条例》第四十九条规定了期限；日期早于年底，多半是漏改了年份。',
    en: 'Article 49 sets the deadlines; a date before the year’s end is mostly last year’s.',
  },
  bad: () => exampleReport({ replace: [['2024年1月18日', '2024年2月18日']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '没有落款日期：不报。', en: 'No date line.' },
    {
      zh: '从名称看不出是哪一类机关、国务院部门：不判断是否逾期。',
      en: 'Bodies of unknown kind, departments of the State Council: no deadline is assumed.',
    },
  ],
};

function verdict(found: DateLine, year: number, body: BodyKind): Draft[] {
  const isTownship = body.level === 'township' || body.level === 'subdistrict';
  if (found.year <= year) {
    const params = paramsOf(found, year);
    return [{ message: format(EARLY, params), range: found.range, severity: isTownship ? 'info' : 'warning' }];
  }
  const month = deadlineMonth(body);
  if (month === undefined || (found.year === year + 1 && found.month <= month)) return [];
  const params = paramsOf(found, year);
  if (isTownship) return [{ message: format(LATE_TOWNSHIP, params), range: found.range, severity: 'info' }];
  const monthName = month === 1 ? 'January' : 'March';
  return [{ message: format(LATE, { ...params, month, monthName }), range: found.range }];
}

function paramsOf({ year: written, month, day }: DateLine, year: number) {
  const date = { zh: `${written} 年 ${month} 月 ${day} 日`, en: `${written}-${pad(month)}-${pad(day)}` };
  return { date, next: year + 1, year };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Last month, to its end, in which the body may publish; undefined where the kind of body does not tell. */
function deadlineMonth({ level, role }: BodyKind): 1 | 3 | undefined {
  if (level === 'township' || level === 'subdistrict') return 1;
  if (level === 'state' || level === 'unknown') return undefined;
  if (role === 'department') return 1;
  return role === 'government' || role === 'office' ? 3 : undefined;
}
