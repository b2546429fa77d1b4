/** A report as read: what was found, where it stands, and what could not be read. Reading never fails. */

import type { CellId, Clause, FormId, RowSpec, TableId, TableSpec } from './forms/form';
import type { Range, SourceText } from './text/source';

export interface Report {
  readonly source: SourceText;
  /** False: the text is no annual report (or not yet); then no rule speaks. */
  readonly isReport: boolean;
  readonly title: Title | undefined;
  /** Name of the reporting body (编制机关), from the title. */
  readonly body: NamedPlace | undefined;
  /** Report year, from the title, else from the statistical period, else from the text. */
  readonly year: YearPlace | undefined;
  /** Sections found, in the order of the text; a number may be missing or occur twice. */
  readonly sections: readonly Section[];
  readonly tables: Readonly<Partial<Record<TableId, Table>>>;
  /** Every bound cell of all tables by its id. */
  readonly cells: ReadonlyMap<CellId, Cell>;
  /** Damage that no reading can mend: replacement characters, mojibake. */
  readonly encodingDamage: EncodingDamage | undefined;
}

export interface NamedPlace {
  readonly text: string;
  readonly range: Range;
}

export interface YearPlace {
  readonly value: number;
  readonly range: Range;
}

export interface Title {
  /** The title's lines joined without white space. */
  readonly text: string;
  readonly range: Range;
  readonly body: NamedPlace | undefined;
  readonly year: YearPlace | undefined;
  /** The name of the document as written, e.g. 政府信息公开工作年度报告. */
  readonly documentName: NamedPlace | undefined;
}

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** official: the form's words. statutory: the long wording of article 50. variant: other words in use. */
export type HeadingFit = 'official' | 'statutory' | 'variant';

export interface Section {
  readonly no: SectionNumber;
  /** Heading without Markdown marks, as written. */
  readonly heading: string;
  readonly headingRange: Range;
  readonly fit: HeadingFit;
  /** True when the ordinal is written as the form has it (一、 … 六、). */
  readonly numbered: boolean;
  /** From the heading to the next section's heading or the end of the text. */
  readonly range: Range;
  /** From after the heading to the section's end. */
  readonly bodyRange: Range;
}

/**
 * complete: every row of the form is bound. partial: some rows are bound, others are missing or unreadable.
 * unreadable: labels and numbers are there but cannot be brought together. empty: labels without any numbers.
 */
export type TableState = 'complete' | 'partial' | 'unreadable' | 'empty';

export interface Table {
  readonly id: TableId;
  readonly spec: TableSpec;
  readonly form: FormId;
  readonly state: TableState;
  /** From the first to the last place of the table in the text. */
  readonly range: Range;
  /** Where a finding about the table as a whole stands: its first line. */
  readonly headRange: Range;
  /** Every row of the form in the form's order, found or not. */
  readonly rows: readonly TableRow[];
  /** Column labels found in header rows. */
  readonly columns: readonly ColumnLabel[];
  /** 第二十条第（X）项 captions in the order of the text; proactive table only. */
  readonly captions: readonly Caption[];
  /** Labels that belong to the other form's table (e.g. 其他对外管理服务事项 in a 2021 table). */
  readonly foreignLabels: readonly ForeignLabel[];
  /** Places of further copies of this table in the text; they are not read. */
  readonly copies: readonly Range[];
}

export type TableRow =
  | { readonly state: 'head'; readonly spec: RowSpec; readonly label: LabelPlace | undefined }
  | { readonly state: 'absent'; readonly spec: RowSpec; readonly label: undefined }
  | {
      readonly state: 'unreadable';
      readonly spec: RowSpec;
      readonly label: LabelPlace | undefined;
      readonly range: Range;
      readonly reason: UnreadableReason;
    }
  | {
      readonly state: 'read';
      readonly spec: RowSpec;
      readonly label: LabelPlace | undefined;
      readonly range: Range;
      /** One cell a column of the row, in the form's order; single cells may be unreadable. */
      readonly cells: readonly Cell[];
    };

/**
 * valueCount: the row holds another number of values than it has columns. columns: values are there, but which
 * columns they belong to is not certain. order: it is not certain which row the values belong to. noValues: the
 * label stands alone. twice: the row occurs more than once.
 */
export type UnreadableReason =
  | { readonly kind: 'valueCount'; readonly found: number; readonly expected: number }
  | { readonly kind: 'columns' | 'order' | 'noValues' | 'twice' };

/** official: the form's label, up to white space, width, punctuation and numbering style, or a harmless variant. */
export type LabelFit = 'official' | 'slip';

export interface LabelPlace {
  readonly text: string;
  readonly range: Range;
  readonly fit: LabelFit;
}

export interface ColumnLabel extends LabelPlace {
  /** Column id, e.g. `natural`. */
  readonly column: string;
  /** The form's label. */
  readonly official: string;
}

export interface Caption {
  readonly text: string;
  readonly range: Range;
  /** Ordinal of the item as written, when it is one (一 … 二十). */
  readonly clause: string | undefined;
  /** The block of the form it opens, when the form has one of this clause. */
  readonly block: Clause | undefined;
  /** True when the caption is written as 第二十条第（X）项 up to width and white space. */
  readonly wellFormed: boolean;
  /** Ids of the rows that stand under it in the text. */
  readonly rows: readonly string[];
}

export interface ForeignLabel {
  readonly text: string;
  readonly range: Range;
  readonly form: FormId;
  readonly row: string;
}

interface CellPlace {
  readonly id: CellId;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  /** The number itself (not its unit, note or padding); for a blank, where a number would be written; else the cell's text. */
  readonly range: Range;
  /** Source text of `range`. */
  readonly text: string;
  /** The whole content of the cell, without outer white space. */
  readonly contentRange: Range;
}

export interface NumberCell extends CellPlace {
  readonly state: 'number';
  readonly value: number;
  readonly unit: '元' | '万元' | '件' | '项' | undefined;
  /** Converter residue or stray text beside the number, e.g. [bookmark: _GoBack]. */
  readonly residue: readonly Range[];
}

export interface BlankCell extends CellPlace {
  readonly state: 'blank';
  readonly value: null;
}

export interface BadCell extends CellPlace {
  readonly state: 'invalid' | 'unreadable';
  readonly value: null;
}

export type Cell = NumberCell | BlankCell | BadCell;

/**
 * mojibake: text decoded with the wrong encoding. replacement: U+FFFD in places, characters that were lost. undecoded:
 * hardly anything but U+FFFD, a whole text whose bytes are of another encoding.
 */
export interface EncodingDamage {
  readonly kind: 'mojibake' | 'replacement' | 'undecoded';
  /** First damaged place. */
  readonly range: Range;
  /** Number of damaged places. */
  readonly count: number;
  /** The encoding the file most likely has, when opening it anew would mend the text. */
  readonly reopenAs: FileEncoding | undefined;
}

export type FileEncoding = 'utf-8' | 'gb18030';
