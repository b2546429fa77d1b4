/** Pipe tables: rows with a leading pipe, and rows of at least two cells without one. */

import { skipSpaces, skipSpacesBack, type Span, sliceSpan, sourceRange } from '../../text/span';
import type { CellRow, DocumentRow } from '../document';
import { cellRow } from './blockReader';

/**
 * The row a line holds, `separator` for a line of dashes under a header, undefined for any other line. `before`: the
 * row of the line above, if it is one of the same table; below a row without pipes around it `label|` is a row, too.
 */
export function pipeRow(line: Span, grid: number, before?: DocumentRow): CellRow | 'separator' | undefined {
  const { text } = line;
  if (!text.includes('|')) return undefined;
  const first = skipSpaces(text, 0, text.length);
  const end = skipSpacesBack(text, first, text.length);
  const cuts = pipesOf(text);
  const leading = cuts[0] === first;
  const trailing = cuts[cuts.length - 1] === end - 1;
  const isSame = before?.kind === 'cells' && before.grid === grid;
  // such rows may follow one another
  const goesOn = isSame && (before.bareEnd === 'text' || (before.bareEnd === 'pipe' && before.cells.length === 1));
  if (!leading && !goesOn && cuts.length - (trailing ? 1 : 0) < 1) return undefined;
  const cells: Span[] = [];
  let from = first;
  for (const cut of cuts) {
    if (cut > first || !leading) cells.push(cellOf(line, from, cut));
    from = cut + 1;
  }
  if (!trailing) cells.push(cellOf(line, from, end));
  if (cells.length === 0) return undefined;
  if (cells.every((cell) => isDashes(cell.text))) return 'separator';
  const row = cellRow(cells, sourceRange(line, first, end), grid);
  return leading ? row : { ...row, bareEnd: trailing ? 'pipe' : 'text' };
}

/**
 * In tables most of whose rows have no leading pipe, a pipe in front stands behind a blank first cell, and one at the
 * end before a blank last cell, unless all rows end with one: `label| 3| | ` and `| 3| 5` beside `label| 3| 5`. Where
 * they all have the same number of cells, merged or not, rows were filled up at their end.
 */
export function withBlankEnds(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  if (!rows.some((row) => row.kind === 'cells' && row.bareEnd !== undefined)) return rows;
  const grids = new Map<number, GridOfRows>();
  for (const row of rows) {
    if (row.kind !== 'cells') continue;
    const grid = grids.get(row.grid) ?? { bare: 0, led: 0, isOpen: false, width: row.width, isEven: true };
    grids.set(row.grid, grid);
    if (row.bareEnd === undefined) grid.led++;
    else grid.bare++;
    grid.isOpen ||= row.bareEnd === 'text';
    grid.isEven &&= row.width === grid.width;
  }
  return rows.map((row) => {
    const grid = row.kind === 'cells' ? grids.get(row.grid) : undefined;
    if (row.kind !== 'cells' || grid === undefined || grid.bare <= grid.led) return row;
    const { start, end } = row.range;
    if (row.bareEnd === undefined) return cellRow([{ text: '', start, end: start }, ...row.cells], row.range, row.grid);
    if (row.bareEnd === 'text' || !grid.isOpen) {
      return grid.isEven && grid.bare + grid.led >= ROWS_OF_A_GRID ? { ...row, padsEnd: true } : row;
    }
    return cellRow([...row.cells, { text: '', start: end, end }], row.range, row.grid);
  });
}

/** So many rows of one width are no chance: none of them has lost a cell. */
const ROWS_OF_A_GRID = 3;

interface GridOfRows {
  /** Rows without and with a leading pipe. */
  bare: number;
  led: number;
  /** Some row does not end with a pipe. */
  isOpen: boolean;
  readonly width: number;
  /** All rows are as wide as the first. */
  isEven: boolean;
}

/** Indexes of the pipes that part cells: those not escaped by a backslash. */
function pipesOf(text: string): number[] {
  const cuts: number[] = [];
  if (!text.includes('\\')) {
    for (let i = text.indexOf('|'); i >= 0; i = text.indexOf('|', i + 1)) cuts.push(i);
    return cuts;
  }
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') i++;
    else if (char === '|') cuts.push(i);
  }
  return cuts;
}

/** A blank cell lies in its middle, where a person would write into it: `|  |`. */
function cellOf(span: Span, from: number, to: number): Span {
  const { text } = span;
  const start = skipSpaces(text, from, to);
  const end = skipSpacesBack(text, start, to);
  if (start < end) return sliceSpan(span, start, end);
  const at = from + Math.floor((to - from) / 2);
  return sliceSpan(span, at, at);
}

const DASH = 0x2d;
const COLON = 0x3a;

/** `---`, `:--`, `:-:` of a separator line. One dash alone may be a blank mark of a value row. */
function isDashes(text: string): boolean {
  // most cells are told by their first character
  const first = text.charCodeAt(0);
  return (first === DASH || first === COLON) && /^:?-{2,}:?$|^:-:?$|^-:$/.test(text);
}
