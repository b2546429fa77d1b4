/** The signature of a report: the body's name and a date line, at the end of the text. */

import type { Report } from '../report';
import { lineRange } from '../text/source';

const DATE = /^(?:20\d\d|[二两][〇零一二三四五六七八九○]{3})年.{1,10}月.{1,10}日$/;
const NAME = /^[\u4e00-\u9fff（）()]{2,40}$/;
/** Lines from the end in which a signature is looked for, blank ones counted. */
const MOST_LINES = 12;

/** The end of what the report says, at `from` or behind: the start of its signature, or the end of the text. */
export function endOfText({ source }: Report, from: number): number {
  let end = source.text.length;
  let hasDate = false;
  const last = source.lineStarts.length - 1;
  for (let line = last; line > last - MOST_LINES && line >= 0; line--) {
    const range = lineRange(source, line);
    if (range.start < from) break;
    const text = source.text.slice(range.start, range.end).replace(/\s/g, '');
    if (text === '') continue;
    const isDate = !hasDate && DATE.test(text);
    if (!isDate && !(hasDate && NAME.test(text))) break;
    hasDate = true;
    end = range.start;
    if (!isDate) break;
  }
  return end;
}
