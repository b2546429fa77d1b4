/** Where the cursor stands: in a cell of a table, at the beginning of a line, at the beginning of a sentence. */

import type { Part } from '../../narrative/prose';
import type { Report } from '../../report';
import { lineAt, lineRange, type Range } from '../../text/source';

/**
 * line: nothing but what was typed stands in the line, perhaps behind heading marks. sentence: a sentence begins behind
 * another one. cell: a cell of a row that pipes or TABs delimit.
 */
export interface Place {
  readonly kind: 'line' | 'sentence' | 'cell';
  /** What was typed, up to the cursor. */
  readonly typed: string;
  /** Where it stands. */
  readonly range: Range;
  /** Heading marks of the line, `##`, without the blank behind them; empty for none. */
  readonly marks: string;
  /** The part of the report the line belongs to. */
  readonly part: Part;
  /** The line the cursor is in. */
  readonly line: Range;
}

/** More typed text is prose, not the beginning of something known. */
const LONGEST_TYPED = 24;

/** The place of an offset; undefined where nothing can be completed. */
export function placeAt(report: Report, offset: number): Place | undefined {
  const { source } = report;
  const line = lineRange(source, lineAt(source, offset));
  const before = source.text.slice(line.start, Math.min(offset, line.end));
  const after = source.text.slice(Math.min(offset, line.end), line.end);
  const part = partAt(report, line.start);
  const at = (kind: Place['kind'], typed: string, marks = ''): Place | undefined =>
    typed.length > LONGEST_TYPED || /[，；：,;:<>]/.test(typed)
      ? undefined
      : { kind, typed, marks, part, line, range: { start: offset - typed.length, end: offset } };
  const cut = Math.max(before.lastIndexOf('|'), before.lastIndexOf('\t')) + 1;
  if (cut > 0) {
    const rest = after.split(/[|\t]/, 1)[0] ?? '';
    const isLabel = rest.trim() === '' && !holdsFigures(before.slice(0, cut));
    return isLabel ? at('cell', before.slice(cut).trimStart()) : undefined;
  }
  if (after.trim() !== '') return undefined;
  const head = /^\s{0,3}(#{0,6})[ \t\u3000]*/.exec(before);
  const typed = before.slice(head?.[0].length ?? 0);
  const sentence = Math.max(typed.lastIndexOf('。'), typed.lastIndexOf('！'), typed.lastIndexOf('？'));
  return sentence < 0 ? at('line', typed, head?.[1] ?? '') : at('sentence', typed.slice(sentence + 1).trimStart());
}

/** Labels stand before the figures of their row. */
function holdsFigures(cells: string): boolean {
  return cells.split(/[|\t]/).some((cell) => /^\s*[+-]?\d[\d,.]*\s*$/.test(cell));
}

/** The part whose heading stands above the line; a heading in the line itself is still being written. */
function partAt({ sections }: Report, lineStart: number): Part {
  return sections.findLast(({ headingRange }) => headingRange.end < lineStart)?.no ?? 0;
}
