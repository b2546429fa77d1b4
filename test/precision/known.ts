/** What is known to be missed or raised wrongly; the quick test leaves it out, `npm run precision` does not. */

import type { Complaint } from './precision';

export interface Known extends Pick<Complaint, 'kind' | 'rule'> {
  /** Words of the fault or trap. */
  readonly about: string;
  readonly layouts?: readonly string[];
  readonly reason: string;
}

export const KNOWN: readonly Known[] = [
  {
    kind: 'missed',
    rule: 'structure/incomplete-table',
    about: 'a value of table four too few',
    reason: 'the only row of table four has no label; with 14 values it is reported as unreadable instead',
  },
  {
    kind: 'no consequence',
    rule: 'structure/unreadable-table',
    about: 'a value of table four too few',
    reason: 'the other side of the same case',
  },
  {
    kind: 'missed',
    rule: 'structure/label',
    about: '结果维特',
    reason: 'the outcomes in the heads of table four are not compared letter by letter',
  },
  {
    kind: 'no consequence',
    rule: 'structure/unreadable-table',
    about: 'zeros as “”',
    layouts: ['pipes-split-heads'],
    reason: 'the same, with a fault beside it',
  },
  {
    kind: 'false alarm',
    rule: 'structure/unreadable-table',
    about: 'all zeros left blank',
    layouts: ['pipes-split-heads'],
    reason: 'blank rows on both sides of a page break are not told from page furniture',
  },
];

export function isKnown(complaint: Complaint): boolean {
  return KNOWN.some(
    ({ kind, rule, about, layouts }) =>
      kind === complaint.kind &&
      rule === complaint.rule &&
      complaint.about.includes(about) &&
      (layouts?.includes(complaint.layout) ?? true),
  );
}
