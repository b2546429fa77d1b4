/** A lawful thing that looks like a fault. */

import type { LocalText } from '../../server/src/core/text/localText';
import type { Manuscript } from './manuscript';
import type { Wish } from './write';

/** Changes a clean manuscript into one that is still clean. */
export interface Trap {
  readonly name: LocalText;
  readonly wish?: Wish;
  /** Rules that speak rightly: notes that the rules owe, such as one on blank cells. */
  readonly lawful?: readonly string[];
  readonly set: (m: Manuscript) => void;
}

/** One more sentence at the end of section one. */
export const sentence = (zh: string, en: string, text: (m: Manuscript) => string, wish?: Wish): Trap => ({
  name: { zh, en },
  ...(wish === undefined ? {} : { wish }),
  set: (m) => void m.overview.push(text(m)),
});
