/**
 * L5: rows whose values stand on two lines of their wrapped label, because the lines of neighbouring cells overlap:
 * `8.属于行政查询事 0` above `      项         28 0 28830 0 1 28859`.
 */

import { displayWidth } from '../../text/displayWidth';
import { countFilled, type PlacedRow, type ValueGroup } from './valueGroup';

/** Two short rows may be the halves of a pair by chance; rows with so many cells are not. */
const LEAST_CELLS = 3;

/**
 * The whole row that the parts of a line make, undefined when they do not. They make it when they follow one another,
 * have just as many values as the row has cells, and stand each to the right of the one above: the second half of a
 * broken number stands below the first.
 */
export function tornRow(
  rows: readonly PlacedRow[],
  parts: readonly ValueGroup[],
  cells: number,
): ValueGroup | undefined {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined || parts.length < 2 || cells < LEAST_CELLS) return undefined;
  if (parts.reduce((count, part) => count + part.values.length, 0) !== cells) return undefined;
  let right = -1;
  let to = first.at - 1;
  for (const part of parts) {
    const { line } = rows[part.at]?.material ?? {};
    const from = part.values[0];
    const end = part.values[part.values.length - 1];
    if (part.columns !== undefined || part.at !== to + 1 || part.to !== part.at) return undefined;
    if (line === undefined || from === undefined || end === undefined || from.start < line.start) return undefined;
    const columnAt = (offset: number): number => displayWidth(line.text.slice(0, offset - line.start));
    if (columnAt(from.start) < right) return undefined;
    right = columnAt(end.end);
    to = part.to;
  }
  const values = parts.flatMap((part) => part.values);
  return {
    ...first,
    values,
    filled: countFilled(values),
    range: { start: first.range.start, end: last.range.end },
    to: last.to,
  };
}
