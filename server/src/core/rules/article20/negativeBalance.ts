/** 上一年项目数量 + 本年增/减 < 0: more items taken away than there were. 2019 form only. */

import { type CellId, cellId } from '../../forms';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { numberText, rowName } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { numberIn } from '../values';

const NEGATIVE = {
  zh: '{row}：上一年项目数量 {before} + 本年增/减 {change} = {after}，项目数量不会小于 0',
  en: '{row}: 上一年项目数量 {before} + 本年增/减 {change} = {after}; there cannot be fewer than 0 items',
};

export const negativeBalance: Rule = {
  id: 'article20/negative-balance',
  title: { zh: '上一年项目数量与本年增/减矛盾', en: 'More items taken away than there were' },
  severity: 'error',
  forms: ['2019'],
  basis: ['60号'],
  check: (report) =>
    (report.tables.proactive?.spec.rows ?? []).flatMap((row) => {
      if (!row.columns.some((column) => column.id === 'change')) return [];
      return rowDraft(report, row.id);
    }),
};

export const docs: RuleDocs = {
  what: {
    zh: '2019 年格式的第二十条表：上一年项目数量加本年增/减不能小于 0。',
    en: 'Table of article 20, 2019 form: last year’s number of items plus this year’s change is not below 0.',
  },
  why: {
    zh: '减少的项目不会多于原有的项目；多半是把“减少到”填成了“减少了”，或者上一年数量有误。',
    en: 'No more items can go than there were; mostly the new number was entered as the change, or last year’s number is wrong.',
  },
  bad: () => exampleReport({ year: 2020, cells: { 'proactive/licensing/change': '-27' } }),
  good: () => exampleReport({ year: 2020, cells: { 'proactive/licensing/change': '-7' } }),
  traps: [
    { zh: '本年增/减写 +49、-27、36、0 都可以。', en: '+49, -27, 36 and 0 are all proper entries of a change.' },
    { zh: '两格中有一格空白：不判断。', en: 'One of the two cells is blank.' },
  ],
};

function rowDraft(report: Report, row: string): Draft[] {
  const beforeId = cellId('proactive', row, 'lastYear');
  const changeId = cellId('proactive', row, 'change');
  const before = numberIn(report, beforeId);
  const change = numberIn(report, changeId);
  const spec = report.tables.proactive?.spec;
  if (before === undefined || change === undefined || spec === undefined) return [];
  const after = before.value + change.value;
  if (after >= 0) return [];
  const ids: readonly CellId[] = [beforeId, changeId];
  return [
    {
      message: format(NEGATIVE, {
        row: rowName(spec, row),
        before: numberText(before.value),
        change: numberText(change.value),
        after: numberText(after),
      }),
      range: change.range,
      table: 'proactive',
      section: 2,
      cells: ids,
      related: relatedCells(report, ids),
    },
  ];
}
