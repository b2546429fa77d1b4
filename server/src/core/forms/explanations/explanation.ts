/** What a row, column, caption or section of the report holds, in our own plain words for the person who fills it in. */

import type { LocalText } from '../../text/localText';

export interface Explanation {
  /** What counts here; one to three short sentences. */
  readonly counts: LocalText;
  /** Common slips, worded as what to mind; none to two. */
  readonly slips: readonly LocalText[];
  /**
   * References of forms/law.ts beside the row's own articles. `form`: the form itself says so (totals, group heads,
   * column names). Empty, with no article on the row either: no basis was found (依据未检得).
   */
  readonly basis: readonly string[] | 'form';
}

/** Explanations by id. */
export type Explanations = Readonly<Record<string, Explanation>>;

interface Extras {
  readonly slips?: readonly LocalText[];
  readonly basis?: readonly string[] | 'form';
}

export function explain(zh: string, en: string, extras: Extras = {}): Explanation {
  return { counts: { zh, en }, slips: extras.slips ?? [], basis: extras.basis ?? [] };
}

export function slip(zh: string, en: string): LocalText {
  return { zh, en };
}
