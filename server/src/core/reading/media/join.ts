/** Cells that were wrapped over several lines. */

import { addPart, builtSpan, lastTwo, type Span, type SpanParts, spanParts } from '../../text/span';
import type { Range } from '../../text/source';
import type { CellRow } from '../document';
import { cellRow } from './blockReader';

const ENDS_IN_NUMBER = /[0-9０-９][,，.．]?$/;
const BEGINS_WITH_NUMBER = /^[,，.．]?[0-9０-９]/;

/**
 * One cell from the lines it was wrapped over; a blank cell keeps its first place. Digits on two lines are never made
 * one number: they may be the values of two rows.
 */
export function join(parts: readonly Span[]): Span {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const filled = parts.filter((part) => part.text !== '');
  const only = filled[0];
  if (only === undefined) return parts[0] ?? { text: '', start: 0, end: 0 };
  if (filled.length === 1) return only;
  const joined = spanParts();
  for (const part of filled) {
    addBreak(joined, part.text, part.start);
    for (const piece of part.pieces ?? [{ at: 0, length: part.text.length, start: part.start, end: part.end }]) {
      addPart(joined, part.text.slice(piece.at, piece.at + piece.length), piece.start, piece.end);
    }
  }
  return builtSpan(joined, only.start);
}

/** Keeps digits of which the text shows no one number apart: `text`, which goes on at `start`, is never added to them. */
export function addBreak(parts: SpanParts, text: string, start: number): void {
  if (BEGINS_WITH_NUMBER.test(text) && ENDS_IN_NUMBER.test(lastTwo(parts))) addPart(parts, '\n', start, start);
}

/**
 * One row from the lines of its columns. Where a cell would hold numbers of several lines, or `isSound` is false, the
 * lines may be of several rows, or a narrow column broke a number: then none of the row's numbers is to be trusted.
 */
export function joinedRow(
  columns: readonly (readonly Span[])[],
  range: Range,
  grid: number,
  isSound: boolean,
): CellRow {
  const cells = columns.map(join);
  if (isSound && columns.every(isOneCell)) return cellRow(cells, range, grid);
  return cellRow(cells.map(unreadable), range, grid);
}

/** Half of a number may look like punctuation or nothing: a broken 1,234 leaves `1,` and `234`. */
function isOneCell(parts: readonly Span[]): boolean {
  return parts.filter((part) => holdsNumber(part.text)).length <= 1;
}

/** Digits, and not the ordinal of a label. */
function holdsNumber(text: string): boolean {
  return /[0-9０-９]/.test(text) && !/[\u4e00-\u9fff]{2}/.test(text);
}

/** A value with a line break in it counts as unreadable (binding/cells.ts); labels stay as they are. */
function unreadable(cell: Span): Span {
  if (!holdsNumber(cell.text)) return cell;
  const text = `${cell.text}\n?`;
  return {
    text,
    start: cell.start,
    end: cell.end,
    pieces: [{ at: 0, length: text.length, start: cell.start, end: cell.end }],
  };
}
