/** 第一项加第二项之和，等于第三项加第四项之和: the relation printed in the corner of table three, column by column. */

import { cellParts, FORM_IDS } from '../../forms';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { additionText, differenceText, type Mismatch, mismatches, relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { columnName, numberText } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const DIFFERS = {
  zh: '{column}列：第一项+第二项 = {given} = {stated}，第三项+第四项 = {handled} = {computed}，相差 {difference}',
  en: 'Column {column}: item 1 + item 2 = {given} = {stated}, item 3 + item 4 = {handled} = {computed}, a difference of {difference}',
};

export const applicationsIdentity: Rule = {
  id: 'balance/applications-identity',
  title: { zh: '第一项+第二项 = 第三项+第四项', en: 'Item 1 + item 2 = item 3 + item 4' },
  severity: 'error',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) => mismatches(report, 'applications', 'applications-identity').map((found) => draft(report, found)),
};

export const docs: RuleDocs = {
  what: {
    zh: '申请情况表的七列逐列核对：一、本年新收 + 二、上年结转 = 三、（七）总计 + 四、结转下年度继续办理。',
    en: 'In each of the seven columns of the applications table: 一 (received) + 二 (carried in) = 三（七）(results in total) + 四 (carried out).',
  },
  why: {
    zh: '这是印在表格左上角的勾稽关系：收到的申请要么办结，要么结转下年。只看总计列不够：一件申请记错申请人类别时，总计列仍然相等，而两个分列各差一件。',
    en: 'The relation is printed in the corner of the form: what came in was either finished or carried over. The total column alone does not do: an application under the wrong kind of applicant leaves it balanced while two other columns are off by one.',
  },
  bad: () =>
    exampleReport({
      cells: { 'applications/new/natural': '4', 'applications/new/total': '5' },
    }),
  good: () => exampleReport(),
  traps: [
    { zh: '零值留空：同列有其他数字时，空白按 0 计算。', en: 'Zeros left blank count as 0 beside other figures.' },
    { zh: '（七）总计留空：视为未填，不报。', en: 'A blank （七）总计 states nothing and raises nothing.' },
    { zh: '整列空白：不报。', en: 'A column that is blank throughout.' },
  ],
};

function draft(report: Report, { equation, stated, computed }: Mismatch): Draft {
  const ids = [...equation.stated, ...equation.addends];
  // （七）总计: the figure both sides of the relation meet in, never blank here
  const place = equation.addends[0] ?? ids[0];
  const cell = place === undefined ? undefined : report.cells.get(place);
  const { row, column } = cellParts(place ?? 'applications/resultsTotal/total');
  const spec = report.tables.applications?.spec;
  return {
    message: format(DIFFERS, {
      column: spec === undefined ? column : columnName(spec, row, column),
      given: additionText(report, equation.stated),
      stated: numberText(stated),
      handled: additionText(report, equation.addends),
      computed: numberText(computed),
      difference: differenceText(stated, computed),
    }),
    range: cell?.range ?? { start: 0, end: 0 },
    table: 'applications',
    section: 3,
    cells: ids,
    related: relatedCells(report, ids),
  };
}
