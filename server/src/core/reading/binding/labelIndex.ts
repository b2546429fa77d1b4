/** All labels of one table, folded, so that any piece of text can be looked up against all of them at once. */

import { type CellId, cellId, type RowSpec, type TableSpec } from '../../forms';
import type { LabelFit } from '../../report';
import { editDistance, fold, withoutOrdinal } from '../../text/fold';
import { remembered } from '../../text/remembered';

/** A row that takes values: one row of the form, or for table four its single row of fifteen cells. */
export interface Line {
  readonly index: number;
  readonly slots: readonly Slot[];
  /** Column ids in the form's order; table four repeats its five. */
  readonly columnIds: readonly string[];
  readonly wordings: readonly Wording[];
}

/** A place of the form that holds one cell. */
export interface Slot {
  readonly id: CellId;
  readonly row: string;
  readonly column: string;
}

export interface Wording {
  readonly line: number;
  readonly folded: string;
  readonly fit: LabelFit;
}

export interface LabelIndex {
  readonly spec: TableSpec;
  readonly lines: readonly Line[];
  /** Number of cells of the longest line. */
  readonly mostSlots: number;
  /** The line each row of the form stands in. */
  readonly lineOfRow: ReadonlyMap<string, Line>;
  /** Folded labels that no line has: those of group heads, and in table four of all rows. */
  readonly labelsOfNoLine: ReadonlySet<string>;
  /** Folded label of each row of the form, group heads included. */
  readonly foldedLabels: ReadonlyMap<RowSpec, string>;
  readonly wordings: readonly Wording[];
  /** Wordings that begin with a text and go on, in their order; asked for at least three characters. */
  readonly goingOn: (folded: string) => readonly Wording[];
  /** Folded wordings and wordings without ordinal → the line they name; where two lines share one, neither is here. */
  readonly exact: ReadonlyMap<string, Wording>;
  /** Folded labels of group heads, with and without ordinal, and captions of blocks. */
  readonly heads: ReadonlySet<string>;
  /** True for words of the table's head and group heads, whole or in pieces: they may stand between any two lines. */
  readonly isNoise: (folded: string) => boolean;
}

/** Labels shorter than this without their ordinal (其他, 总计) name nothing for certain. */
const SHORTEST_BARE_LABEL = 3;
/** Column labels that converters make up: 数据1, 列2, Column 3. */
const INVENTED_HEAD = /^(?:数据|数值|列|[Cc]olumn|[Cc]ol)\d{1,2}$/;
/** A label without its first character is not begun; shorter beginnings fit too many lines. */
export const SHORTEST_BEGINNING = 3;
/** Characters that may be wrong, missing or too many in a label. */
const MOST_SLIPS = 4;

/** True for a column label that a converter made up. */
export function isMadeUpHead(folded: string): boolean {
  return INVENTED_HEAD.test(folded);
}

export function labelIndex(spec: TableSpec): LabelIndex {
  const lines = linesOf(spec);
  const labelsOfNoLine = new Set<string>();
  for (const row of spec.rows) if (!row.numeric || lines.length === 1) labelsOfNoLine.add(fold(row.label));
  const wordings = lines.flatMap((line) => line.wordings);
  const lineOfRow = new Map(lines.flatMap((line) => line.slots.map((slot): [string, Line] => [slot.row, line])));
  const foldedLabels = new Map(spec.rows.map((row): [RowSpec, string] => [row, fold(row.label)]));
  const exact = new Map<string, Wording>();
  const shared = new Set<string>();
  const put = (key: string, wording: Wording): void => {
    const other = exact.get(key);
    if (other !== undefined && other.line !== wording.line) shared.add(key);
    if (other === undefined) exact.set(key, wording);
  };
  for (const wording of wordings) put(wording.folded, wording);
  for (const wording of wordings) {
    const bare = withoutOrdinal(wording.folded);
    if (bare.length >= SHORTEST_BARE_LABEL) put(bare, wording);
  }
  for (const key of shared) exact.delete(key);
  const heads = new Set<string>(spec.blocks.map((block) => fold(block.item)));
  for (const row of spec.rows) {
    if (row.numeric) continue;
    const folded = fold(row.label);
    heads.add(folded).add(withoutOrdinal(folded));
  }
  const noise = [...spec.headLabels, ...spec.rows.filter((row) => !row.numeric).map((row) => row.label)]
    .concat(spec.rows.flatMap((row) => row.columns.flatMap((column) => [column.label, ...column.variants])))
    // table four names its groups in its head
    .concat(lines.length === 1 ? spec.rows.map((row) => row.label) : [])
    .map(fold);
  const isNoise = (folded: string): boolean =>
    new Set(folded).size <= 2 || isMadeUpHead(folded) || noise.some((text) => text.includes(folded));
  return {
    spec,
    lines,
    mostSlots: Math.max(...lines.map((line) => line.slots.length)),
    lineOfRow,
    labelsOfNoLine,
    foldedLabels,
    wordings,
    goingOn: startingWith(wordings),
    exact,
    heads,
    isNoise: remembered(isNoise),
  };
}

/** Wordings by their first three characters. */
function startingWith(wordings: readonly Wording[]): LabelIndex['goingOn'] {
  const byStart = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const start = wording.folded.slice(0, SHORTEST_BEGINNING);
    const known = byStart.get(start);
    if (known === undefined) byStart.set(start, [wording]);
    else known.push(wording);
  }
  const none: readonly Wording[] = [];
  return (folded) => {
    const candidates = byStart.get(folded.slice(0, SHORTEST_BEGINNING));
    if (candidates === undefined) return none;
    return candidates.filter((wording) => wording.folded.length > folded.length && wording.folded.startsWith(folded));
  };
}

function linesOf(spec: TableSpec): Line[] {
  if (spec.id === 'litigation') {
    const slots = spec.rows.flatMap((row) => slotsOf(spec, row));
    return [{ index: 0, slots, columnIds: slots.map((slot) => slot.column), wordings: [] }];
  }
  // rows with the same columns share one list of ids
  const idsOf = new Map(spec.rows.map(({ columns }) => [columns, columns.map((column) => column.id)]));
  return spec.rows
    .filter((row) => row.numeric)
    .map((row, index) => ({
      index,
      slots: slotsOf(spec, row),
      columnIds: idsOf.get(row.columns) ?? [],
      wordings: wordingsOf(row, index),
    }));
}

function slotsOf(spec: TableSpec, row: RowSpec): Slot[] {
  return row.columns.map((column) => ({ id: cellId(spec.id, row.id, column.id), row: row.id, column: column.id }));
}

function wordingsOf(row: RowSpec, line: number): Wording[] {
  const official: LabelFit = 'official';
  const slip: LabelFit = 'slip';
  return [
    ...[row.label, ...row.variants].map((text) => ({ line, folded: fold(text), fit: official })),
    ...row.slips.map((text) => ({ line, folded: fold(text), fit: slip })),
  ];
}

export function lookUp(index: LabelIndex, folded: string): Wording | undefined {
  return index.exact.get(folded) ?? index.exact.get(withoutOrdinal(folded));
}

/** The one wording that differs from `folded` by a slip of the pen; undefined when none or several lines are near. */
export function lookUpSimilar(index: LabelIndex, folded: string): Wording | undefined {
  if (folded.length < 5 || folded.length > 48) return undefined;
  let best: Wording | undefined;
  let bestDistance = Infinity;
  let tie = false;
  for (const wording of index.wordings) {
    const limit = Math.min(MOST_SLIPS, Math.floor(wording.folded.length / 4));
    // more words than the label has are another label's
    if (limit === 0 || folded.length > wording.folded.length + 2) continue;
    const distance = editDistance(wording.folded, folded, limit);
    if (distance > limit) continue;
    if (distance < bestDistance) {
      tie = false;
      bestDistance = distance;
      best = wording;
    } else if (distance === bestDistance && best?.line !== wording.line) {
      tie = true;
    }
  }
  return tie || best === undefined ? undefined : { ...best, fit: 'slip' };
}
