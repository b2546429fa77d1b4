/** A section is there, its table is not: left out, an image, or labels whose numbers are gone. */

import type { Fix } from '../../finding';
import { FORM_IDS, SECTIONS, type TableId } from '../../forms';
import type { Report, Section, Table } from '../../report';
import { format } from '../../text/localText';
import { sliceRange } from '../../text/source';
import { tableInsertion } from '../../writing/insertions';
import { exampleReport } from '../examples';
import { TABLE_NAMES } from '../naming';
import { isDamaged } from '../places';
import type { Draft, Rule, RuleDocs } from '../rule';

const ABSENT = {
  zh: '“{heading}”缺少表格：应有{table}',
  en: 'Section {heading} has no table: {table} is due here',
};
const IMAGE = {
  zh: '“{heading}”只有图片，没有表格：图片中的{table}无法核对，请改为表格',
  en: 'Section {heading} has an image but no table: {table} cannot be checked in an image, put it in as a table',
};
const EMPTY = {
  zh: '{table}只有项目名称，没有数值：数值可能在复制时丢失，或表格本是图片',
  en: '{table} has its labels but no numbers: they were lost in copying, or the table was an image',
};
const INSERT = { zh: '补上空白的{table}', en: 'Insert {table}, blank' };

export const missingTable: Rule = {
  id: 'structure/missing-table',
  title: { zh: '缺少规定的表格', en: 'A table is missing' },
  severity: 'error',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) =>
    SECTIONS.flatMap((spec) => {
      const section = report.sections.find((candidate) => candidate.no === spec.no);
      return spec.table === undefined || section === undefined ? [] : tableDraft(report, spec.table, section);
    }),
};

export const docs: RuleDocs = {
  what: {
    zh: '第二、三、四部分各有一张规定的表格。有标题而没有表格、表格是图片，或者只有项目名称而没有数值，各报一处。',
    en: 'Sections two, three and four each hold a table of the form. A section without it, with an image of it, or with its labels but no numbers is reported once.',
  },
  why: {
    zh: '数据以统一格式的表格报送，才能核对和逐级汇总；全部为零也要保留表格。',
    en: 'The figures are reported in the tables of the form so that they can be checked and added up; a table of zeros stays a table.',
  },
  bad: () => exampleReport({ tables: { litigation: '本年度未发生行政复议和行政诉讼。' } }),
  good: () => exampleReport(),
  traps: [
    { zh: '整个部分缺失：只报缺少这一部分。', en: 'Where the whole section is missing, only that is said.' },
    { zh: '表格在，但数值全部留空：不报（另有空白提示）。', en: 'A table whose cells are all blank is a table.' },
  ],
};

function tableDraft(report: Report, id: TableId, section: Section): Draft[] {
  const table = report.tables[id];
  const place = { table: id, section: section.no };
  if (table === undefined) {
    if (isDamaged(report, section.range)) return [];
    const params = { heading: section.heading, table: TABLE_NAMES[id] };
    return [
      {
        ...place,
        message: format(hasImage(report, section) ? IMAGE : ABSENT, params),
        range: section.headingRange,
        fixes: fixes(report, id, section),
      },
    ];
  }
  if (table.state !== 'empty' || hasBlankCells(report, table)) return [];
  return [{ ...place, message: format(EMPTY, { table: TABLE_NAMES[id] }), range: table.headRange }];
}

function fixes(report: Report, id: TableId, section: Section): readonly Fix[] {
  const edit = tableInsertion(report, id, section);
  return edit === undefined
    ? []
    : [{ title: format(INSERT, { table: TABLE_NAMES[id] }), safety: 'ask', edits: [edit] }];
}

function hasImage(report: Report, section: Section): boolean {
  return /!\[|<img\b|\.(?:png|jpe?g|gif|bmp)\b/i.test(sliceRange(report.source, section.bodyRange));
}

function hasBlankCells(report: Report, table: Table): boolean {
  return table.spec.rows.some((row) =>
    row.columns.some((column) => report.cells.get(`${table.id}/${row.id}/${column.id}`)?.state === 'blank'),
  );
}
