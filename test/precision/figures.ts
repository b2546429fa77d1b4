/** Random figures that every rule accepts: the equations hold, and table two is plausible. */

import { APPLICANT_COLUMNS, type CellId, cellId, type FormId, FORMS } from '../../server/src/core/forms';
import type { Random } from '../corpus/random';
import type { BodyType } from './manuscript';

export function figuresOf(form: FormId, type: BodyType, dice: Random): Map<CellId, number | null> {
  const cells = new Map<CellId, number | null>();
  fillProactive(form, type, dice, cells);
  fillApplications(form, dice, cells);
  for (const { id } of FORMS[form].tables.litigation.rows) {
    const outcomes = [1 + dice.below(5), dice.below(3), dice.below(3), dice.below(3)];
    const columns = ['upheld', 'corrected', 'other', 'pending'];
    columns.forEach((column, i) => cells.set(cellId('litigation', id, column), outcomes[i] ?? 0));
    cells.set(
      cellId('litigation', id, 'total'),
      outcomes.reduce((sum, count) => sum + count, 0),
    );
  }
  return cells;
}

function fillProactive(form: FormId, type: BodyType, dice: Random, cells: Map<CellId, number | null>): void {
  const put = (id: `${string}/${string}`, value: number): void => void cells.set(`proactive/${id}`, value);
  const rules = type === 'office' ? 1 + dice.below(4) : 0;
  const made = 2 + dice.below(6);
  if (form === '2021') {
    put('rules/issued', rules);
    put('rules/repealed', 0);
    put('rules/inForce', rules * 3);
    put('normative/issued', made);
    put('normative/repealed', dice.below(3));
    put('normative/inForce', made + 5 + dice.below(30));
    put('licensing/decisions', 20 + dice.below(3000));
    put('penalties/decisions', 10 + dice.below(400));
    put('coercion/decisions', 1 + dice.below(9));
    put('fees/amount', (1000 + dice.below(30000)) / 100);
    return;
  }
  const documents: readonly (readonly [string, number])[] = [
    ['rules', rules],
    ['normative', made],
  ];
  for (const [row, count] of documents) {
    put(`${row}/made`, count);
    put(`${row}/disclosed`, count);
    put(`${row}/disclosedTotal`, count * 4);
  }
  for (const row of ['licensing', 'otherServices', 'penalties', 'coercion']) {
    put(`${row}/lastYear`, 30 + dice.below(60));
    put(`${row}/change`, dice.below(20) - 9);
    put(`${row}/decisions`, 10 + dice.below(1500));
  }
  put('fees/lastYear', 3);
  put('fees/change', -1);
  put('procurement/projects', 1 + dice.below(9));
  put('procurement/amount', (100 + dice.below(90000)) / 100);
}

function fillApplications(form: FormId, dice: Random, cells: Map<CellId, number | null>): void {
  const spec = FORMS[form].tables.applications;
  const outside = new Set(['new', 'carriedIn', 'resultsTotal', 'carriedOut']);
  const leaves = spec.rows.filter((row) => row.numeric && !outside.has(row.id)).map((row) => row.id);
  const sums = new Map<string, number>();
  for (const { id: column } of APPLICANT_COLUMNS) {
    if (column === 'total') continue;
    const isPerson = column === 'natural';
    const put = (row: string, value: number): void => {
      cells.set(cellId('applications', row, column), value);
      sums.set(row, (sums.get(row) ?? 0) + value);
    };
    let results = 0;
    for (const row of leaves) {
      const sure =
        isPerson && /^(?:granted|partial|denied\.thirdParty|unable\.notHeld|notHandled\.petition)$/.test(row);
      const value = sure ? 2 + dice.below(9) : dice.chance(0.15) ? 1 + dice.below(3) : 0;
      put(row, value);
      results += value;
    }
    const carriedIn = isPerson ? 1 + dice.below(3) : 0;
    const carriedOut = isPerson ? 1 + dice.below(3) : 0;
    put('resultsTotal', results);
    put('carriedIn', carriedIn);
    put('carriedOut', carriedOut);
    put('new', results + carriedOut - carriedIn);
  }
  for (const [row, sum] of sums) cells.set(cellId('applications', row, 'total'), sum);
}
