/** One slip of a writer, and the rule that has to tell it. */

import type { Manuscript } from '../manuscript';
import type { Wish } from '../write';

export interface Fault {
  /** The rule that has to speak. */
  readonly rule: string;
  /** Unique among the rule's faults. */
  readonly name: string;
  readonly wish?: Wish;
  /** Rules that may speak too, because the slip breaks what they look at as well. */
  readonly companions?: readonly string[];
  readonly set: (m: Manuscript) => void;
}

/** Faults of table two, three and four do without counts in the text, so that only the table speaks. */
export const QUIET: Wish = { withCounts: false };
