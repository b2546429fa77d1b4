/** Values of a line into the cells of the report. */

import { cellId, type TableId } from '../../forms';
import type { Cell } from '../../report';
import type { Range } from '../../text/source';
import { type Span, sourceRange } from '../../text/span';
import { parseValue } from '../../text/values';
import type { Slot } from './labelIndex';

export function cellOf(table: TableId, slot: Slot, value: Span, source: string): Cell {
  const content: Range = { start: value.start, end: value.end };
  const place = {
    id: cellId(table, slot.row, slot.column),
    table,
    row: slot.row,
    column: slot.column,
    contentRange: content,
  };
  const parsed = parseValue(value.text);
  if (parsed.kind === 'number') {
    const range = sourceRange(value, parsed.from, parsed.to);
    return {
      ...place,
      state: 'number',
      value: parsed.value,
      unit: parsed.unit,
      range,
      text: source.slice(range.start, range.end),
      residue: parsed.residue.map(([from, to]) => sourceRange(value, from, to)),
    };
  }
  return {
    ...place,
    state: parsed.kind,
    value: null,
    range: content,
    text: source.slice(content.start, content.end),
  };
}

/** A cell whose value stands somewhere in `range`, but where is not certain. */
export function unreadableCell(table: TableId, slot: Slot, range: Range, source: string): Cell {
  return {
    id: cellId(table, slot.row, slot.column),
    table,
    row: slot.row,
    column: slot.column,
    state: 'unreadable',
    value: null,
    range,
    text: source.slice(range.start, range.end),
    contentRange: range,
  };
}
