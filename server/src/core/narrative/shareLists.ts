/**
 * Shares of one whole without their counts: `政务微信占40%，网站占35%，其他占25%`. They have to come to 100 % only where
 * the list says of itself that nothing is left out, by ending with 其他; anything else may be some shares of many.
 */

import type { Paragraph } from './prose';
import type { Quantity } from './quantities';
import type { Sentence } from './sentences';
import { isChannel } from './wholes';

export interface ShareList {
  readonly sentence: Sentence;
  readonly percents: readonly Quantity[];
  readonly sum: number;
  /** How far from 100 the sum may be by rounding each share up, down or off. */
  readonly tolerance: number;
}

const FEWEST = 3;
const MOST = 30;
/** `微信公众号占`, `其他渠道占比约`: words for one kind and for its share, nothing else. */
const LABEL = /^([^\d，；、。：（）]{2,20}?)(?:类|信息|申请|发布量|来信)?(?:所?占(?:比例?|总数的)?|比例)[为约达]?$/;
/** Between two shares: one sign, and the words for the next kind. */
const NEXT = /^[，；、]([^，；、]*)$/;
/** The last kind of a complete list. */
const REST = /^其[他它余](?:各?类|信息|渠道|方式|途径|形式|平台|来源|内容|方面|领域|事项|类型|情况|申请|部分|问题)?$/;
/** Rates, growth, wholes of others, kinds inside kinds, kinds that overlap. */
const OTHER_SHARE = /[率增减降升较]|同比|环比|上年|去年|其中|全[省市县区国]|以上|以下|不足|超过|分别/;
/** Answers of which one may give several. */
const SURVEY = /多选|重复|交叉|问卷|调查|了解|选择/;

/** Complete lists of shares in a paragraph, each in one sentence. */
export function shareListsIn(paragraph: Paragraph): readonly ShareList[] {
  return paragraph.sentences.flatMap((sentence) => listOf(sentence) ?? []);
}

function listOf(sentence: Sentence): ShareList | undefined {
  const { quantities, paragraph } = sentence;
  const percents = quantities.filter(({ unit }) => unit === '%');
  const [first, ...others] = percents;
  if (first === undefined || percents.length < FEWEST || percents.length > MOST) return undefined;
  if (percents.some(({ approximate }) => approximate)) return undefined;
  const { text } = paragraph;
  const start = startOfList(text, sentence.from, first.from);
  const labels = [LABEL.exec(text.slice(start, first.from))?.[1]];
  let last = first;
  for (const percent of others) {
    labels.push(LABEL.exec(NEXT.exec(text.slice(last.to, percent.from))?.[1] ?? '')?.[1]);
    last = percent;
  }
  const isComplete = labels.every((label, i) => label !== undefined && REST.test(label) === (i === labels.length - 1));
  if (SURVEY.test(sentence.text)) return undefined;
  if (!isComplete || OTHER_SHARE.test(text.slice(start, last.to))) return undefined;
  const sum = percents.reduce((total, { value }) => total + value, 0);
  const tolerance = percents.reduce((total, { decimals }) => total + 10 ** -decimals, 0);
  // one item may be published in several places
  if (sum > 100 && isChannel(text.slice(start, last.to))) return undefined;
  return { sentence, percents, sum: Number(sum.toFixed(6)), tolerance };
}

/** Where the words for the first kind begin: behind the last sign, the year or 其中. */
function startOfList(text: string, from: number, to: number): number {
  const words = text.slice(from, to);
  const sign = Math.max(...['，', '；', '：', '。', '、'].map((char) => words.lastIndexOf(char))) + 1;
  const opening = /^(?:其中|20\d\d年度?)/.exec(words.slice(sign))?.[0].length ?? 0;
  return from + sign + opening;
}
