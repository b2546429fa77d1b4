/** Cells with something to say about them: few, so that the rules on cells look at these alone. */

import type { Cell, Report } from '../report';

const CACHE = new WeakMap<Report, readonly Cell[]>();

/** Every cell that holds anything but a plain count, in the order of the tables; worked out once a report. */
export function unusualCells(report: Report): readonly Cell[] {
  const known = CACHE.get(report);
  if (known !== undefined) return known;
  const unusual: Cell[] = [];
  report.cells.forEach((cell) => {
    if (!isPlainCount(cell)) unusual.push(cell);
  });
  CACHE.set(report, unusual);
  return unusual;
}

/** What nearly every cell is, and every kind of column takes: a whole number from 0 with nothing beside it. */
function isPlainCount(cell: Cell): boolean {
  if (cell.state !== 'number' || cell.value < 0 || !Number.isInteger(cell.value)) return false;
  const first = cell.text.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && cell.residue.length === 0;
}
