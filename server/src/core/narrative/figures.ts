/** Figures of the tables as the text may lawfully state them: single rows, groups of rows, sums of the two. */

import { doubtfulEquations, type Equation, evaluate } from '../equations';
import { APPLICANT_COLUMNS, type CellId, cellId, OUTCOME_COLUMNS } from '../forms';
import type { Cell, Report } from '../report';
import type { ApplicationKind } from './applicationStatements';

/** One lawful reading of a figure: what it is called, its value, and the cells it comes from. */
export interface Base {
  readonly name: string;
  readonly value: number;
  readonly cells: readonly CellId[];
}

const PARTS = APPLICANT_COLUMNS.filter(({ id }) => id !== 'total').map(({ id }) => id);

/** The cells of a row of table three that was read, in the form's order. */
function cellsOfRow(report: Report, row: string): readonly Cell[] {
  const found = report.tables.applications?.rows.find(({ spec }) => spec.id === row);
  return found?.state === 'read' ? found.cells : [];
}

/**
 * The total of a row of table three, none where the table contradicts itself: as stated, and as its columns add up to where that is not the same.
 */
export function rowBases(report: Report, row: string, name: string): readonly Base[] {
  if (contradictsItself(report)) return [];
  const cells = cellsOfRow(report, row);
  let total: Cell | undefined;
  let parts = 0;
  let numbers = 0;
  let sum = 0;
  for (const cell of cells) {
    if (cell.column === 'total') {
      total ??= cell;
      continue;
    }
    if (cell.state === 'number' || cell.state === 'blank') parts++;
    if (cell.state !== 'number') continue;
    numbers++;
    sum += cell.value;
  }
  if (total === undefined) return [];
  const isKnown = parts === PARTS.length && cells.length === PARTS.length + 1;
  const stated: Base[] = total.state === 'number' ? [{ name, value: total.value, cells: [total.id] }] : [];
  if (!isKnown || numbers === 0 || total.value === sum || (total.state !== 'number' && total.state !== 'blank')) {
    return stated;
  }
  return [...stated, { name, value: sum, cells: cells.filter(isNumberOfPart).map(({ id }) => id) }];
}

function isNumberOfPart({ column, state }: Cell): boolean {
  return column !== 'total' && state === 'number';
}

const CONTRADICTS = new WeakMap<Report, boolean>();

/** A table whose totals do not balance has a finding of its own; which of them is right is not known. */
function contradictsItself(report: Report): boolean {
  const known = CONTRADICTS.get(report);
  if (known !== undefined) return known;
  const { applications } = report.tables;
  const doubtful = applications === undefined ? [] : doubtfulEquations(applications);
  const contradicts = doubtful.some(
    (equation) => isIdentityOfTotals(equation) && evaluate(report, equation).state === 'differs',
  );
  CONTRADICTS.set(report, contradicts);
  return contradicts;
}

function isIdentityOfTotals({ kind, stated }: Equation): boolean {
  return kind === 'applications-identity' && stated[0]?.endsWith('/total') === true;
}

/** Sums of one reading of each; empty as soon as one of them is not known. */
export function sumBases(all: readonly (readonly Base[])[], name: string): readonly Base[] {
  let sums: Base[] = [{ name, value: 0, cells: [] }];
  for (const bases of all) {
    sums = sums.flatMap((sum) =>
      bases.map((base) => ({ name, value: sum.value + base.value, cells: [...sum.cells, ...base.cells] })),
    );
    // rows that contradict themselves all over: nothing can be held against such a table
    if (sums.length > 16) return [];
  }
  return sums;
}

/** Figures that a statement of a kind may lawfully tell; empty where one of them is not known. */
export function applicationBases(report: Report, kind: ApplicationKind): readonly Base[] {
  const fresh = rowBases(report, 'new', '一、本年新收');
  const carriedIn = rowBases(report, 'carriedIn', '二、上年结转');
  const results = rowBases(report, 'resultsTotal', '（七）总计');
  if (fresh.length === 0) return [];
  if (kind === 'new') return fresh;
  if (kind === 'carriedIn') return carriedIn;
  if (kind === 'carriedOut') return rowBases(report, 'carriedOut', '四、结转下年度');
  const both = sumBases([fresh, carriedIn], '第一项+第二项');
  if (carriedIn.length === 0 || both.length === 0) return [];
  if (kind === 'received') return [...fresh, ...both];
  return results.length === 0 ? [] : [...results, ...fresh, ...both];
}

/** The sum of the rows below a group head, e.g. `denied`; a blank row counts as 0 beside others that are filled. */
export function groupBases(report: Report, group: string, name: string): readonly Base[] {
  const table = report.tables.applications;
  const rows =
    table?.spec.rows.filter(({ id, numeric, parent }) => numeric && (id === group || parent === group)) ?? [];
  if (table === undefined || rows.length === 0) return [];
  const known = rows.map(({ id }) =>
    isBlankRow(report, id) ? [{ name, value: 0, cells: [] }] : rowBases(report, id, name),
  );
  return sumBases(known, name);
}

function isBlankRow(report: Report, row: string): boolean {
  return [...PARTS, 'total'].every(
    (column) => report.cells.get(cellId('applications', row, column))?.state === 'blank',
  );
}

/** Outcomes of a group of table four: its total, and its total without the cases that are not decided yet. */
export function litigationBases(report: Report, row: string, name: string): readonly Base[] {
  const cells = OUTCOME_COLUMNS.map(({ id }) => report.cells.get(cellId('litigation', row, id)));
  if (cells.some((cell) => cell?.state !== 'number' && cell?.state !== 'blank')) return [];
  const valueOf = (column: string): number => report.cells.get(cellId('litigation', row, column))?.value ?? 0;
  const parts = OUTCOME_COLUMNS.filter(({ id }) => id !== 'total').map(({ id }) => valueOf(id));
  const sum = parts.reduce((whole, value) => whole + value, 0);
  const totalCell = report.cells.get(cellId('litigation', row, 'total'));
  if (totalCell?.state !== 'number' && parts.every((value) => value === 0)) return [];
  const totals = new Set(totalCell?.state === 'number' ? [totalCell.value, sum] : [sum]);
  const pending = valueOf('pending');
  const id = cellId('litigation', row, 'total');
  return [...totals].flatMap((value) => [
    { name, value, cells: [id] },
    ...(pending === 0
      ? []
      : [
          {
            name: `${name}（不含尚未审结）`,
            value: value - pending,
            cells: [id, cellId('litigation', row, 'pending')],
          },
        ]),
  ]);
}

/** Readings of the same value under the first name only. */
export function distinct(bases: readonly Base[]): readonly Base[] {
  const seen = new Set<number>();
  return bases.filter(({ value }) => !seen.has(value) && seen.add(value));
}
