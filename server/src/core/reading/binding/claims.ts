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
import type { Placement } from './placement';
import { areStacksDoubtful, clauseOf, stacked } from './stacks';
import { tornRow } from './tornRows';
import { fits, groupOf, type PlacedRow, type ValueGroup } from './valueGroup';

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
  const whole = joinWrapped(rows, index.mostSlots);
  const collected = withTornRows(index, whole, withoutBlankRows(index, collect(index, whole)));
  const { byLine, blankByLine, orphans, free } = collected;
  const labelled = labelledLines(index, whole);
  const strays = free.length === 0 ? [] : distribute(index, whole, labelled, collected);
  const contested = contestedLines(free, strays);
  byLine.forEach((groups, line) => {
    const [blank] = blankByLine[line] ?? [];
    // a label's own cells are blank, and no other values may be the ones they wait for
    if (groups.length === 0 && blank !== undefined && !contested.has(line)) groups.push(blank);
  });
  return withoutBrokenRows(index, whole, labelled, { byLine, strays: [...strays, ...orphans] });
}

/** Lines that groups of which no line is certain may belong to. */
function contestedLines(free: readonly FreeGroup[], strays: readonly ValueGroup[]): ReadonlySet<number> {
  const contested = new Set<number>();
  if (strays.length === 0) return contested;
  const isStray = new Set(strays);
  for (const { group, low, high } of free) {
    if (!isStray.has(group)) continue;
    for (let line = low; line <= high; line++) contested.add(line);
  }
  return contested;
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
  let runs: ValueGroup[][] = [];
  /** A word stands behind the last run: the next group begins one. */
  let isRunOver = true;
  let low = 0;
  /** Words that part lines stand between the last label and here: values may be anyone's. */
  let parted = false;
  /** A label stands above. */
  let hasLabel = false;
  /** The next label is that of line `next`; the number of lines where there is none. */
  const bound = (next: number): void => {
    // above the first label, its own values may stand; table four has no labels
    const following = hasLabel || index.wordings.length === 0 ? low + 1 : low;
    const last = parted ? low : Math.min(next, index.lines.length - 1);
    for (const run of runs) {
      for (const group of stacked(run)) {
        // with a label missing in between, the values of its row would look like those of the row before it
        if (next > following) orphans.push(group);
        // single values stand below their label
        else free.push({ group, low, high: group.isStack ? low : last, isInside: next === low && hasLabel });
      }
    }
    runs = [];
    isRunOver = true;
    parted = false;
    hasLabel = true;
  };
  rows.forEach((row, at) => {
    const { first, last, owner } = placedIn(row);
    const group = groupOf(index, row, at, rows[at - 1]);
    if (first !== undefined) bound(first.line);
    // above the first label stand the head's words, whatever they are
    else if (owner === undefined && hasLabel && index.wordings.length > 0 && partsLines(index, row)) parted = true;
    low = last?.line ?? low;
    if (row.material.pieces.length > 0) isRunOver = true;
    if (group === undefined) return;
    if (owner !== undefined) (group.filled === 0 ? blankByLine : byLine)[owner.line]?.push(group);
    else if (parted) orphans.push(group);
    else if (isRunOver) {
      runs.push([group]);
      isRunOver = false;
    } else runs[runs.length - 1]?.push(group);
  });
  bound(index.lines.length);
  return { byLine, blankByLine, free, orphans };
}

/** Table four has one row of values: a blank one beside it holds the widths of columns, as Word saves them, or nothing. */
function withoutBlankRows(index: LabelIndex, collected: Collected): Collected {
  const { free } = collected;
  if (index.wordings.length > 0 || free.length < 2 || free.every(({ group }) => group.filled === 0)) return collected;
  return { ...collected, free: free.filter(({ group }) => group.filled > 0) };
}

interface PlacedIn {
  /** The first and the last label that stand in the form's order. */
  readonly first: Placement | undefined;
  readonly last: Placement | undefined;
  /** The last label of all. */
  readonly owner: Placement | undefined;
}

function placedIn({ placements }: PlacedRow): PlacedIn {
  let first: Placement | undefined;
  let last: Placement | undefined;
  let owner: Placement | undefined;
  for (const placement of placements) {
    if (placement === undefined) continue;
    owner = placement;
    if (placement.swapped === true) continue;
    first ??= placement;
    last = placement;
  }
  return { first, last, owner };
}

/** Puts rows together whose values stand on two lines of their label. */
function withTornRows(index: LabelIndex, rows: readonly PlacedRow[], collected: Collected): Collected {
  // a row is torn only where a part of it stands beside no label, or two parts beside one
  if (collected.free.length === 0 && collected.byLine.every((own) => own.length < 2)) return collected;
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
  const labelled = new Set<number>();
  for (const { placements } of rows) {
    for (const placement of placements) if (placement !== undefined) labelled.add(placement.line);
  }
  return labelled;
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
