/** Values of a line into the cells of the report. */

import type { TableId } from '../../forms';
import type { Cell, NumberCell } from '../../report';
import type { Range } from '../../text/source';
import { type Span, sourceRange } from '../../text/span';
import { parseValue, plainNumber } from '../../text/values';
import type { Slot } from './labelIndex';

const NO_RESIDUE: readonly Range[] = [];

/** The cell of `slot` with the value that stands in `value`. */
export function cellOf(table: TableId, slot: Slot, value: Span, source: string): Cell {
  const contentRange: Range = { start: value.start, end: value.end };
  const text = value.pieces === undefined ? value.text : source.slice(value.start, value.end);
  const plain = plainNumber(value.text);
  if (plain !== undefined)
    return numberCell(table, slot, plain, undefined, contentRange, text, contentRange, NO_RESIDUE);
  // lines of a cell that were not brought together (media/join.ts)
  if (value.text.includes('\n') || value.text.includes('\r')) return unreadableCell(table, slot, contentRange, source);
  const parsed = parseValue(value.text);
  if (parsed.kind !== 'number') {
    const { id, row, column } = slot;
    return { id, table, row, column, state: parsed.kind, value: null, range: contentRange, text, contentRange };
  }
  const range = sourceRange(value, parsed.from, parsed.to);
  const own = source.slice(range.start, range.end);
  const residue = parsed.residue.map(([from, to]) => sourceRange(value, from, to));
  return numberCell(table, slot, parsed.value, parsed.unit, range, own, contentRange, residue);
}

/** All cells with a number are built here, so that they are built alike. */
function numberCell(
  table: TableId,
  { id, row, column }: Slot,
  value: number,
  unit: NumberCell['unit'],
  range: Range,
  text: string,
  contentRange: Range,
  residue: readonly Range[],
): Cell {
  return { id, table, row, column, state: 'number', value, unit, range, text, contentRange, residue };
}

/** A cell whose value stands somewhere in `range`, but where is not certain. */
export function unreadableCell(table: TableId, slot: Slot, range: Range, source: string): Cell {
  const { id, row, column } = slot;
  const text = source.slice(range.start, range.end);
  return { id, table, row, column, state: 'unreadable', value: null, range, text, contentRange: range };
}
