/** A table of the draft laid out as the form prints it: the form's merged cells, the draft's labels and values. */

import type { Finding } from '../finding';
import { cellParts, type CellId } from '../forms';
import type { Cell, LabelPlace, NamedPlace, Report, Table, TableRow } from '../report';
import { cellName } from '../rules/naming';
import { sliceRange } from '../text/source';
import { formGrid, type FormGrid, type LabelCell } from '../writing/formGrid';
import type { Marks } from './marks';
import type { FormCell, FormTableBlock, FormValueCell, Run, ValueState } from './model';
import type { Places } from './places';
import { runsOf } from './runs';

export interface TableContext {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Of all findings but those about whole tables. */
  readonly marks: Marks;
  readonly places: Places;
}

/** True when cells of the table were read; a table without any is better shown as it stands in the text. */
export function isShownAsForm(table: Table): boolean {
  return table.rows.some(
    (row) => row.state === 'read' && row.cells.some(({ state }) => state === 'number' || state === 'blank'),
  );
}

/** Findings about a whole table stand on its first line, which is no place to colour. */
export function isAboutTable({ table: id, range }: Finding, { tables }: Report): boolean {
  const table = id === undefined ? undefined : tables[id];
  return table !== undefined && range.start === table.headRange.start && range.end === table.headRange.end;
}

export function formTable(table: Table, context: TableContext): FormTableBlock {
  const grid = formGrid(table.spec);
  const rows = new Map(table.rows.map((row) => [row.spec.id, row]));
  const columns = columnPlaces(table, grid);
  const labelCell = (cell: LabelCell): FormCell => {
    const { colspan, rowspan, text } = cell;
    const written = columns.get(cell) ?? placeOf(cell, table, rows);
    return { kind: 'label', colspan, rowspan, runs: labelRuns(text, written, table, context), range: written?.range };
  };
  return {
    kind: 'formTable',
    table: table.id,
    range: table.range,
    columns: grid.columns,
    rows: grid.rows.map((row) =>
      row.map((cell) =>
        cell.kind === 'label'
          ? labelCell(cell)
          : { ...valueCell(cell.id, rows, context), colspan: cell.colspan, rowspan: cell.rowspan },
      ),
    ),
    findings: context.findings.filter((finding) => finding.table === table.id && isAboutTable(finding, context.report)),
  };
}

/** Where the draft has the caption of a block or the label of a row. */
function placeOf(
  { text, row, column, clause }: LabelCell,
  { spec, captions }: Table,
  rows: ReadonlyMap<string, TableRow>,
): LabelPlace | NamedPlace | undefined {
  if (column !== undefined) return undefined;
  if (clause === undefined) return row === undefined ? undefined : rows.get(row)?.label;
  const block = spec.blocks.find((candidate) => candidate.clause === clause);
  // the head 信息内容 stands in the block too
  if (block?.item !== text) return undefined;
  return (
    captions.find((caption) => caption.block === clause) ??
    captions.find((caption) => caption.rows.some((id) => block.rows.includes(id)))
  );
}

/**
 * Where the draft has the heads of columns. The same head may stand over several blocks or kinds of cases: it is known
 * which is which when the draft has them as often as the form (or twice, where a head is repeated on a new page).
 */
function columnPlaces(table: Table, grid: FormGrid): ReadonlyMap<LabelCell, LabelPlace> {
  const inForm = new Map<string, LabelCell[]>();
  for (const cell of grid.rows.flat()) {
    if (cell.kind !== 'label' || cell.column === undefined) continue;
    const key = `${cell.column} ${cell.text}`;
    inForm.set(key, [...(inForm.get(key) ?? []), cell]);
  }
  const found = new Map<LabelCell, LabelPlace>();
  for (const [key, cells] of inForm) {
    const places = table.columns.filter(({ column, official }) => `${column} ${official}` === key);
    if (places.length % cells.length !== 0) continue;
    cells.forEach((cell, i) => {
      const place = places[i];
      if (place !== undefined) found.set(cell, place);
    });
  }
  return found;
}

/** The form's words, in their place what the draft says otherwise: a slip is shown as it stands. */
function labelRuns(
  official: string,
  written: LabelPlace | NamedPlace | undefined,
  table: Table,
  { marks, places }: TableContext,
): readonly Run[] {
  const plain = { text: official, strong: false, isImage: false };
  if (written === undefined) return [{ ...plain, range: table.headRange, findings: [] }];
  const differs = 'fit' in written ? written.fit === 'slip' : !isWellFormed(written, official);
  const span = differs ? places.textAt(written.range) : undefined;
  if (span !== undefined) return runsOf(span, marks);
  return [{ ...plain, range: written.range, findings: marks.on(written.range) }];
}

function isWellFormed(caption: NamedPlace, official: string): boolean {
  return caption.text.replace(/\s/g, '') === official;
}

function valueCell(
  id: CellId,
  rows: ReadonlyMap<string, TableRow>,
  context: TableContext,
): Omit<FormValueCell, 'colspan' | 'rowspan'> {
  const { report } = context;
  const name = cellName(report, id);
  const cell = report.cells.get(id);
  if (cell === undefined) {
    const row = rows.get(cellParts(id).row);
    const isThere = row?.state === 'unreadable';
    const place = { range: isThere ? row.range : undefined, runs: [], findings: [] };
    return { kind: 'value', id, name, state: isThere ? 'unreadable' : 'absent', ...place };
  }
  const state: ValueState = cell.state;
  const findings = context.marks.on(cell.contentRange);
  return { kind: 'value', id, name, state, range: cell.range, runs: valueRuns(cell, context), findings };
}

/** What stands in the cell, its unit, note and residue included; nothing for one that cannot be read for sure. */
function valueRuns(cell: Cell, { report, marks, places }: TableContext): readonly Run[] {
  const { contentRange: range, state } = cell;
  if (state === 'unreadable' || range.end <= range.start) return [];
  const span = places.textAt(range);
  if (span !== undefined) return runsOf(span, marks);
  return [{ text: sliceRange(report.source, range), range, strong: false, isImage: false, findings: [] }];
}
