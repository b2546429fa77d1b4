/** A table is there as text but cannot be bound to the form, as a whole or in some rows. */

import type { RelatedPlace } from '../../finding';
import { FORM_IDS, TABLE_IDS } from '../../forms';
import type { Table, TableRow, UnreadableReason } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { exampleReport, exampleTable } from '../examples';
import { listed, rowName, TABLE_NAMES } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { isScrambled } from '../tableFaults';

const WHOLE = {
  zh: '{table}有文字和数字，但数字对不上格式的行和列，未作核对。{advice}',
  en: '{table}: its numbers cannot be matched with the rows and columns of the form; nothing was checked. {advice}',
};
const PARTLY = {
  zh: '{table}有 {count} 行读不准，未作核对（{names}）。{advice}',
  en: '{table}: {count} rows cannot be read with certainty and were not checked ({names}). {advice}',
};
const TWICE = {
  zh: '{table}出现了不止一次，不能确定以哪一份为准，未作核对；请删去多余的表格',
  en: '{table} occurs more than once; which one counts is not certain, so nothing was checked. Remove the others',
};
const COPY = {
  zh: '{table}在文中出现了 {count} 次，只核对了其中一份；请删去多余的表格',
  en: '{table} occurs {count} times; only one of them was checked. Remove the others',
};
const ADVICE = {
  zh: '请从 Word/Excel 以表格形式重新粘贴，或插入空表后填写',
  en: 'Paste it again as a table from Word or Excel, or insert the empty form and fill it in',
};
const REASONS: Readonly<Partial<Record<UnreadableReason['kind'], LocalText>>> = {
  columns: { zh: '{name}：数值属于哪一列不能确定', en: '{name}: it is not certain which columns its values belong to' },
  order: { zh: '{name}：哪些数值属于这一行不能确定', en: '{name}: it is not certain which values belong to this row' },
  twice: { zh: '{name}：出现了不止一次', en: '{name}: it occurs more than once' },
};
const SINGLE_CELLS = {
  zh: '{name}：{count} 格的数值读不准',
  en: '{name}: {count} of its values cannot be read with certainty',
};

const MOST_RELATED = 50;

interface Doubt {
  readonly name: string;
  readonly place: RelatedPlace;
}

export const unreadableTable: Rule = {
  id: 'structure/unreadable-table',
  title: { zh: '表格无法识别', en: 'A table cannot be read' },
  severity: 'warning',
  pace: 'settled',
  forms: FORM_IDS,
  basis: [],
  check: (report) =>
    TABLE_IDS.flatMap((id) => {
      const table = report.tables[id];
      return table === undefined ? [] : [...tableDrafts(table), ...copyDrafts(table)];
    }),
};

export const docs: RuleDocs = {
  what: {
    zh: '表格的文字和数字都在，但因复制或转换打乱了行列，不能确定每个数字属于哪一格。此时不猜测，也不核对这些数字。',
    en: 'The words and numbers of a table are there, but copying or converting has scrambled them, so that it is not certain which number belongs where. Nothing is guessed and nothing checked.',
  },
  why: {
    zh: '猜错一格，后面的核对就全是错的。重新以表格形式粘贴后即可核对。',
    en: 'One wrong guess makes every check after it wrong. Pasted as a table, it can be checked.',
  },
  bad: () => exampleReport({ tables: { proactive: scrambled(exampleTable('proactive', '2021')) } }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '缺行、数值个数不对：由表格不完整规则提示，不重复报。',
      en: 'Missing rows and wrong counts have a rule of their own.',
    },
    {
      zh: '分页打断的表格、重复的表头：照常读取。',
      en: 'Tables broken by pages and repeated headers are read as usual.',
    },
  ],
};

/** Labels and values of a table below one another, some values gone: what remains of a table copied from a PDF. */
function scrambled(table: string): string {
  const cells = table.split(/[|\n]/).map((cell) => cell.trim());
  const words = cells.filter((cell) => /[\u4e00-\u9fff]/.test(cell));
  const numbers = cells.filter((cell) => /^\d/.test(cell)).slice(0, 10);
  return [...words, ...numbers].join('\n\n');
}

function tableDrafts(table: Table): Draft[] {
  const about = { table: table.id, section: table.spec.section, range: table.headRange };
  const params = { table: TABLE_NAMES[table.id], advice: ADVICE };
  if (isScrambled(table)) return [{ ...about, message: format(isTwice(table) ? TWICE : WHOLE, params) }];
  if (table.state !== 'partial') return [];
  const doubts = table.rows.flatMap((row) => doubtfulRow(table, row));
  if (doubts.length === 0) return [];
  const names = listed(doubts.map((doubt) => doubt.name));
  return [
    {
      ...about,
      message: format(PARTLY, { ...params, count: doubts.length, names }),
      related: doubts.slice(0, MOST_RELATED).map((doubt) => doubt.place),
    },
  ];
}

function isTwice(table: Table): boolean {
  const rows = table.rows.filter((row) => row.state === 'unreadable');
  return rows.length > 0 && rows.every((row) => row.reason.kind === 'twice');
}

function doubtfulRow(table: Table, row: TableRow): Doubt[] {
  const name = rowName(table.spec, row.spec.id);
  if (row.state === 'unreadable') {
    const template = REASONS[row.reason.kind];
    return template === undefined ? [] : [{ name, place: { message: format(template, { name }), range: row.range } }];
  }
  if (row.state !== 'read') return [];
  const cells = row.cells.filter((cell) => cell.state === 'unreadable');
  const first = cells[0];
  if (first === undefined) return [];
  return [{ name, place: { message: format(SINGLE_CELLS, { name, count: cells.length }), range: first.range } }];
}

function copyDrafts(table: Table): Draft[] {
  const first = table.copies[0];
  if (first === undefined) return [];
  return [
    {
      message: format(COPY, { table: TABLE_NAMES[table.id], count: table.copies.length + 1 }),
      range: first,
      table: table.id,
      related: [{ message: { zh: '核对的是这一份', en: 'This one was checked' }, range: table.headRange }],
    },
  ];
}
