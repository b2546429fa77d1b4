/** 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结, in each of the three groups of table four. */

import { FORM_IDS } from '../../forms';
import { exampleReport } from '../examples';
import type { Rule, RuleDocs } from '../rule';
import { totalColumnDrafts } from '../totals';

export const litigationTotal: Rule = {
  id: 'balance/litigation-total',
  title: {
    zh: '复议、诉讼总计 = 四种结果之和',
    en: 'Reconsideration and litigation: 总计 = the sum of the four outcomes',
  },
  severity: 'error',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) =>
    totalColumnDrafts(report, {
      table: 'litigation',
      section: 4,
      kind: 'litigation-total',
      parts: { zh: '四种结果', en: 'the four outcomes' },
    }),
};

export const docs: RuleDocs = {
  what: {
    zh: '行政复议、未经复议直接起诉、复议后起诉三组分别核对：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结。',
    en: 'In each of the three groups of the table (reconsideration, direct suit, suit after reconsideration): 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结.',
  },
  why: {
    zh: '一件案件年底时只有四种状态之一，总计按其名称就是四项相加。常见的错误是分项填了，总计仍是模板里的 0。',
    en: 'At the end of the year a case is in exactly one of the four states. A common slip: the outcomes are filled in, the total is still the 0 of the template.',
  },
  bad: () => exampleReport({ cells: { 'litigation/review/total': '0' } }),
  good: () => exampleReport(),
  traps: [
    { zh: '总计留空：视为未填，不报。', en: 'A blank total states nothing and raises nothing.' },
    { zh: '四项空白，总计填 0：不报。', en: 'A total of 0 beside four blanks.' },
  ],
};
