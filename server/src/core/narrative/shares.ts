/** Shares beside counts: `22条，占55%`, of one whole. */

import type { Paragraph } from './prose';
import type { Quantity } from './quantities';
import type { Sentence } from './sentences';
import { needsOf } from './traits';

export interface Share {
  readonly sentence: Sentence;
  readonly count: Quantity;
  readonly percent: Quantity;
}

/** Between a count and its share: nothing but 占, a word for the whole, and signs. */
const BETWEEN = /^[，（、]?约?占(?:比|总数|总量|总件数|全部|全年总数|总数比例)?[的为约达]?(?:比例|比重)?(?:为|约)?$/;
/** A share of another whole: that of the province, of the plan. */
const OTHER_WHOLE = /同比|[增降率较]|比上年|去年/;

/** Text without this has no shares. */
export const PERCENT = needsOf('percent');

/** Counts of a paragraph with a share right behind them, in order. */
export function sharesIn(paragraph: Paragraph): readonly Share[] {
  return paragraph.sentences.flatMap((sentence) =>
    sentence.quantities.flatMap((percent, i) => {
      const count = sentence.quantities[i - 1];
      if (percent.unit !== '%' || count === undefined || count.unit === '%') return [];
      const between = paragraph.text.slice(count.to, percent.from);
      if (!BETWEEN.test(between) || OTHER_WHOLE.test(between) || count.approximate || percent.approximate) return [];
      return [{ sentence, count, percent }];
    }),
  );
}

/** True where `count` of `whole` is the share as written: rounded or cut off, to its own decimals. */
export function isShareOf({ count, percent }: Share, whole: number): boolean {
  if (whole <= 0) return false;
  return Math.abs((count.value / whole) * 100 - percent.value) <= tolerance(percent) + 1e-9;
}

/** One unit of the last decimal, so that rounding up, down and cutting off all pass. */
function tolerance({ decimals }: Quantity): number {
  return 10 ** -decimals;
}

/** Figures of the same unit that the share may be of: those before it in the paragraph, and sums of the list. */
export function wholesFor(share: Share, shares: readonly Share[], paragraph: Paragraph): readonly number[] {
  const { unit, from } = share.count;
  const before = paragraph.sentences
    .flatMap(({ quantities }) => quantities)
    .filter((quantity) => quantity.unit === unit && quantity.from < from && !quantity.approximate)
    .map(({ value }) => value);
  const list = shares.filter(({ count }) => count.unit === unit).reduce((sum, { count }) => sum + count.value, 0);
  return [...new Set([...before, list])];
}
