/** （七）总计 = the sum of the rows of 三、本年度办理结果, column by column. */

import { cellParts, FORM_IDS } from '../../forms';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { differenceText, longAdditionText, type Mismatch, mismatches, relatedCells, totalFix } from '../arithmetic';
import { exampleReport } from '../examples';
import { columnName, numberText } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const DIFFERS = {
  zh: '{column}列：（七）总计填 {stated}，办理结果各行之和 = {sum} = {computed}，相差 {difference}',
  en: 'Column {column}: （七）总计 says {stated}, its rows add up to {sum} = {computed}, a difference of {difference}',
};

const PARTS = { zh: '办理结果各行', en: 'the sum of the rows of results' };

export const resultsTotal: Rule = {
  id: 'balance/results-total',
  title: { zh: '（七）总计 = 办理结果各行之和', en: '（七）总计 = the sum of the rows of results' },
  severity: 'error',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) =>
    mismatches(report, 'applications', 'results-total')
      .filter((found) => !found.partsBlank)
      .map((found) => draft(report, found)),
};

export const docs: RuleDocs = {
  what: {
    zh: '申请情况表的七列逐列核对：（七）总计应等于“三、本年度办理结果”之下各行（从（一）予以公开到（六）其他处理）之和。',
    en: 'In each of the seven columns of the applications table, （七）总计 must be the sum of the rows under 三、本年度办理结果, from （一） to （六）.',
  },
  why: {
    zh: '总计按其名称就是各行相加；不相等，说明漏填了一种办理结果，或者同一件申请计了两次（区分处理的只计入“（二）部分公开”）。',
    en: 'By its name the total is the sum of its rows. A difference means that a kind of result was left out or an application was counted twice (one that is partly granted counts under （二） only).',
  },
  bad: () =>
    exampleReport({
      cells: { 'applications/partial/natural': '2', 'applications/partial/total': '2' },
    }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '2019 年格式的“（六）其他处理”只有一行，2021 年格式分三行：按表中实有的行相加。',
      en: 'The 2019 form has one row （六）, the 2021 form three: the rows that are there are added up.',
    },
    { zh: '某列各行全部空白：不报。', en: 'A column whose rows are all blank says nothing.' },
    { zh: '（七）总计留空：视为未填，不报。', en: 'A blank （七）总计 states nothing and raises nothing.' },
  ],
};

function draft(report: Report, mismatch: Mismatch): Draft {
  const { equation, stated, computed } = mismatch;
  const total = equation.stated[0] ?? 'applications/resultsTotal/total';
  const ids = [total, ...equation.addends];
  const { row, column } = cellParts(total);
  const spec = report.tables.applications?.spec;
  const label = spec === undefined ? column : columnName(spec, row, column);
  return {
    message: format(DIFFERS, {
      column: label,
      stated: numberText(stated),
      sum: longAdditionText(report, equation.addends),
      computed: numberText(computed),
      difference: differenceText(stated, computed),
    }),
    range: report.cells.get(total)?.range ?? { start: 0, end: 0 },
    table: 'applications',
    section: 3,
    cells: ids,
    related: relatedCells(report, ids),
    fixes: totalFix(report, mismatch, '（七）总计', PARTS),
  };
}
