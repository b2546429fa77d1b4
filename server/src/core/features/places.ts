/** What stands at a place of the text: the questions that all features under the cursor ask. */

import type { Cell, LabelPlace, Report, Table, TableRow } from '../report';
import { contains, type Range } from '../text/source';

/** The item whose range holds the character at `offset`, else the one that ends there. */
export function itemAt<T>(items: readonly T[], rangeOf: (item: T) => Range, offset: number): T | undefined {
  const inside = items.find((item) => rangeOf(item).start <= offset && offset < rangeOf(item).end);
  return inside ?? items.find((item) => contains(rangeOf(item), offset));
}

export function tablesOf(report: Report): readonly Table[] {
  return Object.values(report.tables);
}

export function cellAt(report: Report, offset: number): Cell | undefined {
  return itemAt([...report.cells.values()], ({ contentRange }) => contentRange, offset);
}

/** A row that was found in the text by its label. */
export type LabelledRow = TableRow & { readonly label: LabelPlace };

export function labelledRows({ rows }: Table): readonly LabelledRow[] {
  return rows.filter((row): row is LabelledRow => row.label !== undefined);
}

export interface RowAt {
  readonly table: Table;
  readonly row: LabelledRow;
}

/** The row, group heads too, whose label stands at `offset`. */
export function rowAt(report: Report, offset: number): RowAt | undefined {
  for (const table of tablesOf(report)) {
    const row = itemAt(labelledRows(table), ({ label }) => label.range, offset);
    if (row !== undefined) return { table, row };
  }
  return undefined;
}

export function includes(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest range that holds all of `ranges`; undefined for none. */
export function hull(ranges: readonly Range[]): Range | undefined {
  const [first] = ranges;
  if (first === undefined) return undefined;
  let { start, end } = first;
  for (const range of ranges) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end };
}

/** Places in the order of the text, each once. */
export function inOrder(ranges: readonly Range[]): readonly Range[] {
  const seen = new Set<string>();
  return [...ranges]
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .filter(({ start, end }) => !seen.has(`${start} ${end}`) && seen.add(`${start} ${end}`));
}
