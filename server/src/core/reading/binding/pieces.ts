/** The rows of a table's region as pieces of labels and groups of values, the material of the alignment. */

import { fold } from '../../text/fold';
import type { Range } from '../../text/source';
import { isBlankText, isSpaceCode, skipSpaces, type Span, sliceSpan } from '../../text/span';
import { valueKind } from '../../text/values';
import type { CellRow, DocumentRow } from '../document';
import { LONGEST_LABEL, splitLine } from './tokens';

export interface LabelPiece {
  readonly span: Span;
  readonly folded: string;
  /** First words and the rest after them, where single blanks part a line's words: `（六） 2.申请人…`. */
  readonly tails: readonly Tail[];
  /** Index of the cell it stands in; 0 for a line of text. */
  readonly cell: number;
}

/** Folded, as all text of pieces. */
export interface Tail {
  readonly words: readonly string[];
  readonly rest: string;
}

/** One row of the region. */
export interface Material {
  readonly range: Range;
  readonly pieces: readonly LabelPiece[];
  /** Set for delimited rows; values are then found among their cells. */
  readonly row: CellRow | undefined;
  /** Set for a line of running text. */
  readonly line: Span | undefined;
  /** Values that end a line of text, or that stand behind the label inside a single cell. */
  readonly loose: readonly Span[];
}

const NO_TAILS: readonly Tail[] = [];

export function materialOf(row: DocumentRow): Material {
  if (row.kind === 'text') {
    if (row.isPageNumber === true) return { range: row.range, pieces: [], row: undefined, line: undefined, loose: [] };
    return lineMaterial(row.span, row.range);
  }
  const pieces: LabelPiece[] = [];
  const { cells } = row;
  for (let index = 0; index < cells.length; index++) {
    const span = cells[index];
    if (span === undefined || span.text === '' || span.text.length > LONGEST_LABEL) continue;
    if (valueKind(span.text) !== 'invalid') continue;
    const folded = fold(span.text);
    if (folded !== '') pieces.push({ span, folded, tails: NO_TAILS, cell: index });
  }
  const only = pieces[0];
  // a row that collapsed into one cell: `四、结转下年度继续办理        0`
  if (
    only !== undefined &&
    pieces.length === 1 &&
    cells.every((cell, i) => i === only.cell || isBlankText(cell.text))
  ) {
    const split = splitLine(only.span);
    if (split.values.length > 0 && split.label !== undefined) return lineMaterial(only.span, row.range);
  }
  return { range: row.range, pieces, row, line: undefined, loose: [] };
}

function lineMaterial(span: Span, range: Range): Material {
  const { label, values } = splitLine(span);
  const pieces: LabelPiece[] = [];
  if (label !== undefined && label.text.length <= LONGEST_LABEL) {
    for (const part of partsOf(label)) {
      const folded = fold(part.text);
      if (folded !== '') pieces.push({ span: part, folded, tails: tailsOf(part.text), cell: 0 });
    }
  }
  return { range, pieces, row: undefined, line: span, loose: values };
}

/** Pieces of group heads before a label are a few words. */
const MOST_TAILS = 3;

function tailsOf(text: string): readonly Tail[] {
  let tails: Tail[] | undefined;
  const words: string[] = [];
  let from = 0;
  for (let at = 1; at < text.length - 1 && words.length < MOST_TAILS; at++) {
    if (!isSpaceCode(text.charCodeAt(at))) continue;
    words.push(fold(text.slice(from, at)));
    from = at + 1;
    tails ??= [];
    tails.push({ words: [...words], rest: fold(text.slice(from)) });
  }
  return tails ?? NO_TAILS;
}

/** Header lines hold several labels, two or more blanks apart; single blanks may stand inside a label. */
function partsOf(label: Span): Span[] {
  const parts: Span[] = [];
  const { text } = label;
  let from = 0;
  let i = 0;
  while (i < text.length) {
    if (!isSpaceCode(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const to = skipSpaces(text, i, text.length);
    if (to - i >= 2) {
      parts.push(sliceSpan(label, from, i));
      from = to;
    }
    i = to;
  }
  parts.push(sliceSpan(label, from, text.length));
  return parts;
}
