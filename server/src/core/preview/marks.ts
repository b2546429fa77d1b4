/** Which findings stand on a place of the text. */

import type { Finding } from '../finding';
import type { Range } from '../text/source';

export interface Marks {
  /** Findings that touch the range, in the order of the text; long ones, which would colour whole pages, are left out. */
  on(range: Range): readonly Finding[];
}

/** Findings over more characters than this are listed, not marked. */
const LONGEST_MARK = 1000;

/** Each look-up takes time by the findings near the place. */
export function createMarks(findings: readonly Finding[]): Marks {
  const marked = findings
    .filter(({ range }) => range.end - range.start <= LONGEST_MARK)
    .sort((one, other) => one.range.start - other.range.start);
  return {
    on(range) {
      const found: Finding[] = [];
      for (let i = firstFrom(marked, range.start - LONGEST_MARK); i < marked.length; i++) {
        const finding = marked[i];
        if (finding === undefined || finding.range.start > range.end) break;
        if (touches(finding.range, range)) found.push(finding);
      }
      return found;
    },
  };
}

/** Neighbours do not touch; an empty range touches what it lies in or beside. */
export function touches(one: Range, other: Range): boolean {
  if (one.start === one.end || other.start === other.end) return one.start <= other.end && other.start <= one.end;
  return one.start < other.end && other.start < one.end;
}

/** Index of the first finding that starts at `offset` or later. */
function firstFrom(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
