/** A row, column or item label differs from the form: a typo, or the other year's label. */

import type { Fix } from '../../finding';
import { type CellId, cellId, FORM_IDS } from '../../forms';
import type { Caption, ForeignLabel, LabelPlace, Report, Table } from '../../report';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import { rewordEdits } from '../rewording';
import type { Draft, Rule, RuleDocs } from '../rule';

const DIFFERS = {
  zh: '“{written}”与格式不同，格式为“{official}”',
  en: '{written} differs from the form, which has {official}',
};
const FOREIGN = {
  zh: '“{written}”是 {form} 年格式的项目，本表所用的格式没有这一行',
  en: '{written} is a row of the {form} form; the form of this table does not have it',
};
const REWORD = { zh: '改为“{official}”', en: 'Change to {official}' };

export const label: Rule = {
  id: 'structure/label',
  title: { zh: '表格项目名称与格式不同', en: 'A label differs from the form' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) =>
    Object.values(report.tables).flatMap((table) =>
      table.state === 'complete' || table.state === 'partial' ? tableDrafts(report, table) : [],
    ),
};

export const docs: RuleDocs = {
  what: {
    zh: '表格的行名、列名和“第二十条第（X）项”的写法应与统一格式一致。错字、简写、另一年度格式的名称各报一处。',
    en: 'Row labels, column labels and item captions follow the form. Typos, shortened labels and labels of the other form are reported.',
  },
  why: {
    zh: '名称不同，统计口径就可能不同，如“社会组织”与“社会公益组织”；汇总时也对不上。',
    en: 'Another name may mean another scope (社会组织 is not 社会公益组织), and such a row or column cannot be matched when figures are added up.',
  },
  bad: () => exampleReport({ replace: [['社会公益组织', '社会组织']] }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '换行、空格、全角半角、序号写法（1、与1.）不同：不报。',
      en: 'Line breaks, white space, width, numbering style (1、 for 1.).',
    },
    {
      zh: '通行的省略写法，如“（二）部分公开”不带括号说明：不报。',
      en: 'Harmless short forms in use, such as （二）部分公开 without its note.',
    },
  ],
};

function tableDrafts(report: Report, table: Table): Draft[] {
  const drafts: Draft[] = [];
  for (const { label: written, spec } of table.rows) {
    if (written?.fit === 'slip') drafts.push(slip(report, table, written, spec.label, rowCells(table, spec.id)));
  }
  for (const column of table.columns) {
    if (column.fit === 'slip') {
      drafts.push(slip(report, table, column, column.official, columnCells(table, column.column)));
    }
  }
  for (const caption of table.captions) if (!caption.wellFormed) drafts.push(...captionSlip(report, table, caption));
  for (const foreign of table.foreignLabels) {
    if (!isUnderUnknownItem(table, foreign)) drafts.push(strange(table, foreign));
  }
  return drafts;
}

function slip(
  report: Report,
  table: Table,
  written: Pick<LabelPlace, 'text' | 'range'>,
  official: string,
  cells: readonly CellId[],
): Draft {
  return {
    message: format(DIFFERS, { written: quoted(written.text), official }),
    range: written.range,
    table: table.id,
    section: table.spec.section,
    cells,
    fixes: labelFixes(report, written, official),
  };
}

/** Changes the words only; an ordinal in another style stays as it is. */
function labelFixes(report: Report, written: Pick<LabelPlace, 'text' | 'range'>, official: string): readonly Fix[] {
  const edits = rewordEdits(report.source, written.range, written.text, official, 'keep');
  return edits === undefined ? [] : [{ title: format(REWORD, { official }), safety: 'safe', edits }];
}

/** A caption with the right ordinal in another wording; a wrong ordinal is a matter of article 20. */
function captionSlip(report: Report, table: Table, caption: Caption): Draft[] {
  if (caption.block === undefined) return [];
  const block = table.spec.blocks.find((candidate) => candidate.clause === caption.block);
  if (block === undefined || !caption.rows.every((row) => block.rows.includes(row))) return [];
  return [
    slip(
      report,
      table,
      caption,
      block.item,
      block.rows.flatMap((row) => rowCells(table, row)),
    ),
  ];
}

function strange(table: Table, foreign: ForeignLabel): Draft {
  return {
    message: format(FOREIGN, { written: quoted(foreign.text), form: foreign.form }),
    range: foreign.range,
    table: table.id,
    section: table.spec.section,
  };
}

/** An item that the form does not have is reported as a whole, with the rows under it. */
function isUnderUnknownItem(table: Table, foreign: ForeignLabel): boolean {
  const caption = table.captions.filter(({ range }) => range.start < foreign.range.start).at(-1);
  return caption !== undefined && caption.block === undefined;
}

function rowCells(table: Table, row: string): readonly CellId[] {
  const spec = table.spec.rows.find((candidate) => candidate.id === row);
  return (spec?.columns ?? []).map((column) => cellId(table.id, row, column.id));
}

function columnCells(table: Table, column: string): readonly CellId[] {
  return table.spec.rows
    .filter((row) => row.columns.some((candidate) => candidate.id === column))
    .map((row) => cellId(table.id, row.id, column));
}
