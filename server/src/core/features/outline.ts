/** Outline: title → sections → tables → blocks and groups → rows, in the report's own words. */

import { cellId } from '../forms';
import type { Report, Section, Table, TableRow } from '../report';
import { numberText, rowName, TABLE_NAMES } from '../rules/naming';
import { type LocalText, verbatim } from '../text/localText';
import type { Range } from '../text/source';
import { clamp } from './markdown';
import { hull, includes, tablesOf } from './places';

/** group: a block under 第二十条第（X）项, or a head such as （三）不予公开. */
export type OutlineKind = 'report' | 'section' | 'table' | 'group' | 'row';

export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly name: LocalText;
  /** A row's total, or its figures; empty where there is nothing to show. */
  readonly detail: string;
  readonly range: Range;
  /** What is selected when one goes there; inside `range`. */
  readonly selectionRange: Range;
  /** In the order of the text; inside `range`. */
  readonly children: readonly OutlineNode[];
}

const LONGEST_NAME = 80;

/** The whole report as one tree, or its sections where it has no title; empty for a text that is no report. */
export function outlineOf(report: Report): readonly OutlineNode[] {
  if (!report.isReport) return [];
  const tables = tablesOf(report).map((table) => tableNode(report, table));
  const sections = report.sections.map((section) => sectionNode(section, tables));
  const loose = tables.filter((table) => !report.sections.some(({ range }) => includes(range, table.range)));
  const nodes = ordered([...sections, ...loose]);
  const { title } = report;
  if (title === undefined) return nodes;
  const whole = { start: title.range.start, end: report.source.text.length };
  const above = nodes.filter(({ range }) => !includes(whole, range));
  const below = nodes.filter(({ range }) => includes(whole, range));
  return [...above, node('report', verbatim(named(title.text)), whole, title.range, below)];
}

function node(
  kind: OutlineKind,
  name: LocalText,
  range: Range,
  selectionRange: Range,
  children: readonly OutlineNode[],
  detail = '',
): OutlineNode {
  return { kind, name, detail, range, selectionRange, children: ordered(children) };
}

function ordered(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return [...nodes].sort((one, other) => one.range.start - other.range.start);
}

/** A name on one line; editors refuse an empty one. */
function named(text: string): string {
  return clamp(text.replace(/\s+/g, ' ').trim(), LONGEST_NAME) || '—';
}

function sectionNode({ heading, range, headingRange }: Section, tables: readonly OutlineNode[]): OutlineNode {
  const own = tables.filter((table) => includes(range, table.range));
  return node('section', verbatim(named(heading)), range, headingRange, own);
}

function tableNode(report: Report, table: Table): OutlineNode {
  const rows = rowNodes(report, table, undefined);
  const known = new Set(table.spec.rows.map(({ id }) => id));
  // table four: the heads of its groups are no rows of their own
  const orphans = table.spec.rows.filter(({ parent }) => parent !== undefined && !known.has(parent));
  const all = [...rows, ...orphans.flatMap(({ id }) => rowNodesOf(report, table, id))];
  const { range, headRange } = table;
  const children = withCaptions(table, ordered(all)).filter((child) => includes(range, child.range));
  return node('table', TABLE_NAMES[table.id], range, includes(range, headRange) ? headRange : range, children);
}

/** Rows that stand under a caption in the text become its children. */
function withCaptions(table: Table, rows: readonly OutlineNode[]): readonly OutlineNode[] {
  if (table.captions.length === 0) return rows;
  const starts = table.captions.map(({ range }) => range.start);
  const blocks = table.captions.map((caption, i) => {
    const end = starts[i + 1] ?? table.range.end;
    const own = rows.filter(({ range }) => caption.range.start <= range.start && range.end <= end);
    const range = hull([caption.range, ...own.map((row) => row.range)]) ?? caption.range;
    return node('group', verbatim(named(caption.text)), range, caption.range, own);
  });
  const placed = new Set(blocks.flatMap(({ children }) => children));
  return [...blocks, ...rows.filter((row) => !placed.has(row))];
}

function rowNodes(report: Report, table: Table, parent: string | undefined): readonly OutlineNode[] {
  return table.rows.flatMap((row) => (row.spec.parent === parent ? rowNode(report, table, row) : []));
}

function rowNodesOf(report: Report, table: Table, id: string): readonly OutlineNode[] {
  return table.rows.flatMap((row) => (row.spec.id === id ? rowNode(report, table, row) : []));
}

/** A row; a group head with its rows, or only its rows where the text does not write the head. */
function rowNode(report: Report, table: Table, row: TableRow): readonly OutlineNode[] {
  const children = row.spec.numeric ? [] : rowNodes(report, table, row.spec.id);
  const own = ownRange(table, row);
  const label = row.label?.range;
  if (row.state === 'head' && (label === undefined || children.length === 0)) return children;
  const range = hull([...(own === undefined ? [] : [own]), ...children.map((child) => child.range)]);
  if (range === undefined) return children;
  const name = verbatim(named(row.label?.text ?? rowName(table.spec, row.spec.id)));
  const selection = label !== undefined && includes(range, label) ? label : (own ?? range);
  return [node(row.spec.numeric ? 'row' : 'group', name, range, selection, children, detailOf(report, table, row))];
}

function ownRange(table: Table, row: TableRow): Range | undefined {
  if (row.state === 'head') return row.label?.range;
  if (row.state === 'absent') return undefined;
  // all rows of table four may share one line
  if (row.state === 'read' && table.id === 'litigation') return hull(row.cells.map((cell) => cell.contentRange));
  return row.range;
}

/** The total where the row has one, else its figures as written. */
function detailOf(report: Report, table: Table, row: TableRow): string {
  if (row.state !== 'read') return '';
  const total = report.cells.get(cellId(table.id, row.spec.id, 'total'));
  const cells = total === undefined ? row.cells : [total];
  return cells
    .map((cell) => (cell.state === 'number' ? `${numberText(cell.value)}${cell.unit ?? ''}` : '—'))
    .join(' · ');
}
