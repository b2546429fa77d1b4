/**
 * Lists that say beforehand how many items they have: `存在三个问题：一是……；二是……；三是……`. Only lists that go on with
 * 一是 right after the announcement, and only where all items are to be seen.
 */

import { chineseValue } from './numerals';
import { type Paragraph, paragraphsWith, proseOf } from './prose';
import type { Report } from '../report';
import { gated } from './traits';
import { allMatches } from './matches';

export interface AnnouncedList {
  readonly paragraph: Paragraph;
  /** The announcement, `三个问题`, and its number. */
  readonly from: number;
  readonly to: number;
  readonly numberTo: number;
  readonly announced: number;
  /** Items that are there: the last of 一是, 二是 … without a gap. */
  readonly listed: number;
  /** `四是`. */
  readonly lastOrdinal: string;
}

const ANNOUNCED = gated(
  /([两二三四五六七八九十]|十[一二]|\d{1,2})[个点条项类种大]?(?:主要|突出|重点)?(?:方面)?的?(?:突出|主要)?(?:问题|不足|短板|困难|差距|方面|措施|举措|工作|情况|薄弱环节)(?:和不足|与不足)?(?:加以|进行)?(?:改进|整改|入手|着手|发力|用力|努力)?[：。，]一是/g,
  'list',
);
const NUMERALS = '一二三四五六七八九十';
/** The list goes on in other words, or gives examples. */
const GOES_ON =
  /此外|另外|还有|还存在|同时还|其次|再次|最后|再者|另一方面|以及|等[。；，]|[一二三四五六七八九十]要|第[二三四五六]/;
const LEAST_LISTED = 2;
/** More than a list of a report has. */
const MOST_PARAGRAPHS = 20;

/** Every such list whose items can be counted, in the order of the text. */
export function announcedLists(report: Report): readonly AnnouncedList[] {
  const paragraphs = proseOf(report);
  const withLists = paragraphsWith(report, ANNOUNCED.needs).filter(({ text }) => text.includes('一是'));
  return withLists.flatMap((paragraph) =>
    allMatches(ANNOUNCED.pattern, paragraph.text).flatMap((match) => {
      const index = paragraphs.indexOf(paragraph);
      const start = match.index + match[0].length - '一是'.length;
      const text = listText(paragraphs, index, start);
      const written = match[1] ?? '';
      const announced = /^\d/.test(written) ? Number(written) : chineseValue(written);
      const listed = countItems(text);
      if (announced === undefined || announced < 2 || !isAnnouncement(paragraph.text, match.index, start)) return [];
      if (listed < LEAST_LISTED || (listed < announced && isOpen(text, listed))) return [];
      return [
        {
          paragraph,
          from: match.index,
          to: start - 1,
          numberTo: match.index + written.length,
          announced,
          listed,
          lastOrdinal: `${NUMERALS.charAt(listed - 1)}是`,
        },
      ];
    }),
  );
}

/** Words before the number that look back (针对以上两个问题，一是…) or name another list (对照考核的5个方面，一是…). */
const LOOKS_BACK = /[十第]$|针对|以上|上述|前述|这|该|对照|按照|围绕|根据|结合|反馈|指出|提出|整改|完成/;
/** Before a mere comma only these words announce a list. */
const LOOKS_FORWARD = /从|采取|抓好|做好|存在|主要有|表现/;

function isAnnouncement(text: string, from: number, list: number): boolean {
  const words = text.slice(Math.max(0, from - 40), from);
  const sign = Math.max(...Array.from('，。；：', (char) => words.lastIndexOf(char)));
  const clause = words.slice(sign + 1);
  return !LOOKS_BACK.test(clause) && (text.charAt(list - 1) !== '，' || LOOKS_FORWARD.test(clause));
}

/** From 一是 to the next 一是, over the paragraphs that go on with 二是 and so on. */
function listText(paragraphs: readonly Paragraph[], index: number, start: number): string {
  const own = paragraphs[index];
  if (own === undefined) return '';
  let text = own.text.slice(start);
  for (const next of paragraphs.slice(index + 1, index + 1 + MOST_PARAGRAPHS)) {
    if (next.part !== own.part || !/^[二三四五六七八九十]是/.test(next.text)) break;
    text += next.text;
  }
  const again = text.indexOf('一是', 2);
  return again < 0 ? text : text.slice(0, again);
}

function countItems(text: string): number {
  let count = 0;
  let at = 0;
  for (const numeral of NUMERALS) {
    const next = text.indexOf(`${numeral}是`, at);
    if (next < 0 || (next > 0 && !'。；，：、）'.includes(text.charAt(next - 1)))) break;
    count++;
    at = next + 2;
  }
  return count;
}

/** Items may be missing from sight only: the text breaks off, goes on in other words, or leaves an ordinal out. */
function isOpen(text: string, listed: number): boolean {
  const later = NUMERALS.slice(listed);
  return (
    !/[。！]$/.test(text) || GOES_ON.test(text) || Array.from(later).some((numeral) => text.includes(`${numeral}是`))
  );
}
