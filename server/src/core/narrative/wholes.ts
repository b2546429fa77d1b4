/**
 * A whole and its parts: `共 N 件，其中 a、b、c`, `N 条（a、b、c）`, `N 件：a；b；c`. Only lists that can be read in one
 * way become a partition; anything doubtful (等, channels that overlap, nested 其中, other units, comparisons) is left out.
 */

import { charSet, holdsAny } from '../text/charSet';
import type { Paragraph } from './prose';
import type { Quantity } from './quantities';
import type { Sentence } from './sentences';
import { gated, holds } from './traits';
import { allMatches } from './matches';

export interface Partition {
  readonly sentence: Sentence;
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** The list says of itself that nothing is left out: it ends with 其他, or gives a known set of kinds. */
  readonly complete: boolean;
  /** Numbers the parts may lawfully add up to: the whole, and figures of the same unit before it. */
  readonly candidates: readonly number[];
  /** Sums of the list cut off earlier or carried on; one of them may be what the sentence means. */
  readonly otherSums: readonly number[];
}

/** Longer lists are no prose; each marker looks at all quantities of its sentence. */
const MOST_QUANTITIES = 60;

/** Wholes with the lists of their parts, sentence by sentence. */
export function partitionsIn(paragraph: Paragraph): readonly Partition[] {
  if (!holds(paragraph.traits, MARKER.needs)) return NONE;
  const found: Partition[] = [];
  for (const sentence of paragraph.sentences) {
    const { length } = sentence.quantities;
    if (length < 3 || length > MOST_QUANTITIES || !holds(sentence.traits, MARKER.needs)) continue;
    for (const marker of markersIn(sentence)) {
      const partition = partitionAt(sentence, marker);
      if (partition !== undefined) found.push(partition);
    }
  }
  return found;
}

const NONE: readonly Partition[] = [];

interface Marker {
  /** Where the whole ends at the latest. */
  readonly at: number;
  /** Where the list begins. */
  readonly from: number;
  readonly to: number;
  /** True where nothing but a colon or bracket stands between whole and list: such a list is the whole. */
  readonly exhaustive: boolean;
}

const MARKER = gated(/其中[，：]?|包括：?|分别[为是]|(?<=[件条项个次篇份起宗元人])[（：]/g, 'marker');

/** The marks of a paragraph with partitions. */
export const MARKED = MARKER.needs;

function markersIn({ paragraph, from, to, text }: Sentence): Marker[] {
  const markers: Marker[] = [];
  for (const match of allMatches(MARKER.pattern, text)) {
    const at = from + match.index;
    const start = at + match[0].length;
    const sign = match[0];
    const end = sign === '（' ? closing(paragraph.text, start, to) : endOfScope(paragraph.text, at, to);
    markers.push({ at, from: start, to: end, exhaustive: sign === '（' || sign === '：' });
  }
  return markers;
}

/** The end of the bracket that the marker stands in, or of the sentence. */
function endOfScope(text: string, at: number, to: number): number {
  let depth = 0;
  for (let i = at; i < to; i++) {
    if (text.charAt(i) === '（') depth++;
    if (text.charAt(i) === '）' && depth-- === 0) return i;
  }
  return to;
}

function closing(text: string, from: number, to: number): number {
  return endOfScope(text, from, to);
}

/** Words that make a list doubtful wherever they stand in it. */
const DOUBTFUL = /其中|包括|包含|含|不含|等(?![候级])|同比|环比|上年|去年|以上|以下|重复|交叉|合计|共计|累计|分别/;
/** The same thing may be published in several places. */
const CHANNEL =
  /[网报刊]|微信|微博|公众号|新媒体|平台|公开栏|公示栏|公告栏|电视|广播|媒体|客户端|APP|抖音|渠道|栏目|专栏|现场|窗口/;
/** Words for places where things are published, which overlap. */
export function isChannel(words: string): boolean {
  return CHANNEL.test(words);
}

/** A clause that begins a new statement and is no further part. */
const NEW_STATEMENT =
  /办结|答复|结转|收到|受理|新收|发布|开展|组织|回复|回应|举办|召开|印发|制定|增长|增加|增幅|减少|下降|上升|[较比另还占均已]|此外|同时|上年|去年/;
/** What was done to some of a stock, as in `栏目26个（新增2个、调整3个）`. */
const CHANGE = /新[增建设制]|增设|调整|修[订改]|更新|撤|关停|合并|失效|废止/;
/** Kinds that belong to every list of a known set; their presence makes a list complete. */
const REST = /(?:^|[^及和])(?:其他|其它|其余)/;

interface Item {
  readonly quantity: Quantity;
  /** Words before the number, from the previous sign. */
  readonly label: string;
  /** 1: 、 or 和; 2: ，; 3: ；. Before the first item 0. */
  readonly separator: number;
  /** Words between the previous item and this one. */
  readonly gap: string;
}

function isBefore({ to, unit }: Quantity, marker: Marker): boolean {
  return to <= marker.at && unit !== '%';
}

function partitionAt(sentence: Sentence, marker: Marker): Partition | undefined {
  const { text } = sentence.paragraph;
  const whole = sentence.quantities.findLast((quantity) => isBefore(quantity, marker));
  if (whole === undefined || whole.approximate || !isNextTo(text, whole, marker)) return undefined;
  const items = itemsIn(text, sentence.quantities, marker, whole.unit);
  const list = homogeneous(items);
  const last = list[list.length - 1];
  if (last === undefined || list.length < 2) return undefined;
  const words = text.slice(marker.from, last.quantity.to);
  const after = text.slice(last.quantity.to, last.quantity.to + 2);
  if (DOUBTFUL.test(withoutShares(words)) || /^(?:等|以上|左右|不等)/.test(after)) return undefined;
  if (list.some(({ quantity }) => quantity.approximate || quantity.unit !== whole.unit)) return undefined;
  // documents in brackets may be examples
  if (marker.exhaustive && (words.includes('《') || NEW_STATEMENT.test(withoutShares(words)))) return undefined;
  if (marker.exhaustive && list.some(({ label }) => CHANGE.test(label))) return undefined;
  if (list.some(({ label }) => isChannel(label) || label === '')) return undefined;
  if (marker.exhaustive && list.length !== items.length) return undefined;
  const same = sentence.quantities
    .filter((quantity) => isBefore(quantity, marker) && quantity.unit === whole.unit && !quantity.approximate)
    .map(({ value }) => value);
  return {
    sentence,
    whole,
    parts: list.map(({ quantity }) => quantity),
    complete: marker.exhaustive || isComplete(list),
    candidates: candidates(same),
    otherSums: prefixSums(items.map(({ quantity }) => quantity.value)),
  };
}

const NOT_BETWEEN = charSet('0123456789、；');

/** Between whole and marker there may be a sign or a short word, no further statement. */
function isNextTo(text: string, whole: Quantity, marker: Marker): boolean {
  const between = text.slice(whole.to, marker.at);
  return between.length <= 8 && !holdsAny(between, NOT_BETWEEN);
}

function itemsIn(text: string, all: readonly Quantity[], marker: Marker, unit: string): Item[] {
  const items: Item[] = [];
  let end = marker.from;
  for (const quantity of all) {
    if (quantity.from < marker.from || quantity.to > marker.to || quantity.unit === '%') continue;
    const between = text.slice(end, quantity.from);
    if (isOpen(between)) continue;
    if (quantity.unit !== unit && items.length === 0) return [];
    const gap = withoutShares(withoutBrackets(between));
    const label = gap.slice(lastSign(gap) + 1);
    items.push({ quantity, label, separator: items.length === 0 ? 0 : separatorOf(gap), gap });
    end = quantity.to;
  }
  return items;
}

/** The quantity behind it stands inside a bracket: it is a part of a part. */
function isOpen(gap: string): boolean {
  return gap.lastIndexOf('（') > gap.lastIndexOf('）');
}

function withoutBrackets(gap: string): string {
  return gap.includes('（') ? gap.replace(/（[^（）]*）/g, '') : gap;
}

/** `，占55%` says nothing new about the list. */
function withoutShares(gap: string): string {
  if (!gap.includes('占')) return gap;
  return gap.replace(/[，（、]?约?占[^，；、。（）]{0,16}?\d[\d.]{0,8}%）?/g, '');
}

function lastSign(gap: string): number {
  return Math.max(...['、', '，', '；', '：', '和', '及'].map((sign) => gap.lastIndexOf(sign)));
}

function separatorOf(gap: string): number {
  if (gap.includes('；')) return 3;
  if (gap.includes('，')) return 2;
  return /[、和及与]/.test(gap) ? 1 : 4;
}

/** The items from the first on that one kind of sign separates. */
function homogeneous(items: readonly Item[]): readonly Item[] {
  const [first, second] = items;
  if (first === undefined || second === undefined) return [];
  const list: Item[] = [first];
  for (const item of items.slice(1)) {
    if (item.separator > second.separator) break;
    // a finer list inside a coarser one has sums of its own
    if (item.separator < second.separator) return [];
    if (item.separator > 3) return [];
    if (item.separator >= 2 && startsAnew(first, item)) break;
    list.push(item);
  }
  return list;
}

function startsAnew(first: Item, item: Item): boolean {
  // 组织 is a verb elsewhere
  const words = item.gap.replace(/(?:其他|社会|公益)组织/g, '');
  const word = NEW_STATEMENT.exec(words)?.[0];
  return word !== undefined && !first.gap.includes(word);
}

function isComplete(list: readonly Item[]): boolean {
  const labels = list.map(({ label }) => label);
  if (REST.test(labels[labels.length - 1] ?? '')) return true;
  const isAll = (...kinds: readonly RegExp[]): boolean =>
    kinds.length === labels.length && kinds.every((kind) => labels.some((label) => kind.test(label)));
  return (
    isAll(/自然人|公民|个人/, /法人|组织/) ||
    isAll(/维持/, /纠正/, /其他/, /未审结|审理/) ||
    isAll(/线上/, /线下/) ||
    isAll(/按件/, /按[页量]/)
  );
}

/** Each figure before the marker, and what the last ones add up to: `新收18件，上年结转2件，其中…` is of 20. */
function candidates(same: readonly number[]): readonly number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const value of [...same].reverse()) sums.push((sum += value));
  return [...same, ...sums.slice(1)];
}

function prefixSums(values: readonly number[]): readonly number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const [i, value] of values.entries()) {
    sum += value;
    if (i > 0) sums.push(sum);
  }
  return sums;
}

/**
 * What the parts add up to, where that contradicts the whole; undefined where it fits, where some parts may be left out,
 * or where a part exceeds the whole, so that the list is no list of its parts.
 */
export function sumAgainst({ whole, parts, complete, candidates, otherSums }: Partition): number | undefined {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const computed = Number(sum.toFixed(6));
  const isLike = (value: number): boolean => candidates.some((candidate) => Math.abs(value - candidate) < 1e-6);
  if (isLike(computed) || otherSums.some(isLike)) return undefined;
  if (computed < whole.value && !complete) return undefined;
  return parts.some(({ value }) => value > whole.value) ? undefined : computed;
}
