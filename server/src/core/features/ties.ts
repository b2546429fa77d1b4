/** Ties between text and tables: a number of the running text, and the cells whose figure it states. */

import { bodyKind, type DeclaredBody, withDeclared } from '../bodyKind';
import type { CellId } from '../forms';
import { noApplications } from '../narrative/applicationStatements';
import { type Base, rowBases } from '../narrative/figures';
import { placeOf } from '../narrative/prose';
import { placeOfQuantity } from '../narrative/sentences';
import type { Report } from '../report';
import { tiedApplications } from '../rules/narrative/applicationsCount';
import { tiedDisclosures } from '../rules/narrative/article20Count';
import { tiedCases } from '../rules/narrative/litigationCount';
import { tiedOutcomes } from '../rules/narrative/outcomeCount';
import type { TiedStatement } from '../rules/narrative/statements';
import type { Range } from '../text/source';
import { itemAt } from './places';

export interface Tie {
  /** The number with its unit, or the words that say there was none. */
  readonly range: Range;
  /** The cells the number is made of; where it fits none, all that it was held against. At least one. */
  readonly cells: readonly CellId[];
}

const CACHE = new WeakMap<Report, { readonly declared: DeclaredBody; readonly ties: readonly Tie[] }>();

/**
 * Ties in no particular order, worked out once a report. The rules say which numbers they are, so that a jump never
 * leads to a cell that a finding would not name.
 */
export function tiesOf(report: Report, declared: DeclaredBody): readonly Tie[] {
  if (!report.isReport || report.encodingDamage?.kind === 'mojibake') return [];
  const known = CACHE.get(report);
  if (known?.declared === declared) return known.ties;
  const ties = findTies(report, declared);
  CACHE.set(report, { declared, ties });
  return ties;
}

export function tieAt(report: Report, declared: DeclaredBody, offset: number): Tie | undefined {
  return itemAt(tiesOf(report, declared), ({ range }) => range, offset);
}

/** The ties of any of the cells. */
export function tiesTo(report: Report, declared: DeclaredBody, cells: readonly CellId[]): readonly Tie[] {
  const wanted = new Set(cells);
  return tiesOf(report, declared).filter((tie) => tie.cells.some((cell) => wanted.has(cell)));
}

function findTies(report: Report, declared: DeclaredBody): readonly Tie[] {
  const body = withDeclared(bodyKind(report.body?.text ?? ''), declared);
  const counted = [tiedApplications, tiedOutcomes, tiedCases, tiedDisclosures].flatMap((tied) =>
    tied(report, body).flatMap(tieOf),
  );
  const fresh = rowBases(report, 'new', '')[0]?.cells ?? [];
  const denied = noApplications(report, body).map(({ paragraph, from, to }) => ({
    range: placeOf(paragraph, from, to),
    cells: fresh,
  }));
  return [...counted, ...denied].filter(({ cells }) => cells.length > 0);
}

function tieOf({ statement, bases }: TiedStatement): Tie[] {
  const { sentence, quantity } = statement;
  const [fitting] = bases.filter(({ value }) => value === quantity.value).sort(byCells);
  const cells = fitting?.cells ?? [...new Set(bases.flatMap((base) => base.cells))];
  return [{ range: placeOfQuantity(sentence.paragraph, quantity), cells }];
}

/** Of readings that fit alike, the plainest. */
function byCells(one: Base, other: Base): number {
  return one.cells.length - other.cells.length;
}
