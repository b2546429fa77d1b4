/** Hover: what stands under the pointer, what counts there, how it adds up in this draft, and on what basis. */

import type { Report, Table } from '../report';
import type { LocalText } from '../text/localText';
import type { Range } from '../text/source';
import { captionContent, cellContent, columnContent, rowContent, sectionContent } from './hoverContent';
import { lawContent } from './lawContent';
import { lawReferenceAt } from './lawReferences';
import { cellAt, itemAt, labelledRows, tablesOf } from './places';

export interface Hover {
  /** The place the hover is about. */
  readonly range: Range;
  /** Markdown without HTML, links or images of its own. */
  readonly content: LocalText;
}

/** What the report can say about the place at `offset`; undefined where that is nothing. */
export function hoverAt(report: Report, offset: number): Hover | undefined {
  if (!report.isReport) return undefined;
  // a label broken over lines can span the cells of its row, so cells go first
  return (
    cellHover(report, offset) ?? labelHover(report, offset) ?? sectionHover(report, offset) ?? lawHover(report, offset)
  );
}

function cellHover(report: Report, offset: number): Hover | undefined {
  const cell = cellAt(report, offset);
  const table = cell === undefined ? undefined : report.tables[cell.table];
  if (cell === undefined || table === undefined) return undefined;
  return { range: cell.contentRange, content: cellContent(report, table, cell) };
}

function labelHover(report: Report, offset: number): Hover | undefined {
  for (const table of tablesOf(report)) {
    const hover = captionHover(table, offset) ?? rowHover(table, offset) ?? columnHover(table, offset);
    if (hover !== undefined) return hover;
  }
  return undefined;
}

function captionHover(table: Table, offset: number): Hover | undefined {
  const caption = itemAt(table.captions, ({ range }) => range, offset);
  const content = caption === undefined ? undefined : captionContent(table, caption);
  return caption === undefined || content === undefined ? undefined : { range: caption.range, content };
}

function rowHover(table: Table, offset: number): Hover | undefined {
  const row = itemAt(labelledRows(table), ({ label }) => label.range, offset);
  return row === undefined ? undefined : { range: row.label.range, content: rowContent(table, row.spec, row.label) };
}

function columnHover(table: Table, offset: number): Hover | undefined {
  const column = itemAt(table.columns, ({ range }) => range, offset);
  return column === undefined ? undefined : { range: column.range, content: columnContent(table, column) };
}

function sectionHover(report: Report, offset: number): Hover | undefined {
  const section = itemAt(report.sections, ({ headingRange }) => headingRange, offset);
  return section === undefined ? undefined : { range: section.headingRange, content: sectionContent(report, section) };
}

function lawHover(report: Report, offset: number): Hover | undefined {
  const reference = lawReferenceAt(report, offset);
  const content = reference === undefined ? undefined : lawContent(reference.ref);
  return reference === undefined || content === undefined ? undefined : { range: reference.range, content };
}
