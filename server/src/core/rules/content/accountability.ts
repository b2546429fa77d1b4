/** A government's report lacks 工作考核, 社会评议 or 责任追究, which article 50 asks of governments only. */

import { FORM_IDS, SECTIONS } from '../../forms';
import { type Paragraph, proseOf } from '../../narrative/prose';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import { listed } from '../naming';
import type { Rule, RuleDocs } from '../rule';

const LACKS = {
  zh: '各级人民政府的报告还应包括工作考核、社会评议和责任追究结果情况，本报告未写明：{missing}',
  en: 'A government’s report also tells the results of assessment, public appraisal and accountability; it says nothing of: {missing}',
};

const RESULTS: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考核|考评|绩效|评估|测评/],
  ['社会评议', /评议|评价|测评|满意|民意|听取意见|征求意见|问卷|社会监督/],
  ['责任追究', /追究|追责|问责|约谈|通报批评|责任制/],
];

export const accountability: Rule = {
  id: 'content/accountability',
  title: {
    zh: '缺少工作考核、社会评议、责任追究情况',
    en: 'A government’s report without its results of accountability',
  },
  severity: 'warning',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['50', '46'],
  check: (report, { body }) => {
    const section = report.sections.find(({ no }) => no === 1);
    if (body.role !== 'government' || body.level === 'subdistrict' || section === undefined) return [];
    if (SECTIONS.some(({ no }) => report.sections.every((found) => found.no !== no))) return [];
    const paragraphs = proseOf(report);
    const missing = RESULTS.filter(([, words]) => !isSaid(paragraphs, words)).map(([name]) => name);
    if (missing.length === 0) return [];
    return [{ message: format(LACKS, { missing: listed(missing) }), range: section.headingRange, section: 1 }];
  },
};

/** Looked for first where it mostly stands, at the end of section one. */
function isSaid(paragraphs: readonly Paragraph[], words: RegExp): boolean {
  return (
    paragraphs.findLast(({ part, text }) => part === 1 && words.test(text)) !== undefined ||
    paragraphs.some(({ part, text }) => part > 1 && words.test(text))
  );
}

export const docs: RuleDocs = {
  what: {
    zh: '编制机关是人民政府（含乡镇人民政府）的报告，全文没有写到工作考核、社会评议、责任追究中的某一项。',
    en: 'The report of a people’s government, townships included, says nothing of assessment, public appraisal or accountability.',
  },
  why: {
    zh: '《条例》第五十条要求各级人民政府的报告另外包括这项内容；没有发生的也应写明。',
    en: 'Article 50 asks this of governments in addition; that nothing happened is to be said too.',
  },
  bad: () =>
    exampleReport({
      body: '示例县人民政府',
      replace: [['；信息公开纳入年度考核，接受社会评议，没有责任追究的情形。', '。']],
    }),
  good: () => exampleReport({ body: '示例县人民政府' }),
  traps: [
    {
      zh: '部门、街道办事处、政府办公室的报告：不报。',
      en: 'Departments, sub-district offices, offices of governments.',
    },
    { zh: '从名称看不出是不是人民政府：不报。', en: 'Bodies whose name does not tell.' },
    { zh: '六个部分不全的报告：文字可能不全，不报。', en: 'Reports that lack sections: their text may be cut off.' },
    { zh: '用语不同（考评、绩效、满意度、问责等）：不报。', en: 'Other words for the same.' },
  ],
};
