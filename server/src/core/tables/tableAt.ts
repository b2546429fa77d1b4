/** Which table a place of the text belongs to. */

import type { TableId } from '../forms';
import type { Report, Table } from '../report';
import { lineAt, lineRange, type Range } from '../text/source';
import { placeOf } from './tablePlace';
import { boundRange } from './tableRows';

/** The table whose lines hold `offset`; failing that, the table of the section that `offset` stands in. */
export function tableNear(report: Report, offset: number): TableId | undefined {
  const inside = tableAt(report, offset);
  if (inside !== undefined) return inside;
  const section = report.sections.find(({ range }) => range.start <= offset && offset < range.end);
  return Object.values(report.tables).find(
    (table) =>
      section !== undefined && section.range.start <= table.range.start && table.range.start < section.range.end,
  )?.id;
}

/** The table whose lines hold `offset`. */
export function tableAt(report: Report, offset: number): TableId | undefined {
  return Object.values(report.tables).find((table) => {
    const { start, end } = wholeLines(report, tableRange(report, table));
    return start <= offset && offset <= end;
  })?.id;
}

/** From the first to the last character of a table, its markup included where its place is certain. */
export function tableRange(report: Report, table: Table): Range {
  const placing = placeOf(report, table);
  return placing.kind === 'found' ? placing.place.range : boundRange(table);
}

function wholeLines({ source }: Report, range: Range): Range {
  return {
    start: lineRange(source, lineAt(source, range.start)).start,
    end: lineRange(source, lineAt(source, range.end)).end,
  };
}
