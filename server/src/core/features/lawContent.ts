/** The words of a hover on a reference to the law. */

import { cite, norm, quote } from '../forms/law';
import { type LocalText, verbatim } from '../text/localText';
import { wholeSentences } from './basisText';
import { WHOLE_REGULATION } from './lawReferences';
import { escapeLocal, escapeMarkdown, joinBlocks } from './markdown';

/** Longer texts end at the sentence before and are marked with …; the page has them whole. */
const LONGEST_TEXT = 700;

const REGULATION: LocalText = {
  zh: '《中华人民共和国政府信息公开条例》（国务院令第711号，2019年5月15日起施行）',
  en: 'Regulation on Open Government Information (国务院令第711号, in force since 15 May 2019)',
};
const SUMMARY: LocalText = { zh: '内容摘要（不是原文）：', en: 'In short (not its words):' };
const PARTIAL: LocalText = { zh: '检得的部分原文：', en: 'The part of the text that was at hand:' };
const LOCAL: LocalText = {
  zh: '地方文件，只在当地适用。',
  en: 'A local document, which binds one place only.',
};

/** The name of the place that a reference stands for. */
export function lawTitle(ref: string): LocalText | undefined {
  return ref === WHOLE_REGULATION ? REGULATION : cite(ref);
}

/** Markdown: the place, and its words; undefined for a place that the law data do not hold. */
export function lawContent(ref: string): LocalText | undefined {
  const citation = lawTitle(ref);
  if (citation === undefined) return undefined;
  const found = norm(ref);
  const words = quote(ref)?.text ?? found?.text.join('\n') ?? '';
  const title = escapeLocal(citation);
  return joinBlocks([
    { zh: `**${title.zh}**`, en: `**${title.en}**` },
    ...(found?.scope === 'local' ? [escapeLocal(LOCAL)] : []),
    ...(found?.wording === 'summary' ? [SUMMARY] : found?.confidence === 'partial' ? [PARTIAL] : []),
    ...wholeSentences(words, LONGEST_TEXT)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => verbatim(escapeMarkdown(line))),
  ]);
}
