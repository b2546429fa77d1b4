/**
 * The law behind the report: the Regulation on Open Government Information article by article, and other norms.
 *
 * Only text of this data is ever shown as a quotation, always with its article. A basis that is not here was not
 * found: say 依据未检得 and claim nothing.
 */

import { OTHER_NORMS } from './lawOtherNorms';
import { createLaw } from './lawPlaces';
import { REGULATION } from './lawRegulation';

export const { article, norm, cite, quote } = createLaw(
  Object.entries(REGULATION).map(([label, lines], index) => [index + 1, label, lines]),
  OTHER_NORMS,
);
