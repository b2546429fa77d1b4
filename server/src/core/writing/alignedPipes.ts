/**
 * Pipe tables whose columns stand one below the other in an editor with a Chinese font.
 *
 * Markdown has no merged cells: a cell that goes over several columns is followed by empty ones. These are written as
 * narrow as can be, and the merged cell takes their room, so that a long caption widens no single column.
 */

import { displayWidth } from '../text/displayWidth';

export interface PipeCell<T> {
  /** What the cell is to the caller. */
  readonly item: T;
  /** Content as it is to stand in the table, pipes escaped, without line ends. */
  readonly text: string;
  /** Columns it goes over; the places it covers are undefined in its row. */
  readonly colspan: number;
}

/** A cell a column from left to right; undefined where a merged cell covers the place. */
export type PipeRow<T> = readonly (PipeCell<T> | undefined)[];

export interface PlacedCell<T> {
  readonly item: T;
  /** Where its content stands in its line. */
  readonly start: number;
  readonly end: number;
}

export interface PipeLine<T> {
  readonly text: string;
  readonly cells: readonly PlacedCell<T>[];
}

/** Dashes of a separator line: a column is no narrower. */
const NARROWEST = 3;
/** Contents wider than this stick out of their column, so that two long labels do not push a whole table off the screen. */
const WIDEST = 42;
/** Chinese fonts draw “ ” — … as wide as an ideograph. */
const AMBIGUOUS = 2;

/** Lays out a table of at least one row; its first row is the head, the line of dashes below it is added. */
export function alignedLines<T>(rows: readonly PipeRow<T>[]): readonly PipeLine<T>[] {
  const widths = widthsOf(rows);
  const [head, ...body] = rows.map((row) => lineOf(row, widths));
  const dashes = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return head === undefined ? [] : [head, { text: dashes, cells: [] }, ...body];
}

/** Width of each column, WIDEST at most; a merged cell counts only for what its columns together are too narrow. */
export function widthsOf<T>(rows: readonly PipeRow<T>[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, () => NARROWEST);
  const cells = rows.flatMap((row) => row.flatMap((cell, column) => (cell === undefined ? [] : [{ ...cell, column }])));
  for (const { text, colspan, column } of cells.sort((one, other) => one.colspan - other.colspan)) {
    const last = column + colspan - 1;
    const missing = displayWidth(text, AMBIGUOUS) - roomOf(widths, column, colspan);
    if (missing > 0) widths[last] = Math.min(WIDEST, (widths[last] ?? 0) + missing);
  }
  return widths;
}

function roomOf(widths: readonly number[], column: number, colspan: number): number {
  return widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
}

/** One row; `widths` says how many columns it has. */
export function lineOf<T>(row: PipeRow<T>, widths: readonly number[]): PipeLine<T> {
  let text = '|';
  const cells: PlacedCell<T>[] = [];
  for (let column = 0; column < widths.length;) {
    const cell = row[column];
    const colspan = cell?.colspan ?? 1;
    const content = cell?.text ?? '';
    const start = text.length + 1;
    if (cell !== undefined) cells.push({ item: cell.item, start, end: start + content.length });
    const room = roomOf(widths, column, colspan) - displayWidth(content, AMBIGUOUS);
    text += ` ${content}${' '.repeat(Math.max(0, room))} |${'  |'.repeat(colspan - 1)}`;
    column += colspan;
  }
  return { text, cells };
}
