/** Quantity phrases: a number with its unit (152559件, 5500余条, 三件, 3940元, 55%). */

import { charSet } from '../text/charSet';
import { type Numeral, numeralAt } from './numerals';
import { AFTER_NUMBER, traitsOf } from './traits';

export interface Quantity {
  readonly value: number;
  /** The unit as written; `%` for a share. */
  readonly unit: string;
  /** From the number to the end of the unit. */
  readonly from: number;
  readonly to: number;
  /** End of the number without its unit. */
  readonly numberTo: number;
  /** 近, 约, 余, 多, 以上, or rounded to 万: no exact figure. */
  readonly approximate: boolean;
  /** Decimals written, for the rounding of shares. */
  readonly decimals: number;
}

/** Longest first. */
const UNITS = [
  ...['万余元', '万多元', '万元', '亿元', '人次', '篇次', '件次', '条次', '场次', '万条', '万件', '万次'],
  ...['元', '件', '条', '项', '个', '次', '篇', '份', '起', '宗', '期', '场', '家', '户', '人', '名', '处', '部'],
  ...['类', '例', '批', '幅', '张', '页', '册', '本', '块', '天', '%'],
];
/** The units by the code of their first character. */
const UNITS_BY_START: ReadonlyMap<number, readonly string[]> = new Map(
  UNITS.map((unit) => [unit.charCodeAt(0), UNITS.filter((other) => other.startsWith(unit.charAt(0)))]),
);
const ABOUT_BEFORE = /(?:[近约超逾]|超过|将近|不少于|至少|突破|累计达?近)$/;
const ABOUT_BEFORE_ENDS = charSet('近约超逾过于少破');
const ABOUT_AFTER = /^(?:[余多几]|以上|左右|上下)/;
const ABOUT_AFTER_STARTS = charSet('余多几以左上');

/** True where 近, 约, 超过 … end before `at`. */
function isAboutBefore(text: string, at: number): boolean {
  return ABOUT_BEFORE_ENDS.has(text.charCodeAt(at - 1)) && ABOUT_BEFORE.test(text.slice(Math.max(0, at - 4), at));
}

/** Length of the words for a rough number that begin at `at`; 0 where there are none. */
function aboutAfter(text: string, at: number): number {
  if (!ABOUT_AFTER_STARTS.has(text.charCodeAt(at))) return 0;
  return ABOUT_AFTER.exec(text.slice(at, at + 2))?.[0].length ?? 0;
}

const ORDINAL = '第'.charCodeAt(0);
const TEN_THOUSAND = '万'.charCodeAt(0);
const YUAN = '元'.charCodeAt(0);
const TIMES = '次'.charCodeAt(0);

/**
 * The quantity whose number is the run of a normalised text from index `from` up to `to`; undefined for one without a
 * unit of this list (dates, telephones) and for an ordinal.
 */
export function quantityAt(text: string, from: number, to: number): Quantity | undefined {
  // most numbers count nothing
  if ((traitsOf(text.charCodeAt(to)) & AFTER_NUMBER) === 0 || text.charCodeAt(from - 1) === ORDINAL) return undefined;
  const numeral = numeralAt(text, from, to);
  return numeral === undefined ? undefined : quantityOf(text, numeral);
}

function quantityOf(text: string, { value, from, to, chinese }: Numeral): Quantity | undefined {
  let at = to;
  const isScaled = !chinese && text.charCodeAt(at) === TEN_THOUSAND && text.charCodeAt(at + 1) !== YUAN;
  if (isScaled) at++;
  const about = aboutAfter(text, at);
  at += about;
  const unit = unitAt(text, at);
  if (unit === undefined) return undefined;
  const end = at + unit.length;
  const isRough = isScaled || about > 0 || isAboutBefore(text, from) || aboutAfter(text, end) > 0;
  // 一条龙, 十项措施之一: a lone 一 counts nothing for certain; 2个月 and 3次会议 do not matter here
  return {
    value: isScaled ? value * 10000 : value,
    unit,
    from,
    to: end,
    numberTo: to,
    approximate: isRough || text.charCodeAt(end) === TIMES || (chinese && value === 0),
    decimals: chinese ? 0 : decimalsOf(text, from, to),
  };
}

/** Digits behind the first point. */
function decimalsOf(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (text.charCodeAt(at) === POINT) return to - at - 1;
  return 0;
}

const POINT = 0x2e;

function unitAt(text: string, at: number): string | undefined {
  const units = UNITS_BY_START.get(text.charCodeAt(at));
  if (units === undefined) return undefined;
  for (const unit of units) if (unit.length === 1 || text.startsWith(unit, at)) return unit;
  return undefined;
}
