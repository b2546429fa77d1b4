/**
 * The law as far as rules rest on it (their `basis`). The command shows pages of rules and no other law: what is not
 * listed here it does not carry, and the page of a rule that rests on it fails.
 */

import {
  HENAN_FEE,
  LEGISLATION_LAW_91,
  LEGISLATION_LAW_93,
  STATE_COUNCIL_OFFICE_2019_60,
  STATE_COUNCIL_OFFICE_2020_109,
  STATE_COUNCIL_OFFICE_2021_30,
} from './lawOtherNorms';
import { createLaw } from './lawPlaces';
import { ARTICLE_20, ARTICLE_46, ARTICLE_49, ARTICLE_50 } from './lawRegulation';

export const LAW_OF_RULES = createLaw(
  [
    [20, '第二十条', ARTICLE_20],
    [46, '第四十六条', ARTICLE_46],
    [49, '第四十九条', ARTICLE_49],
    [50, '第五十条', ARTICLE_50],
  ],
  [
    LEGISLATION_LAW_91,
    LEGISLATION_LAW_93,
    STATE_COUNCIL_OFFICE_2019_60,
    STATE_COUNCIL_OFFICE_2021_30,
    STATE_COUNCIL_OFFICE_2020_109,
    HENAN_FEE,
  ],
);
