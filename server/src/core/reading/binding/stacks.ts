/** Values that stand one a line, as web extraction leaves them: only their number tells whether they are a whole row. */

import type { FreeGroup } from './claims';
import type { LabelIndex, Line } from './labelIndex';
import { fits, type ValueGroup } from './valueGroup';

/**
 * Groups of a run without a word in it. Where each of them could be a row of `lines`, the lines possible here, they
 * stay apart; single values are the row of one line together.
 */
export function stacked(lines: readonly Line[], run: readonly ValueGroup[]): readonly ValueGroup[] {
  const first = run[0];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined || run.length === 1) return run;
  if (run.some((group) => group.columns !== undefined || group.values.length > 1)) return run;
  const counts = lines.map((line) => line.slots.length);
  const couldBeRows = counts.filter((count) => count === 1).length;
  if (couldBeRows > 0 && (couldBeRows >= run.length || !counts.includes(run.length))) return run;
  const values = run.flatMap((group) => group.values);
  const range = { start: first.range.start, end: last.range.end };
  return [{ ...first, values, range, to: last.to, isStack: true }];
}

/**
 * True when the text does not keep its tables in stacks throughout: rows of several values, or more values on a stack
 * than any line has, are signs of columns taken apart, in which a stack of the right height is chance; so are stacks of
 * which not even half have the right height.
 */
export function areStacksDoubtful(
  index: LabelIndex,
  free: readonly FreeGroup[],
  orphans: readonly ValueGroup[],
): boolean {
  const groups = [...free.map(({ group }) => group), ...orphans];
  const stacks = groups.filter((group) => group.isStack);
  const highest = Math.max(...index.lines.map((line) => line.slots.length));
  const isWhole = ({ group, low, high }: FreeGroup): boolean =>
    group.isStack && index.lines.slice(low, high + 1).some((line) => fits(group, line.slots.length));
  return (
    stacks.some((group) => group.values.length > highest) ||
    groups.some((group) => !group.isStack && group.values.length > 1) ||
    free.filter(isWhole).length * 2 <= stacks.length
  );
}
