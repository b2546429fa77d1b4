/** Rows of the form are absent, the table is cut off, or a row holds too many or too few values. */

import { FORM_IDS, TABLE_IDS } from '../../forms';
import type { RelatedPlace } from '../../finding';
import type { Report, Table, TableRow } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { exampleReport } from '../examples';
import { listed, rowName, TABLE_NAMES } from '../naming';
import { isDamaged } from '../places';
import type { Draft, Rule, RuleDocs } from '../rule';
import { hasCountedRows } from '../tableFaults';

const INCOMPLETE = { zh: '{table}不完整：{faults}', en: '{table} is incomplete: {faults}' };
const ABSENT = { zh: '缺少 {count} 行（{rows}）', en: '{count} rows are missing ({rows})' };
const CUT_OFF = {
  zh: '表格到“{last}”为止，其后 {count} 行缺失（{rows}）',
  en: 'it ends with {last}; the {count} rows after it are missing ({rows})',
};
const MISCOUNTED = {
  zh: '{count} 行的数值个数不对（{rows}）',
  en: '{count} rows hold a wrong number of values ({rows})',
};
const WITHOUT_VALUES = { zh: '{count} 行没有数值（{rows}）', en: '{count} rows hold no values ({rows})' };
const COUNTED = {
  zh: '{row}：有 {found} 个数值，应为 {expected} 个',
  en: '{row}: {found} values, {expected} are due',
};
const NO_VALUES = { zh: '{row}：没有数值', en: '{row}: no values' };

type BadRow = Extract<TableRow, { state: 'unreadable' }>;

export const incompleteTable: Rule = {
  id: 'structure/incomplete-table',
  title: { zh: '表格不完整', en: 'A table is incomplete' },
  severity: 'error',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) =>
    TABLE_IDS.flatMap((id) => {
      const table = report.tables[id];
      return table !== undefined && hasCountedRows(table) ? tableDraft(report, table) : [];
    }),
};

export const docs: RuleDocs = {
  what: {
    zh: '表格应有统一格式的每一行，每行的数值个数应与列数相同。缺行、表格被截断、某行多出或少了数值，每张表合并报一处，并列出各行。',
    en: 'A table has every row of the form, and each row as many values as it has columns. Absent rows, a table that is cut off and rows with too many or too few values are listed in one finding a table.',
  },
  why: {
    zh: '少一个数值时，无法确定缺的是哪一列，这一行的数字都不能采用；缺行则无法核对合计。',
    en: 'Where a value is missing nobody can tell which column lacks it, so none of the row can be used; where rows are missing the totals cannot be checked.',
  },
  bad: () => exampleReport({ omitRows: ['applications/notHandled.repeated'] }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '2021 年以后的报告仍用 2019 年格式的单行“（六）其他处理”：由格式年份规则提示，不算缺行。',
      en: 'The single row （六） of the 2019 form in a later report is a matter of the form, not of missing rows.',
    },
    { zh: '零值留空：空白单元格也是数值的位置，不算缺少。', en: 'Blank cells are cells; nothing is missing.' },
  ],
};

function tableDraft(report: Report, table: Table): Draft[] {
  const absent = table.rows.filter((row) => row.state === 'absent' && row.spec.numeric);
  const bad = onePerPlace(table.rows.filter((row) => row.state === 'unreadable'));
  const miscounted = bad.filter((row) => row.reason.kind === 'valueCount');
  const empty = bad.filter((row) => row.reason.kind === 'noValues');
  const faults = [
    ...absentFault(table, absent),
    ...fault(table, MISCOUNTED, miscounted),
    ...fault(table, WITHOUT_VALUES, empty),
  ];
  if (faults.length === 0 || isDamaged(report, table.range)) return [];
  return [
    {
      message: format(INCOMPLETE, { table: TABLE_NAMES[table.id], faults: joined(faults) }),
      range: table.headRange,
      table: table.id,
      section: table.spec.section,
      related: [...miscounted, ...empty].map((row) => relatedRow(table, row)),
    },
  ];
}

/** Table four is one line for three rows: what is wrong with it is said once. */
function onePerPlace(rows: readonly BadRow[]): readonly BadRow[] {
  return rows.filter((row, i) => rows.findIndex((other) => other.range.start === row.range.start) === i);
}

function absentFault(table: Table, absent: readonly TableRow[]): LocalText[] {
  const numeric = table.rows.filter((row) => row.spec.numeric);
  const first = absent[0];
  if (first === undefined) return [];
  const at = numeric.indexOf(first);
  const last = numeric[at - 1];
  const isTail = absent.length > 1 && at + absent.length === numeric.length;
  const template = isTail && last !== undefined ? CUT_OFF : ABSENT;
  const params = { last: last === undefined ? '' : rowName(table.spec, last.spec.id) };
  return [format(template, { ...params, ...counted(table, absent) })];
}

function fault(table: Table, template: LocalText, rows: readonly TableRow[]): LocalText[] {
  return rows.length === 0 ? [] : [format(template, counted(table, rows))];
}

function counted(table: Table, rows: readonly TableRow[]): { count: number; rows: LocalText } {
  return { count: rows.length, rows: listed(rows.map((row) => rowName(table.spec, row.spec.id))) };
}

function relatedRow(table: Table, row: BadRow): RelatedPlace {
  const name = rowName(table.spec, row.spec.id);
  const { reason, range } = row;
  if (reason.kind !== 'valueCount') return { message: format(NO_VALUES, { row: name }), range };
  return { message: format(COUNTED, { row: name, found: reason.found, expected: reason.expected }), range };
}

function joined(faults: readonly LocalText[]): LocalText {
  return { zh: faults.map(({ zh }) => zh).join('；'), en: faults.map(({ en }) => en).join('; ') };
}
