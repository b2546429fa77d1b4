/** Any text into the flat list of rows that sections and binding work on. A new layout is a new reader named here. */

import type { SourceText } from '../text/source';
import { isSpace, type Span } from '../text/span';
import type { DocumentRow, Item } from './document';
import { hasHtml, htmlItems } from './media/html';
import { plainLines } from './media/lines';
import { pipeRow } from './media/pipes';
import { cellALineRow, tabRow } from './media/tabs';

/** Rows in source order; every character that is no white space or markup lies in one of them. Never throws; linear. */
export function readDocument(source: SourceText): DocumentRow[] {
  const items = hasHtml(source.text) ? htmlItems(source, 1) : plainLines(source);
  const rows: DocumentRow[] = [];
  let grid = 1_000_000;
  for (let i = 0; i < items.length;) {
    const item = items[i];
    if (item === undefined) break;
    if (item.kind === 'cells') {
      rows.push(item);
      i++;
      continue;
    }
    const block = blockAt(items, i);
    if (block.length === 0) {
      grid++;
      i++;
      continue;
    }
    grid = readBlock(block, grid, rows);
    i += block.length;
  }
  return rows;
}

type Line = Extract<Item, { kind: 'line' }>;

/** Lines from `from` up to the next empty line or table. A line with only a TAB is a blank cell, not empty. */
function blockAt(items: readonly Item[], from: number): Line[] {
  const block: Line[] = [];
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (item?.kind !== 'line' || isEmpty(item.span)) break;
    block.push(item);
  }
  return block;
}

function isEmpty(span: Span): boolean {
  for (const char of span.text) if (char === '\t' || !isSpace(char)) return false;
  return true;
}

/** Adds the rows of a block; returns the number of the grid that the next block may go on with. */
function readBlock(block: readonly Line[], firstGrid: number, rows: DocumentRow[]): number {
  const spread = cellALineRow(
    block.map((line) => line.span),
    firstGrid,
  );
  if (spread !== undefined && spread.cells.length > 1) {
    rows.push(spread);
    return firstGrid;
  }
  let grid = firstGrid;
  let inTable = false;
  for (const line of block) {
    const row = pipeRow(line.span, grid) ?? tabRow(line.span, grid);
    if (row === 'separator') continue;
    if (row !== undefined) {
      rows.push(row);
      inTable = true;
      continue;
    }
    if (inTable) grid++;
    inTable = false;
    const { start, end } = line.span;
    rows.push({ kind: 'text', span: line.span, range: { start, end }, isHeading: line.isHeading });
  }
  return grid;
}
