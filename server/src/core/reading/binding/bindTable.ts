/** Binds the rows of a region of the document to one table of one form. */

import { type FormId, FORMS, type RowSpec, type TableId } from '../../forms';
import type { Caption, Cell, LabelPlace, Table, TableRow, TableState } from '../../report';
import type { Range, SourceText } from '../../text/source';
import { readCaptions } from './captions';
import { unreadableCell } from './cells';
import { foreignLabels } from './foreign';
import { type Claims, claimValues } from './claims';
import type { PlacedRow } from './valueGroup';
import { readHeads } from './heads';
import { type LabelIndex, labelIndex } from './labelIndex';
import type { LabelPiece, Material } from './pieces';
import { placePieces } from './placement';
import { type LineReading, readLines } from './readLines';
import { placeSwappedRows } from './swapped';

/** A region of the document, bound to one form. */
export interface Binding {
  readonly table: Table;
  readonly cells: readonly Cell[];
  /** Number of labels that only the other form has. */
  readonly foreign: number;
}

const INDEXES = new Map<string, LabelIndex>();

/** The label index of a table, made once. */
export function indexOf(form: FormId, table: TableId): LabelIndex {
  const key = `${form}/${table}`;
  const known = INDEXES.get(key);
  if (known !== undefined) return known;
  const index = labelIndex(FORMS[form].tables[table]);
  INDEXES.set(key, index);
  return index;
}

/** Binds a region to the table of `index`. Always gives a table; its rows tell what is absent or unreadable. */
export function bindTable(source: SourceText, index: LabelIndex, materials: readonly Material[]): Binding {
  const { spec } = index;
  const { rows: placed, copies } = placeSwappedRows(index, placePieces(index, materials));
  const heads = readHeads(spec, materials);
  const claims = claimValues(index, placed);
  const readings = readLines(source, index, placed, claims, heads);
  const firstPieces = firstPiecesOf(index, materials);
  const tableRows = spec.rows.map((row) => tableRow(index, row, readings, firstPieces));
  const cells: Cell[] = [];
  for (const row of tableRows) for (const cell of cellsOf(source, index, row)) cells.push(cell);
  const headRange = materials[0]?.range ?? { start: 0, end: 0 };
  const table: Table = {
    id: spec.id,
    spec,
    form: spec.form,
    state: stateOf(tableRows, claims),
    range: extentOf(materials, headRange),
    headRange,
    rows: tableRows,
    columns: heads.labels,
    captions: captionsOf(index, placed),
    foreignLabels: foreignLabels(spec, materials),
    copies,
  };
  const foreign = table.foreignLabels.length + heads.foreign;
  return { table, cells, foreign };
}

function tableRow(index: LabelIndex, spec: RowSpec, readings: readonly LineReading[], pieces: FirstPieces): TableRow {
  if (!spec.numeric) return { state: 'head', spec, label: labelFor(index, spec, pieces) };
  const line = index.lineOfRow.get(spec.id);
  const reading = line === undefined ? undefined : readings[line.index];
  if (reading === undefined || reading.state === 'absent') return { state: 'absent', spec, label: undefined };
  if (reading.state === 'unreadable') return { ...reading, spec };
  // the row of table four serves three rows of the form; their labels stand in its head
  const label = reading.label ?? labelFor(index, spec, pieces);
  const isWhole = reading.cells.every((cell) => cell.row === spec.id);
  const cells = isWhole ? reading.cells : reading.cells.filter((cell) => cell.row === spec.id);
  return { state: 'read', spec, label, range: reading.range, cells };
}

/** Where the text has the label of a row that the alignment does not place: group heads, the head of table four. */
function labelFor(index: LabelIndex, spec: RowSpec, pieces: FirstPieces): LabelPlace | undefined {
  const piece = pieces.get(index.foldedLabels.get(spec) ?? '');
  if (piece === undefined) return undefined;
  return { text: piece.span.text, range: { start: piece.span.start, end: piece.span.end }, fit: 'official' };
}

/** The first piece of each label that no line has. */
type FirstPieces = ReadonlyMap<string, LabelPiece>;

function firstPiecesOf({ labelsOfNoLine }: LabelIndex, materials: readonly Material[]): FirstPieces {
  const first = new Map<string, LabelPiece>();
  for (const { pieces } of materials) {
    for (const piece of pieces) {
      if (labelsOfNoLine.has(piece.folded) && !first.has(piece.folded)) first.set(piece.folded, piece);
    }
  }
  return first;
}

function cellsOf(source: SourceText, index: LabelIndex, row: TableRow): readonly Cell[] {
  if (row.state === 'read') return row.cells;
  if (row.state !== 'unreadable' || row.reason.kind === 'noValues') return [];
  return index.lines
    .flatMap((line) => line.slots.filter((slot) => slot.row === row.spec.id))
    .map((slot) => unreadableCell(index.spec.id, slot, row.range, source.text));
}

function captionsOf(index: LabelIndex, placed: readonly PlacedRow[]): Caption[] {
  const captions = readCaptions(
    index.spec,
    placed.map((row) => row.material),
  );
  return captions.map(({ row: from, ...caption }, i) => {
    const to = captions[i + 1]?.row ?? placed.length;
    const ids = new Set<string>();
    for (let at = from; at < to; at++) {
      for (const placement of placed[at]?.placements ?? []) {
        const slot = placement === undefined ? undefined : index.lines[placement.line]?.slots[0];
        if (slot !== undefined) ids.add(slot.row);
      }
    }
    return { ...caption, rows: [...ids] };
  });
}

function stateOf(rows: readonly TableRow[], claims: Claims): TableState {
  if (rows.every((row) => row.state === 'head' || isWhole(row))) return 'complete';
  const numeric = rows.filter((row) => row.state !== 'head');
  const read = numeric.filter((row) => row.state === 'read');
  const withoutValues = numeric.every(
    (row) => row.state === 'absent' || (row.state === 'unreadable' && row.reason.kind === 'noValues'),
  );
  if (withoutValues && claims.strays.length === 0) return 'empty';
  const miscounted = numeric.every((row) => row.state === 'unreadable' && row.reason.kind === 'valueCount');
  return read.length === 0 && !miscounted ? 'unreadable' : 'partial';
}

function isWhole(row: TableRow): boolean {
  return row.state === 'read' && row.cells.every((cell) => cell.state !== 'unreadable');
}

/** A label that only the other form has weighs more than a few cells that happen to fit. */
const WEIGHT_OF_FOREIGN_LABEL = 20;

/** How much of the form was found: compares the bindings of one region to different forms. */
export function scoreOf({ table, cells, foreign }: Binding): number {
  const read = cells.filter((cell) => cell.state !== 'unreadable').length;
  const labels = table.rows.filter((row) => row.spec.numeric && row.label?.fit === 'official').length;
  const columns = new Set(table.columns.filter((column) => column.fit === 'official').map((column) => column.column));
  return read + 2 * labels + 2 * columns.size - WEIGHT_OF_FOREIGN_LABEL * foreign;
}

/** From the first place to the last: rows of a table inside a cell come before the row they stand in. */
function extentOf(materials: readonly Material[], head: Range): Range {
  let { start, end } = head;
  for (const { range } of materials) {
    if (range.start < start) start = range.start;
    if (range.end > end) end = range.end;
  }
  return { start, end };
}
