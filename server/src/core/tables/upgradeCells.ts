/**
 * What becomes of the cells of a 2019 table in the 2021 form.
 *
 * Only what is the same thing in both forms is carried over. （六）其他处理 is one row in the 2019 form and three in the
 * 2021 form; when reports are added up its figures are put into 3.其他, and so they are here, with a word about it. The
 * 2021 form asks for other figures of 第二十条第（一）项 and （八）项 (制发, 废止, 现行有效, money): 2019 figures are not
 * put into them, and nothing is added up.
 */

import { type CellId, cellId, FORMS, type TableId } from '../forms';
import type { Cell, Report } from '../report';

export interface Carried {
  /** Texts of the cells of the new table; a cell without one is blank. */
  readonly texts: ReadonlyMap<CellId, string>;
  /** What each cell of the new table is to be read as: the cell it comes from. */
  readonly from: ReadonlyMap<CellId, CellId>;
  /** Figures of rows that were split: they stand in one of the new rows and are to be looked at. */
  readonly toSplit: readonly CellId[];
  /** Cells with a number other than 0 that have no place in the 2021 form. */
  readonly lost: readonly CellId[];
  /** Number of cells with 0 that have no place there. */
  readonly lostZeros: number;
  /** Cells of the 2021 form that have no counterpart in the 2019 form and stay blank. */
  readonly open: readonly CellId[];
}

const SINGLE_ROW = 'otherHandling';
const SPLIT_ROWS = ['otherHandling.notCorrected', 'otherHandling.feeUnpaid', 'otherHandling.other'];
const ROW_FOR_FIGURES = 'otherHandling.other';

/** Carries the cells of a table over; `written` are the texts of its cells as they stand. */
export function carryCells(report: Report, table: TableId, written: ReadonlyMap<CellId, string>): Carried {
  const texts = new Map<CellId, string>();
  const from = new Map<CellId, CellId>();
  const toSplit: CellId[] = [];
  const lost: CellId[] = [];
  let lostZeros = 0;
  for (const cell of cellsOf(report, table)) {
    const targets = targetsOf(cell);
    for (const target of targets) {
      texts.set(target, written.get(cell.id) ?? '');
      from.set(target, cell.id);
    }
    if (isSplit(cell) && targets.length === 1 && cell.state !== 'blank') toSplit.push(cell.id);
    if (targets.length > 0) continue;
    if (cell.state === 'number' && cell.value === 0) lostZeros++;
    else if (cell.state !== 'blank') lost.push(cell.id);
  }
  const open = newCells(table).filter((id) => !from.has(id));
  return { texts, from, toSplit, lost, lostZeros, open };
}

function cellsOf(report: Report, table: TableId): readonly Cell[] {
  return [...report.cells.values()].filter((cell) => cell.table === table);
}

/** Cells of the 2021 form that a cell of the 2019 form goes into. */
function targetsOf(cell: Cell): readonly CellId[] {
  if (cell.table === 'proactive') {
    // 处理决定数量 is 本年处理决定数量 in the 2021 form; all else of table two was dropped or asks for something else
    return cell.column === 'decisions' ? newCells('proactive').filter((id) => id === cell.id) : [];
  }
  if (!isSplit(cell)) return [cell.id];
  // none in all is none of each kind
  if (cell.state === 'number' && cell.value === 0)
    return SPLIT_ROWS.map((row) => cellId('applications', row, cell.column));
  return [cellId('applications', ROW_FOR_FIGURES, cell.column)];
}

function isSplit(cell: Cell): boolean {
  return cell.table === 'applications' && cell.row === SINGLE_ROW;
}

function newCells(table: TableId): readonly CellId[] {
  return FORMS['2021'].tables[table].rows.flatMap((row) =>
    row.columns.map((column) => cellId(table, row.id, column.id)),
  );
}
