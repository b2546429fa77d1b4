/**
 * A report as the page a reader sees, before it becomes HTML of any kind: blocks in the order of the text, each with
 * its place in it. The panel, the exported page and the text for a word processor are written from the same blocks, so
 * that they never show different things.
 */

import type { Finding } from '../finding';
import type { CellId, TableId } from '../forms';
import type { LocalText } from '../text/localText';
import type { Range } from '../text/source';

/** Text of one look. */
export interface Run {
  /** As written, markup taken away; for an image what stands in its place. */
  readonly text: string;
  readonly range: Range;
  readonly strong: boolean;
  /** An image; it is never loaded. */
  readonly isImage: boolean;
  readonly findings: readonly Finding[];
}

export type Line = readonly Run[];

/**
 * title: the report's (大标题). section: heading of one of the six. subheading: any other heading. item: of a list.
 * signature: name or date at the end, on the right. pageNumber: of a print the text was taken from.
 */
export type TextRole = 'title' | 'section' | 'subheading' | 'paragraph' | 'item' | 'signature' | 'pageNumber';

export interface TextBlock {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly range: Range;
  /** Lines of the title stay apart; those of a paragraph read on. */
  readonly lines: readonly Line[];
}

/** A line of dashes that parts the text. */
export interface RuleBlock {
  readonly kind: 'rule';
  readonly range: Range;
}

/** A table of the form, laid out as the official notices print it. */
export interface FormTableBlock {
  readonly kind: 'formTable';
  readonly table: TableId;
  readonly range: Range;
  readonly columns: number;
  readonly rows: readonly (readonly FormCell[])[];
  /** Findings about the table as a whole. */
  readonly findings: readonly Finding[];
}

interface FormCellBase {
  readonly colspan: number;
  readonly rowspan: number;
  readonly runs: Line;
  /** Undefined where the draft has no such place. */
  readonly range: Range | undefined;
}

export interface FormLabelCell extends FormCellBase {
  readonly kind: 'label';
}

/** absent: the draft has no such row. */
export type ValueState = 'number' | 'blank' | 'invalid' | 'unreadable' | 'absent';

export interface FormValueCell extends FormCellBase {
  readonly kind: 'value';
  readonly id: CellId;
  readonly state: ValueState;
  /** `（一）予以公开 · 自然人` */
  readonly name: string;
  readonly findings: readonly Finding[];
}

export type FormCell = FormLabelCell | FormValueCell;

/** Rows of the text as they stand there: a table of no form, or one that could not be read. */
export interface SourceBlock {
  readonly kind: 'source';
  readonly range: Range;
  /** Why it is shown so; undefined for a table that is none of the form's. */
  readonly note: LocalText | undefined;
  readonly findings: readonly Finding[];
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly range: Range;
  /** A line of text is a row of one cell. */
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  readonly colspan: number;
  readonly range: Range;
  readonly runs: Line;
}

/** A table that a section lacks. */
export interface MissingBlock {
  readonly kind: 'missing';
  readonly range: Range;
  readonly finding: Finding;
}

export type Block = TextBlock | RuleBlock | FormTableBlock | SourceBlock | MissingBlock;
