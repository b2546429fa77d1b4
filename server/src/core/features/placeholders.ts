/** Places of a draft that are still to be filled in, as the rule on them sees them: ____, ××件, 20XX年, 【填写：…】. */

import { placeOf } from '../narrative/prose';
import { unfilledIn } from '../narrative/unfilled';
import type { Report } from '../report';
import type { Range } from '../text/source';
import { blanksIn } from '../writing/blanks';
import { inOrder } from './places';

/** Places in the order of the text; some may overlap, some be empty (a fee without its amount). */
export function placeholdersIn(report: Report): readonly Range[] {
  const inProse = unfilledIn(report).map(({ paragraph, from, to }) => placeOf(paragraph, from, to));
  // our own blanks stand in titles and tables as well
  return inOrder([...blanksIn(report.source.text), ...inProse]);
}
