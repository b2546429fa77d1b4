/** The rows of the document that make up one table, and what stands between them that is not of the table. */

import { isPageNumber } from '../reading/binding/tokens';
import type { CellRow, DocumentRow } from '../reading/document';
import { readDocument } from '../reading/readDocument';
import type { Report, Table } from '../report';
import { parseValue } from '../text/values';
import type { Range, SourceText } from '../text/source';
import type { Span } from '../text/span';
import { formWords, saysNothing } from './formWords';
import { textsOutside } from './spanParts';

export interface TableRows {
  /** At least one; from the table's first row to its last. */
  readonly rows: readonly DocumentRow[];
  /** Texts before and behind the first place of the table that are no part of it, a paragraph each, in their order. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Numbers that are no cell of the table. */
  readonly strays: readonly string[];
}

const ROWS = new WeakMap<SourceText, readonly DocumentRow[]>();

/** All rows of a document, read once. */
export function documentRows(source: SourceText): readonly DocumentRow[] {
  const known = ROWS.get(source);
  if (known !== undefined) return known;
  const rows = readDocument(source);
  ROWS.set(source, rows);
  return rows;
}

/** Where the bound parts of a table stand: from its first row to its last value or label. */
export function boundRange(table: Table): Range {
  let { start, end } = table.headRange;
  for (const row of table.rows) {
    if (row.state === 'head' || row.state === 'absent') continue;
    const cells = row.state === 'read' ? row.cells.map((cell) => cell.contentRange) : [row.range];
    for (const range of [...cells, ...(row.label === undefined ? [] : [row.label.range])]) {
      start = Math.min(start, range.start);
      end = Math.max(end, range.end);
    }
  }
  return { start, end };
}

/** Finds the table's rows. Never throws; linear in the length of the document. */
export function tableRows(report: Report, table: Table): TableRows {
  const all = documentRows(report.source);
  const { from, to } = extent(report, table, all);
  const rows = all.slice(from, to);
  const above: string[] = [];
  const below: string[] = [];
  const strays: string[] = [];
  const cells = cellRanges(report, table);
  const isOwn = ownTexts(table);
  let isInside = false;
  for (const row of rows) {
    const { texts, holdsOwn } = readRow(row, cells, isOwn);
    isInside ||= holdsOwn;
    // the layout's page numbers go with the layout
    if (row.kind === 'text' && (isPageNumber(row.span.text) || texts.every(isPageNumber))) continue;
    strays.push(...texts.filter((text) => parseValue(text).kind !== 'invalid'));
    const words = texts.filter((text) => parseValue(text).kind === 'invalid');
    if (words.length > 0) (isInside ? below : above).push(words.join(' '));
  }
  return { rows, above, below, strays };
}

/** Indexes of the first row and of the one after the last. */
function extent(report: Report, table: Table, all: readonly DocumentRow[]): { from: number; to: number } {
  const bound = boundRange(table);
  let from = all.findIndex((row) => row.range.end > bound.start || row.range.start >= bound.start);
  let to = all.findLastIndex((row) => row.range.start < bound.end || row.range.start <= bound.start) + 1;
  if (from < 0) from = to;
  const limit = limitsOf(report, bound);
  const words = formWords(table.spec);
  const goesOn = (row: DocumentRow | undefined, beside: DocumentRow | undefined): boolean => {
    if (row === undefined || row.range.start < limit.start || row.range.end > limit.end) return false;
    if (row.kind === 'cells') return beside?.kind === 'cells' && row.grid === beside.grid;
    return !row.isHeading && !saysNothing(row.span.text) && words.areIn(row.span.text);
  };
  while (goesOn(all[from - 1], all[from])) from--;
  while (goesOn(all[to], all[to - 1])) to++;
  return { from, to: Math.max(to, from + 1) };
}

/** A table lies between two headings of sections, and holds nothing of another table. */
function limitsOf(report: Report, bound: Range): Range {
  let start = 0;
  let end = report.source.text.length;
  const others = Object.values(report.tables).map(boundRange);
  for (const range of [...report.sections.map((section) => section.headingRange), ...others]) {
    if (range.end <= bound.start) start = Math.max(start, range.end);
    if (range.start >= bound.end) end = Math.min(end, range.start);
  }
  return { start, end };
}

/** Contents of the table's cells in the order of the text. */
function cellRanges(report: Report, table: Table): readonly Range[] {
  const ranges: Range[] = [];
  for (const cell of report.cells.values()) {
    if (cell.table === table.id && cell.state !== 'unreadable') ranges.push(cell.contentRange);
  }
  return ranges.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Tells texts of the table itself: words of the form, and labels and captions as the reader found them. */
function ownTexts(table: Table): (text: string, span: Span) => boolean {
  const words = formWords(table.spec);
  const found = [...table.columns, ...table.captions, ...table.rows.flatMap((row) => row.label ?? [])];
  return (text, span) =>
    words.areIn(text) ||
    // a line of running text goes through several labels of the head, or pieces of them
    text.split(/\s+/).every(words.areIn) ||
    found.some((label) => label.range.start < span.end && span.start < label.range.end && label.text.includes(text));
}

interface RowReading {
  /** Texts that are not of the table. */
  readonly texts: readonly string[];
  /** Something of the table stands in it. */
  readonly holdsOwn: boolean;
}

function readRow(row: DocumentRow, cells: readonly Range[], isOwn: (text: string, span: Span) => boolean): RowReading {
  const inside = cells.filter((cell) => cell.end >= row.range.start && cell.start <= row.range.end);
  const spans = spansOf(row);
  let holdsOwn = inside.length > 0;
  const texts: string[] = [];
  spans.forEach((span, at) => {
    for (const text of textsOutside(span, inside)) {
      if (saysNothing(text)) continue;
      if (isOwn(text, span)) holdsOwn = true;
      else if (!isRepeated(spans, at, inside)) texts.push(text);
    }
  });
  return { texts, holdsOwn };
}

/** A converter repeats the value of a merged cell in each column that the cell covers. */
function isRepeated(spans: readonly Span[], at: number, cells: readonly Range[]): boolean {
  const text = spans[at]?.text.trim();
  const isCell = (span: Span): boolean => cells.some(({ start, end }) => span.start <= start && end <= span.end);
  for (const step of [-1, 1]) {
    for (let i = at + step; spans[i]?.text.trim() === text; i += step) {
      const beside = spans[i];
      if (beside !== undefined && isCell(beside)) return true;
    }
  }
  return false;
}

export function spansOf(row: DocumentRow): readonly Span[] {
  return row.kind === 'text' ? [row.span] : row.cells;
}

/** True for rows whose cells a layout delimits. */
export function isCellRow(row: DocumentRow): row is CellRow {
  return row.kind === 'cells';
}
