/**
 * The tables of the form as the official notices print them: rows of cells, some of them merged. A row holds the cells
 * that begin in it, from left to right; places covered by a merged cell from above or from the left hold nothing.
 */

import { type CellId, cellId, type Clause, type ColumnSpec, type RowSpec, type TableSpec } from '../forms';

export interface FormGrid {
  /** Width of every row, merged and covered places counted. */
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

export type GridRow = readonly GridCell[];

export type GridCell = LabelCell | ValueCell;

interface Spans {
  /** Columns and rows it covers, its own counted. */
  readonly colspan: number;
  readonly rowspan: number;
}

export interface LabelCell extends Spans {
  readonly kind: 'label';
  /** The form's own wording. */
  readonly text: string;
  /** Row of the form it names; a head of table four names a row, or a row and a column. */
  readonly row?: string;
  /** Column of the form it names. */
  readonly column?: string;
  /** Block of table two that it stands in, for captions (no column) and column heads. */
  readonly clause?: Clause;
}

export interface ValueCell extends Spans {
  readonly kind: 'value';
  readonly id: CellId;
}

const PROACTIVE_COLUMNS = 4;
const LABEL_COLUMNS = 3;
const HEAD_ROWS = 3;

/** Lays out one table of the form; the same table gives the same grid. */
export function formGrid(spec: TableSpec): FormGrid {
  if (spec.id === 'proactive') return { columns: PROACTIVE_COLUMNS, rows: proactive(spec) };
  return spec.id === 'applications' ? applications(spec) : litigation(spec);
}

function label(text: string, extras: Partial<Omit<LabelCell, 'kind' | 'text'>> = {}): LabelCell {
  return { kind: 'label', text, colspan: 1, rowspan: 1, ...extras };
}

function value(spec: TableSpec, row: RowSpec, column: ColumnSpec, colspan = 1): ValueCell {
  return { kind: 'value', id: cellId(spec.id, row.id, column.id), colspan, rowspan: 1 };
}

/** Blocks one below the other; where a block has fewer columns, its last one is as wide as those that are left. */
function proactive(spec: TableSpec): GridRow[] {
  return spec.blocks.flatMap(({ clause, item, rows: ids }) => {
    const rows = spec.rows.filter((row) => ids.includes(row.id));
    const columns = rows[0]?.columns ?? [];
    const spanOf = (index: number): number => (index === columns.length - 1 ? PROACTIVE_COLUMNS - columns.length : 1);
    return [
      [label(item, { colspan: PROACTIVE_COLUMNS, clause })],
      [
        label(spec.headLabels[0] ?? '', { clause }),
        ...columns.map((column, i) => label(column.label, { column: column.id, clause, colspan: spanOf(i) })),
      ],
      ...rows.map((row) => [
        label(row.label, { row: row.id }),
        ...row.columns.map((column, i) => value(spec, row, column, spanOf(i))),
      ]),
    ];
  });
}

/** Three columns of labels, seven of values; the label of a group goes over the rows of the group. */
function applications(spec: TableSpec): FormGrid {
  const columns = spec.rows.find((row) => row.numeric)?.columns ?? [];
  const [corner = '', applicant = '', organisations = ''] = spec.headLabels;
  const inGroup = columns.filter((column) => column.under.includes(organisations));
  const head = (column: ColumnSpec): LabelCell =>
    label(column.label, { column: column.id, rowspan: inGroup.includes(column) ? 1 : 2 });
  const second = columns.flatMap((column) => {
    if (!inGroup.includes(column)) return [head(column)];
    return column === inGroup[0] ? [label(organisations, { colspan: inGroup.length })] : [];
  });
  return {
    columns: LABEL_COLUMNS + columns.length,
    rows: [
      [label(corner, { colspan: LABEL_COLUMNS, rowspan: HEAD_ROWS }), label(applicant, { colspan: columns.length })],
      second,
      inGroup.map(head),
      ...applicationRows(spec),
    ],
  };
}

function applicationRows(spec: TableSpec): GridRow[] {
  const rows: GridRow[] = [];
  let waiting: LabelCell[] = [];
  for (const row of spec.rows) {
    const depth = depthOf(spec, row);
    if (row.numeric) {
      const own = label(row.label, { row: row.id, colspan: LABEL_COLUMNS - depth });
      rows.push([...waiting, own, ...row.columns.map((column) => value(spec, row, column))]);
      waiting = [];
    } else {
      // the label of a group stands beside its first row
      waiting.push(label(row.label, { row: row.id, rowspan: leavesBelow(spec, row) }));
    }
  }
  return rows;
}

function depthOf(spec: TableSpec, row: RowSpec): number {
  const parent = spec.rows.find((candidate) => candidate.id === row.parent);
  return parent === undefined ? 0 : depthOf(spec, parent) + 1;
}

function leavesBelow(spec: TableSpec, group: RowSpec): number {
  return spec.rows
    .filter((row) => row.parent === group.id)
    .reduce((count, row) => count + (row.numeric ? 1 : leavesBelow(spec, row)), 0);
}

/** One row of values below three rows of heads; the kinds of lawsuit stand below a common head. */
function litigation(spec: TableSpec): FormGrid {
  const [suits = ''] = spec.headLabels;
  const grouped = spec.rows.filter((row) => row.parent !== undefined);
  const outcomes = (row: RowSpec, rowspan = 1): LabelCell[] =>
    row.columns.map((column) => label(column.label, { row: row.id, column: column.id, rowspan }));
  const widthOf = (rows: readonly RowSpec[]): number => rows.reduce((width, row) => width + row.columns.length, 0);
  const first = spec.rows.flatMap((row) => {
    if (row.parent === undefined) return [label(row.label, { row: row.id, colspan: row.columns.length })];
    return row === grouped[0] ? [label(suits, { colspan: widthOf(grouped) })] : [];
  });
  const second = spec.rows.flatMap((row) =>
    row.parent === undefined ? outcomes(row, 2) : [label(row.label, { row: row.id, colspan: row.columns.length })],
  );
  return {
    columns: widthOf(spec.rows),
    rows: [
      first,
      second,
      grouped.flatMap((row) => outcomes(row)),
      spec.rows.flatMap((row) => row.columns.map((column) => value(spec, row, column))),
    ],
  };
}
