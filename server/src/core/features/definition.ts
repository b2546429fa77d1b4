/** Go to definition: from a number of the text to its cells, from a total to its parts, from a group to its rows. */

import type { DeclaredBody } from '../bodyKind';
import type { CellId } from '../forms';
import type { Report } from '../report';
import type { Range } from '../text/source';
import { equationsWith } from './equationText';
import { type LawReference, lawReferenceAt } from './lawReferences';
import { cellAt, inOrder, labelledRows, rowAt, type RowAt } from './places';
import { tieAt } from './ties';

export interface Definition {
  /** What the question was about. */
  readonly origin: Range;
  /** Places in the report, in its order; empty where the law is meant. */
  readonly targets: readonly Range[];
  readonly law?: LawReference;
}

/** Where the thing at `offset` is defined; undefined where that is nowhere. */
export function definitionAt(report: Report, declared: DeclaredBody, offset: number): Definition | undefined {
  if (!report.isReport) return undefined;
  return (
    ofCell(report, offset) ?? ofNumber(report, declared, offset) ?? ofGroup(report, offset) ?? ofLaw(report, offset)
  );
}

function definition(origin: Range, targets: readonly Range[]): Definition | undefined {
  return targets.length === 0 ? undefined : { origin, targets: inOrder(targets) };
}

function placesOf(report: Report, ids: readonly CellId[]): readonly Range[] {
  return ids.flatMap((id) => report.cells.get(id)?.range ?? []);
}

/** A total is defined by its addends; the relation of table three has no total. */
function ofCell(report: Report, offset: number): Definition | undefined {
  const cell = cellAt(report, offset);
  const spec = cell === undefined ? undefined : report.tables[cell.table]?.spec;
  if (cell === undefined || spec === undefined) return undefined;
  const addends = equationsWith(spec, cell.id)
    .filter(({ kind, stated }) => kind !== 'applications-identity' && stated.includes(cell.id))
    .flatMap((equation) => equation.addends);
  return definition(cell.contentRange, placesOf(report, addends));
}

function ofNumber(report: Report, declared: DeclaredBody, offset: number): Definition | undefined {
  const tie = tieAt(report, declared, offset);
  return tie === undefined ? undefined : definition(tie.range, placesOf(report, tie.cells));
}

function ofGroup(report: Report, offset: number): Definition | undefined {
  const found = rowAt(report, offset);
  if (found === undefined || found.row.spec.numeric) return undefined;
  return definition(
    found.row.label.range,
    rowsOf(found).map(({ label }) => label.range),
  );
}

function rowsOf({ table, row }: RowAt): RowAt['row'][] {
  return labelledRows(table).filter(({ spec }) => spec.parent === row.spec.id);
}

function ofLaw(report: Report, offset: number): Definition | undefined {
  const law = lawReferenceAt(report, offset);
  return law === undefined ? undefined : { origin: law.range, targets: [], law };
}
