/** One HTML table: cells with their places, columns counted with colspan and rowspan. */

import { addPart, builtSpan, isWhiteCode, type Span, type SpanParts, spanParts, trimSpan } from '../../text/span';
import type { CellRow } from '../document';
import type { HtmlHandler } from './htmlEvents';
import { addBreak } from './join';
import { PARTING } from './parting';

/** Columns beyond this are no table of a report but an attack on memory. */
const MAX_COLUMNS = 256;
/** White space left out. */
const LONGEST_CELL = 200;

export interface TableBuilder {
  readonly open: HtmlHandler['open'];
  readonly text: HtmlHandler['text'];
  close(name: string): void;
  /** The rows so far; `endRow` closes an open cell or row first. */
  readonly finished: readonly CellRow[];
  endRow(end: number): void;
  /** Where the text of the open cell begins, if it is longer than that of any cell of a form: it lays out the page. */
  layoutFrom(): number | undefined;
  /** A table inside the open cell ended here; its rows were read on their own. */
  skipTo(at: number): void;
}

interface OpenCell {
  readonly parts: SpanParts;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly start: number;
  /** Where its text begins that is not yet read in another way. */
  from: number;
  /** Number of its characters that are no white space, counted to one more than the longest cell has. */
  filled: number;
}

export function tableBuilder(grid: number): TableBuilder {
  const rows: CellRow[] = [];
  /** For each grid column, how many further rows a cell above still covers. */
  const covered: number[] = [];
  let cells: Span[] = [];
  let columns: number[] = [];
  let column = 0;
  let rowStart: number | undefined;
  let cell: OpenCell | undefined;
  /** An element that parts its text from what stands before it began or ended since the last text of the cell. */
  let isParted = false;

  const uncover = (at: number): boolean => {
    const rest = covered[at] ?? 0;
    if (rest > 0) covered[at] = rest - 1;
    return rest > 0;
  };
  const skipCovered = (): void => {
    while (column < MAX_COLUMNS && uncover(column)) column++;
  };
  const endCell = (): void => {
    if (cell === undefined) return;
    skipCovered();
    cells.push(trimSpan(builtSpan(cell.parts, cell.start)));
    columns.push(column);
    const next = Math.min(column + cell.colSpan, MAX_COLUMNS);
    for (let i = column; i < next; i++) covered[i] = cell.rowSpan - 1;
    column = next;
    cell = undefined;
  };
  const endRow = (at: number): void => {
    endCell();
    if (rowStart === undefined) return;
    skipCovered();
    for (let i = column; i < covered.length; i++) uncover(i);
    if (cells.length > 0) {
      rows.push({
        kind: 'cells',
        cells,
        columns,
        range: { start: rowStart, end: at },
        grid,
        width: column,
        padsEnd: false,
      });
    }
    cells = [];
    columns = [];
    column = 0;
    rowStart = undefined;
  };

  return {
    open(name, start, end, { colSpan = 1, rowSpan = 1 }) {
      if (name === 'tr') {
        endRow(start);
        rowStart = start;
      } else if (name === 'td' || name === 'th') {
        endCell();
        rowStart ??= start;
        cell = { parts: spanParts(), colSpan, rowSpan, start: end, from: end, filled: 0 };
      } else isParted ||= PARTING.has(name);
    },
    text(data, start, end) {
      if (cell === undefined) return;
      if (isParted) addBreak(cell.parts, data, start);
      isParted = false;
      addPart(cell.parts, data, start, end);
      for (let i = 0; i < data.length && cell.filled <= LONGEST_CELL; i++) {
        if (!isWhiteCode(data.charCodeAt(i))) cell.filled++;
      }
    },
    close(name) {
      if (name === 'td' || name === 'th') endCell();
      else isParted ||= PARTING.has(name);
    },
    finished: rows,
    endRow,
    layoutFrom() {
      return cell !== undefined && cell.filled > LONGEST_CELL ? cell.from : undefined;
    },
    skipTo(at) {
      if (cell !== undefined) cell.from = at;
    },
  };
}
