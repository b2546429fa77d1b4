/**
 * Places to fill in, as our skeletons leave them in running text: `____件` for a figure, `【填写：联系机构】` for words.
 * They are meant to be seen, by the writer and by the rule on unfilled places.
 */

import type { Range } from '../text/source';

/** Where a figure goes. */
export const FIGURE_BLANK = '____';

/** Where words go; `what` says which, in Chinese. */
export function wordsBlank(what: string): string {
  return `【填写：${what}】`;
}

/** Four underscores or more, escaped or not; two and three are marks of Markdown. */
const FIGURE = /(?<![\w\\])(?:\\?_){4,60}\b/;
/** Running text is compared with its brackets in one style (〔〕). */
const WORDS = /[【〔](?:请填写|待填写?|填写)(?:[：:][^】〕\r\n]{0,80})?[】〕]/;
const BLANK = new RegExp(`${FIGURE.source}|${WORDS.source}`, 'g');

/** The places to fill in of a text, in order; a line of nothing but underscores is a rule across the page. */
export function blanksIn(text: string): readonly Range[] {
  if (!text.includes('_') && !text.includes('填')) return [];
  return [...text.matchAll(BLANK)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((range) => !isAlone(text, range));
}

function isAlone(text: string, { start, end }: Range): boolean {
  if ('【〔'.includes(text.charAt(start))) return false;
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  return /(?:^|[\r\n])[ \t]{0,3}$/.test(before) && /^[ \t]{0,3}(?:$|[\r\n])/.test(after);
}
