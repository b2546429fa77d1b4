/**
 * Words by which a report calls its body: 我局, 我镇. Where they name another kind of body than the title (我镇 in the report
 * of a bureau), the text was taken from another body's report.
 */

import type { BodyKind } from '../bodyKind';
import type { Paragraph } from './prose';
import { isQuoted } from './quotation';
import { gated, holds } from './traits';
import { allMatches } from './matches';

export interface SelfWord {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** What this body calls itself. */
  readonly instead: string;
}

/** Behind these the words go on to something else: 我委员, 我办理, 我院落. */
const SELF = gated(/(?<![自大唯])我(街道办?|[局委厅镇乡县])(?![员域长村级属托派以部限面镇])/g, 'self');

/**
 * Places where the report calls itself by another kind of body. A bureau belongs to a county and may say 我县; 我市 and
 * 我区 (自治区) can be the place above; 我委 of a bureau may be its older name. Quotations and titles are left out.
 */
export function strangeSelfWords(paragraphs: readonly Paragraph[], name: string, body: BodyKind): readonly SelfWord[] {
  if (!paragraphs.some(({ traits }) => holds(traits, SELF.needs))) return [];
  const instead = ownWord(name);
  const strange = strangeWords(name, body);
  if (strange === '' || instead === undefined) return [];
  return paragraphs
    .filter(({ traits }) => holds(traits, SELF.needs))
    .flatMap((paragraph) =>
      allMatches(SELF.pattern, paragraph.text).flatMap((match): SelfWord[] => {
        const word = match[1] ?? '';
        if (!strange.includes(word.charAt(0)) || isQuoted(paragraph.text, match.index)) return [];
        const to = match.index + match[0].length;
        return [{ paragraph, from: match.index, to, written: match[0], instead }];
      }),
    );
}

const PLACES = '省市县区旗州镇乡';
const ORGANS = '局厅';

/** 我局 of a bureau; undefined where its name ends otherwise. */
function ownWord(name: string): string | undefined {
  if (name.endsWith('街道') || name.endsWith('街道办事处')) return '我街道';
  const last = name.endsWith('人民政府') ? name.length - '人民政府'.length - 1 : -1;
  const word = last < 0 ? name.charAt(name.length - 1) : name.charAt(last);
  return (last < 0 ? ORGANS : PLACES).includes(word) && word !== '' ? `我${word}` : undefined;
}

/** First characters of the words that a body of this kind never calls itself. */
function strangeWords(name: string, { role, level }: BodyKind): string {
  if (level === 'township') return name.endsWith('镇人民政府') ? '局委厅街乡' : '局委厅街镇';
  if (level === 'subdistrict') return '局委厅镇乡';
  // a district and a city belong to no county; a city's branch (分局) may sit in one
  const county = (name.includes('市') || name.includes('区')) && !/[县旗]|分局/.test(name) ? '县' : '';
  // a provincial government's office is a 办公厅
  if (role === 'government') return `局委镇乡街${county}`;
  // 局 and 委 may be one body, and so may 管委会 and 街道
  return role === 'department' && ORGANS.includes(name.charAt(name.length - 1)) ? `镇乡街${county}` : '';
}
