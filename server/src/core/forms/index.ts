/** The official forms as data. */

import { applicationsTable } from './applications';
import type { CellId, ColumnSpec, Form, FormId, RowSpec, TableId, TableSpec } from './form';
import { litigationTable } from './litigation';
import { proactiveTable } from './proactive';

export { SECTIONS } from './sections';
export { APPLICANT_COLUMNS } from './applications';
export { OUTCOME_COLUMNS } from './litigation';
export * from './form';

export const TABLE_IDS: readonly TableId[] = ['proactive', 'applications', 'litigation'];
export const FORM_IDS: readonly FormId[] = ['2019', '2021'];

/** First report year of the 2021 form. */
const FIRST_YEAR_OF_2021_FORM = 2021;
/** The 2019 form is the first; earlier reports follow other rules. */
const FIRST_YEAR_OF_2019_FORM = 2019;

function tablesOf(form: FormId): Readonly<Record<TableId, TableSpec>> {
  return { proactive: proactiveTable(form), applications: applicationsTable(form), litigation: litigationTable(form) };
}

export const FORMS: Readonly<Record<FormId, Form>> = {
  '2019': {
    id: '2019',
    title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    issuedBy: '国办公开办函〔2019〕60号',
    tables: tablesOf('2019'),
  },
  '2021': {
    id: '2021',
    title: '中华人民共和国政府信息公开工作年度报告格式',
    issuedBy: '国办公开办函〔2021〕30号',
    tables: tablesOf('2021'),
  },
};

/** The form a report of `year` has to use; undefined for years before there was one. */
export function formOfYear(year: number): FormId | undefined {
  if (year < FIRST_YEAR_OF_2019_FORM) return undefined;
  return year < FIRST_YEAR_OF_2021_FORM ? '2019' : '2021';
}

const ROWS = new WeakMap<TableSpec, ReadonlyMap<string, RowSpec>>();

export function rowSpec(table: TableSpec, row: string): RowSpec | undefined {
  let rows = ROWS.get(table);
  if (rows === undefined) {
    rows = new Map(table.rows.map((spec) => [spec.id, spec]));
    ROWS.set(table, rows);
  }
  return rows.get(row);
}

export function columnSpec(table: TableSpec, row: string, column: string): ColumnSpec | undefined {
  return rowSpec(table, row)?.columns.find((spec) => spec.id === column);
}

/** Takes a cell id apart into table, row and column. */
export function cellParts(id: CellId): { table: TableId; row: string; column: string } {
  const [table, row, column] = id.split('/') as [TableId, string, string];
  return { table, row, column };
}
