/**
 * Rows of running text whose numbers a narrow column broke: their digits stand on the lines above and below, and may
 * even run into those of other rows. Such a row looks whole and is not.
 */

import { parseValue } from '../../text/values';
import type { Claims } from './claims';
import type { LabelIndex } from './labelIndex';
import type { PlacedRow, ValueGroup } from './valueGroup';

/** Digits and separators only: a number, or a piece of one. */
const DIGITS = /^[0-9０-９][0-9０-９,，]+$/;

/** Bare page numbers that may stand in a table, and look like pieces of numbers. */
const MOST_PAGE_NUMBERS = 2;

/**
 * Leaves rows that may be broken to no line. Where more groups of values lie about than labels wait for some, the whole
 * table is in pieces, and none of its rows of running text is to be trusted. `labelled`: lines whose label was found.
 */
export function withoutBrokenRows(
  index: LabelIndex,
  rows: readonly PlacedRow[],
  labelled: ReadonlySet<number>,
  claims: Claims,
): Claims {
  const near = nearFragments(index, rows, claims.strays);
  const isBroken = (group: ValueGroup): boolean =>
    group.columns === undefined && (near.has(group.at) || near.has(group.to));
  const strays = claims.strays.filter((group) => group.columns === undefined).length;
  const bare = [...labelled].filter((line) => claims.byLine[line]?.length === 0).length;
  const isShattered = index.wordings.length > 0 && strays > bare + MOST_PAGE_NUMBERS;
  const broken = claims.byLine.map((groups) =>
    groups.some((group) => isBroken(group) || (isShattered && group.columns === undefined)),
  );
  if (!broken.includes(true)) return claims;
  // where numbers broke, a label without values may have lost them to the row beside it
  const isBare = (line: number): boolean => line >= 0 && line < index.lines.length && claims.byLine[line]?.length === 0;
  const isDoubtful = (groups: readonly ValueGroup[], line: number): boolean =>
    broken[line] === true ||
    (groups.some((group) => group.columns === undefined) && (isBare(line - 1) || isBare(line + 1)));
  return {
    byLine: claims.byLine.map((groups, line) => (isDoubtful(groups, line) ? [] : groups)),
    strays: [...claims.strays, ...claims.byLine.flatMap((groups, line) => (isDoubtful(groups, line) ? groups : []))],
  };
}

/** True for a word broken off a number: `87,`, `29,29` and `046`. */
function isFragment(word: string): boolean {
  return DIGITS.test(word) && parseValue(word).kind === 'invalid';
}

/** Rows right above and below values that no line claims, or pieces of numbers. */
function nearFragments(
  index: LabelIndex,
  rows: readonly PlacedRow[],
  strays: readonly ValueGroup[],
): ReadonlySet<number> {
  const near = new Set<number>();
  for (const group of strays) {
    if (group.columns === undefined) near.add(rowAbove(index, rows, group.at)).add(group.to + 1);
  }
  rows.forEach(({ material }, at) => {
    if (material.line === undefined) return;
    const hasFragment = material.pieces.some((piece) => piece.span.text.split(/\s+/).some(isFragment));
    if (hasFragment)
      near
        .add(at - 1)
        .add(at)
        .add(at + 1);
  });
  return near;
}

/** The row above, beyond the rest of a wrapped label and pieces of group heads. */
function rowAbove(index: LabelIndex, rows: readonly PlacedRow[], at: number): number {
  let above = at - 1;
  while (above > 0 && goesOn(index, rows[above])) above--;
  return above;
}

function goesOn(index: LabelIndex, row: PlacedRow | undefined): boolean {
  if (row === undefined || row.material.loose.length > 0 || row.material.pieces.length === 0) return false;
  return row.material.pieces.every((piece, i) => (row.placements[i]?.from ?? 0) > 0 || index.isNoise(piece.folded));
}
