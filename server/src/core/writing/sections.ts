/**
 * Skeletons of the six sections: headings, subheadings and the sentences every report has, with places to fill in. They
 * state nothing that the writer has not filled in.
 */

import { type FormId, FORMS } from '../forms';
import type { SectionNumber } from '../report';
import { FIGURE_BLANK, wordsBlank } from './blanks';

export interface SkeletonOptions {
  /** Report year. */
  readonly year: number;
  readonly form: FormId;
  /** A people's government of any level, townships included: its section one tells more (article 50). */
  readonly isGovernment: boolean;
}

/** First report year in which a processing fee could be charged. */
const FIRST_YEAR_OF_FEE = 2021;

/** What the report rests on, its parts, its period, and whom to ask. */
export function preamble(body: string, { year, form }: SkeletonOptions): readonly string[] {
  const { title, issuedBy } = FORMS[form];
  return [
    `本报告由${body}根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《${title}》（${issuedBy}）编制，` +
      `全文共六个部分。${periodSentence(year)}`,
    `本报告电子版可在${wordsBlank('网站名称和网址')}下载。${contactSentence()}`,
  ];
}

export function periodSentence(year: number): string {
  return `所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
}

export function contactSentence(): string {
  return (
    `如对本报告有疑问，请与${wordsBlank('联系机构')}联系` +
    `（地址：${wordsBlank('地址')}，邮编：${wordsBlank('邮编')}，电话：${wordsBlank('区号和号码')}）。`
  );
}

/** Paragraphs of a section without its heading and its table. */
export function sectionParagraphs(no: SectionNumber, options: SkeletonOptions): readonly string[] {
  if (no === 1) return overview(options);
  if (no === 5) return PROBLEMS;
  return no === 6 ? otherMatters(options) : [];
}

function overview({ year, isGovernment }: SkeletonOptions): readonly string[] {
  return [
    `${year}年，本机关按照《条例》规定开展政府信息公开工作，情况如下。`,
    `（一）主动公开。${year}年，通过${wordsBlank('公开渠道')}主动公开政府信息${FIGURE_BLANK}条，` +
      `主要内容有${wordsBlank('公开的主要内容')}。`,
    `（二）依申请公开。${applicationsSentence(year)}`,
    `（三）政府信息管理。${wordsBlank('公开审查、目录更新、文件清理等情况')}。`,
    `（四）政府信息公开平台建设。${wordsBlank('网站专栏、公报、新媒体、查阅场所等情况')}。`,
    `（五）监督保障。${wordsBlank('机构人员、业务培训、监督检查等情况')}。`,
    ...(isGovernment
      ? [`工作考核、社会评议和责任追究结果：${wordsBlank('考核和评议的结果、责任追究的情形，没有的写明没有')}。`]
      : []),
  ];
}

export function applicationsSentence(year: number): string {
  return (
    `${year}年，新收政府信息公开申请${FIGURE_BLANK}件，上年结转${FIGURE_BLANK}件；` +
    `办结${FIGURE_BLANK}件，结转下年度继续办理${FIGURE_BLANK}件。`
  );
}

export function noApplicationsSentence(year: number): string {
  return `${year}年，本机关未收到政府信息公开申请，没有上年结转的申请。`;
}

const PROBLEMS: readonly string[] = [
  `（一）存在的主要问题。${wordsBlank('主要问题')}。`,
  `（二）改进情况。${wordsBlank('上年所列问题的改进情况、今后的改进措施')}。`,
];

function otherMatters({ year }: SkeletonOptions): readonly string[] {
  const other = `${wordsBlank('其他需要报告的事项，没有的写明没有')}。`;
  return year >= FIRST_YEAR_OF_FEE ? [feeSentence(year), other] : [other];
}

/** What was charged for processing information (信息处理费), due from report year 2021 on. */
export function feeSentence(year: number): string {
  return `${year}年，本机关收取政府信息公开信息处理费${FIGURE_BLANK}元。`;
}

export function noFeeSentence(year: number): string {
  return `${year}年，本机关未收取政府信息公开信息处理费。`;
}
