/** Section six does not state what 信息处理费 was charged; due from report year 2021 on. */

import type { Fix } from '../../finding';
import { type Paragraph, proseOf } from '../../narrative/prose';
import { gated, holds } from '../../narrative/traits';
import type { Report, Section } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { feeSentence, noFeeSentence } from '../../writing/sections';
import { exampleReport } from '../examples';
import type { Rule, RuleDocs } from '../rule';

const MISSING = {
  zh: '未写明政府信息公开信息处理费收取情况；没有收取的也应写明',
  en: 'What was charged for processing information (信息处理费) is not stated; that nothing was charged is to be said too',
};
const INSERT_NONE = { zh: '未收取的，补写“{sentence}”', en: 'Nothing was charged: insert {sentence}' };
const INSERT = {
  zh: '已收取的，补写“{sentence}”，再填写金额',
  en: 'Something was charged: insert {sentence} and fill in the amount',
};

export const feeStatement: Rule = {
  id: 'content/fee-statement',
  title: { zh: '未写明信息处理费收取情况', en: 'The processing fee is not stated' },
  severity: 'warning',
  pace: 'settled',
  forms: ['2021'],
  basis: ['109号', '豫-信息处理费'],
  check: (report) => {
    const section = report.sections.findLast(({ no }) => no === 6);
    const isDue = report.year !== undefined && report.year.value >= 2021;
    if (section === undefined || !isDue) return [];
    if (proseOf(report).some(tellsOfFee)) return [];
    return [{ message: MISSING, range: section.headingRange, section: 6, fixes: fixes(report, section) }];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '2021 年及以后的报告，“其他需要报告的事项”应写明收取信息处理费的情况。全文都没有写到才报。',
    en: 'From report year 2021 on, section six states what processing fee was charged. Told only where the whole report says nothing of it.',
  },
  why: {
    zh: '信息处理费自 2021 年起可以收取；有的省明文要求把收取情况写入年度报告。应当怎样表述的全国统一规定：依据未检得。',
    en: 'The fee exists since 2021, and some provinces ask in writing that the report tell of it. No national rule on the wording was found.',
  },
  bad: () => exampleReport({ replace: [['2023年，本机关未收取信息处理费。', '']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '写在其他部分、用语不同（处理费、收费、费用）：不报。', en: 'Stated elsewhere, or in other words.' },
    { zh: '没有第六部分：由缺少部分的规则提示。', en: 'No section six at all: that has a rule of its own.' },
    { zh: '2019、2020 年度的报告：不报。', en: 'Reports for 2019 and 2020.' },
  ],
};

const PROCESSING_FEE = gated(/处理费|检索.{0,4}费用|(?:政府)?信息公开(?:收费|费用)/, 'fee');
/** In section six any word about charging will do. */
const FEE = /处理费|收费|费用|收取/;

function tellsOfFee({ text, part, traits }: Paragraph): boolean {
  if (part === 0) return false;
  return part === 6 ? FEE.test(text) : holds(traits, PROCESSING_FEE.needs) && PROCESSING_FEE.pattern.test(text);
}

/** Offered where a line of its own can follow the heading: nothing was charged, or how much. */
function fixes(report: Report, section: Section): readonly Fix[] {
  const { text } = report.source;
  const at = section.headingRange.end;
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0];
  if (lineEnd === undefined || report.year === undefined) return [];
  const year = report.year.value;
  const insert = (title: LocalText, sentence: string): Fix => ({
    title: format(title, { sentence }),
    safety: 'ask',
    edits: [{ range: { start: at, end: at }, newText: lineEnd + lineEnd + sentence }],
  });
  return [insert(INSERT_NONE, noFeeSentence(year)), insert(INSERT, feeSentence(year))];
}
