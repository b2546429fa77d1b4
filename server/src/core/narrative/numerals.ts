/** Numbers in running text: Arabic with separators, or Chinese numerals. Read right or not at all. */

import { charSet } from '../text/charSet';

export interface Numeral {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly chinese: boolean;
}

/** More digits are no figure of a report. */
const MOST_DIGITS = 12;
const DIGITS = '零一二三四五六七八九';
const NUMERAL_CHARS = charSet('零〇一二两三四五六七八九十百千万');

/** Every number of a normalised text, in order; linear. Digits that belong to a word or an address are left out. */
export function numeralsIn(text: string): readonly Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const end = endOfRun(text, at, isNumberChar);
      const numeral = arabic(text, at, end);
      if (numeral !== undefined) found.push(numeral);
      at = end;
    } else if (NUMERAL_CHARS.has(code)) {
      const end = endOfRun(text, at, isChineseNumeral);
      const value = chineseValue(text.slice(at, end));
      if (value !== undefined) found.push({ value, from: at, to: end, chinese: true });
      at = end;
    } else at++;
  }
  return found;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isNumberChar(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || text.charAt(at) === ',' || text.charAt(at) === '.';
}

function isChineseNumeral(text: string, at: number): boolean {
  return NUMERAL_CHARS.has(text.charCodeAt(at));
}

function endOfRun(text: string, from: number, belongs: (text: string, at: number) => boolean): number {
  let at = from;
  while (at < text.length && belongs(text, at)) at++;
  return at;
}

/** `152559`, `152,559`, `12.5`; a number that may be only the end of a longer one (`1 828`, `1，828`) is none. */
function arabic(text: string, from: number, to: number): Numeral | undefined {
  let last = to;
  while (',.'.includes(text.charAt(last - 1))) last--;
  const run = text.slice(from, last);
  const before = text.charAt(from - 1);
  if (/[A-Za-z@_/-]/.test(before) || /[A-Za-z@_]/.test(text.charAt(from + run.length))) return undefined;
  if ((before === ' ' || before === '，') && isDigit(text.charCodeAt(from - 2)) && /^\d{3}(?!\d)/.test(run))
    return undefined;
  if (run.length <= MOST_DIGITS && PLAIN.test(run)) return { value: Number(run), from, to: last, chinese: false };
  const [whole = '', fraction, ...more] = run.split('.');
  const groups = whole.split(',');
  const separated = groups.length === 1 || isSeparated(groups);
  if (!separated || more.length > 0 || run.length > MOST_DIGITS + 4) return undefined;
  const digits = groups.join('');
  if (digits.length > MOST_DIGITS || fraction === '') return undefined;
  const value = Number(fraction === undefined ? digits : `${digits}.${fraction}`);
  return Number.isFinite(value) ? { value, from, to: from + run.length, chinese: false } : undefined;
}

const PLAIN = /^\d+$/;

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
