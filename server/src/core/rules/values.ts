/** Looking a cell up as a number. */

import type { CellId } from '../forms';
import type { NumberCell, Report } from '../report';

/** The cell when it holds a number; undefined when it is blank, absent, invalid or unreadable. */
export function numberIn(report: Report, id: CellId): NumberCell | undefined {
  const cell = report.cells.get(id);
  return cell?.state === 'number' ? cell : undefined;
}
