/** Values of a line into the cells of the report. */

import type { TableId } from '../../forms';
import type { Cell } from '../../report';
import type { Range } from '../../text/source';
import { type Span, sourceRange } from '../../text/span';
import { parseValue } from '../../text/values';
import type { Slot } from './labelIndex';

const NO_RESIDUE: readonly Range[] = [];

/** The cell of `slot` with the value that stands in `value`. */
export function cellOf(table: TableId, slot: Slot, value: Span, source: string): Cell {
  const { id, row, column } = slot;
  const contentRange: Range = { start: value.start, end: value.end };
  // lines of a cell that were not brought together (media/join.ts)
  if (value.text.includes('\n') || value.text.includes('\r')) return unreadableCell(table, slot, contentRange, source);
  const parsed = parseValue(value.text);
  const written = value.pieces === undefined ? value.text : source.slice(value.start, value.end);
  if (parsed.kind === 'number') {
    const isWhole = parsed.from === 0 && parsed.to === value.text.length;
    const range = isWhole ? contentRange : sourceRange(value, parsed.from, parsed.to);
    return {
      id,
      table,
      row,
      column,
      state: 'number',
      value: parsed.value,
      unit: parsed.unit,
      range,
      text: isWhole ? written : source.slice(range.start, range.end),
      contentRange,
      residue:
        parsed.residue.length === 0 ? NO_RESIDUE : parsed.residue.map(([from, to]) => sourceRange(value, from, to)),
    };
  }
  return { id, table, row, column, state: parsed.kind, value: null, range: contentRange, text: written, contentRange };
}

/** A cell whose value stands somewhere in `range`, but where is not certain. */
export function unreadableCell(table: TableId, slot: Slot, range: Range, source: string): Cell {
  const { id, row, column } = slot;
  const text = source.slice(range.start, range.end);
  return { id, table, row, column, state: 'unreadable', value: null, range, text, contentRange: range };
}
