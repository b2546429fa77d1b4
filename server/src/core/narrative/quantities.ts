/** Quantity phrases: a number with its unit (152559件, 5500余条, 三件, 3940元, 55%). */

import { type Numeral, numeralsIn } from './numerals';

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
/** The units by their first character. */
const UNITS_BY_START: ReadonlyMap<string, readonly string[]> = new Map(
  UNITS.map((unit) => [unit.charAt(0), UNITS.filter((other) => other.startsWith(unit.charAt(0)))]),
);
const ABOUT_BEFORE = /(?:[近约超逾]|超过|将近|不少于|至少|突破|累计达?近)$/;
const ABOUT_AFTER = /^(?:[余多几]|以上|左右|上下)/;

/** Quantities of a normalised text, in order; numbers without a unit of this list (dates, telephones) are none. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const numeral of numeralsIn(text)) {
    const quantity = quantityAt(text, numeral);
    if (quantity !== undefined) found.push(quantity);
  }
  return found;
}

function quantityAt(text: string, { value, from, to, chinese }: Numeral): Quantity | undefined {
  if (text.charAt(from - 1) === '第') return undefined;
  let at = to;
  let scale = 1;
  let approximate = false;
  const scaled = !chinese && text.charAt(at) === '万' && text.charAt(at + 1) !== '元';
  if (scaled) {
    scale = 10000;
    approximate = true;
    at++;
  }
  const about = ABOUT_AFTER.exec(text.slice(at, at + 2));
  if (about !== null) {
    approximate = true;
    at += about[0].length;
  }
  const unit = UNITS_BY_START.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
  if (unit === undefined) return undefined;
  if (ABOUT_BEFORE.test(text.slice(Math.max(0, from - 4), from))) approximate = true;
  const end = at + unit.length;
  if (ABOUT_AFTER.test(text.slice(end, end + 2)) || text.charAt(end) === '次') approximate = true;
  // 一条龙, 十项措施之一: a lone 一 counts nothing for certain; 2个月 and 3次会议 do not matter here
  const point = chinese ? -1 : text.slice(from, to).indexOf('.');
  return {
    value: value * scale,
    unit,
    from,
    to: end,
    numberTo: to,
    approximate: approximate || (chinese && value === 0),
    decimals: point < 0 ? 0 : to - from - point - 1,
  };
}
