/**
 * Places of a template that were never filled in: those our skeletons leave (`____件`, `【填写：主要问题】`), and what
 * writers use: `××条`, `20XX年`, `（此处填写…）`, a fee `共计  元` without its amount. Names hidden on purpose (××小区) and
 * blanks inside titles or quotations are none.
 */

import type { Report } from '../report';
import { blanksIn } from '../writing/blanks';
import { type Paragraph, proseOf } from './prose';
import { isQuoted } from './quotation';
import { type Gated, gated, holds, needsOf } from './traits';
import { allMatches } from './matches';

export interface Unfilled {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

const CROSS = '[×✕╳XxＸｘ]';
/** Units behind a blank; 条例, 项目, 个人 … are words of their own. */
const UNIT = '[件篇次%]|条(?![例款])|人次|份(?!额)|起(?!诉)|项(?!目)|个(?![人体别性])|场(?![所镇馆址])|期(?!刊)|万?元';
/** A date without its month or day. */
const HALF_DATE = gated(/(?<=20\d\d年)(?:月\d{0,2}日|\d{1,2}月日)(?=[止起至，。]|$)/g, 'month', 'year');
const PATTERNS: readonly Gated[] = [
  gated(new RegExp(`(?<![A-Za-z0-9×✕╳Ｘｘ])${CROSS}{1,6}(?=${UNIT})`, 'g'), 'cross'),
  gated(new RegExp(`(?<!_)_{2,3}(?=${UNIT})(?![^_]{1,20}__)`, 'g'), 'underscore'),
  gated(new RegExp(`(?<![A-Za-z0-9])(?:20[0-9]?${CROSS}{1,2}|${CROSS}{2,4})(?=年)`, 'g'), 'cross', 'year'),
  HALF_DATE,
  gated(
    /[（〔](?:(?:此处|在此)处?(?:请?填|插入|补充|写明|输入)|请?根据实际(?:情况)?(?:填写|修改|补充|调整))[^（）〔〕]{0,40}[）〕]/g,
    'toFill',
  ),
  gated(/[（〔]待(?:补充|填写?|完善|核实)(?:内容|数据|情况)?[）〕]/g, 'toFill'),
];
/** In the preamble the body and its contacts are named; elsewhere a name may be hidden on purpose. */
const NAME = gated(new RegExp(`${CROSS}{2,6}(?=[省市县区镇乡局委厅办]|街道|单位|部门|人民政府)`, 'g'), 'cross');
/** White space is gone from the text: nothing stands between the words for the sum and its unit. */
const FEE = /(?<=处理费|共计|合计|总计|金额|总额|(?<!单位)[为是]|人民币)万?元(?=[，。；、（整]|$)/g;
const PLACEHOLDER = needsOf('placeholder');
const FEE_MARK = needsOf('fee');
/** Text without any of these holds none of all that. */
const SIGNS = needsOf('cross', 'underscore', 'month', 'toFill', 'placeholder', 'fee');

/** More in one paragraph are no places to fill in. */
const MOST_BLANKS = 100;

/** Every place of the running text left to fill in, in its order. */
export function unfilledIn(report: Report): readonly Unfilled[] {
  const found: Unfilled[] = [];
  for (const paragraph of proseOf(report)) {
    if ((paragraph.traits & SIGNS) !== 0) found.push(...inParagraph(paragraph));
  }
  return found;
}

/** Each half of the pattern begins with one of these. */
function mayBeHalfDate(text: string): boolean {
  return text.includes('年月') || text.includes('月日');
}

/** The patterns that may match in the paragraph. */
function patternsFor({ text, part, traits }: Paragraph): readonly RegExp[] {
  const patterns: RegExp[] = [];
  for (const gate of PATTERNS) {
    if (holds(traits, gate.needs) && (gate !== HALF_DATE || mayBeHalfDate(text))) patterns.push(gate.pattern);
  }
  if (part === 0 && holds(traits, NAME.needs)) patterns.push(NAME.pattern);
  if (holds(traits, FEE_MARK) && text.includes('元') && text.includes('处理费')) patterns.push(FEE);
  return patterns;
}

function inParagraph(paragraph: Paragraph): Unfilled[] {
  const { text, traits } = paragraph;
  const patterns = patternsFor(paragraph);
  const blanks = holds(traits, PLACEHOLDER) ? blanksIn(text) : [];
  const found: Unfilled[] = blanks.map(({ start, end }) => ({ paragraph, from: start, to: end }));
  for (const match of patterns.flatMap((pattern) => allMatches(pattern, text)).slice(0, MOST_BLANKS)) {
    const from = match.index;
    const to = from + match[0].length;
    const isKnown = found.some((other) => other.from < to && from < other.to);
    if (!isKnown && !isQuoted(text, from)) found.push({ paragraph, from, to });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Characters before and after a blank that show what belongs into it. */
const BEFORE = 12;
const AFTER = 4;

/** `信息公开申请____件`: a blank, in the words of the source, with those beside it, up to the next sign. */
export function wordsAround({ paragraph: { text }, from, to }: Unfilled, blank: string): string {
  const before = lastClause(text.slice(Math.max(0, from - BEFORE), from));
  const after = /^[^，。；：、（〔）〕_]*/.exec(text.slice(to, to + AFTER))?.[0] ?? '';
  return (before.length === BEFORE ? '…' : '') + before + blank + after;
}

function lastClause(text: string): string {
  const sign = Math.max(...Array.from('，。；：、（〔）〕_', (char) => text.lastIndexOf(char)));
  return text.slice(sign + 1);
}
