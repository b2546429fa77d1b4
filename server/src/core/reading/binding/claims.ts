/**
 * Gives each group of values to a line of the form.
 *
 * Values that share a row with a placed label belong to that label's line. Values without a label of their own (a
 * wrapped label stands around them) may only lie between the labels before and after them; they are given to a line
 * when no other consistent distribution exists, and to none otherwise.
 */

import { withoutBrokenRows } from './brokenRows';
import { type LabelIndex, lookUp } from './labelIndex';
import { joinWrapped } from './lineWraps';
import { areStacksDoubtful, clauseOf, stacked } from './stacks';
import { tornRow } from './tornRows';
import { filledCount, fits, groupOf, type PlacedRow, type ValueGroup } from './valueGroup';

export interface Claims {
  /** Groups that lay claim to each line; one is as it should be. */
  readonly byLine: readonly (readonly ValueGroup[])[];
  /** Groups no line could be found for with certainty. */
  readonly strays: readonly ValueGroup[];
}

/** A group without a label of its own. */
export interface FreeGroup {
  readonly group: ValueGroup;
  /** First and last line it may belong to, by the labels around it. */
  readonly low: number;
  readonly high: number;
  /** It stands between the pieces of one label. */
  readonly isInside: boolean;
}

/** Distributes all values of a table over the lines of its form. */
export function claimValues(index: LabelIndex, rows: readonly PlacedRow[]): Claims {
  const whole = joinWrapped(rows, Math.max(...index.lines.map((line) => line.slots.length)));
  const collected = withTornRows(index, whole, collect(index, whole));
  const { byLine, blankByLine, orphans, free } = collected;
  const labelled = labelledLines(index, whole);
  const strays = distribute(index, whole, labelled, collected);
  const isStray = new Set(strays);
  const contested = new Set(
    free.flatMap(({ group, low, high }) => (isStray.has(group) ? index.lines.slice(low, high + 1) : [])),
  );
  index.lines.forEach((line, i) => {
    // a label's own cells are blank, and no other values may be the ones they wait for
    if (byLine[i]?.length === 0 && !contested.has(line)) byLine[i].push(...(blankByLine[i] ?? []).slice(0, 1));
  });
  return withoutBrokenRows(index, whole, labelled, { byLine, strays: [...strays, ...orphans] });
}

/** What stands where, before free groups are given to lines. */
interface Collected {
  /** Groups in the rows of each line's label. */
  readonly byLine: readonly ValueGroup[][];
  /** Those of them in which every cell is blank: the values may stand in the next row. */
  readonly blankByLine: readonly ValueGroup[][];
  readonly free: readonly FreeGroup[];
  /** Groups beside or behind words that are no label. */
  readonly orphans: readonly ValueGroup[];
}

function collect(index: LabelIndex, rows: readonly PlacedRow[]): Collected {
  const byLine: ValueGroup[][] = index.lines.map(() => []);
  const blankByLine: ValueGroup[][] = index.lines.map(() => []);
  const orphans: ValueGroup[] = [];
  const free: FreeGroup[] = [];
  /** Free groups since the last label, in runs without a word between them. */
  let runs: ValueGroup[][] = [[]];
  let low = 0;
  /** Words that part lines stand between the last label and here: values may be anyone's. */
  let parted = false;
  /** A label stands above. */
  let hasLabel = false;
  /** The next label is that of line `next`; the number of lines where there is none. */
  const bound = (next: number): void => {
    const last = parted ? low : Math.min(next, index.lines.length - 1);
    for (const group of runs.flatMap(stacked)) {
      // with a label missing in between, the values of its row would look like those of the row before it
      if (next > low + 1) orphans.push(group);
      // single values stand below their label
      else free.push({ group, low, high: group.isStack ? low : last, isInside: next === low && hasLabel });
    }
    runs = [[]];
    parted = false;
    hasLabel = true;
  };
  rows.forEach((row, at) => {
    const inOrder = row.placements.filter((placement) => placement !== undefined && placement.swapped !== true);
    const owner = row.placements.findLast((placement) => placement !== undefined);
    const group = groupOf(index, row, at, rows[at - 1]);
    if (inOrder[0] !== undefined) bound(inOrder[0].line);
    // above the first label stand the head's words, whatever they are
    else if (owner === undefined && hasLabel && index.wordings.length > 0 && partsLines(index, row)) parted = true;
    low = inOrder[inOrder.length - 1]?.line ?? low;
    if (row.material.pieces.length > 0) runs.push([]);
    if (group === undefined) return;
    if (owner !== undefined) (filledCount(group) === 0 ? blankByLine : byLine)[owner.line]?.push(group);
    else if (parted) orphans.push(group);
    else runs[runs.length - 1]?.push(group);
  });
  bound(index.lines.length);
  return { byLine, blankByLine, free, orphans };
}

/** Puts rows together whose values stand on two lines of their label. */
function withTornRows(index: LabelIndex, rows: readonly PlacedRow[], collected: Collected): Collected {
  const mended = new Set<ValueGroup>();
  const byLine = collected.byLine.map((own, line) => {
    const inside = collected.free.filter((one) => one.isInside && one.low === line).map(({ group }) => group);
    if (own.length + inside.length < 2) return own;
    const parts = [...own, ...inside].sort((a, b) => a.at - b.at);
    const torn = tornRow(rows, parts, index.lines[line]?.slots.length ?? 0);
    if (torn === undefined) return own;
    for (const part of inside) mended.add(part);
    return [torn];
  });
  return { ...collected, byLine, free: collected.free.filter(({ group }) => !mended.has(group)) };
}

/**
 * True for a row without a label behind which values cannot belong to the label before it: a whole group head, or
 * words that are neither of the table's head nor parts of group heads.
 */
function partsLines(index: LabelIndex, { material }: PlacedRow): boolean {
  return material.pieces.some((piece) => index.heads.has(piece.folded) || !index.isNoise(piece.folded));
}

/** Gives free groups to lines; returns those whose line is not certain. */
function distribute(
  index: LabelIndex,
  rows: readonly PlacedRow[],
  labelled: ReadonlySet<number>,
  collected: Collected,
): ValueGroup[] {
  const { byLine, free, orphans } = collected;
  if (isScrambled(index, rows)) return free.map(({ group }) => group);
  const hasLabels = index.wordings.length > 0;
  const isOpen = (line: number): boolean => labelled.has(line) && byLine[line]?.length === 0;
  // values in running text that fit no line (some of their row are blank) still stand for one
  const fitsNone = ({ group, low, high }: FreeGroup): boolean =>
    group.columns === undefined && index.lines.slice(low, high + 1).every((line) => !fits(group, line.slots.length));
  const takes = (line: number, one: FreeGroup): boolean =>
    isOpen(line) &&
    (one.isInside || fits(one.group, index.lines[line]?.slots.length ?? 0) || (hasLabels && fitsNone(one)));
  const stacksAreDoubtful = areStacksDoubtful(index, rows, free, orphans);
  const fromTop = assignFromTop(free, takes);
  const fromBottom = assignFromBottom(free, takes);
  const claimed = new Set(free.map(({ low }) => low));
  // below two labels of a block, a stack may be the rest of a column that has values of both
  const isBareAbove = (line: number): boolean =>
    labelled.has(line - 1) &&
    byLine[line - 1]?.length === 0 &&
    !claimed.has(line - 1) &&
    clauseOf(index, line) === clauseOf(index, line - 1);
  const strays: ValueGroup[] = [];
  free.forEach(({ group }, i) => {
    const line = fromTop[i];
    // a doubtful stack is not bound, but it may be what its line lacks, and keeps other groups from it
    const isCertain =
      line !== undefined && line === fromBottom[i] && !(group.isStack && (stacksAreDoubtful || isBareAbove(line)));
    if (isCertain) byLine[line]?.push(group);
    else strays.push(group);
  });
  return strays;
}

/**
 * True when whole labels stand out of the form's order in running text: then the text's order is not the table's, and
 * what stands next to what proves nothing.
 */
function isScrambled(index: LabelIndex, rows: readonly PlacedRow[]): boolean {
  return rows.some(
    ({ material, placements }) =>
      material.row === undefined &&
      material.pieces.some((piece, i) => placements[i] === undefined && lookUp(index, piece.folded) !== undefined),
  );
}

/** Lines whose label was found: values are never given to a line that the text does not name. */
function labelledLines(index: LabelIndex, rows: readonly PlacedRow[]): ReadonlySet<number> {
  // table four has no labels to find
  if (index.wordings.length === 0) return new Set([0]);
  return new Set(rows.flatMap(({ placements }) => placements.flatMap((placement) => placement?.line ?? [])));
}

type Takes = (line: number, group: FreeGroup) => boolean;

/** Each group on the first line that takes it, in order. */
function assignFromTop(free: readonly FreeGroup[], takes: Takes): (number | undefined)[] {
  let next = 0;
  return free.map((group) => {
    for (let line = Math.max(next, group.low); line <= group.high; line++) {
      if (!takes(line, group)) continue;
      next = line + 1;
      return line;
    }
    return undefined;
  });
}

/** Each group on the last line that takes it, in order. */
function assignFromBottom(free: readonly FreeGroup[], takes: Takes): (number | undefined)[] {
  let next = Infinity;
  const lines: (number | undefined)[] = free.map(() => undefined);
  for (let i = free.length - 1; i >= 0; i--) {
    const group = free[i];
    if (group === undefined) continue;
    for (let line = Math.min(next, group.high); line >= group.low; line--) {
      if (!takes(line, group)) continue;
      next = line - 1;
      lines[i] = line;
      break;
    }
  }
  return lines;
}
