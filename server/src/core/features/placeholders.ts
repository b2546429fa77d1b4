/** Places of a draft that are still to be filled in: what our skeletons leave, and what people write: ××, XX, 20XX年. */

import type { Report } from '../report';
import type { Range } from '../text/source';
import { blanksIn } from '../writing/blanks';
import { inOrder } from './places';

/** Not part of an address or a name in Latin letters; a row of signs of any length is one place. */
const STAND_IN = /20[XxＸｘ×]{2}(?![A-Za-z0-9])|(?<![A-Za-z0-9./-])[XＸ]{2,}(?![A-Za-z0-9.-])|(?<!×)×{2,}|(?<!○)○{2,}/g;

/** More than this are no report's. */
const MOST_PLACES = 2000;

/** Places in the order of the text; some may overlap. */
export function placeholdersIn({ source: { text } }: Report): readonly Range[] {
  const standIns: Range[] = [];
  for (const match of text.matchAll(STAND_IN)) {
    if (standIns.length >= MOST_PLACES) break;
    standIns.push({ start: match.index, end: match.index + match[0].length });
  }
  return inOrder([...blanksIn(text).slice(0, MOST_PLACES), ...standIns]);
}
