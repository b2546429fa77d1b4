/** Tables of the form that are not there yet, and the captions and row labels that a table still lacks. */

import { type Clause, FORMS, SECTIONS, type TableId, type TableSpec } from '../../forms';
import type { Report } from '../../report';
import { contains } from '../../text/source';
import { documentStyle } from '../documentStyle';
import { writeTable } from '../writeTable';
import { type Completion, filterTextOf } from './item';
import type { Place } from './place';
import type { SkeletonOptions } from '../sections';

const TABLE = { zh: '空白表格', en: 'blank table' };
const CAPTION = { zh: '第二十条的项', en: 'item of article 20' };
const ROW = { zh: '表格的行', en: 'row of the table' };

/** The blank table of the section the line is in; in a text without sections, all three. */
export function tableItems(report: Report, place: Place, { form }: SkeletonOptions): Completion[] {
  const { eol, table: style } = documentStyle(report);
  return SECTIONS.flatMap(({ no, label, table }): Completion[] => {
    if (table === undefined || report.tables[table] !== undefined) return [];
    if (place.part !== no && (place.part !== 0 || report.sections.length > 0)) return [];
    const { text, places } = writeTable(FORMS[form].tables[table], new Map(), style, { eol });
    const name = label.replace(/^.、/, '');
    return [
      {
        kind: 'table',
        label: `${name}（空白表格）`,
        detail: TABLE,
        range: place.range,
        text,
        places: [...places.values()],
        filterText: filterTextOf(['表格', '空白表格', `${name}表`, ...(no === 2 ? ['第二十条'] : [])]),
      },
    ];
  });
}

/** What the table of this section still lacks; for cells, and for captions at the beginning of a line. */
export function labelItems(report: Report, place: Place, { form }: SkeletonOptions): Completion[] {
  const id = SECTIONS.find(({ no }) => no === place.part)?.table;
  if (id === undefined) return [];
  const spec = report.tables[id]?.spec ?? FORMS[form].tables[id];
  const captions = captionItems(report, place, spec);
  return place.kind === 'cell' ? [...captions, ...rowItems(report, place, id, spec)] : captions;
}

function captionItems(report: Report, place: Place, spec: TableSpec): Completion[] {
  const written = new Set<Clause | undefined>(
    report.tables.proactive?.captions
      .filter(({ range }) => !contains(place.range, range.start))
      .map(({ block }) => block),
  );
  return spec.blocks
    .filter(({ clause }) => !written.has(clause))
    .map(({ item }) => ({
      kind: 'caption',
      label: item,
      detail: CAPTION,
      range: place.range,
      text: item,
      places: [],
      filterText: filterTextOf([item]),
    }));
}

function rowItems(report: Report, place: Place, id: TableId, spec: TableSpec): Completion[] {
  const isWritten = (row: string): boolean => {
    const label = report.tables[id]?.rows.find((candidate) => candidate.spec.id === row)?.label;
    return label !== undefined && !contains(place.range, label.range.start);
  };
  return spec.rows
    .filter((row) => !isWritten(row.id))
    .map(({ label }) => ({
      kind: 'row',
      label,
      detail: ROW,
      range: place.range,
      text: label,
      places: [],
      filterText: filterTextOf([label, label.replace(/^(?:[一二三四]、|（.）|\d\.)/, '')]),
    }));
}
