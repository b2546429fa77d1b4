/** More documents issued than are in force although none was repealed. 2021 form only. */

import { type CellId, cellId } from '../../forms';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { numberText, rowName } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { numberIn } from '../values';

const MORE_ISSUED = {
  zh: '{row}：本年制发 {issued} 件，本年废止 0 件，现行有效却只有 {inForce} 件，请核对（当年失效的除外）',
  en: '{row}: {issued} issued this year and none repealed, yet only {inForce} in force; please check (unless they expired)',
};

export const inForce: Rule = {
  id: 'article20/in-force',
  title: { zh: '现行有效件数少于本年制发件数', en: 'Fewer in force than issued' },
  severity: 'info',
  forms: ['2021'],
  basis: ['30号'],
  check: (report) => ROWS.flatMap(({ row, ids }) => rowDraft(report, row, ids)),
};

export const docs: RuleDocs = {
  what: {
    zh: '规章、行政规范性文件两行：本年制发件数大于现行有效件数，而本年废止件数为 0。',
    en: 'Rules and normative documents: more were issued this year than are in force, while none was repealed.',
  },
  why: {
    zh: '本年制发的文件通常年底仍然有效，应计入现行有效件数。',
    en: 'What was issued this year is mostly still in force at its end and counts there.',
  },
  bad: () =>
    exampleReport({
      cells: { 'proactive/normative/issued': '12', 'proactive/normative/repealed': '0' },
    }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '文件在当年失效：可能属实，所以只作提示。',
      en: 'Documents may expire within the year, so this is only a note.',
    },
    { zh: '有废止的：不判断。', en: 'Where something was repealed nothing is said.' },
  ],
};

type Ids = readonly [issued: CellId, repealed: CellId, inForce: CellId];

const ROWS = ['rules', 'normative'].map((row) => ({ row, ids: idsOf(row) }));

function idsOf(row: string): Ids {
  return [
    cellId('proactive', row, 'issued'),
    cellId('proactive', row, 'repealed'),
    cellId('proactive', row, 'inForce'),
  ];
}

function rowDraft(report: Report, row: string, ids: Ids): Draft[] {
  const [issued, repealed, valid] = [numberIn(report, ids[0]), numberIn(report, ids[1]), numberIn(report, ids[2])];
  const spec = report.tables.proactive?.spec;
  if (issued === undefined || valid === undefined || spec === undefined) return [];
  if (repealed?.value !== 0 || issued.value <= valid.value) return [];
  return [
    {
      message: format(MORE_ISSUED, {
        row: rowName(spec, row),
        issued: numberText(issued.value),
        inForce: numberText(valid.value),
      }),
      range: valid.range,
      table: 'proactive',
      section: 2,
      cells: ids,
      related: relatedCells(report, ids),
    },
  ];
}
