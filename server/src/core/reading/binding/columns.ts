/**
 * Which column each value of a row belongs to. A value counts only where evidence supports its column:
 * 1. as many delimited cells, or as many filled ones, as the line has columns: their order;
 * 2. filled cells that span exactly that many cells: their order, blanks between them included;
 * 3. the column labels of the table's head, when no row of the table contradicts them;
 * 4. rows of the same shape for which 1 or 2 gave the answer.
 * Without evidence nothing is bound.
 */

import type { UnreadableReason } from '../../report';
import { isBlankText, type Span } from '../../text/span';
import type { ValueGroup } from './valueGroup';

/** Grid columns of a line's columns, as the head of the table has them. */
export type HeadColumns = readonly number[];

/** One span a column, or the reason why not. */
export type ColumnReading =
  { readonly ok: true; readonly values: readonly Span[] } | { readonly ok: false; readonly reason: UnreadableReason };

/** What rows with certain columns teach about the others of one table. */
export interface ColumnEvidence {
  /** Offset of the first value behind the label, by shape and count; `conflict` where rows disagree. */
  readonly offsets: ReadonlyMap<string, number | 'conflict'>;
  /** Number of cells that rows with their label in this column usually have behind it. */
  readonly usual: ReadonlyMap<number, number>;
  /** Every row of running text has just as many values as its line has columns. */
  readonly isEven: boolean;
}

/** A row of the table, with the head's columns for its line where the head tells them. */
export interface RowColumns {
  readonly group: ValueGroup;
  readonly count: number;
}

export function learnColumns(rows: readonly RowColumns[]): ColumnEvidence {
  const offsets = new Map<string, number | 'conflict'>();
  for (const { group, count } of rows) {
    const offset = certainOffset(group, count);
    if (offset === undefined) continue;
    const key = shapeKey(group, count);
    const known = offsets.get(key);
    offsets.set(key, known === undefined || known === offset ? offset : 'conflict');
  }
  const isEven = rows.every(({ group, count }) => group.columns !== undefined || group.filled === count);
  return { offsets, usual: usualCounts(rows), isEven };
}

/** The most common number of cells behind the label, for each label column. */
function usualCounts(rows: readonly RowColumns[]): ReadonlyMap<number, number> {
  const tallies = new Map<number, Map<number, number>>();
  for (const { group } of rows) {
    if (group.columns === undefined) continue;
    const tally = tallies.get(group.labelColumn) ?? new Map<number, number>();
    tallies.set(group.labelColumn, tally.set(group.values.length, (tally.get(group.values.length) ?? 0) + 1));
  }
  const usual = new Map<number, number>();
  for (const [column, tally] of tallies) {
    const [most] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    if (most !== undefined) usual.set(column, most[0]);
  }
  return usual;
}

function shapeKey(group: ValueGroup, count: number): string {
  return `${String(group.values.length)}/${String(group.label)}/${String(count)}`;
}

/** Where the values begin behind the label, when the filled cells alone tell it. */
function certainOffset(group: ValueGroup, count: number): number | undefined {
  if (group.columns === undefined || group.values.length <= count) return undefined;
  const first = group.values.findIndex((value) => !isBlankText(value.text));
  const last = group.values.findLastIndex((value) => !isBlankText(value.text));
  return first >= 0 && last - first + 1 === count ? first : undefined;
}

/** True when the head's columns agree with a row whose columns are certain without them. */
export function agrees(head: HeadColumns, group: ValueGroup, count: number): boolean {
  if (group.columns === undefined) return true;
  if (group.labelColumn >= Math.min(...head)) return false;
  if (group.filled !== count || group.values.length === count) return true;
  const filled = group.columns.filter((_, i) => !isBlankText(group.values[i]?.text ?? ''));
  return filled.every((column, i) => column === head[i]);
}

/** Columns of a head that the form does not have. */
export interface ForeignColumns {
  readonly count: number;
  /** They stand behind all others. */
  readonly areLast: boolean;
}

/** What is known about the columns of the table a row stands in. */
export interface ColumnContext {
  /** The head's columns for the row's line, where the head names them all and may be trusted. */
  readonly columns: HeadColumns | undefined;
  /** The head does not have the form's order: then the order of the values proves nothing. */
  readonly isOutOfOrder: boolean;
  /** The head has columns the form does not know: then a count alone proves nothing. */
  readonly foreign: ForeignColumns | undefined;
  /** Where the head repeats its labels over merged cells: the grid columns of each of the line's columns. */
  readonly repeated: readonly (readonly number[])[] | undefined;
  readonly evidence: ColumnEvidence;
}

/** Brings the values of a group to `count` columns. */
export function readColumns(group: ValueGroup, count: number, context: ColumnContext): ColumnReading {
  const { values, columns } = group;
  const { columns: head, evidence } = context;
  const { filled } = group;
  if (context.isOutOfOrder) return picked(head === undefined ? undefined : pick(group, head));
  if (columns === undefined) {
    if (filled === count && (context.foreign === undefined || evidence.isEven)) return { ok: true, values };
    // blanks cannot be seen in running text: fewer values than columns say nothing about their columns
    return {
      ok: false,
      reason: filled <= count ? { kind: 'columns' } : { kind: 'valueCount', found: filled, expected: count },
    };
  }
  if (context.foreign !== undefined && (head !== undefined || values.length > count)) {
    if (head !== undefined) return picked(pickAmongOthers(group, head));
    // the first cell of all is filled, so it is no blank one of the label's
    const own = values.slice(0, count);
    const isWhole = values.length === count + context.foreign.count && own.every((value) => !isBlankText(value.text));
    return picked(context.foreign.areLast && isWhole ? own : undefined);
  }
  if (context.repeated !== undefined && count > 1 && values.length > count)
    return readRepeated(group, context.repeated);
  // fewer or more cells than its like: one was lost or added, and where blanks are among them it is not known which
  const isUsual = evidence.usual.get(group.labelColumn) === values.length;
  if (group.padsEnd && values.length > count) return readPadded(group, count);
  if (values.length === count) {
    const isCertain =
      isUsual ||
      group.isHeaded ||
      filled === count ||
      filled === 0 ||
      (head !== undefined && pick(group, head) !== undefined);
    return isCertain ? { ok: true, values } : { ok: false, reason: { kind: 'columns' } };
  }
  // one value over merged columns, repeated in each of them
  const [first] = values;
  if (count === 1 && first !== undefined && values.every((value) => value.text === first.text)) {
    return { ok: true, values: [first] };
  }
  if (filled > count || values.length < count) {
    const found = filled > count ? filled : values.length;
    return { ok: false, reason: { kind: 'valueCount', found, expected: count } };
  }
  if (filled === count) return { ok: true, values: values.filter((value) => !isBlankText(value.text)) };
  const offset = certainOffset(group, count);
  if (offset !== undefined) return slice(values, offset, count);
  const byHead = head === undefined ? undefined : pick(group, head);
  if (byHead !== undefined) return { ok: true, values: byHead };
  const learned = evidence.offsets.get(shapeKey(group, count));
  if (typeof learned === 'number' && holdsAll(values, learned, count)) return slice(values, learned, count);
  // nothing is filled: whichever cells they are, they are blank
  if (filled === 0) return slice(values, 0, count);
  return { ok: false, reason: { kind: 'columns' } };
}

function picked(values: readonly Span[] | undefined): ColumnReading {
  return values === undefined ? { ok: false, reason: { kind: 'columns' } } : { ok: true, values };
}

/** Merged cells repeated in every column they cover: each column's cells must say the same. */
function readRepeated(group: ValueGroup, columns: readonly (readonly number[])[]): ColumnReading {
  const found: Span[] = [];
  for (const covered of columns) {
    const values = group.values.filter((_, i) => covered.includes(group.columns?.[i] ?? -1));
    const [first] = values;
    if (first === undefined || values.some((value) => value.text !== first.text)) {
      return { ok: false, reason: { kind: 'columns' } };
    }
    found.push(first);
  }
  return { ok: true, values: found };
}

/** Rows filled up at their end, all to one width, so that none has lost a cell: values begin right behind the label. */
function readPadded({ values }: ValueGroup, count: number): ColumnReading {
  const onlyPadding = values.slice(count).every((value) => isBlankText(value.text));
  return onlyPadding ? slice(values, 0, count) : { ok: false, reason: { kind: 'columns' } };
}

function slice(values: readonly Span[], offset: number, count: number): ColumnReading {
  return { ok: true, values: values.slice(offset, offset + count) };
}

function holdsAll(values: readonly Span[], offset: number, count: number): boolean {
  return (
    offset + count <= values.length &&
    values.every((value, i) => isBlankText(value.text) || (i >= offset && i < offset + count))
  );
}

/** The values under the head's columns; undefined when a column has no cell or a number stands beside them all. */
function pick(group: ValueGroup, head: HeadColumns): readonly Span[] | undefined {
  const { columns, values } = group;
  const outside = values.some((value, i) => !isBlankText(value.text) && !head.includes(columns?.[i] ?? -1));
  return outside ? undefined : pickAmongOthers(group, head);
}

/** The values under the head's columns, whatever stands in further columns behind the first of them. */
function pickAmongOthers(group: ValueGroup, head: HeadColumns): readonly Span[] | undefined {
  const first = Math.min(...head);
  if (group.values.some((value, i) => (group.columns?.[i] ?? 0) < first && !isBlankText(value.text))) return undefined;
  const found: Span[] = [];
  for (const column of head) {
    const value = group.values[group.columns?.indexOf(column) ?? -1];
    if (value === undefined) return undefined;
    found.push(value);
  }
  return found;
}
