/** Document highlights: all cells of the equations of a cell, and the numbers of the text that state it. */

import type { DeclaredBody } from '../bodyKind';
import type { CellId } from '../forms';
import type { Report } from '../report';
import type { Range } from '../text/source';
import { equationsWith } from './equationText';
import { cellAt, inOrder } from './places';
import { tieAt, tiesTo } from './ties';

/** written: a side that states a total. read: what it is added up from. text: a number of the running text. */
export type HighlightKind = 'written' | 'read' | 'text';

export interface Highlight {
  readonly kind: HighlightKind;
  readonly range: Range;
}

/** Highlights in the order of the text; empty where nothing belongs to the place at `offset`. */
export function highlightsAt(report: Report, declared: DeclaredBody, offset: number): readonly Highlight[] {
  if (!report.isReport) return [];
  const cell = cellAt(report, offset);
  if (cell !== undefined) {
    const places = new Map<CellId, HighlightKind>([[cell.id, 'read']]);
    const spec = report.tables[cell.table]?.spec;
    const equations = spec === undefined ? [] : equationsWith(spec, cell.id);
    for (const { addends } of equations) for (const id of addends) places.set(id, 'read');
    // a cell may be an addend of one equation and the total of another: what it states weighs more
    for (const { stated, kind } of equations) {
      for (const id of stated) if (kind !== 'applications-identity' || !places.has(id)) places.set(id, 'written');
    }
    const numbers = tiesTo(report, declared, [cell.id]).map(({ range }) => range);
    return [...cellHighlights(report, places), ...textHighlights(numbers)].sort(byPlace);
  }
  const tie = tieAt(report, declared, offset);
  if (tie === undefined) return [];
  const cells = new Map(tie.cells.map((id): [CellId, HighlightKind] => [id, 'read']));
  return [...textHighlights([tie.range]), ...cellHighlights(report, cells)].sort(byPlace);
}

/** A blank cell has no characters to highlight. */
function cellHighlights(report: Report, places: ReadonlyMap<CellId, HighlightKind>): Highlight[] {
  return [...places].flatMap(([id, kind]) => {
    const range = report.cells.get(id)?.range;
    return range === undefined || range.start === range.end ? [] : [{ kind, range }];
  });
}

function textHighlights(ranges: readonly Range[]): Highlight[] {
  return inOrder(ranges).map((range) => ({ kind: 'text', range }));
}

function byPlace(one: Highlight, other: Highlight): number {
  return one.range.start - other.range.start;
}
