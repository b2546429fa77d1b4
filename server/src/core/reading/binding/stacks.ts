/**
 * Values that stand one a line, as web extraction leaves them. Nothing but their place right behind their label and
 * their number tells what they are, and the columns of a scrambled PDF look the same. So they count only in a table
 * that shows throughout that its text runs in the order of the form.
 */

import type { TableSpec } from '../../forms';
import { fold } from '../../text/fold';
import type { FreeGroup } from './claims';
import { orderOf } from './heads';
import type { LabelIndex } from './labelIndex';
import { countFilled, fits, type PlacedRow, type ValueGroup } from './valueGroup';

/** Single values of a run without a word in it are one group, for they can only be one row together. */
export function stacked(run: readonly ValueGroup[]): readonly ValueGroup[] {
  const first = run[0];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined) return run;
  if (run.some((group) => group.columns !== undefined || group.values.length > 1)) return run;
  const values = run.flatMap((group) => group.values);
  const range = { start: first.range.start, end: last.range.end };
  return [{ ...first, values, filled: countFilled(values), range, to: last.to, isStack: true }];
}

/**
 * True when the text of a table does not keep to the form's order throughout: rows of several values, or more values on
 * a stack than its line has cells, are signs of columns taken apart, in which a stack of the right height is chance; so
 * are stacks of which not even half have the right height, and heads that stand below their rows.
 */
export function areStacksDoubtful(
  index: LabelIndex,
  rows: readonly PlacedRow[],
  free: readonly FreeGroup[],
  orphans: readonly ValueGroup[],
): boolean {
  const stacks = free.filter(({ group }) => group.isStack);
  if (stacks.length === 0) return false;
  const isRow = (group: ValueGroup): boolean => !group.isStack && group.values.length > 1;
  if (free.some(({ group }) => isRow(group)) || orphans.some(isRow)) return true;
  const countAt = ({ low }: FreeGroup): number => index.lines[low]?.slots.length ?? 0;
  if (stacks.some((one) => one.group.values.length > countAt(one))) return true;
  if (stacks.some(({ group }) => group.values.length > 1) && haveHeadsInRows(index.spec, rows)) return true;
  if (areHeadsOutOfOrder(index, rows)) return true;
  const whole = stacks.filter((one) => fits(one.group, countAt(one)));
  if (whole.length * 2 <= stacks.length) return true;
  if (index.wordings.length > 0) return areHeadsDisplaced(index, rows);
  // table four has no labels: its stack is known by the whole head above it, and by being the only one
  return (
    free.length + orphans.length > 1 || !whole.every(({ group }) => endsInHead(index.spec, rows.slice(0, group.at)))
  );
}

/** True when labels of the head, a label a line, stand in another order than a page of the form has them. */
function areHeadsOutOfOrder(index: LabelIndex, rows: readonly PlacedRow[]): boolean {
  const order = orderOf(index.spec);
  let before: string | undefined;
  for (const { material } of rows) {
    const only = material.pieces.length === 1 && material.loose.length === 0 ? material.pieces[0]?.folded : undefined;
    // table four: between two groups stand the columns of the first
    if (only !== undefined && index.wordings.length === 0 && order.places.get(only)?.isGroup === false) continue;
    if (only !== undefined && before !== undefined && !order.mayFollow(before, only)) return true;
    before = only;
  }
  return false;
}

/** The block of table two that a line stands in. */
export function clauseOf({ spec, lines }: LabelIndex, line: number): string | undefined {
  const id = lines[line]?.slots[0]?.row;
  return spec.rows.find((row) => row.id === id)?.clause;
}

/** Table two: true when the head of a block stands among or below its rows in running text, or nowhere. */
function areHeadsDisplaced(index: LabelIndex, rows: readonly PlacedRow[]): boolean {
  const { spec, heads, isNoise } = index;
  if (spec.blocks.length === 0) return false;
  let clause: string | undefined;
  let hasHead = false;
  for (const { material, placements } of rows) {
    if (material.row !== undefined) continue;
    for (const [i, piece] of material.pieces.entries()) {
      const line = placements[i]?.line;
      if (line === undefined) {
        hasHead ||= heads.has(piece.folded) || isNoise(piece.folded);
        continue;
      }
      const next = clauseOf(index, line);
      // a new block has a head above it; within a block there is none
      if (hasHead !== (next !== clause)) return true;
      clause = next;
      hasHead = false;
    }
  }
  return hasHead;
}

/** Table four: true when the words of the rows end in all column labels of the form, in its order. */
function endsInHead(spec: TableSpec, rows: readonly PlacedRow[]): boolean {
  const head = rows.flatMap(({ material }) => material.pieces.map((piece) => piece.folded)).join('');
  const columns = spec.rows.flatMap((row) => row.columns);
  return columnsAtEnd(headWords(spec), head, columns.length).join() === columns.map(({ id }) => id).join();
}

/** True when column labels stand several on a line: where each cell has a line of its own, those of the head have one. */
function haveHeadsInRows(spec: TableSpec, rows: readonly PlacedRow[]): boolean {
  const words = headWords(spec);
  return rows.some(
    ({ material }) =>
      material.line !== undefined &&
      columnsAtEnd(words, material.pieces.map((piece) => piece.folded).join(''), 2).length === 2,
  );
}

/** Folded words of a table's head, with the column they name; undefined for the labels of groups of columns. */
type HeadWords = readonly (readonly [string, string | undefined])[];

function headWords(spec: TableSpec): HeadWords {
  const groups = [...spec.headLabels, ...(spec.id === 'litigation' ? spec.rows.map((row) => row.label) : [])];
  const columns = spec.rows.flatMap((row) => row.columns);
  return [
    ...groups.map((label) => [fold(label), undefined] as const),
    ...columns.flatMap(({ id, label, variants }) => [label, ...variants].map((text) => [fold(text), id] as const)),
  ];
}

/** Ids of the columns, at most so many, that the words at the end of a text name, words of groups left out. */
function columnsAtEnd(words: HeadWords, text: string, most: number): string[] {
  const columns: string[] = [];
  let rest = text;
  while (columns.length < most) {
    const word = words.find(([folded]) => rest.endsWith(folded));
    if (word === undefined) break;
    rest = rest.slice(0, rest.length - word[0].length);
    if (word[1] !== undefined) columns.unshift(word[1]);
  }
  return columns;
}
