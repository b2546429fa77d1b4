/** Reports with random but consistent figures: every equation of the form holds. */

import {
  APPLICANT_COLUMNS,
  type CellId,
  cellId,
  type FormId,
  FORMS,
  type TableSpec,
} from '../../server/src/core/forms';
import { type Random, random } from './random';

export interface Sample {
  readonly seed: number;
  readonly form: FormId;
  readonly year: number;
  readonly body: string;
  /** null: the cell is left blank. */
  readonly cells: ReadonlyMap<CellId, number | null>;
}

export interface SampleOptions {
  /** Share of zeros that are left blank, 0 … 1. */
  readonly blankZeros?: number;
}

const BODIES = ['青禾县水务局', '云岭市财政局', '白石区人民政府', '松溪镇人民政府', '望江街道办事处'];

export function sample(seed: number, options: SampleOptions = {}): Sample {
  const dice = random(seed);
  const form: FormId = dice.chance(0.5) ? '2019' : '2021';
  const year = form === '2019' ? dice.pick([2019, 2020]) : dice.pick([2021, 2022, 2023, 2024, 2025]);
  const cells = new Map<CellId, number | null>();
  fillProactive(FORMS[form].tables.proactive, dice, cells);
  fillApplications(FORMS[form].tables.applications, dice, cells);
  fillLitigation(FORMS[form].tables.litigation, dice, cells);
  for (const [id, value] of cells) {
    if (value === 0 && dice.chance(options.blankZeros ?? 0)) cells.set(id, null);
  }
  return { seed, form, year, body: dice.pick(BODIES), cells };
}

/** Mostly zeros and small numbers, now and then a large one. */
function count(dice: Random): number {
  if (dice.chance(0.4)) return 0;
  return dice.chance(0.1) ? dice.below(200_000) : dice.below(40);
}

function fillProactive(spec: TableSpec, dice: Random, cells: Map<CellId, number | null>): void {
  for (const row of spec.rows) {
    for (const column of row.columns) {
      const value =
        column.value === 'amount'
          ? dice.below(1_000_000) / 100
          : column.value === 'signed'
            ? dice.below(60) - 20
            : count(dice);
      cells.set(cellId(spec.id, row.id, column.id), value);
    }
  }
}

function fillApplications(spec: TableSpec, dice: Random, cells: Map<CellId, number | null>): void {
  const outside = new Set(['new', 'carriedIn', 'resultsTotal', 'carriedOut']);
  const leaves = spec.rows.filter((row) => row.numeric && !outside.has(row.id)).map((row) => row.id);
  const sums = new Map<string, number>();
  const add = (row: string, value: number): void => void sums.set(row, (sums.get(row) ?? 0) + value);
  for (const { id: column } of APPLICANT_COLUMNS) {
    if (column === 'total') continue;
    const put = (row: string, value: number): void => {
      cells.set(cellId(spec.id, row, column), value);
      add(row, value);
    };
    let total = 0;
    for (const row of leaves) {
      const value = count(dice);
      put(row, value);
      total += value;
    }
    const carriedOut = dice.below(5);
    const carriedIn = dice.below(Math.min(5, total + carriedOut + 1));
    put('resultsTotal', total);
    put('carriedOut', carriedOut);
    put('carriedIn', carriedIn);
    put('new', total + carriedOut - carriedIn);
  }
  for (const [row, value] of sums) cells.set(cellId(spec.id, row, 'total'), value);
}

function fillLitigation(spec: TableSpec, dice: Random, cells: Map<CellId, number | null>): void {
  for (const row of spec.rows) {
    let total = 0;
    for (const column of row.columns) {
      const value = column.id === 'total' ? total : dice.below(12);
      total += value;
      cells.set(cellId(spec.id, row.id, column.id), value);
    }
  }
}
