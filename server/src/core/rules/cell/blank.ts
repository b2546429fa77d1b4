/** Value cells that are blank, or hold / - — 无: one finding a table. */

import { FORM_IDS, TABLE_IDS } from '../../forms';
import type { RelatedPlace } from '../../finding';
import type { Cell, Report, Table } from '../../report';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import { cellName, TABLE_NAMES } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { unusualCells } from '../unusualCells';

const BLANKS = {
  zh: '{table}有 {count} 个数值单元格为空白或填“/”“-”“—”“无”；没有数值的，建议填 0',
  en: '{table} has {count} value cells that are blank or hold /, -, — or 无; where there is nothing, 0 is the clearer entry',
};

/** Places attached to one finding. */
const MOST_RELATED = 50;

export const blank: Rule = {
  id: 'cell/blank',
  title: { zh: '空白的数值单元格', en: 'Blank value cells' },
  severity: 'info',
  pace: 'settled',
  forms: FORM_IDS,
  basis: [],
  check: (report) =>
    TABLE_IDS.flatMap((id) => {
      const table = report.tables[id];
      return table === undefined ? [] : tableDraft(report, table);
    }),
};

export const docs: RuleDocs = {
  what: {
    zh: '数值单元格留空，或填“/”“-”“—”“无”，每张表合并提示一次，给出个数和位置。',
    en: 'Value cells left blank or filled with /, -, — or 无: one note a table with their number and places.',
  },
  why: {
    zh: '空白可能是零，也可能是漏填，读者分不清。国家层面没有查到必须填 0 的规定（依据未检得），所以只作提示。',
    en: 'A blank may be a zero or an omission; readers cannot tell. No national rule that demands a 0 was found, so this is only a note.',
  },
  bad: () => exampleReport({ cells: { 'applications/new/research': '', 'applications/new/legalService': '—' } }),
  good: () => exampleReport(),
  traps: [{ zh: '读不准或缺失的单元格：不计入。', en: 'Cells that are absent or cannot be read are not counted.' }],
};

function tableDraft(report: Report, table: Table): Draft[] {
  const blanks = unusualCells(report).filter((cell) => cell.table === table.id && cell.state === 'blank');
  if (blanks.length === 0) return [];
  return [
    {
      message: format(BLANKS, { table: TABLE_NAMES[table.id], count: blanks.length }),
      range: table.headRange,
      table: table.id,
      section: table.spec.section,
      cells: blanks.map((cell) => cell.id),
      related: blanks.slice(0, MOST_RELATED).map((cell) => place(report, cell)),
    },
  ];
}

function place(report: Report, cell: Cell): RelatedPlace {
  const params = { cell: cellName(report, cell.id) };
  return { message: format({ zh: '{cell}：空白', en: '{cell}: blank' }, params), range: cell.range };
}
