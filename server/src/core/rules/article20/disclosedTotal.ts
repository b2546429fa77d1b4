/** 本年新公开 > 对外公开总数; procurement projects without an amount, or the reverse. 2019 form only. */

import { cellId } from '../../forms';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { numberText, rowName } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { numberIn } from '../values';

const MORE_THAN_TOTAL = {
  zh: '{row}：本年新公开数量 {disclosed} 大于对外公开总数量 {total}，总数应包括本年新公开的',
  en: '{row}: 本年新公开数量 {disclosed} exceeds 对外公开总数量 {total}, which includes it',
};
const AMOUNT_ONLY = {
  zh: '政府集中采购：采购项目数量为 0，采购总金额却是 {amount}',
  en: '政府集中采购: 采购项目数量 is 0, but 采购总金额 is {amount}',
};
const PROJECTS_ONLY = {
  zh: '政府集中采购：采购项目数量为 {projects}，采购总金额却是 0',
  en: '政府集中采购: 采购项目数量 is {projects}, but 采购总金额 is 0',
};

export const disclosedTotal: Rule = {
  id: 'article20/disclosed-total',
  title: { zh: '公开总数、采购数量与金额矛盾', en: 'Totals of article 20 that contradict one another' },
  severity: 'warning',
  forms: ['2019'],
  basis: ['60号'],
  check: (report) => [...['rules', 'normative'].flatMap((row) => totalDraft(report, row)), ...procurement(report)],
};

export const docs: RuleDocs = {
  what: {
    zh: '2019 年格式的第二十条表：本年新公开数量不应大于对外公开总数量；采购项目数量与采购总金额应同为 0 或同不为 0。',
    en: 'Table of article 20, 2019 form: what was newly disclosed does not exceed all that is disclosed; procurement projects and their amount are both 0 or both not.',
  },
  why: {
    zh: '总数包括本年新公开的部分；有项目就有金额，有金额就有项目。',
    en: 'The total includes this year’s part; projects cost money, and money was spent on projects.',
  },
  bad: () => exampleReport({ year: 2020, cells: { 'proactive/normative/disclosedTotal': '1' } }),
  good: () => exampleReport({ year: 2020 }),
  traps: [
    {
      zh: '本年新公开大于本年新制作（公开往年文件）：不报。',
      en: 'More disclosed than made: documents of earlier years.',
    },
    { zh: '有一格空白：不判断。', en: 'One of the cells is blank.' },
  ],
};

function totalDraft(report: Report, row: string): Draft[] {
  const ids = [cellId('proactive', row, 'disclosed'), cellId('proactive', row, 'disclosedTotal')] as const;
  const disclosed = numberIn(report, ids[0]);
  const total = numberIn(report, ids[1]);
  const spec = report.tables.proactive?.spec;
  if (disclosed === undefined || total === undefined || spec === undefined) return [];
  if (disclosed.value <= total.value) return [];
  const params = {
    row: rowName(spec, row),
    disclosed: numberText(disclosed.value),
    total: numberText(total.value),
  };
  return [
    {
      message: format(MORE_THAN_TOTAL, params),
      range: total.range,
      table: 'proactive',
      section: 2,
      cells: ids,
      related: relatedCells(report, ids),
    },
  ];
}

function procurement(report: Report): Draft[] {
  const ids = [cellId('proactive', 'procurement', 'projects'), cellId('proactive', 'procurement', 'amount')] as const;
  const projects = numberIn(report, ids[0]);
  const amount = numberIn(report, ids[1]);
  if (projects === undefined || amount === undefined) return [];
  if ((projects.value === 0) === (amount.value === 0)) return [];
  const params = { projects: numberText(projects.value), amount: `${numberText(amount.value)}${amount.unit ?? ''}` };
  return [
    {
      message: format(projects.value === 0 ? AMOUNT_ONLY : PROJECTS_ONLY, params),
      range: projects.value === 0 ? projects.range : amount.range,
      table: 'proactive',
      section: 2,
      cells: ids,
      related: relatedCells(report, ids),
    },
  ];
}
