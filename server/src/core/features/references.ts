/** References: from a cell to the numbers of the text that state it and to the totals it goes into, and back. */

import type { DeclaredBody } from '../bodyKind';
import type { CellId } from '../forms';
import type { Report } from '../report';
import type { Range } from '../text/source';
import { equationsWith } from './equationText';
import { cellAt, inOrder, rowAt } from './places';
import { tieAt, tiesTo } from './ties';

/** Places in the order of the text; with `withOwn` the place itself too. Empty where nothing refers to it. */
export function referencesAt(
  report: Report,
  declared: DeclaredBody,
  offset: number,
  withOwn: boolean,
): readonly Range[] {
  if (!report.isReport) return [];
  const found =
    ofCell(report, declared, offset) ?? ofNumber(report, declared, offset) ?? ofRow(report, declared, offset);
  if (found === undefined) return [];
  const { own, others } = found;
  const rest = others.filter(({ start, end }) => start !== own.start || end !== own.end);
  return inOrder(withOwn ? [own, ...rest] : rest);
}

interface Found {
  readonly own: Range;
  readonly others: readonly Range[];
}

function ofCell(report: Report, declared: DeclaredBody, offset: number): Found | undefined {
  const cell = cellAt(report, offset);
  if (cell === undefined) return undefined;
  const spec = report.tables[cell.table]?.spec;
  const equations = spec === undefined ? [] : equationsWith(spec, cell.id);
  // the total stands for its equation; all four cells for the relation
  const cells = equations.flatMap(({ kind, stated, addends }) =>
    kind === 'applications-identity' ? [...stated, ...addends] : stated,
  );
  return { own: cell.range, others: [...numbersOf(report, declared, [cell.id]), ...placesOf(report, cells)] };
}

/** Its cells, and what else the text says about them. */
function ofNumber(report: Report, declared: DeclaredBody, offset: number): Found | undefined {
  const tie = tieAt(report, declared, offset);
  if (tie === undefined) return undefined;
  return {
    own: tie.range,
    others: [...numbersOf(report, declared, tie.cells), ...placesOf(report, tie.cells)],
  };
}

function ofRow(report: Report, declared: DeclaredBody, offset: number): Found | undefined {
  const found = rowAt(report, offset);
  if (found === undefined) return undefined;
  const { table, row } = found;
  const rows = table.rows.filter(({ spec }) => spec.id === row.spec.id || spec.parent === row.spec.id);
  const cells = rows.flatMap((one) => (one.state === 'read' ? one.cells.map(({ id }) => id) : []));
  return { own: row.label.range, others: numbersOf(report, declared, cells) };
}

function numbersOf(report: Report, declared: DeclaredBody, cells: readonly CellId[]): readonly Range[] {
  return tiesTo(report, declared, cells).map(({ range }) => range);
}

function placesOf(report: Report, ids: readonly CellId[]): readonly Range[] {
  return ids.flatMap((id) => report.cells.get(id)?.range ?? []);
}
