/**
 * The arithmetic of the form: which cells must add up to which (勾稽关系).
 *
 * Sources: the printed relation of table three (第一项加第二项之和，等于第三项加第四项之和), and the labels 总计 of
 * tables three and four. One place for rules, hovers and inlay totals, so that they never disagree.
 */

import { APPLICANT_COLUMNS, type CellId, cellId, cellParts, OUTCOME_COLUMNS, type TableSpec } from './forms';
import type { Cell, Report, Table } from './report';

export type EquationKind = 'applications-identity' | 'results-total' | 'row-total' | 'litigation-total';

export interface Equation {
  readonly kind: EquationKind;
  /** The side that states: the total, or for the identity 第一项 and 第二项. */
  readonly stated: readonly CellId[];
  /** The side that is added up: the parts, or for the identity 第三项（七）总计 and 第四项. */
  readonly addends: readonly CellId[];
}

/** The equations of a form's table, made once. */
interface Made {
  readonly equations: readonly Equation[];
  /** Of each equation, where its cells are among all cells of the form's table, row by row. */
  readonly places: readonly Places[];
  /** Room for the numbers of one table at a time, and a NaN behind them. */
  readonly figures: Float64Array;
}

interface Places {
  readonly stated: Uint16Array;
  readonly addends: Uint16Array;
}

const MADE = new WeakMap<TableSpec, Made>();

/** Every equation of a table, in the form's order. */
export function equationsOf(spec: TableSpec): readonly Equation[] {
  return made(spec).equations;
}

function made(spec: TableSpec): Made {
  const known = MADE.get(spec);
  if (known !== undefined) return known;
  const equations = makeEquations(spec);
  const ids = spec.rows.flatMap(({ id, columns }) => columns.map((column) => cellId(spec.id, id, column.id)));
  const index = new Map(ids.map((id, at) => [id, at]));
  const placesOf = (cells: readonly CellId[]): Uint16Array =>
    Uint16Array.from(cells, (id) => index.get(id) ?? ids.length);
  const places = equations.map(({ stated, addends }) => ({ stated: placesOf(stated), addends: placesOf(addends) }));
  const entry = { equations, places, figures: new Float64Array(ids.length + 1) };
  MADE.set(spec, entry);
  return entry;
}

const DOUBTFUL = new WeakMap<Table, readonly Equation[]>();

/**
 * The equations of a table as read that need a look; all others hold, with a number in each of their cells. Nearly all
 * hold in nearly every report, so that is settled here at once, without a name of a cell; worked out once a table.
 */
export function doubtfulEquations(table: Table): readonly Equation[] {
  const known = DOUBTFUL.get(table);
  if (known !== undefined) return known;
  const { equations, places, figures } = made(table.spec);
  takeFigures(table, figures);
  const doubtful: Equation[] = [];
  for (let i = 0; i < equations.length; i++) {
    const equation = equations[i];
    const place = places[i];
    if (equation === undefined || place === undefined) continue;
    if (sumAt(figures, place.stated) !== sumAt(figures, place.addends)) doubtful.push(equation);
  }
  DOUBTFUL.set(table, doubtful);
  return doubtful;
}

/** Writes the numbers of a table in the form's order; NaN, which is like nothing, for all that is none. */
function takeFigures({ rows }: Table, figures: Float64Array): void {
  let at = 0;
  for (const row of rows) {
    const { length } = row.spec.columns;
    const cells = row.state === 'read' && row.cells.length === length ? row.cells : undefined;
    for (let i = 0; i < length; i++) {
      const cell = cells?.[i];
      figures[at++] = cell?.state === 'number' ? cell.value : NaN;
    }
  }
  figures.fill(NaN, at);
}

function sumAt(figures: Float64Array, places: Uint16Array): number {
  let total = 0;
  for (let i = 0; i < places.length; i++) total += figures[places[i] ?? 0] ?? NaN;
  return total;
}

function makeEquations(spec: TableSpec): readonly Equation[] {
  if (spec.id === 'applications') return [...identities(), ...resultsTotals(spec), ...rowTotals(spec)];
  if (spec.id === 'litigation') return litigationTotals(spec);
  return [];
}

function identities(): Equation[] {
  return APPLICANT_COLUMNS.map(({ id }) => ({
    kind: 'applications-identity',
    stated: [cellId('applications', 'new', id), cellId('applications', 'carriedIn', id)],
    addends: [cellId('applications', 'resultsTotal', id), cellId('applications', 'carriedOut', id)],
  }));
}

/** Rows of table three that （七）总计 does not add up. */
const OUTSIDE_RESULTS = new Set(['new', 'carriedIn', 'resultsTotal', 'carriedOut']);

function resultsTotals(spec: TableSpec): Equation[] {
  const leaves = spec.rows.filter((row) => row.numeric && !OUTSIDE_RESULTS.has(row.id));
  return APPLICANT_COLUMNS.map(({ id }) => ({
    kind: 'results-total',
    stated: [cellId('applications', 'resultsTotal', id)],
    addends: leaves.map((leaf) => cellId('applications', leaf.id, id)),
  }));
}

function rowTotals(spec: TableSpec): Equation[] {
  return spec.rows
    .filter((row) => row.numeric)
    .map((row) => ({
      kind: 'row-total',
      stated: [cellId('applications', row.id, 'total')],
      addends: APPLICANT_COLUMNS.filter(({ id }) => id !== 'total').map(({ id }) => cellId('applications', row.id, id)),
    }));
}

function litigationTotals(spec: TableSpec): Equation[] {
  return spec.rows.map((row) => ({
    kind: 'litigation-total',
    stated: [cellId('litigation', row.id, 'total')],
    addends: OUTCOME_COLUMNS.filter(({ id }) => id !== 'total').map(({ id }) => cellId('litigation', row.id, id)),
  }));
}

/**
 * unknown: a cell is absent, invalid or unreadable, so nothing can be said. blank: no cell holds a number.
 * unstated: the total is blank, its parts are not (for the identity: （七）总计 is blank). holds, differs: both sides
 * are known; `partsBlank` tells that every addend is blank.
 */
export type Evaluation =
  | { readonly state: 'unknown' | 'blank' }
  | { readonly state: 'unstated'; readonly computed: number }
  | {
      readonly state: 'holds' | 'differs';
      readonly stated: number;
      readonly computed: number;
      readonly partsBlank: boolean;
    };

/**
 * Works an equation out on a report. A blank counts as 0 beside other figures; a blank total states nothing, so that
 * an equation in which a total is blank although its parts hold figures is not known.
 */
export function evaluate(report: Report, equation: Equation): Evaluation {
  // its own total may be blank: then the equation is not stated, which is more than not known
  const total = equation.kind === 'applications-identity' ? equation.addends[0] : equation.stated[0];
  const stated = numbersOf(report, equation.stated, total);
  const addends = numbersOf(report, equation.addends, total);
  if (stated === undefined || addends === undefined) return { state: 'unknown' };
  const computed = sum(addends);
  const statedBlank = stated.every((value) => value === null);
  const partsBlank = addends.every((value) => value === null);
  if (statedBlank && partsBlank) return { state: 'blank' };
  if (equation.kind === 'applications-identity') {
    // （七）总计 blank: the right side is not stated, whatever 第四项 says
    if (addends[0] === null) return { state: 'unstated', computed };
  } else if (statedBlank) {
    return { state: 'unstated', computed };
  }
  const left = sum(stated);
  return { state: left === computed ? 'holds' : 'differs', stated: left, computed, partsBlank };
}

/** True for a 总计 or （七）总计, known to be blank, whose parts hold figures. */
function isUnstatedTotal(report: Report, id: CellId): boolean {
  const { table, row, column } = cellParts(id);
  if (table !== 'applications') return false;
  if (column === 'total' && APPLICANT_COLUMNS.some((part) => holdsFigure(report, cellId(table, row, part.id))))
    return true;
  if (row !== 'resultsTotal') return false;
  const rows = report.tables.applications?.spec.rows ?? [];
  return rows.some(
    (part) => part.numeric && !OUTSIDE_RESULTS.has(part.id) && holdsFigure(report, cellId(table, part.id, column)),
  );
}

function holdsFigure(report: Report, id: CellId): boolean {
  const cell = report.cells.get(id);
  return cell?.state === 'number' && cell.value !== 0;
}

/**
 * Values of the cells, null for a blank; undefined as soon as one of them is not known, or is a total other than
 * `total` that is not stated.
 */
function numbersOf(report: Report, ids: readonly CellId[], total: CellId | undefined): (number | null)[] | undefined {
  const values: (number | null)[] = [];
  for (const id of ids) {
    const cell: Cell | undefined = report.cells.get(id);
    if (cell === undefined || (cell.state !== 'number' && cell.state !== 'blank')) return undefined;
    if (cell.state === 'blank' && id !== total && isUnstatedTotal(report, id)) return undefined;
    values.push(cell.value);
  }
  return values;
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
