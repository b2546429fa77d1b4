/** Rows shown as they stand in the text: tables that are none of the form's, and what could not be read. */

import type { Finding } from '../finding';
import type { DocumentRow } from '../reading/document';
import type { LocalText } from '../text/localText';
import type { Range } from '../text/source';
import { isBlankText, trimSpan } from '../text/span';
import type { Marks } from './marks';
import type { Block, SourceBlock, SourceCell, SourceRow } from './model';
import { runsOf } from './runs';

/** Wider tables are cut off by no reader, but nobody draws them. */
const MOST_COLUMNS = 200;

export function sourceBlock(
  rows: readonly DocumentRow[],
  marks: Marks,
  note: LocalText | undefined,
  findings: readonly Finding[] = [],
): SourceBlock {
  return { kind: 'source', range: around(rows), note, findings, rows: rows.map((row) => sourceRow(row, marks)) };
}

/** Rows in runs: tables become blocks as they stand, the lines between them what `prose` makes of them. */
export function withSourceTables(
  rows: readonly DocumentRow[],
  marks: Marks,
  prose: (rows: readonly DocumentRow[]) => readonly Block[],
): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < rows.length;) {
    const grid = gridOf(rows[from]);
    let to = from + 1;
    while (to < rows.length && gridOf(rows[to]) === grid) to++;
    const run = rows.slice(from, to);
    if (grid !== undefined && run.some(hasCells)) blocks.push(sourceBlock(run, marks, undefined));
    else for (const block of prose(run)) blocks.push(block);
    from = to;
  }
  return blocks;
}

function gridOf(row: DocumentRow | undefined): number | undefined {
  return row?.kind === 'cells' ? row.grid : undefined;
}

/** Several cells with text: not just a frame around the text of a page. */
function hasCells(row: DocumentRow): boolean {
  return row.kind === 'cells' && row.cells.filter(({ text }) => !isBlankText(text)).length > 1;
}

function sourceRow(row: DocumentRow, marks: Marks): SourceRow {
  if (row.kind === 'text') {
    const span = trimSpan(row.span);
    return { range: row.range, cells: [{ colspan: 1, range: row.range, runs: runsOf(span, marks) }] };
  }
  const cells: SourceCell[] = [];
  let column = 0;
  row.cells.slice(0, MOST_COLUMNS).forEach((span, i) => {
    const own = row.columns[i] ?? column;
    // places covered by a cell of a row above
    if (own > column) cells.push({ colspan: own - column, range: row.range, runs: [] });
    const next = Math.max(own + 1, row.columns[i + 1] ?? row.width);
    const range = { start: span.start, end: span.end };
    cells.push({ colspan: next - own, range, runs: runsOf(trimSpan(span), marks) });
    column = next;
  });
  return { range: row.range, cells };
}

function around(rows: readonly DocumentRow[]): Range {
  const first = rows[0]?.range ?? { start: 0, end: 0 };
  return { start: first.start, end: rows[rows.length - 1]?.range.end ?? first.end };
}
