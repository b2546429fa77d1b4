/**
 * Whether the labels of a table's head stand in the form's order. Where they do not (总计 first, a column left out), the
 * place of a value in its row says nothing about its column.
 */

import type { TableSpec } from '../../forms';
import { fold } from '../../text/fold';

export interface Place {
  readonly rank: number;
  /** The label of a group of columns (法人或其他组织), with the rank of its first. */
  readonly isGroup: boolean;
}

export interface HeadOrder {
  readonly places: ReadonlyMap<string, Place>;
  /** For one row; `isNext`: the second stands right behind the first. `areCells`: nothing between them can be lost. */
  mayStandBehind(first: Place, second: Place, isNext: boolean, areCells: boolean): boolean;
  /** False where no page of the form has the second word below the first, each in a line of its own. */
  mayFollow(first: string, second: string): boolean;
}

export function headOrder(spec: TableSpec): HeadOrder {
  // table four repeats its columns below each group, and its groups are its rows
  const repeats = spec.id === 'litigation';
  const columns = [...new Map(spec.rows.flatMap((row) => row.columns.map((one) => [one.id, one]))).values()];
  const places = new Map<string, Place>();
  const put = (text: string, rank: number, isGroup: boolean): void => {
    const folded = fold(text);
    if (!places.has(folded)) places.set(folded, { rank, isGroup });
  };
  columns.forEach(({ label, variants, slips, under }, rank) => {
    for (const text of [label, ...variants, ...slips]) put(text, rank, false);
    for (const text of under) put(text, rank, true);
  });
  if (repeats) {
    spec.rows.forEach((row, rank) => {
      put(row.label, rank, true);
      // 行政诉讼 begins with the first group it covers
      if (row.parent !== undefined) for (const text of spec.headLabels) put(text, rank, true);
    });
  }
  const goesOn = (a: Place, b: Place): boolean =>
    repeats ? b.rank === a.rank || b.rank === (a.rank + 1) % columns.length : b.rank <= a.rank + 1;
  return {
    places,
    mayStandBehind(a, b, isNext, areCells) {
      if ((!repeats || (a.isGroup && b.isGroup)) && b.rank < a.rank) return false;
      // side by side, where the form has a column between them; in a line, parts of a wrapped label may be between
      const areColumns = !a.isGroup && !b.isGroup && (areCells || repeats);
      return !isNext || !areColumns || goesOn(a, b);
    },
    mayFollow(first, second) {
      const a = places.get(first);
      const b = places.get(second);
      if (a === undefined || b === undefined || a.rank <= b.rank) return true;
      if (repeats) return !a.isGroup || !b.isGroup;
      // a group stands among the columns beside it, 总计 above those of a group
      return a.isGroup || (a.rank === columns.length - 1 && !b.isGroup && columns[b.rank]?.under.length === 2);
    },
  };
}
