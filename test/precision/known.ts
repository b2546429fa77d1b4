/** What is known to be missed or raised wrongly; the quick test leaves it out, `npm run precision` does not. */

import type { Complaint } from './precision';

export interface Known extends Pick<Complaint, 'kind' | 'rule'> {
  /** Words of the fault or trap. */
  readonly about: string;
  readonly layouts?: readonly string[];
  readonly reason: string;
}

export const KNOWN: readonly Known[] = [];

export function isKnown(complaint: Complaint): boolean {
  return KNOWN.some(
    ({ kind, rule, about, layouts }) =>
      kind === complaint.kind &&
      rule === complaint.rule &&
      complaint.about.includes(about) &&
      (layouts?.includes(complaint.layout) ?? true),
  );
}
