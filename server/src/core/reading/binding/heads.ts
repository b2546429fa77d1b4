/** Column labels in the head rows of a table, and what they tell about the columns below. */

import { type ColumnSpec, FORM_IDS, FORMS, type TableSpec } from '../../forms';
import type { ColumnLabel, LabelFit } from '../../report';
import { editDistance, fold } from '../../text/fold';
import { isSpaceCode, type Span, sliceSpan } from '../../text/span';
import { type HeadOrder, headOrder, type Place } from './headOrder';
import { isMadeUpHead } from './labelIndex';
import type { Material } from './pieces';

/** Grid columns of column labels in force from a row on, for rows of the same width. */
export interface Head {
  readonly width: number;
  readonly columns: ReadonlyMap<string, number>;
  /** All grid columns of each label, where one row of the head repeats a label over the columns it covers. */
  readonly repeated: ReadonlyMap<string, readonly number[]> | undefined;
  /** What `headColumns` found, by the column ids of a line. */
  readonly byIds: Map<readonly string[], readonly number[] | undefined>;
}

/** A head whose rows are still being read. */
interface Building {
  readonly columns: Map<string, number>;
  repeated: Head['repeated'];
}

/** Rows of a head that follow one another, where they are not as the form has them. */
export interface HeadFlaws {
  /** Labels stand in another order than the form's, or one is left out between two others. */
  readonly isOutOfOrder: boolean;
  /** Ids of the columns that are named. */
  readonly columns: ReadonlySet<string>;
  /** Number of labels behind the first that name no column of the form. */
  readonly foreign: number;
  /** Known labels stand behind one of them in its row. */
  readonly isForeignInside: boolean;
}

export interface HeadReading {
  readonly labels: readonly ColumnLabel[];
  /** What is wrong with the nearest head above a row, if anything is. */
  flawsFor(row: number): HeadFlaws | undefined;
  /** For each row of the region, the heads in force by width. */
  headFor(row: number, width: number): Head | undefined;
  /** True when the nearest head above a row has only columns of the other form: the row is not of this one. */
  isUnderForeignHead(row: number): boolean;
  /** Number of column labels that only the other form has. */
  readonly foreign: number;
}

/** Folded words of a table's head. */
interface HeadWords {
  readonly order: HeadOrder;
  readonly known: ReadonlyMap<string, Known>;
  /** Words beside the column labels. */
  readonly others: ReadonlySet<string>;
  readonly foreignColumns: ReadonlySet<string>;
}

const HEAD_WORDS = new WeakMap<TableSpec, HeadWords>();

function wordsOfHead(spec: TableSpec): HeadWords {
  const made = HEAD_WORDS.get(spec);
  if (made !== undefined) return made;
  const known = knownColumns(spec);
  const captions = spec.blocks.map((block) => block.item);
  const others = new Set([...spec.headLabels, ...spec.rows.map((row) => row.label), ...captions].map(fold));
  const words = { order: headOrder(spec), known, others, foreignColumns: foreignLabels(spec, known) };
  HEAD_WORDS.set(spec, words);
  return words;
}

/** The order of a table's head. */
export function orderOf(spec: TableSpec): HeadOrder {
  return wordsOfHead(spec).order;
}

interface Known {
  readonly column: ColumnSpec;
  readonly fit: LabelFit;
}

export function readHeads(spec: TableSpec, materials: readonly Material[]): HeadReading {
  const words = wordsOfHead(spec);
  const { known, foreignColumns } = words;
  const labels: ColumnLabel[] = [];
  /** Rows with column labels, and whether these are this form's. */
  const owners: { readonly row: number; readonly isOwn: boolean }[] = [];
  let foreign = 0;
  /** Heads in the order of the text, with the row each begins to hold at. */
  const heads: { readonly from: number; readonly head: Head }[] = [];
  const blocks = blockCollector(words, materials);
  let lastHeadRow = -2;
  let building = new Map<number, Building>();
  materials.forEach((material, row) => {
    if (material.pieces.length === 0) return;
    const found = material.row === undefined ? lineLabels(material, known) : cellLabels(material, known);
    for (const { label } of found) labels.push(label);
    if (found.length > 0) blocks.add(row, found);
    const foreignHere = countIn(foreignColumns, material);
    foreign += foreignHere;
    if (found.length + foreignHere > 0) owners.push({ row, isOwn: found.length > 0 });
    if (material.row === undefined || found.length === 0) return;
    // the rows of a head follow one another
    if (row - lastHeadRow > 1) building = new Map();
    lastHeadRow = row;
    const { width } = material.row;
    const head = building.get(width) ?? { columns: new Map<string, number>(), repeated: undefined };
    building.set(width, head);
    for (const { label, gridColumn } of found) head.columns.set(label.column, gridColumn);
    const repeated = repeatedColumns(found);
    if (repeated.size < found.length) head.repeated = repeated;
    heads.push({ from: row, head: { width, ...head, byIds: new Map() } });
  });
  return {
    labels,
    foreign,
    flawsFor: (row) => blocks.flawsFor(row),
    isUnderForeignHead(row) {
      return foreign > 0 && owners.findLast((owner) => owner.row < row)?.isOwn === false;
    },
    headFor(row, width) {
      return heads.findLast((entry) => entry.from < row && entry.head.width === width)?.head;
    },
  };
}

interface BlockCollector {
  /** Adds a row with column labels, and those above it that only have labels of groups. */
  add(row: number, found: readonly Found[]): void;
  flawsFor(row: number): HeadFlaws | undefined;
}

/** Labels of groups stand on so many rows above those of columns. */
const ROWS_OF_GROUPS = 2;

function blockCollector(words: HeadWords, materials: readonly Material[]): BlockCollector {
  interface Block {
    readonly from: number;
    to: number;
    isOutOfOrder: boolean;
    readonly columns: Set<string>;
    foreign: number;
    isForeignInside: boolean;
  }
  const blocks: Block[] = [];
  let hasFlaws = false;
  const { order } = words;
  const isGroup = (folded: string): boolean => order.places.get(folded)?.isGroup === true;
  const hasGroup = ({ row, pieces }: Material): boolean =>
    row === undefined ? wordsOfLine(pieces).some(isGroup) : pieces.some(({ folded }) => isGroup(folded));
  const addRow = (block: Block, { row, pieces }: Material): void => {
    const areCells = row !== undefined;
    let before: Place | undefined;
    /** Place of the word before in its row. */
    let at = -1;
    let foreign = 0;
    const read = (folded: string, index: number): void => {
      const place = order.places.get(folded);
      if (place !== undefined) {
        block.isForeignInside ||= foreign > 0;
        if (before !== undefined && !order.mayStandBehind(before, place, index === at + 1, areCells)) {
          block.isOutOfOrder = true;
        }
        before = place;
        at = index;
      } else if (before !== undefined && isForeign(folded, words)) foreign++;
    };
    if (areCells) for (const { folded, cell } of pieces) read(folded, cell);
    else wordsOfLine(pieces).forEach(read);
    block.foreign += foreign;
    hasFlaws ||= block.isOutOfOrder || block.foreign > 0;
  };
  return {
    add(row, found) {
      const last = blocks[blocks.length - 1];
      const goesOn = last !== undefined && row - last.to <= 1;
      const block = goesOn
        ? last
        : { from: row, to: row, isOutOfOrder: false, columns: new Set<string>(), foreign: 0, isForeignInside: false };
      if (!goesOn) {
        blocks.push(block);
        for (let above = row - 1; above >= 0 && above >= row - ROWS_OF_GROUPS; above--) {
          const material = materials[above];
          if (material === undefined || !hasGroup(material)) break;
          addRow(block, material);
        }
      }
      block.to = row;
      for (const { label } of found) block.columns.add(label.column);
      const material = materials[row];
      if (material !== undefined) addRow(block, material);
    },
    flawsFor(row) {
      if (!hasFlaws) return undefined;
      const block = blocks.findLast(({ from }) => from < row);
      return block === undefined || (!block.isOutOfOrder && block.foreign === 0) ? undefined : block;
    },
  };
}

/** A whole word of a head that the form does not have, nor any part of one that was wrapped. */
function isForeign(folded: string, { known, others }: HeadWords): boolean {
  if (known.has(folded) || others.has(folded) || isMadeUpHead(folded)) return false;
  for (const text of known.keys()) if (text.includes(folded)) return false;
  for (const text of others) if (text.includes(folded)) return false;
  return true;
}

/** Folded words of a line of running text. */
function wordsOfLine(pieces: Material['pieces']): readonly string[] {
  return pieces.flatMap(({ span }) => wordsOf(span).map(({ text }) => fold(text)));
}

/** Grid columns of a line's columns; undefined unless the head names each of them once, in the form's order. */
export function headColumns(head: Head | undefined, columnIds: readonly string[]): readonly number[] | undefined {
  if (head === undefined) return undefined;
  if (head.byIds.has(columnIds)) return head.byIds.get(columnIds);
  const columns = columnsInOrder(head, columnIds);
  head.byIds.set(columnIds, columns);
  return columns;
}

/** The same in whatever order the head names them. */
export function headColumnsInAnyOrder(
  head: Head | undefined,
  columnIds: readonly string[],
): readonly number[] | undefined {
  const columns = columnIds.flatMap((id) => head?.columns.get(id) ?? []);
  return columns.length === columnIds.length && new Set(columns).size === columns.length ? columns : undefined;
}

function columnsInOrder(head: Head, columnIds: readonly string[]): readonly number[] | undefined {
  const columns: number[] = [];
  for (const id of columnIds) {
    const column = head.columns.get(id);
    if (column === undefined || column <= (columns[columns.length - 1] ?? -1)) return undefined;
    columns.push(column);
  }
  return columns;
}

function knownColumns(spec: TableSpec): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  const columns = new Set(spec.rows.flatMap((row) => row.columns));
  for (const column of columns) {
    for (const text of [column.label, ...column.variants]) known.set(fold(text), { column, fit: 'official' });
  }
  for (const column of columns) {
    for (const text of column.slips) if (!known.has(fold(text))) known.set(fold(text), { column, fit: 'slip' });
  }
  return known;
}

function repeatedColumns(found: readonly Found[]): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  for (const { label, gridColumn } of found) {
    const covered = columns.get(label.column);
    if (covered === undefined) columns.set(label.column, [gridColumn]);
    else covered.push(gridColumn);
  }
  return columns;
}

/** Folded column labels of the table that only the other form has. */
function foreignLabels(spec: TableSpec, known: ReadonlyMap<string, Known>): ReadonlySet<string> {
  const columns = new Set(FORM_IDS.flatMap((form) => FORMS[form].tables[spec.id].rows.flatMap((row) => row.columns)));
  const labels = [...columns].map((column) => fold(column.label));
  return new Set(labels.filter((label) => !known.has(label)));
}

interface Found {
  readonly label: ColumnLabel;
  readonly gridColumn: number;
}

const NO_LABELS: readonly Found[] = [];

/** How many pieces are among some folded words. */
function countIn(words: { readonly size: number; has(word: string): boolean }, { pieces }: Material): number {
  let count = 0;
  if (words.size > 0) for (const { folded } of pieces) if (words.has(folded)) count++;
  return count;
}

/** So many known labels make a row one of the head, in which a similar word is a slip of the pen. */
const LABELS_OF_A_HEAD = 2;

function cellLabels(material: Material, known: ReadonlyMap<string, Known>): readonly Found[] {
  const count = countIn(known, material);
  if (count === 0) return NO_LABELS;
  const isHead = count >= LABELS_OF_A_HEAD;
  const found: Found[] = [];
  for (const piece of material.pieces) {
    const hit = known.get(piece.folded) ?? (isHead ? similar(piece.folded, known) : undefined);
    if (hit === undefined) continue;
    found.push({ label: labelOf(piece.span, hit), gridColumn: material.row?.columns[piece.cell] ?? piece.cell });
  }
  return found;
}

/** The one column whose label differs in a single character. */
function similar(folded: string, known: ReadonlyMap<string, Known>): Known | undefined {
  if (folded.length < 4 || folded.length > 16) return undefined;
  let near: ColumnSpec | undefined;
  for (const [label, { column }] of known) {
    if (label.length < 4 || Math.abs(label.length - folded.length) > 1 || editDistance(label, folded, 1) > 1) continue;
    if (near !== undefined && near.id !== column.id) return undefined;
    near ??= column;
  }
  return near === undefined ? undefined : { column: near, fit: 'slip' };
}

/** In running text only whole official labels count: a word may be part of a wrapped label (商业⏎企业). */
function lineLabels(material: Material, known: ReadonlyMap<string, Known>): Found[] {
  const found: Found[] = [];
  for (const piece of material.pieces) {
    for (const word of wordsOf(piece.span)) {
      const hit = known.get(fold(word.text));
      if (hit?.fit === 'official') found.push({ label: labelOf(word, hit), gridColumn: -1 });
    }
  }
  return found;
}

function labelOf(span: Span, { column, fit }: Known): ColumnLabel {
  return {
    text: span.text,
    range: { start: span.start, end: span.end },
    fit,
    column: column.id,
    official: column.label,
  };
}

function wordsOf(span: Span): Span[] {
  const words: Span[] = [];
  let from = 0;
  for (let i = 0; i <= span.text.length; i++) {
    if (i < span.text.length && !isSpaceCode(span.text.charCodeAt(i))) continue;
    if (i > from) words.push(sliceSpan(span, from, i));
    from = i + 1;
  }
  return words;
}
