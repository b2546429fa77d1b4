/**
 * Gives each group of values to a line of the form.
 *
 * Values that share a row with a placed label belong to that label's line. Values without a label of their own (a
 * wrapped label stands around them) may only lie between the labels before and after them; they are given to a line
 * when no other consistent distribution exists, and to none otherwise.
 */

import type { Range } from '../../text/source';
import type { Span } from '../../text/span';
import type { LabelIndex } from './labelIndex';
import type { Material } from './pieces';
import type { Placement } from './placement';

export interface ValueGroup {
  readonly range: Range;
  /** Values in the order of the text; blanks are among them only where cells are delimited. */
  readonly values: readonly Span[];
  /** Grid columns of the values; undefined for running text, where only filled values can be seen. */
  readonly columns: readonly number[] | undefined;
  /** Grid column of the last label cell before the values, -1 without. */
  readonly labelColumn: number;
  /** Key of rows that are built alike: number of cells and place of the label. */
  readonly shape: string;
  readonly width: number;
  /** Index of the material it begins in. */
  readonly at: number;
}

export interface Claims {
  /** Groups that lay claim to each line; one is as it should be. */
  readonly byLine: readonly (readonly ValueGroup[])[];
  /** Groups no line could be found for with certainty. */
  readonly strays: readonly ValueGroup[];
}

/** A row's placed and known pieces, as the alignment left them. */
export interface PlacedRow {
  readonly material: Material;
  /** Placement of each of the material's pieces. */
  readonly placements: readonly (Placement | undefined)[];
}

/** Distributes all values of a table over the lines of its form. */
export function claimValues(index: LabelIndex, rows: readonly PlacedRow[]): Claims {
  const byLine: ValueGroup[][] = index.lines.map(() => []);
  const loose: FreeGroup[] = [];
  let low = 0;
  let run: FreeGroup[] = [];
  const closeRun = (high: number): void => {
    for (const group of mergeRun(index, run, high)) loose.push(group);
    run = [];
  };
  rows.forEach((row, at) => {
    const ordered = row.placements.filter((placement) => placement !== undefined && placement.swapped !== true);
    const first = ordered[0];
    if (first !== undefined) closeRun(first.line);
    low = ordered[ordered.length - 1]?.line ?? low;
    const last = row.placements.findLast((placement) => placement !== undefined);
    const group = groupOf(index, row, at);
    if (group === undefined) return;
    if (last !== undefined) byLine[last.line]?.push(group);
    else if (!isForeign(index, row)) run.push({ group, low, high: index.lines.length - 1 });
  });
  closeRun(index.lines.length - 1);
  const strays = distribute(index, byLine, loose);
  return { byLine, strays };
}

interface FreeGroup {
  readonly group: ValueGroup;
  /** First and last line it may belong to, by the labels around it. */
  readonly low: number;
  readonly high: number;
}

/** Noise that may stand beside values: group letters (三 本 年 度), parts of group heads. */
const LONGEST_NOISE = 12;

/** True when words beside the values show that they are no line of this table. */
function isForeign(index: LabelIndex, row: PlacedRow): boolean {
  return row.material.pieces.some((piece) => {
    if (piece.folded.length > LONGEST_NOISE) return true;
    // table four has no labels to tell noise from
    if (index.wordings.length === 0) return false;
    for (const head of index.heads.keys()) if (head.includes(piece.folded)) return false;
    return true;
  });
}

/** The values of a row, undefined when it has none. */
export function groupOf(index: LabelIndex, { material, placements }: PlacedRow, at: number): ValueGroup | undefined {
  const { row, pieces, loose, range } = material;
  if (row === undefined) {
    if (loose.length === 0) return undefined;
    return {
      range,
      values: loose,
      columns: undefined,
      labelColumn: -1,
      shape: '',
      width: 0,
      at,
    };
  }
  let label = -1;
  pieces.forEach((piece, i) => {
    if (placements[i] !== undefined || index.heads.has(piece.folded)) label = Math.max(label, piece.cell);
  });
  // table four has no labels: its row begins after whatever text stands before it
  if (index.wordings.length === 0) label = pieces.reduce((last, piece) => Math.max(last, piece.cell), -1);
  const values = row.cells.slice(label + 1);
  if (values.length === 0) return undefined;
  if (label < 0 && values.every((value) => value.text === '')) {
    if (index.wordings.length > 0 || values.length !== index.lines[0]?.slots.length) return undefined;
  }
  return {
    range,
    values,
    columns: row.columns.slice(label + 1),
    labelColumn: label < 0 ? -1 : (row.columns[label] ?? -1),
    shape: `${String(row.cells.length)}/${String(label)}`,
    width: row.width,
    at,
  };
}

export function filledCount(group: ValueGroup): number {
  return group.values.filter((value) => value.text !== '').length;
}

/** True when a group holds as many values as the line has cells. */
export function fits(group: ValueGroup, count: number): boolean {
  return filledCount(group) === count || (group.columns !== undefined && group.values.length === count);
}

/**
 * Groups of a run without labels between them. Values that stand one a line are brought together when their number is
 * exactly that of one line that is possible here.
 */
function mergeRun(index: LabelIndex, run: readonly FreeGroup[], high: number): FreeGroup[] {
  const bounded = run.map((free) => ({ ...free, high }));
  const first = bounded[0];
  if (first === undefined || bounded.length === 1) return bounded;
  const counts = new Set<number>();
  for (let line = first.low; line <= high; line++) counts.add(index.lines[line]?.slots.length ?? 0);
  const allFit = bounded.every((free) => [...counts].some((count) => fits(free.group, count)));
  const values = bounded.flatMap((free) => free.group.values);
  const single = bounded.every((free) => free.group.columns === undefined);
  if (!single || !counts.has(values.length)) return bounded;
  // one value a line fits one-cell lines as well: then the run is ambiguous as it stands, and stays apart
  if (allFit && bounded.length <= high - first.low + 1 && counts.size > 1) return bounded;
  const last = bounded[bounded.length - 1];
  const range = { start: first.group.range.start, end: last?.group.range.end ?? first.group.range.end };
  return [{ ...first, group: { ...first.group, values, range } }];
}

/** Gives free groups to lines; returns those whose line is not certain. */
function distribute(index: LabelIndex, byLine: ValueGroup[][], loose: readonly FreeGroup[]): ValueGroup[] {
  const free = (line: number): boolean => (byLine[line]?.length ?? 0) === 0;
  const leftmost = assign(index, free, loose);
  const rightmost = assignFromEnd(index, free, loose);
  const strays: ValueGroup[] = [];
  loose.forEach(({ group }, i) => {
    const line = leftmost[i];
    if (line !== undefined && line === rightmost[i]) byLine[line]?.push(group);
    else strays.push(group);
  });
  return strays;
}

function assign(
  index: LabelIndex,
  free: (line: number) => boolean,
  loose: readonly FreeGroup[],
): (number | undefined)[] {
  let next = 0;
  return loose.map(({ group, low, high }) => {
    for (let line = Math.max(next, low); line <= high; line++) {
      if (!free(line) || !fits(group, index.lines[line]?.slots.length ?? 0)) continue;
      next = line + 1;
      return line;
    }
    return undefined;
  });
}

function assignFromEnd(
  index: LabelIndex,
  free: (line: number) => boolean,
  loose: readonly FreeGroup[],
): (number | undefined)[] {
  let next = index.lines.length - 1;
  const lines: (number | undefined)[] = loose.map(() => undefined);
  for (let i = loose.length - 1; i >= 0; i--) {
    const item = loose[i];
    if (item === undefined) continue;
    for (let line = Math.min(next, item.high); line >= item.low; line--) {
      if (!free(line) || !fits(item.group, index.lines[line]?.slots.length ?? 0)) continue;
      next = line - 1;
      lines[i] = line;
      break;
    }
  }
  return lines;
}
