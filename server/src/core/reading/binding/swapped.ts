/** Rows that stand out of the form's order, and second copies of rows. */

import type { Range } from '../../text/source';
import { fits, groupOf, type PlacedRow } from './valueGroup';
import { type LabelIndex, lookUp } from './labelIndex';

/** So many rows found again are a second copy of the table, not a slip. */
const ROWS_OF_A_COPY = 3;

export interface Swapped {
  readonly rows: readonly PlacedRow[];
  readonly copies: readonly Range[];
}

/**
 * A delimited row with a whole label and all its values needs no order to be read: it is placed where it names a line
 * that no other row has. When its line is taken, it is part of a copy.
 */
export function placeSwappedRows(index: LabelIndex, rows: readonly PlacedRow[]): Swapped {
  const taken = new Set<number>();
  for (const { placements } of rows) for (const placement of placements) if (placement) taken.add(placement.line);
  const again: Range[] = [];
  const result = rows.map((row, at): PlacedRow => {
    if (row.material.row === undefined || row.placements.some((placement) => placement !== undefined)) return row;
    const piece = row.material.pieces[row.material.pieces.length - 1];
    const wording = piece === undefined ? undefined : lookUp(index, piece.folded);
    if (wording === undefined) return row;
    const placements = row.material.pieces.map((candidate) =>
      candidate === piece
        ? { line: wording.line, wording, from: 0, to: wording.folded.length, completes: true, swapped: true }
        : undefined,
    );
    const placed = { ...row, placements };
    const group = groupOf(index, placed, at);
    if (group === undefined || !fits(group, index.lines[wording.line]?.slots.length ?? 0)) return row;
    if (taken.has(wording.line)) {
      again.push(row.material.range);
      return row;
    }
    taken.add(wording.line);
    return placed;
  });
  return { rows: result, copies: again.length >= ROWS_OF_A_COPY ? again.slice(0, 1) : [] };
}
