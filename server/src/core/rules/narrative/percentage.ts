/** n of N is not p %. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import { applicationBases } from '../../narrative/figures';
import { CASE_UNITS } from '../../narrative/outcomeStatements';
import { type Paragraph, paragraphsWith, placeOf } from '../../narrative/prose';
import { placeOfQuantity, quantityText } from '../../narrative/sentences';
import { type ShareList, shareListsIn } from '../../narrative/shareLists';
import { isShareOf, PERCENT, type Share, sharesIn, wholesFor } from '../../narrative/shares';
import type { Report } from '../../report';
import { format, verbatim } from '../../text/localText';
import { exampleReport } from '../examples';
import { numberText, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { numberFix } from '../numberFixes';

const DIFFERS = {
  zh: '“{phrase}”与数量不符：{count} ÷ {whole} = {computed}%',
  en: '{phrase} cannot be: {count} ÷ {whole} = {computed}%',
};

const SET_SHARE = {
  zh: '“{written}”改为“{value}%”（按数量和总数计算）',
  en: 'Change {written} to {value}% (computed from the counts)',
};
const NOT_ALL = {
  zh: '各项占比之和是 {sum} = {computed}%，应为 100%',
  en: 'The shares add up to {sum} = {computed}%, not to 100%',
};

export const percentage: Rule = {
  id: 'narrative/percentage',
  title: { zh: '文中占比与数量不符', en: 'Shares in the text that do not fit their counts' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: [],
  check: (report) =>
    paragraphsWith(report, PERCENT).flatMap((paragraph) => [
      ...draftsOf(report, paragraph),
      ...shareListsIn(paragraph).flatMap(listDraft),
    ]),
};

export const docs: RuleDocs = {
  what: {
    zh: '“共 N 条，其中 a 条，占 p%”这样的百分比，按数量和总数计算不是 p；一组百分比中只有一个对不上其他几个共同的总数；不带数量、以“其他”收尾的一组占比，合计不是 100%。',
    en: 'A share after its count is not that share of the total before it; or one share of a list does not fit the total that all others fit; or shares without counts, in a list that ends with 其他, do not come to 100 %.',
  },
  why: { zh: '数量更新了，百分比容易漏改。', en: 'Counts are brought up to date, their shares are forgotten.' },
  bad: () => exampleReport({ replace: [withShare('30%')] }),
  good: () => exampleReport({ replace: [withShare('20%')] }),
  traps: [
    { zh: '四舍五入、截尾：不报。', en: 'Rounding and cutting off.' },
    {
      zh: '一组占比不以“其他”收尾（可能没有列全），或者各项可以重复计算：不报。',
      en: 'Shares that do not end with 其他, and may be some of many; kinds that overlap.',
    },
    { zh: '解读率、增长率、超过 100% 的率：不看。', en: 'Rates, growth, anything above 100 % that is no share.' },
    {
      zh: '总数不在文中（例如表中的（七）总计）、或者有几个可能的总数能对上：不报。',
      en: 'A total that is not in the text, such as item （七） of the table, or several of which one fits.',
    },
  ],
};

function withShare(share: string): readonly [string, string] {
  return ['等政府信息。', `等政府信息。全年共公开信息120条，其中政策文件24条，占${share}。`];
}

/** Each is compared with all others; no paragraph of a report has so many. */
const MOST_SHARES = 40;

function draftsOf(report: Report, paragraph: Paragraph): Draft[] {
  const shares = sharesIn(paragraph);
  if (shares.length === 0 || shares.length > MOST_SHARES) return [];
  return shares.flatMap((share) => {
    const wholes = wholesFor(share, shares, paragraph);
    if (wholes.some((whole) => isShareOf(share, whole)) || share.percent.value > 100) return [];
    const whole = shares.length >= 3 ? commonWhole(share, shares, wholes) : namedWhole(share, paragraph);
    if (whole === undefined || isShareOfApplications(report, share)) return [];
    return [draft(report, paragraph, share, whole)];
  });
}

/** `予以公开5件，占27.8%`: of those answered, whose number the table has and the text need not. */
function isShareOfApplications(report: Report, share: Share): boolean {
  return (
    CASE_UNITS.has(share.count.unit) &&
    applicationBases(report, 'answered').some(({ value }) => isShareOf(share, value))
  );
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

function draft(report: Report, paragraph: Paragraph, share: Share, whole: number): Draft {
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
    fixes: fixes(report, paragraph, share, whole),
    ...(paragraph.part === 0 ? {} : { section: paragraph.part }),
  };
}

/** The share as it comes out of the counts, with as many decimals as written. */
function fixes(
  report: Report,
  paragraph: Paragraph,
  { sentence, count, percent }: Share,
  whole: number,
): readonly Fix[] {
  const value = Number(((count.value / whole) * 100).toFixed(percent.decimals));
  const params = { written: quantityText(sentence, percent), value: numberText(value) };
  return numberFix(report, paragraph, percent, value, format(SET_SHARE, params));
}

/** A complete list of shares that is too far from 100 % for rounding; which of them is wrong is not known. */
function listDraft({ sentence, percents, sum, tolerance }: ShareList): Draft[] {
  const { paragraph } = sentence;
  const [first] = percents;
  const last = percents[percents.length - 1];
  if (first === undefined || last === undefined || Math.abs(sum - 100) <= tolerance + 1e-9) return [];
  return [
    {
      message: format(NOT_ALL, {
        sum: percents.map(({ value }) => numberText(value)).join('+'),
        computed: numberText(sum),
      }),
      range: placeOf(paragraph, first.from, last.to),
      related: percents.map((percent) => ({
        message: verbatim(quantityText(sentence, percent)),
        range: placeOfQuantity(paragraph, percent),
      })),
      ...(paragraph.part === 0 ? {} : { section: paragraph.part }),
    },
  ];
}
