/** n of N is not p %. */

import { FORM_IDS } from '../../forms';
import { type Paragraph, placeOf, proseOf } from '../../narrative/prose';
import { placeOfQuantity, quantityText } from '../../narrative/sentences';
import { isShareOf, type Share, sharesIn, wholesFor } from '../../narrative/shares';
import { format, verbatim } from '../../text/localText';
import { exampleReport } from '../examples';
import { numberText, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const DIFFERS = {
  zh: '“{phrase}”算不出来：{count} ÷ {whole} = {computed}%',
  en: '{phrase} cannot be: {count} ÷ {whole} = {computed}%',
};

export const percentage: Rule = {
  id: 'narrative/percentage',
  title: { zh: '文中百分比与件数不符', en: 'Shares in the text that do not fit their counts' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: [],
  check: (report) => proseOf(report).flatMap(draftsOf),
};

export const docs: RuleDocs = {
  what: {
    zh: '“共 N 条，其中 a 条，占 p%”这样的百分比，按件数和总数算出来不是 p；一组百分比中只有一个对不上其他几个共同的总数。',
    en: 'A share after its count is not that share of the total before it; or one share of a list does not fit the total that all others fit.',
  },
  why: { zh: '改了件数，容易忘了改百分比。', en: 'Counts are brought up to date, their shares are forgotten.' },
  bad: () => exampleReport({ replace: [withShare('30%')] }),
  good: () => exampleReport({ replace: [withShare('20%')] }),
  traps: [
    { zh: '四舍五入、截尾：不报。', en: 'Rounding and cutting off.' },
    { zh: '解读率、增长率、超过 100% 的率：不看。', en: 'Rates, growth, anything above 100 % that is no share.' },
    {
      zh: '总数不在文中、或者有几个可能的总数能对上：不报。',
      en: 'A total that is not in the text, or several of which one fits.',
    },
  ],
};

function withShare(share: string): readonly [string, string] {
  return ['等政府信息。', `等政府信息。全年共公开信息120条，其中政策文件24条，占${share}。`];
}

/** Each is compared with all others; no paragraph of a report has so many. */
const MOST_SHARES = 40;

function draftsOf(paragraph: Paragraph): Draft[] {
  const shares = sharesIn(paragraph);
  if (shares.length === 0 || shares.length > MOST_SHARES) return [];
  return shares.flatMap((share) => {
    const wholes = wholesFor(share, shares, paragraph);
    if (wholes.some((whole) => isShareOf(share, whole)) || share.percent.value > 100) return [];
    const whole = shares.length >= 3 ? commonWhole(share, shares, wholes) : namedWhole(share, paragraph);
    return whole === undefined ? [] : [draft(paragraph, share, whole)];
  });
}

/** The figure of the text that all other shares of the list fit; undefined where there is none. */
function commonWhole(share: Share, shares: readonly Share[], wholes: readonly number[]): number | undefined {
  const others = shares.filter((other) => other !== share && other.count.unit === share.count.unit);
  if (others.length < 2) return undefined;
  return wholes.find((whole) => others.every((other) => isShareOf(other, whole)));
}

/** `共120条，其中24条，占30%`: the total is the count before 其中, and there is no other. */
function namedWhole(share: Share, paragraph: Paragraph): number | undefined {
  const { text } = paragraph;
  const { sentence, count } = share;
  const words = text.slice(sentence.from, count.from);
  const marker = words.lastIndexOf('其中');
  if (marker < 0 || words.indexOf('其中') !== marker) return undefined;
  const before = sentence.quantities.filter(({ to }) => to <= sentence.from + marker);
  const whole = before[before.length - 1];
  const isAlone = before.filter(({ unit }) => unit === count.unit).length === 1;
  const isNext = whole !== undefined && sentence.from + marker - whole.to <= 4;
  if (whole === undefined || whole.approximate || whole.unit !== count.unit || !isAlone || !isNext) return undefined;
  return whole.value >= count.value ? whole.value : undefined;
}

function draft(paragraph: Paragraph, share: Share, whole: number): Draft {
  const { sentence, count, percent } = share;
  const to =
    paragraph.text.charAt(count.to) === '（' && paragraph.text.charAt(percent.to) === '）'
      ? percent.to + 1
      : percent.to;
  return {
    message: format(DIFFERS, {
      phrase: quoted(paragraph.text.slice(count.from, to)),
      count: numberText(count.value),
      whole: numberText(whole),
      computed: numberText(Number(((count.value / whole) * 100).toFixed(percent.decimals + 1))),
    }),
    range: placeOf(paragraph, count.from, to),
    related: [{ message: verbatim(quantityText(sentence, count)), range: placeOfQuantity(paragraph, count) }],
    ...(paragraph.part === 0 ? {} : { section: paragraph.part }),
  };
}
