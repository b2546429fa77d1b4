/** 总计 = the sum of the six applicant columns, row by row. */

import { FORM_IDS } from '../../forms';
import { exampleReport } from '../examples';
import type { Rule, RuleDocs } from '../rule';
import { totalColumnDrafts } from '../totals';

export const rowTotal: Rule = {
  id: 'balance/row-total',
  title: { zh: '总计 = 六类申请人之和', en: '总计 = the sum of the six kinds of applicants' },
  severity: 'error',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) =>
    totalColumnDrafts(report, {
      table: 'applications',
      section: 3,
      kind: 'row-total',
      parts: { zh: '六类申请人', en: 'the six kinds of applicants' },
    }),
};

export const docs: RuleDocs = {
  what: {
    zh: '申请情况表逐行核对：总计列应等于自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列之和。',
    en: 'In each row of the applications table, 总计 must be the sum of the six columns of applicants.',
  },
  why: {
    zh: '申请人只能属于六类之一，总计按其名称就是六列相加。只填总计、六列全部空白的，申请人情况没有填报，给出警告。',
    en: 'An applicant belongs to exactly one of the six kinds, so the total is their sum. Where only the total is filled, the applicants were not reported: a warning.',
  },
  bad: () => exampleReport({ cells: { 'applications/granted/total': '5', 'applications/partial/total': '0' } }),
  good: () => exampleReport(),
  traps: [
    { zh: '总计留空：视为未填，不报。', en: 'A blank total states nothing and raises nothing.' },
    { zh: '零值留空：同行有其他数字时，空白按 0 计算。', en: 'Zeros left blank count as 0 beside other figures.' },
    { zh: '六列空白，总计填 0：不报。', en: 'A total of 0 beside six blanks.' },
  ],
};
