/** Any text into the flat list of rows that sections and binding work on. A new layout is a new reader named here. */

import type { SourceText } from '../text/source';
import type { DocumentRow, Item } from './document';
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

/** Readers of layouts that take several lines at once, in the order they are asked, with what no text of theirs lacks. */
const BLOCK_READERS: readonly { readonly read: BlockReader; readonly signs: readonly string[] }[] = [
  { read: boxTable, signs: ['─', '━', '═'] },
  { read: gridTable, signs: ['+'] },
  { read: simpleTable, signs: ['--'] },
  { read: markedLines, signs: ['|'] },
  { read: cellALine, signs: ['\t'] },
];

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
  const isHtml = hasHtml(source.text);
  const items = isHtml ? htmlItems(source) : plainLines(source);
  const readers = readersFor(source.text, isHtml);
  const rows: DocumentRow[] = [];
  /** Source offset of the first row of the table that single lines go on with. */
  let grid: number | undefined;
  for (let i = 0; i < items.length;) {
    const item = items[i];
    if (item === undefined) break;
    const taken = item.kind === 'cells' ? { rows: [item], next: i + 1 } : firstTaken(readers, items, i);
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

function readersFor(text: string, isHtml: boolean): readonly BlockReader[] {
  // in HTML a sign may be written as a reference
  const mayHold = isHtml && text.includes('&') ? () => true : (sign: string) => text.includes(sign);
  return BLOCK_READERS.filter(({ signs }) => signs.some(mayHold)).map(({ read }) => read);
}

function firstTaken(readers: readonly BlockReader[], items: readonly Item[], at: number): ReturnType<BlockReader> {
  for (const read of readers) {
    const taken = read(items, at);
    if (taken !== undefined) return taken;
  }
  return undefined;
}
