/** Places of a draft that are still to be filled in: ××, XX, ____, 20XX年, 【待填】. */

import type { Report } from '../report';
import type { Range } from '../text/source';
import { proseOf, placeOf } from '../narrative/prose';

/** Spans are clamped: a row of underscores of any length is one place. Addresses and names in Latin letters are none. */
const PLACEHOLDER =
  /20[XxＸｘ×]{2}|(?<![A-Za-z0-9])[XＸ]{2,}(?![A-Za-z0-9])|[×〇○]{2,}|_{2,}|〔(?:[待请填]|此处)[^〔〕]{0,40}〕|（(?:待填|待补充|待核实|请填写)[^（）]{0,40}）/g;

const MOST_PLACEHOLDERS = 1000;

/** Places in the running text and in the title, in the order of the text. */
export function placeholdersIn(report: Report): readonly Range[] {
  const found: Range[] = [];
  const { title, source } = report;
  if (title !== undefined) {
    for (const match of source.text.slice(title.range.start, title.range.end).matchAll(PLACEHOLDER)) {
      const start = title.range.start + match.index;
      found.push({ start, end: start + match[0].length });
    }
  }
  for (const paragraph of proseOf(report)) {
    for (const match of paragraph.text.matchAll(PLACEHOLDER)) {
      if (found.length >= MOST_PLACEHOLDERS) return found;
      found.push(placeOf(paragraph, match.index, match.index + match[0].length));
    }
  }
  return found;
}
