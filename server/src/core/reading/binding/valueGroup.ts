/** The values of one row of the document, before it is known which line of the form they belong to. */

import type { Range } from '../../text/source';
import { isBlankText, type Span } from '../../text/span';
import { parseValue } from '../../text/values';
import { isMadeUpHead, type LabelIndex } from './labelIndex';
import type { LabelPiece, Material } from './pieces';
import type { Placement } from './placement';

/** A row of the document with its pieces as the alignment left them. */
export interface PlacedRow {
  readonly material: Material;
  /** Placement of each of the material's pieces. */
  readonly placements: readonly (Placement | undefined)[];
}

export interface ValueGroup {
  readonly range: Range;
  /** Values in the order of the text; blanks are among them only where cells are delimited. */
  readonly values: readonly Span[];
  /** Grid columns of the values; undefined for running text, where only filled values can be seen. */
  readonly columns: readonly number[] | undefined;
  /** Grid column of the last label cell before the values, -1 without. */
  readonly labelColumn: number;
  /** Index of the cell before the values, -1 without: rows are built alike when this and their number of values are the same. */
  readonly label: number;
  /** Number of values that are not blank. */
  readonly filled: number;
  readonly width: number;
  /** Index of the row it begins in, and of the one it ends in. */
  readonly at: number;
  readonly to: number;
  /** Blank cells behind the values only fill the row up. */
  readonly padsEnd: boolean;
  /** The row stands below a head of made-up labels, one for each of its cells: it has lost none. */
  readonly isHeaded: boolean;
  /** Put together from values that stand one a line. */
  readonly isStack: boolean;
}

/** The values of a row, undefined when it has none. `at`: index of the row. `before`: the row above. */
export function groupOf(
  index: LabelIndex,
  { material, placements }: PlacedRow,
  at: number,
  before?: PlacedRow,
): ValueGroup | undefined {
  const { row, pieces, loose, range } = material;
  if (row === undefined) {
    if (loose.length === 0) return undefined;
    return {
      range,
      values: loose,
      columns: undefined,
      labelColumn: -1,
      label: -1,
      filled: countFilled(loose),
      width: 0,
      at,
      to: at,
      padsEnd: false,
      isHeaded: false,
      isStack: false,
    };
  }
  const hasLabels = index.wordings.length > 0;
  const label = hasLabels ? lastLabelCell(index, pieces, placements) : lastWordBeforeNumbers(row.cells, pieces);
  const values = row.cells.slice(label + 1);
  if (values.length === 0) return undefined;
  const filled = countFilled(values);
  // empty cells without a label are no row of values, unless they are the one row of table four
  const isEmpty = filled === 0 && isUnplaced(placements);
  const isHeaded = hasMadeUpHead(material, before?.material);
  if (isEmpty && !isHeaded && (hasLabels || values.length !== index.lines[0]?.slots.length)) return undefined;
  return {
    range,
    values,
    columns: row.columns.slice(label + 1),
    labelColumn: label < 0 ? -1 : (row.columns[label] ?? -1),
    label,
    filled,
    width: row.width,
    at,
    to: at,
    padsEnd: row.padsEnd,
    isHeaded,
    isStack: false,
  };
}

/** True when the row above has a made-up label (数据1) for every cell of this one. */
function hasMadeUpHead({ row }: Material, before: Material | undefined): boolean {
  const head = before?.row;
  return (
    row !== undefined &&
    head?.grid === row.grid &&
    head.cells.length === row.cells.length &&
    before?.pieces.length === row.cells.length &&
    before.pieces.every((piece) => isMadeUpHead(piece.folded))
  );
}

/**
 * The label's cell, or without a label the last one with words. Merged label cells may be repeated in every cell they
 * cover: a row's own label again is no value.
 */
function lastLabelCell(
  index: LabelIndex,
  pieces: readonly LabelPiece[],
  placements: readonly (Placement | undefined)[],
): number {
  let last = pieces.length - 1;
  if (isUnplaced(placements)) return pieces[last]?.cell ?? -1;
  // pieces are in the order of their cells
  if (placements[last] !== undefined) return pieces[last]?.cell ?? -1;
  const placed = new Set(pieces.filter((_, i) => placements[i] !== undefined).map((piece) => piece.folded));
  const isLabel = ({ folded }: LabelPiece): boolean => placed.has(folded) || index.heads.has(folded);
  for (; last >= 0; last--) {
    const piece = pieces[last];
    if (piece !== undefined && isLabel(piece)) return piece.cell;
  }
  return -1;
}

function isUnplaced(placements: readonly (Placement | undefined)[]): boolean {
  for (const placement of placements) if (placement !== undefined) return false;
  return true;
}

/** Table four has no row labels: words behind the first number are invalid values, words before it are not. */
function lastWordBeforeNumbers(cells: readonly Span[], pieces: readonly LabelPiece[]): number {
  const firstNumber = cells.findIndex((cell) => parseValue(cell.text).kind === 'number');
  return pieces.reduce((last, { cell }) => (firstNumber >= 0 && cell > firstNumber ? last : Math.max(last, cell)), -1);
}

/** Number of values that are not blank. */
export function countFilled(values: readonly Span[]): number {
  let count = 0;
  for (const { text } of values) if (!isBlankText(text)) count++;
  return count;
}

/** True when a group holds as many values as a line has cells. */
export function fits(group: ValueGroup, count: number): boolean {
  return group.filled === count || (group.columns !== undefined && group.values.length === count);
}
