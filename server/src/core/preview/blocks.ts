/** The blocks of a report in the order of its text. Every row of the document comes out in one of them. */

import type { Finding } from '../finding';
import type { DocumentRow } from '../reading/document';
import { readDocument } from '../reading/readDocument';
import type { Report, Table } from '../report';
import type { LocalText } from '../text/localText';
import type { Range } from '../text/source';
import { formTable, isAboutTable, isShownAsForm, type TableContext } from './formTable';
import { imageBlocks } from './images';
import { leftoverRows } from './leftovers';
import { createMarks } from './marks';
import type { Block, MissingBlock } from './model';
import { createPlaces } from './places';
import { sourceBlock, withSourceTables } from './sourceRows';
import { headingBlock, isPageNumber, proseBlocks, withSignature } from './textBlocks';

const NOT_READ: LocalText = {
  zh: '这张表没有读出，按原文列出，未作核对。',
  en: 'This table could not be read; it is shown as it stands in the text and was not checked.',
};
const LEFT_OVER: LocalText = {
  zh: '表中还有这些内容，不在规定的格式之内，或没有读准：',
  en: 'The table also holds this, which is not part of the form or could not be read with certainty:',
};
const COPY: LocalText = {
  zh: '这里又出现了一份同样的表，没有读取：',
  en: 'Another copy of the same table, which was not read:',
};

/** All of the report, for a reader. Never throws; linear in the length of the text. */
export function blocksOf(report: Report, findings: readonly Finding[]): readonly Block[] {
  const rows = [...readDocument(report.source)].sort((one, other) => one.range.start - other.range.start);
  const marks = createMarks(findings.filter((finding) => !isAboutTable(finding, report)));
  const context: TableContext = { report, findings, marks, places: createPlaces(rows) };
  const blocks: Block[] = [];
  for (const part of partsOf(report, rows)) {
    if (part.kind === 'heading') {
      blocks.push(headingBlock(part.role, part.rows, marks));
      if (part.role === 'section') blocks.push(...missingTables(part.rows, report, findings));
    } else if (part.kind === 'table') blocks.push(...tableBlocks(part.table, part.rows, context));
    else if (part.kind === 'copy') blocks.push(sourceBlock(part.rows, marks, COPY));
    else blocks.push(...withSourceTables(part.rows, marks, (prose) => proseBlocks(report, prose, marks)));
  }
  const images = imageBlocks(report.source.text, context.places);
  return withSignature(images.length === 0 ? blocks : [...blocks, ...images].sort(byPlace));
}

function byPlace(one: Block, other: Block): number {
  return one.range.start - other.range.start;
}

type Part =
  | { readonly kind: 'heading'; readonly role: 'title' | 'section'; readonly rows: DocumentRow[] }
  | { readonly kind: 'table'; readonly table: Table; readonly rows: DocumentRow[] }
  | { readonly kind: 'copy' | 'rest'; readonly rows: DocumentRow[] };

/** A stretch of the text that is one thing. */
type Area = Range &
  (Omit<Extract<Part, { kind: 'heading' }>, 'rows'> | { kind: 'table'; table: Table } | { kind: 'copy' });

/** Rows by what they are part of; a heading inside a table stays a heading. */
function partsOf(report: Report, rows: readonly DocumentRow[]): Part[] {
  const headings = areaFinder(headingAreas(report));
  const tables = areaFinder(tableAreas(report));
  const parts: Part[] = [];
  let last: Area | undefined;
  const open = new Map<Area, Part>();
  for (const row of rows) {
    const area = headings(row.range) ?? tables(row.range);
    const known = area === undefined ? undefined : open.get(area);
    const current = parts[parts.length - 1];
    if (known !== undefined) known.rows.push(row);
    else if (area === undefined && last === undefined && current?.kind === 'rest') current.rows.push(row);
    else {
      const part: Part = area === undefined ? { kind: 'rest', rows: [row] } : { ...area, rows: [row] };
      if (area !== undefined) open.set(area, part);
      parts.push(part);
    }
    last = area;
  }
  return parts;
}

function headingAreas({ title, sections }: Report): Area[] {
  const areas: Area[] = sections.map(({ headingRange }) => ({ kind: 'heading', role: 'section', ...headingRange }));
  if (title !== undefined) areas.push({ kind: 'heading', role: 'title', ...title.range });
  return areas;
}

function tableAreas({ tables }: Report): Area[] {
  return Object.values(tables).flatMap((table): Area[] => [
    { kind: 'table', table, ...table.range },
    ...table.copies.map((copy): Area => ({ kind: 'copy', ...copy })),
  ]);
}

/** Finds the area a row lies in; asked with rows in the order of the text. */
function areaFinder(unsorted: readonly Area[]): (row: Range) => Area | undefined {
  const areas = [...unsorted].sort((one, other) => one.start - other.start);
  let next = 0;
  return (row) => {
    while (next < areas.length && (areas[next]?.end ?? 0) <= row.start) next++;
    const area = areas[next];
    return area !== undefined && area.start < row.end && row.start < area.end ? area : undefined;
  };
}

function tableBlocks(table: Table, rows: readonly DocumentRow[], context: TableContext): Block[] {
  if (!isShownAsForm(table)) {
    const about = context.findings.filter(
      (finding) => finding.table === table.id && isAboutTable(finding, context.report),
    );
    return [sourceBlock(rows, context.marks, NOT_READ, about)];
  }
  const { report, marks } = context;
  const left = leftoverRows(table, rows, context.places);
  const notes = left.filter((row) => isNote(row, table));
  const others = left.filter((row) => !isNote(row, table));
  return [
    formTable(table, context),
    ...(others.length === 0 ? [] : [sourceBlock(others, marks, LEFT_OVER)]),
    ...proseBlocks(report, notes, marks),
  ];
}

/** Words between the rows of a table, or the number of a page; rows that were not read are none. */
function isNote(row: DocumentRow, { rows }: Table): boolean {
  if (row.kind !== 'text') return false;
  if (!/\p{Script=Han}/u.test(row.span.text)) return isPageNumber(row.span.text);
  return !rows.some((other) => other.state === 'unreadable' && overlap(other.range, row.range));
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Tables that the section with this heading lacks, as its findings say. */
function missingTables(heading: readonly DocumentRow[], report: Report, findings: readonly Finding[]): MissingBlock[] {
  const range = heading[0]?.range;
  if (range === undefined) return [];
  return findings
    .filter(({ table, range: place }) => {
      const isHere = place.start < range.end && range.start < place.end;
      return isHere && table !== undefined && report.tables[table] === undefined;
    })
    .map((finding) => ({ kind: 'missing', range: { start: range.end, end: range.end }, finding }));
}
