/** Numbers in running text: Arabic with separators, or Chinese numerals. Read right or not at all. */

import { isLetter } from './characters';
import { NUMERAL, traitsOf } from './traits';

export interface Numeral {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly chinese: boolean;
}

/** More digits are no figure of a report. */
const MOST_DIGITS = 12;
const DIGITS = '零一二三四五六七八九';

/** End of the run of characters that the number at `from` may be made of. */
export function endOfNumeral(text: string, from: number): number {
  let at = from + 1;
  if (isDigit(text.charCodeAt(from))) while (isNumberChar(text.charCodeAt(at))) at++;
  else while ((traitsOf(text.charCodeAt(at)) & NUMERAL) !== 0) at++;
  return at;
}

/** The number that such a run is; undefined for digits that belong to a word or an address, or are no plain number. */
export function numeralAt(text: string, from: number, to: number): Numeral | undefined {
  if (isDigit(text.charCodeAt(from))) return arabic(text, from, to);
  const value = chineseValue(text.slice(from, to));
  return value === undefined ? undefined : { value, from, to, chinese: true };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const COMMA = 0x2c;
const POINT = 0x2e;

function isNumberChar(code: number): boolean {
  return isDigit(code) || code === COMMA || code === POINT;
}

/** `152559`, `152,559`, `12.5`; a number that may be only the end of a longer one (`1 828`, `1，828`) is none. */
function arabic(text: string, from: number, to: number): Numeral | undefined {
  let last = to;
  while (!isDigit(text.charCodeAt(last - 1))) last--;
  const before = text.charCodeAt(from - 1);
  if (before === SLASH || before === HYPHEN || isOfWord(before) || isOfWord(text.charCodeAt(last))) return undefined;
  if ((before === SPACE || before === FULL_COMMA) && isDigit(text.charCodeAt(from - 2)) && isGroup(text, from)) {
    return undefined;
  }
  const value = plainValue(text, from, last) ?? separatedValue(text.slice(from, last));
  return value === undefined ? undefined : { value, from, to: last, chinese: false };
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const FULL_COMMA = 0xff0c;

/** Exactly three digits. */
function isGroup(text: string, at: number): boolean {
  return /^\d{3}(?!\d)/.test(text.slice(at, at + 4));
}

/** The value of digits with one point between them at most: both parts of the division are exact, so it is, too. */
function plainValue(text: string, from: number, to: number): number | undefined {
  if (to - from > MOST_DIGITS) return undefined;
  let value = 0;
  let point = to - 1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) value = value * 10 + (code - ZERO);
    else if (code === POINT && point === to - 1) point = at;
    else return undefined;
  }
  const power = POWERS[to - 1 - point];
  return power === undefined ? undefined : value / power;
}

const ZERO = 0x30;
/** Of ten, each exact. */
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

function separatedValue(run: string): number | undefined {
  const [whole = '', fraction, ...more] = run.split('.');
  const groups = whole.split(',');
  const separated = groups.length === 1 || isSeparated(groups);
  if (!separated || more.length > 0 || run.length > MOST_DIGITS + 4) return undefined;
  const digits = groups.join('');
  if (digits.length > MOST_DIGITS || fraction === '') return undefined;
  const value = Number(fraction === undefined ? digits : `${digits}.${fraction}`);
  return Number.isFinite(value) ? value : undefined;
}

/** A letter, or a sign of addresses. */
function isOfWord(code: number): boolean {
  return isLetter(code) || code === 0x40 || code === 0x5f;
}

function isSeparated(groups: readonly string[]): boolean {
  return groups.every((group, i) => (i === 0 ? group.length >= 1 && group.length <= 3 : group.length === 3));
}

const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `三`, `十二`, `两百零五`, `一万二千`; undefined where the run is no plain number. */
export function chineseValue(run: string): number | undefined {
  if (run.length > 12) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of run) {
    if (char === '万') {
      if (total > 0 || section + (digit ?? 0) === 0) return undefined;
      total = (section + (digit ?? 0)) * 10000;
      section = 0;
      digit = undefined;
      continue;
    }
    const multiplier = MULTIPLIERS[char];
    if (multiplier !== undefined) {
      if (digit === undefined && !(multiplier === 10 && section === 0)) return undefined;
      section += (digit ?? 1) * multiplier;
      digit = undefined;
      continue;
    }
    const next = char === '两' ? 2 : char === '〇' ? 0 : DIGITS.indexOf(char);
    // 二〇二三 is a year, 一二 no number
    if (digit !== undefined && digit !== 0) return undefined;
    digit = next;
  }
  return total + section + (digit ?? 0);
}
