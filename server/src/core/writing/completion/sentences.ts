/** Sentences that every report has, at the beginning of a line or behind another sentence of the section they belong to. */

import type { Part } from '../../narrative/prose';
import type { Report } from '../../report';
import type { LocalText } from '../../text/localText';
import { blanksIn, FIGURE_BLANK } from '../blanks';
import {
  applicationsSentence,
  contactSentence,
  feeSentence,
  noApplicationsSentence,
  noFeeSentence,
  periodSentence,
  preamble,
  sectionParagraphs,
  type SkeletonOptions,
} from '../sections';
import { type Completion, filterTextOf } from './item';
import type { Place } from './place';

const SENTENCE: LocalText = { zh: '常用句', en: 'standard sentence' };

interface Standard {
  readonly part: Part;
  /** Words by which it is found; the first one is its name in the list. */
  readonly words: readonly [string, ...string[]];
  readonly text: (options: SkeletonOptions, body: string) => string;
  /** Paragraphs that begin with an ordinal stand on lines of their own. */
  readonly ownLine?: true;
}

/** A paragraph of section one by the words behind its ordinal. */
function aspect(name: string, ...words: string[]): Standard {
  const text = (options: SkeletonOptions): string =>
    sectionParagraphs(1, options).find((paragraph) => paragraph.slice(3).startsWith(name)) ?? name;
  return { part: 1, words: [name, ...words], text, ownLine: true };
}

function problems(index: number, name: string, ...words: string[]): Standard {
  return {
    part: 5,
    words: [name, ...words],
    text: (options) => sectionParagraphs(5, options)[index] ?? '',
    ownLine: true,
  };
}

const STANDARDS: readonly Standard[] = [
  { part: 0, words: ['编制依据', '依据', '本报告'], text: (options, body) => preamble(body, options)[0] ?? '' },
  { part: 0, words: ['统计期限', '期限', '所列数据'], text: ({ year }) => periodSentence(year) },
  { part: 0, words: ['联系方式', '联系', '如对本报告有疑问'], text: () => contactSentence() },
  aspect('主动公开'),
  aspect('依申请公开', '申请'),
  aspect('政府信息管理', '信息管理'),
  aspect('政府信息公开平台建设', '平台建设'),
  aspect('监督保障'),
  { part: 1, words: ['新收申请', '收到申请', '申请'], text: ({ year }) => applicationsSentence(year) },
  { part: 1, words: ['未收到申请', '没有收到申请'], text: ({ year }) => noApplicationsSentence(year) },
  {
    part: 1,
    words: ['工作考核、社会评议和责任追究', '社会评议', '责任追究'],
    text: (options) => sectionParagraphs(1, { ...options, isGovernment: true }).at(-1) ?? '',
  },
  problems(0, '存在的主要问题', '主要问题', '问题'),
  problems(1, '改进情况', '改进'),
  { part: 6, words: ['收取信息处理费', '信息处理费', '处理费'], text: ({ year }) => feeSentence(year) },
  { part: 6, words: ['未收取信息处理费', '信息处理费', '处理费'], text: ({ year }) => noFeeSentence(year) },
  { part: 6, words: ['没有其他需要报告的事项'], text: () => '没有其他需要报告的事项。' },
  {
    part: 6,
    words: ['落款日期', '日期'],
    text: ({ year }) => `${year + 1}年${FIGURE_BLANK}月${FIGURE_BLANK}日`,
    ownLine: true,
  },
];

/** First report year in which a processing fee could be charged. */
const FIRST_YEAR_OF_FEE = 2021;

/** Those of the part the line is in that are not written yet. */
export function sentenceItems(report: Report, place: Place, options: SkeletonOptions, body: string): Completion[] {
  return STANDARDS.flatMap(({ part, words, text, ownLine }): Completion[] => {
    if (part !== place.part || (ownLine === true && place.kind !== 'line')) return [];
    if (words.includes('处理费') && options.year < FIRST_YEAR_OF_FEE) return [];
    const sentence = text(options, body);
    if (sentence === '' || report.source.text.includes(sentence)) return [];
    return [
      {
        kind: 'sentence',
        label: words[0],
        detail: SENTENCE,
        range: place.range,
        text: sentence,
        places: blanksIn(sentence),
        filterText: filterTextOf([...words, sentence.slice(0, 12)]),
      },
    ];
  });
}
