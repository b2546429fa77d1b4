/** A table's form does not fit the report year; forms mix inside one report, so each table is looked at by itself. */

import type { RelatedPlace } from '../../finding';
import { FORM_IDS, formOfYear, FORMS, type TableId, type TableSpec } from '../../forms';
import type { Report, Table, TableRow } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { exampleReport } from '../examples';
import { TABLE_NAMES } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const OTHER_FORM = {
  zh: '{year} 年的报告应使用 {due}，这张{table}是 {found}：{sign}',
  en: 'A report for {year} uses {due}; {table} here is {found}: {sign}',
};
const FORM_NAMES = {
  '2019': { zh: '2019 年格式（{issued}，用于 2019、2020 年报告）', en: 'the 2019 form ({issued}, for 2019 and 2020)' },
  '2021': {
    zh: '2021 年格式（{issued}，用于 2021 年及以后的报告）',
    en: 'the 2021 form ({issued}, for 2021 and later)',
  },
};

/** Table four is alike in both forms. */
const DIFFERING: readonly TableId[] = ['proactive', 'applications'];

/** How the form that was found shows itself. */
const SIGNS: Readonly<Record<'2019' | '2021', Readonly<Partial<Record<TableId, LocalText>>>>> = {
  '2019': {
    proactive: {
      zh: '有“上一年项目数量”“本年增/减”等 2019 年格式的栏目',
      en: 'it has columns of the 2019 form such as 上一年项目数量 and 本年增/减',
    },
    applications: {
      zh: '“（六）其他处理”只有一行，2021 年格式分为三行',
      en: '（六）其他处理 is one row; the 2021 form has three',
    },
  },
  '2021': {
    proactive: {
      zh: '栏目是 2021 年格式的“本年制发件数”“本年处理决定数量”等',
      en: 'it has columns of the 2021 form such as 本年制发件数 and 本年处理决定数量',
    },
    applications: {
      zh: '“（六）其他处理”分为三行，2019 年格式只有一行',
      en: '（六）其他处理 has three rows; the 2019 form has one',
    },
  },
};

export const formYear: Rule = {
  id: 'structure/form-year',
  title: { zh: '表格格式与报告年度不符', en: 'A table of another year’s form' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['50 para 2', '60号', '30号'],
  check: (report) => {
    const year = report.year?.value;
    const due = year === undefined ? undefined : formOfYear(year);
    if (year === undefined || due === undefined) return [];
    return DIFFERING.flatMap((id) => {
      const table = report.tables[id];
      if (table === undefined || table.form === due || !showsItsForm(table)) return [];
      return [tableDraft(report, table, year)];
    });
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '2019、2020 年的报告用 2019 年印发的试行格式，2021 年起用 2021 年印发的格式。逐表判断用的是哪一种，与报告年度对照。',
    en: 'Reports for 2019 and 2020 use the trial form, reports for 2021 and later the form issued in 2021. Each table is looked at by itself.',
  },
  why: {
    zh: '沿用往年文件时容易留下旧表：第二十条表的栏目、“（六）其他处理”的行数都变了，旧表的数据无法与新格式汇总。',
    en: 'Last year’s file often brings an old table along. The columns of article 20 and the rows of （六） have changed, so its figures cannot be added up with those of the new form.',
  },
  bad: () => exampleReport({ forms: { applications: '2019' } }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '行政复议、行政诉讼表两种格式相同：不判断。',
      en: 'The table of reconsideration and litigation is alike in both forms.',
    },
    { zh: '报告年度不明：不判断。', en: 'A report whose year is not known.' },
  ],
};

function tableDraft(report: Report, table: Table, year: number): Draft {
  const due = table.form === '2019' ? '2021' : '2019';
  const named = (form: '2019' | '2021'): LocalText => format(FORM_NAMES[form], { issued: FORMS[form].issuedBy });
  return {
    message: format(OTHER_FORM, {
      year,
      due: named(due),
      table: TABLE_NAMES[table.id],
      found: named(table.form),
      sign: SIGNS[table.form][table.id] ?? '',
    }),
    range: table.headRange,
    table: table.id,
    section: table.spec.section,
    related: [...distinguishingRows(table), ...yearPlace(report)],
  };
}

/** True when the table holds what only its form has, and nothing of the other form: a scrambled table proves nothing. */
function showsItsForm(table: Table): boolean {
  if (table.foreignLabels.length > 0) return false;
  const ownColumns = table.columns.some(
    ({ column, fit }) => fit === 'official' && !columnsOf(otherTable(table)).includes(column),
  );
  return ownColumns || ownRows(table).some((row) => row.state === 'read');
}

function otherTable(table: Table): TableSpec {
  return FORMS[table.form === '2019' ? '2021' : '2019'].tables[table.id];
}

function columnsOf(spec: TableSpec): readonly string[] {
  return spec.rows.flatMap((row) => row.columns.map((column) => column.id));
}

/** Rows with numbers that only the form that was found has. */
function ownRows(table: Table): readonly TableRow[] {
  const other = otherTable(table);
  return table.rows.filter(
    (row) => row.spec.numeric && !other.rows.some((spec) => spec.id === row.spec.id && spec.numeric),
  );
}

function distinguishingRows(table: Table): RelatedPlace[] {
  return ownRows(table).flatMap((row) => {
    if (row.label === undefined) return [];
    return [{ message: { zh: row.spec.label, en: row.spec.label }, range: row.label.range }];
  });
}

function yearPlace(report: Report): RelatedPlace[] {
  const { year } = report;
  return year === undefined ? [] : [{ message: { zh: '报告年度', en: 'The report year' }, range: year.range }];
}
