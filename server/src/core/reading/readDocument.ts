/** Any text into the flat list of rows that sections and binding work on. A new layout is a new reader named here. */

import type { SourceText } from '../text/source';
import type { DocumentRow } from './document';
import { type BlockReader, isEmptyLine } from './media/blockReader';
import { boxTable } from './media/boxTable';
import { gridTable } from './media/gridTable';
import { hasHtml, htmlItems } from './media/html';
import { plainLines } from './media/lines';
import { markedLines } from './media/markedLines';
import { pipeRow, withBlankEnds } from './media/pipes';
import { simpleTable } from './media/ruledTables';
import { cellALine, tabRow } from './media/tabs';
import { withPageNumbers } from './pageNumbers';

/** Readers of layouts that take several lines at once, in the order they are asked. */
const BLOCK_READERS: readonly BlockReader[] = [boxTable, gridTable, simpleTable, markedLines, cellALine];

const READ = new WeakMap<SourceText, readonly DocumentRow[]>();

/** The rows of `source`, worked out once: tables and running text are both read from them. */
export function rowsOf(source: SourceText): readonly DocumentRow[] {
  const known = READ.get(source);
  if (known !== undefined) return known;
  const rows = readDocument(source);
  READ.set(source, rows);
  return rows;
}

/** Rows in source order; every character that is no white space or markup lies in one of them. Never throws; linear. */
export function readDocument(source: SourceText): readonly DocumentRow[] {
  const items = hasHtml(source.text) ? htmlItems(source) : plainLines(source);
  const rows: DocumentRow[] = [];
  /** Source offset of the first row of the table that single lines go on with. */
  let grid: number | undefined;
  for (let i = 0; i < items.length;) {
    const item = items[i];
    if (item === undefined) break;
    const taken = item.kind === 'cells' ? { rows: [item], next: i + 1 } : firstTaken(items, i);
    if (taken !== undefined) {
      for (const row of taken.rows) rows.push(row);
      i = taken.next;
      grid = undefined;
      continue;
    }
    i++;
    if (item.kind === 'cells') continue;
    const { span, isHeading } = item;
    if (isEmptyLine(span)) {
      grid = undefined;
      continue;
    }
    grid ??= span.start;
    const row = pipeRow(span, grid, rows[rows.length - 1]) ?? tabRow(span, grid);
    if (row === 'separator') continue;
    if (row !== undefined) rows.push(row);
    else {
      grid = undefined;
      rows.push({ kind: 'text', span, range: { start: span.start, end: span.end }, isHeading });
    }
  }
  return withPageNumbers(source, withBlankEnds(rows));
}

function firstTaken(...from: Parameters<BlockReader>): ReturnType<BlockReader> {
  for (const reader of BLOCK_READERS) {
    const taken = reader(...from);
    if (taken !== undefined) return taken;
  }
  return undefined;
}
