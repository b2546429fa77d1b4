/** The contents of a table's cells as they are written, for writing them elsewhere: no number is written anew. */

import type { CellId } from '../forms';
import type { Cell, Report } from '../report';
import { parseValue } from '../text/values';
import type { Span } from '../text/span';
import type { TableStyle } from '../writing/writeTable';
import { textInside } from './spanParts';
import type { TablePlace } from './tablePlace';

/**
 * Text of each cell of the table in `style`; what a converter left beside a number (`residue`) is left out. Undefined
 * as soon as one cell cannot be written so that it says the same.
 */
export function cellTexts(
  report: Report,
  { table, spans, style: written }: TablePlace,
  style: TableStyle,
): ReadonlyMap<CellId, string> | undefined {
  const texts = new Map<CellId, string>();
  for (const cell of report.cells.values()) {
    if (cell.table !== table.id) continue;
    const text = textOf(cell, spans);
    if (text === undefined) return undefined;
    // HTML has no use for the marks by which Markdown keeps a sign from being a list, or sets bold
    const shown = style === 'pipes' || written === 'html' ? text : withoutMarkdown(cell, text);
    if (!saysTheSame(cell, shown)) return undefined;
    texts.set(cell.id, shown);
  }
  return texts;
}

function textOf(cell: Cell, spans: readonly Span[]): string | undefined {
  const { contentRange } = cell;
  if (contentRange.end === contentRange.start) return '';
  const holding = spans.filter((span) => span.start <= contentRange.start && contentRange.end <= span.end);
  const closest = holding.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
  if (closest === undefined) return undefined;
  return textInside(closest, contentRange, cell.state === 'number' ? cell.residue : []).trim();
}

function withoutMarkdown(cell: Cell, text: string): string {
  if (cell.state !== 'number') return text;
  const marks = ['**', '__', '*'].find(
    (mark) => text.length > 2 * mark.length && text.startsWith(mark) && text.endsWith(mark),
  );
  const inner = marks === undefined ? text : text.slice(marks.length, -marks.length);
  return inner.replace(/^\\(?=[+-])/, '');
}

function saysTheSame(cell: Cell, text: string): boolean {
  const parsed = parseValue(text);
  if (cell.state === 'blank') return parsed.kind === 'blank';
  if (cell.state === 'invalid') return parsed.kind === 'invalid';
  return (
    cell.state === 'number' && parsed.kind === 'number' && parsed.value === cell.value && parsed.unit === cell.unit
  );
}
