/** A report as it would be read with numbers in some of its blank cells. */

import type { CellId } from '../forms';
import type { Cell, Report } from '../report';

/** `report` with the given values in cells that are blank; other cells stay as they are. */
export function withCells(report: Report, values: ReadonlyMap<CellId, number>): Report {
  const cells = new Map<CellId, Cell>(report.cells);
  for (const [id, value] of values) {
    const cell = cells.get(id);
    if (cell?.state === 'blank') cells.set(id, { ...cell, state: 'number', value, unit: undefined, residue: [] });
  }
  return { ...report, cells };
}
