/** The shape of the official forms' data. Cells are named table/row/column, e.g. applications/denied.stateSecret/natural. */

/** 2019: trial form (国办公开办函〔2019〕60号), reports for 2019 and 2020. 2021: revised form (〔2021〕30号), 2021 and later. */
export type FormId = '2019' | '2021';

/** Tables two (主动公开), three (申请) and four (复议诉讼). */
export type TableId = 'proactive' | 'applications' | 'litigation';

export type CellId = `${TableId}/${string}/${string}`;

/** Item of article 20 (第二十条第（X）项) that heads a block of table two. */
export type Clause = '一' | '五' | '六' | '八' | '九';

/** count: whole number from 0. signed: whole number with sign (本年增/减). amount: decimal from 0, money. */
export type ValueKind = 'count' | 'signed' | 'amount';

export interface Labelled {
  /** The form's own wording. */
  readonly label: string;
  /** Other wordings in lawful use; they are read without a word. */
  readonly variants: readonly string[];
  /** Wordings that are recognised, but are slips (typo, other year's label). */
  readonly slips: readonly string[];
}

export interface ColumnSpec extends Labelled {
  readonly id: string;
  readonly value: ValueKind;
  /** Labels of the header cells above it, outermost first. */
  readonly under: readonly string[];
}

export interface RowSpec extends Labelled {
  readonly id: string;
  /** Row id of the group it belongs to. */
  readonly parent: string | undefined;
  /** Group heads (三、（三）（四）（五）…) have no numbers of their own. */
  readonly numeric: boolean;
  /** Columns of this row; empty for a group head. */
  readonly columns: readonly ColumnSpec[];
  /** Block of table two it stands in. */
  readonly clause: Clause | undefined;
  /** Articles of the Regulation behind the row, e.g. `36(1)`, `16 para 2`; empty where no basis was found. */
  readonly articles: readonly string[];
}

export interface BlockSpec {
  readonly clause: Clause;
  /** Caption, e.g. 第二十条第（一）项. */
  readonly item: string;
  readonly rows: readonly string[];
}

export interface TableSpec {
  readonly id: TableId;
  readonly form: FormId;
  readonly section: 2 | 3 | 4;
  readonly rows: readonly RowSpec[];
  /** Blocks of table two; empty for the others. */
  readonly blocks: readonly BlockSpec[];
  /** Header labels above or beside the columns that head no single column (申请人情况, 法人或其他组织, 信息内容 …). */
  readonly headLabels: readonly string[];
}

export interface Form {
  readonly id: FormId;
  readonly title: string;
  readonly issuedBy: string;
  readonly tables: Readonly<Record<TableId, TableSpec>>;
}

export interface SectionSpec extends Labelled {
  readonly no: 1 | 2 | 3 | 4 | 5 | 6;
  /** Long statutory wordings of article 50: accepted, noted as information. */
  readonly statutory: readonly string[];
  /** Table the section holds. */
  readonly table: TableId | undefined;
}

export function cellId(table: TableId, row: string, column: string): CellId {
  return `${table}/${row}/${column}`;
}
