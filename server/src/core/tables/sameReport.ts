/** Holds a change of layout to its promise: what was read before is read after, and nothing new is found. */

import type { CellId, TableId } from '../forms';
import { readReport } from '../reading/readReport';
import type { Cell, Report } from '../report';
import { checkReport } from '../rules/checkReport';

/** True when `text` reads as the report `before` does, cell by cell and section by section, without a new finding. */
export function readsAlike(before: Report, text: string): boolean {
  const after = readReport(text);
  return (
    holdsTheSame(before, after) &&
    sameCells(before.cells, after.cells) &&
    Object.values(before.tables).every((table) => sameTable(before, after, table.id)) &&
    bringsNothingNew(before, after)
  );
}

/** Title, year and sections are the same. */
export function holdsTheSame(before: Report, after: Report): boolean {
  const frame = ({ isReport, title, year, body, sections }: Report): string =>
    JSON.stringify([isReport, title?.text, year?.value, body?.text, sections.map(({ no, heading }) => [no, heading])]);
  return frame(before) === frame(after);
}

export function sameCells(before: ReadonlyMap<CellId, Cell>, after: ReadonlyMap<CellId, Cell>): boolean {
  return before.size === after.size && [...before].every(([id, cell]) => sameCell(cell, after.get(id)));
}

export function sameCell(before: Cell, after: Cell | undefined): boolean {
  if (before.state !== after?.state || before.value !== after.value) return false;
  if (before.state !== 'number') return true;
  return after.state === 'number' && before.unit === after.unit;
}

function sameTable(before: Report, after: Report, id: TableId): boolean {
  const [one, other] = [before.tables[id], after.tables[id]];
  return one?.form === other?.form && one?.state === other?.state && one?.copies.length === other?.copies.length;
}

function bringsNothingNew(before: Report, after: Report): boolean {
  const counts = new Map<string, number>();
  for (const key of findingKeys(before)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return findingKeys(after).every((key) => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left > 0;
  });
}

function findingKeys(report: Report): string[] {
  return checkReport(report).map(({ rule, table, section, cells }) => JSON.stringify([rule, table, section, cells]));
}
