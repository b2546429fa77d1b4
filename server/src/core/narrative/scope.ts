/**
 * Whose figures a statement tells, and of which year. A statement is held against the tables only when it speaks of the
 * same bodies and the report year as they do; in doubt it does not.
 */

import type { BodyKind } from '../bodyKind';
import type { Report } from '../report';
import { charSet, holdsAny } from '../text/charSet';
import { tester } from '../text/tester';
import { DIGIT, traitsOf } from './traits';

/** Parts of the report's figures: channels, kinds of applicants, single units, sets of cases. */
export const isPartOfIt = tester(
  /其中|备案|网[上络站页]|线[上下]|信函|邮[寄件箱]|信件|书面|口头|当面|现场|窗口|传真|渠道|平台|系统|下属|所属|直属|基层|[各每另非]|本级|机关本[级部]|办公室|自然人|公民|个人|法人|企业|组织|律师|媒体|代表?(?:[办理为拟省市县区]|上级|政府)|协助|指导|转[办交送来]/,
  '其案网线函邮件书口当场窗真渠台统属基各每另非级本室民人企组律媒代协导转',
);
/** The whole area: 全市, 全区. */
const WHOLE = /全[省市县区旗州盟]/;
const WHOLE_BODIES = /各[级地]|各部门|各单位|各行政机关|政府系统|政务公开系统/g;
/** Whoever may apply: no part of the applicants. */
const EVERYBODY = /公民、法人(?:[和或及]|或者|以及)其他组织/g;
/** Own words for itself, after its name is taken out. */
const OWN =
  /[我本][局委办厅院署处站所镇乡]|[我本](?:单位|机关|部门|街道|中心|行政机关|管委会)|全[局委办厅院署镇乡]|局机关/g;
/** Of other bodies' names; words without them name none, whatever is taken out of them. */
const OF_BODIES = '局委厅办院署镇乡县区市省旗州盟门位关心道司';
const BODIES = charSet(OF_BODIES);
const isOtherBody = tester(/[局委厅办院署镇乡县区市省旗州盟]|部门|单位|机关|中心|街道|公司/, OF_BODIES);

export type Scope = 'own' | 'whole' | 'other';

/** Whose figures the words before a number speak of. */
export function scopeOf(report: Report, words: string): Scope {
  const isWhole = words.includes('全') && WHOLE.test(words);
  const kept = isWhole ? words.replace(WHOLE_BODIES, '') : words;
  if (isPartOfIt(kept) && isPartOfIt(kept.replace(EVERYBODY, ''))) return 'other';
  if (isWhole) return 'whole';
  if (!holdsAny(words, BODIES)) return 'own';
  const rest = withoutNames(words, report.body?.text ?? '').replace(OWN, '');
  return isOtherBody(rest.replace(/办理|办结|收办|承办|主办|区分|单独|市民/g, '')) ? 'other' : 'own';
}

/** 示例县人民政府, its office, 示例县. */
const IS_GOVERNMENT = /政府|[市县区镇乡]$/;

/** The body's name, in full or without its places, taken out of the words. */
function withoutNames(words: string, body: string): string {
  if (body.length < 3) return words;
  let rest = words;
  const isNamed = words.includes(body.slice(-3));
  for (let from = 0; isNamed && from <= body.length - 3; from++) {
    const name = body.slice(from);
    if (rest.includes(name)) rest = rest.split(name).join('');
  }
  // 县政府 is another body in the report of its bureau
  if (!IS_GOVERNMENT.test(body)) return rest;
  return rest.replace(/[市县区镇乡](?:人民)?政府/g, (own) => (body.includes(own.slice(0, 1)) ? '' : own));
}

/** Words without what the report calls its own body, or all bodies that its tables count. */
export function withoutOwnNames(report: Report, words: string): string {
  const rest = WHOLE.test(words) ? words.replace(WHOLE_BODIES, '').replace(WHOLE, '') : words;
  return withoutNames(rest, report.body?.text ?? '').replace(OWN, '');
}

/** True where such a statement of such a body speaks of what the tables hold. */
export function isScopeOfTables(scope: Scope, { level, role }: BodyKind): boolean {
  if (scope === 'other') return false;
  if (level === 'township' || level === 'subdistrict') return true;
  if (role === 'department') return scope === 'own';
  // a government may count its own office only; 全市, 全区 say more
  return role === 'government' && scope === 'whole';
}

const isOtherTime = tester(
  /去年|上年|上一年|往年|历年|近年|同期|累计|以来|[上下]半年|季度|明年|下年|下一年|今后|计划|预计|力争|将|同比|相比|较|增长|减少|增加|下降|截至(?!目前|年底|\d{4}年12月31日|12月31日)|\d月(?!31日)|[前近]\S年/,
  '去上往历近同累以季明下今划预争将相较增减截月前',
);
const isPartOfYear = tester(/[上下]半年|季度|\d{1,2}月份|\d月至|[-—至]\d{1,2}月/, '半季月');
/** 2021年至2023年, 2021—2023年. */
const YEARS = /20\d\d年?[-—–~～至到]20\d\d年/;
const isComparison = tester(/同比|相比|[比较](?:上年|去年)/, '比较');

/**
 * True where the words of a sentence up to a number speak of the report year: no other year is the last one named, and
 * the words next to the number (`near`) compare with no other time.
 */
export function isReportYear(before: string, near: string, year: number | undefined): boolean {
  if (isOtherTime(near) || isPartOfYear(before) || isComparison(before.slice(-16))) return false;
  const last = lastYearIn(before);
  return last === undefined || (last === year && !YEARS.test(before));
}

function isDigit(text: string, at: number): boolean {
  return (traitsOf(text.charCodeAt(at)) & DIGIT) !== 0;
}

const BEHIND_YEAR = charSet('年-—至');

/** The last year that is named, with the sign or word behind it that makes a number one. */
function lastYearIn(text: string): number | undefined {
  for (let at = text.lastIndexOf('20'); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('20', at - 1)) {
    const isYear = BEHIND_YEAR.has(text.charCodeAt(at + 4)) && isDigit(text, at + 2) && isDigit(text, at + 3);
    if (isYear) return Number(text.slice(at, at + 4));
  }
  return undefined;
}
