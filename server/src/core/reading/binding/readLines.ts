/** Reads each line of a form from the values that lay claim to it. */

import type { TableSpec } from '../../forms';
import type { Cell, LabelPlace, UnreadableReason } from '../../report';
import type { Range, SourceText } from '../../text/source';
import { cellOf, unreadableCell } from './cells';
import {
  agrees,
  type ColumnEvidence,
  type ForeignColumns,
  learnColumns,
  readColumns,
  type RowColumns,
} from './columns';
import type { Claims } from './claims';
import type { PlacedRow, ValueGroup } from './valueGroup';
import { headColumns, headColumnsInAnyOrder, type HeadFlaws, type HeadReading } from './heads';
import type { LabelIndex, Line } from './labelIndex';

export type LineReading =
  | { readonly state: 'absent' }
  | {
      readonly state: 'unreadable';
      readonly label: LabelPlace | undefined;
      readonly range: Range;
      readonly reason: UnreadableReason;
    }
  | {
      readonly state: 'read';
      readonly label: LabelPlace | undefined;
      readonly range: Range;
      readonly cells: readonly Cell[];
    };

/** One reading a line of the form, in its order. */
export function readLines(
  source: SourceText,
  index: LabelIndex,
  rows: readonly PlacedRow[],
  claims: Claims,
  heads: HeadReading,
): readonly LineReading[] {
  const single = index.lines.map((line) => onlyClaim(claims.byLine[line.index] ?? []));
  const certain: RowColumns[] = [];
  for (const line of index.lines) {
    const group = single[line.index];
    if (group !== undefined && group !== 'several') certain.push({ group, count: line.slots.length });
  }
  const evidence = learnColumns(certain);
  const labels = labelsOf(rows);
  const untrusted = contradictedWidths(index, single, heads);
  const readings = index.lines.map((line): LineReading => {
    const label = labels.get(line.index);
    const group = single[line.index];
    if (group === 'several') {
      const first = claims.byLine[line.index]?.[0];
      return {
        state: 'unreadable',
        label,
        range: first?.range ?? label?.range ?? { start: 0, end: 0 },
        reason: { kind: 'twice' },
      };
    }
    if (group === undefined) {
      const [stray, ...others] = claims.strays;
      // table four has one row: a single other row of values is that row, with too many or too few of them
      if (index.wordings.length === 0 && stray !== undefined && others.length === 0) {
        const reason: UnreadableReason = {
          kind: 'valueCount',
          found: stray.values.length,
          expected: line.slots.length,
        };
        return { state: 'unreadable', label, range: stray.range, reason };
      }
      if (label === undefined) return { state: 'absent' };
      const reason: UnreadableReason = claims.strays.length > 0 ? { kind: 'order' } : { kind: 'noValues' };
      return { state: 'unreadable', label, range: label.range, reason };
    }
    return readGroup(source, index.spec, line, group, label, heads, untrusted, evidence);
  });
  return withCollapsedTotal(source, index, single, readings);
}

/** The group of a line; blank rows beside a filled one (a label that goes on in a second row) do not count. */
function onlyClaim(groups: readonly ValueGroup[]): ValueGroup | 'several' | undefined {
  let only: ValueGroup | undefined;
  for (const group of groups) {
    if (group.filled === 0) continue;
    if (only !== undefined) return 'several';
    only = group;
  }
  return only ?? groups[0];
}

/** The label of each line that has one, put together from its pieces. */
function labelsOf(rows: readonly PlacedRow[]): ReadonlyMap<number, LabelPlace> {
  const labels = new Map<number, LabelPlace>();
  for (const { material, placements } of rows) {
    for (let i = 0; i < placements.length; i++) {
      const placement = placements[i];
      const piece = material.pieces[i];
      if (placement === undefined || piece === undefined) continue;
      const { start, end } = piece.span;
      const begun = labels.get(placement.line);
      labels.set(
        placement.line,
        begun === undefined
          ? { text: piece.span.text, range: { start, end }, fit: placement.wording.fit }
          : { ...begun, text: begun.text + piece.span.text, range: { start: begun.range.start, end } },
      );
    }
  }
  return labels;
}

/** Widths whose heads are contradicted by a row of the table; their column labels prove nothing. */
function contradictedWidths(
  index: LabelIndex,
  single: readonly (ValueGroup | 'several' | undefined)[],
  heads: HeadReading,
): ReadonlySet<number> {
  const widths = new Set<number>();
  for (const line of index.lines) {
    const group = single[line.index];
    if (group === undefined || group === 'several') continue;
    const head = heads.headFor(group.at, group.width);
    // a row's filled cells may be those of further columns
    if ((heads.flawsFor(group.at)?.foreign ?? 0) > 0) continue;
    const columns = head?.repeated === undefined ? headColumns(head, line.columnIds) : undefined;
    if (columns !== undefined && !agrees(columns, group, line.slots.length)) widths.add(group.width);
  }
  return widths;
}

function readGroup(
  source: SourceText,
  spec: TableSpec,
  line: Line,
  group: ValueGroup,
  label: LabelPlace | undefined,
  heads: HeadReading,
  untrusted: ReadonlySet<number>,
  evidence: ColumnEvidence,
): LineReading {
  const head = untrusted.has(group.width) ? undefined : heads.headFor(group.at, group.width);
  const flaws = heads.flawsFor(group.at);
  const isOutOfOrder = flaws?.isOutOfOrder ?? false;
  const reading = readColumns(group, line.slots.length, {
    columns: isOutOfOrder ? headColumnsInAnyOrder(head, line.columnIds) : headColumns(head, line.columnIds),
    isOutOfOrder,
    foreign: flaws === undefined ? undefined : foreignColumns(flaws, line.columnIds),
    // table four repeats its labels by itself
    repeated:
      head?.repeated === undefined || line.wordings.length === 0
        ? undefined
        : line.columnIds.map((id) => head.repeated?.get(id) ?? []),
    evidence,
  });
  const range: Range = {
    start: Math.min(label?.range.start ?? group.range.start, group.range.start),
    end: Math.max(label?.range.end ?? 0, group.range.end),
  };
  if (heads.isUnderForeignHead(group.at)) return { state: 'unreadable', label, range, reason: { kind: 'columns' } };
  if (!reading.ok) return { state: 'unreadable', label, range, reason: reading.reason };
  const cells: Cell[] = [];
  for (let i = 0; i < line.slots.length; i++) {
    const slot = line.slots[i];
    const value = reading.values[i];
    if (slot !== undefined && value !== undefined) cells.push(cellOf(spec.id, slot, value, source.text));
  }
  return { state: 'read', label, range, cells };
}

/** Columns that the head names beside those of a line; a label too many may also be one of theirs, miswritten. */
function foreignColumns(flaws: HeadFlaws, columnIds: readonly string[]): ForeignColumns | undefined {
  const named = columnIds.reduce((count, id) => (flaws.columns.has(id) ? count + 1 : count), 0);
  if (flaws.foreign === 0 || named + flaws.foreign <= columnIds.length) return undefined;
  return { count: flaws.foreign, areLast: !flaws.isForeignInside };
}

/** So many rows that fill only their 总计 show that it is this report's way. */
const ROWS_OF_TOTALS_ONLY = 5;

/**
 * A row that collapsed into one cell keeps a single number. Where every other row of the table fills only its 总计,
 * that number is the 总计; the other cells stay unreadable.
 */
function withCollapsedTotal(
  source: SourceText,
  index: LabelIndex,
  single: readonly (ValueGroup | 'several' | undefined)[],
  readings: readonly LineReading[],
): readonly LineReading[] {
  if (index.spec.id !== 'applications') return readings;
  const read = readings.filter((reading) => reading.state === 'read');
  const totalsOnly = read.every((reading) =>
    reading.cells.every((cell) => (cell.state === 'number') === (cell.column === 'total')),
  );
  if (read.length < ROWS_OF_TOTALS_ONLY || !totalsOnly) return readings;
  return readings.map((reading, i) => {
    const group = single[i];
    const value = group === undefined || group === 'several' ? undefined : group.values[0];
    if (reading.state !== 'unreadable' || reading.reason.kind !== 'columns') return reading;
    if (group === undefined || group === 'several' || group.values.length !== 1 || value === undefined) return reading;
    const cells = (index.lines[i]?.slots ?? []).map((slot) =>
      slot.column === 'total'
        ? cellOf(index.spec.id, slot, value, source.text)
        : unreadableCell(index.spec.id, slot, reading.range, source.text),
    );
    return { state: 'read', label: reading.label, range: reading.range, cells };
  });
}
