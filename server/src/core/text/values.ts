/**
 * Numbers as they stand in the cells of a report: signs, thousands separators, full width, units, bracketed notes.
 *
 * Law of reading: a value is read right or not at all. `1 828`, `1,82` or `约5` are no numbers.
 */

export type Unit = '元' | '万元' | '件' | '项';

/** Indexes are into the text that was parsed. */
export type ParsedValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'invalid' }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Where the number itself stands, sign included. */
      readonly from: number;
      readonly to: number;
      readonly unit: Unit | undefined;
      /** Converter residue beside the number, as index pairs. */
      readonly residue: readonly (readonly [number, number])[];
    };

/** Signs for "nothing" that real bodies write into cells. */
const BLANK_MARKS = new Set(['-', '—', '－', '–', '−', '―', '——', '--', '/', '／', '\\', '无']);
const UNITS: readonly (Unit | '条' | '宗' | '起' | '个')[] = ['万元', '元', '件', '项', '条', '宗', '起', '个'];
/** More digits than a double holds exactly are no figure of a report. */
const MAX_DIGITS = 15;

const SPACE = /[\s\u00a0\u3000]/;
/** Characters a converter leaves behind: zero-width signs, control characters, soft hyphens. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE_RESIDUE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f]/;
const BOOKMARK = /^\[bookmark: ?[^\]\n]{0,80}\]/i;

/** Parses the content of one value cell. Never throws; linear. */
export function parseValue(text: string): ParsedValue {
  return parseAtOnce(text) ?? parseInFull(text);
}

const BLANK: ParsedValue = { kind: 'blank' };
const INVALID: ParsedValue = { kind: 'invalid' };

/** What kind of value a text is, without making it. */
export function valueKind(text: string): ParsedValue['kind'] {
  return plainNumber(text) === undefined ? parseValue(text).kind : 'number';
}

/** The value of a text that is nothing but a few plain digits, as most cells are; undefined for any other text. */
export function plainNumber(text: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > 6 || (length > 1 && text.charCodeAt(0) === ZERO)) return undefined;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** What most cells hold: nothing, words, or a few plain digits; the same as reading in full gives. */
function parseAtOnce(text: string): ParsedValue | undefined {
  if (text === '') return BLANK;
  const first = text.charCodeAt(0);
  // no ideograph but 无 begins a value
  if (isIdeograph(first) && first !== NOTHING) return INVALID;
  if (!mayEndValue(text.charCodeAt(text.length - 1))) return INVALID;
  const value = plainNumber(text);
  if (value === undefined) return undefined;
  return { kind: 'number', value, from: 0, to: text.length, unit: undefined, residue: NO_RESIDUE };
}

/** False for the characters that words and sentences end in: no value has them at its end, white space apart. */
export function mayEndValue(code: number): boolean {
  if (isIdeograph(code)) return ENDINGS.includes(String.fromCharCode(code));
  return !SENTENCE_ENDS.includes(code);
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

const SENTENCE_ENDS = Array.from('。；：，、！？', (char) => char.charCodeAt(0));

/** Ideographs a value may end in. */
const ENDINGS = `无${UNITS.join('')}`;
const NO_RESIDUE: readonly (readonly [number, number])[] = [];
const NOTHING = '无'.charCodeAt(0);
const ZERO = 0x30;

function parseInFull(text: string): ParsedValue {
  const residue: [number, number][] = [];
  let from = skip(text, 0, residue);
  if (from >= text.length) return { kind: 'blank' };
  const trimmed = text.slice(from).trim();
  if (BLANK_MARKS.has(trimmed)) return { kind: 'blank' };
  // Markdown writes \+49 and \-27 so that no list begins, and **5** for bold
  let emphasis = emphasisAt(text, from);
  from = skip(text, from + emphasis.length, residue);
  if (text.charAt(from) === '\\') from++;
  const number = scanNumber(text, from);
  if (number === undefined) return isMarkedBlank(trimmed, emphasis) ? BLANK : INVALID;
  let at = number.to;
  /** Skips white space and, where it is closed here, the emphasis. */
  const goOn = (to: number): void => {
    at = skip(text, to, residue);
    if (emphasis === '' || !text.startsWith(emphasis, at)) return;
    at = skip(text, at + emphasis.length, residue);
    emphasis = '';
  };
  goOn(at);
  const unit = UNITS.find((candidate) => text.startsWith(candidate, at));
  if (unit !== undefined) goOn(at + unit.length);
  goOn(skipNote(text, at));
  if (at < text.length || emphasis !== '') return INVALID;
  return {
    kind: 'number',
    value: number.value,
    from,
    to: number.to,
    unit: unit === '元' || unit === '万元' || unit === '件' || unit === '项' ? unit : undefined,
    residue,
  };
}

/** A sign for "nothing" in bold, or behind the backslash that keeps Markdown from taking it for a list. */
function isMarkedBlank(trimmed: string, emphasis: string): boolean {
  const { length } = emphasis;
  if (length > 0 && (trimmed.length <= 2 * length || !trimmed.endsWith(emphasis))) return false;
  const inner = trimmed.slice(length, trimmed.length - length).trim();
  return BLANK_MARKS.has(inner.startsWith('\\') ? inner.slice(1) : inner);
}

function emphasisAt(text: string, at: number): '' | '*' | '**' | '__' {
  if (text.startsWith('**', at)) return '**';
  if (text.startsWith('__', at)) return '__';
  return text.startsWith('*', at) ? '*' : '';
}

/** Skips white space, and residue, which it notes. */
function skip(text: string, at: number, residue: [number, number][]): number {
  let i = at;
  while (i < text.length) {
    const char = text.charAt(i);
    if (SPACE.test(char) && char !== '\ufeff') {
      i++;
      continue;
    }
    const length = residueAt(text, i, char);
    if (length === 0) return i;
    residue.push([i, i + length]);
    i += length;
  }
  return i;
}

function residueAt(text: string, at: number, char: string): number {
  if (INVISIBLE_RESIDUE.test(char)) return 1;
  if (char !== '[') return 0;
  return BOOKMARK.exec(text.slice(at, at + 100))?.[0].length ?? 0;
}

/** A note in brackets after the number, e.g. （其中修订 16 件）; returns the index after it. */
function skipNote(text: string, at: number): number {
  const open = text.charAt(at);
  if (open !== '（' && open !== '(') return at;
  for (let i = at + 1; i < text.length; i++) {
    if (text.charAt(i) === '）' || text.charAt(i) === ')') return i + 1;
  }
  return at;
}

interface ScannedNumber {
  readonly value: number;
  readonly to: number;
}

/** sign? digits (with separators in threes)? (point digits)?; undefined where no number begins or its form is doubtful. */
function scanNumber(text: string, from: number): ScannedNumber | undefined {
  let at = from;
  let sign = 1;
  const signChar = text.charAt(at);
  if ('+＋'.includes(signChar) && signChar !== '') at++;
  else if ('-－−–'.includes(signChar) && signChar !== '') {
    sign = -1;
    at++;
  }
  const whole = scanDigits(text, at);
  // no figure begins with a zero: 00 and 07 are what is left of broken or overlapping numbers
  if (whole.digits === '' || (whole.digits.length > 1 && whole.digits.startsWith('0'))) return undefined;
  let digits = whole.digits;
  at = whole.to;
  while (isSeparator(text.charAt(at))) {
    const group = scanDigits(text, at + 1);
    // separators stand after one to three digits and before exactly three
    if (group.digits.length !== 3 || whole.digits.length > 3) return undefined;
    digits += group.digits;
    at = group.to;
  }
  if (digits.length > MAX_DIGITS) return undefined;
  if (text.charAt(at) === '.' || text.charAt(at) === '．') {
    const fraction = scanDigits(text, at + 1);
    if (fraction.digits === '' || digits.length + fraction.digits.length > MAX_DIGITS) return undefined;
    digits += '.' + fraction.digits;
    at = fraction.to;
  }
  const value = Number(digits);
  return { value: value === 0 ? 0 : sign * value, to: at };
}

function isSeparator(char: string): boolean {
  return char === ',' || char === '，';
}

function scanDigits(text: string, from: number): { readonly digits: string; readonly to: number } {
  let digits = '';
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += text.charAt(at);
    else if (code >= 0xff10 && code <= 0xff19) digits += String.fromCharCode(code - 0xfee0);
    else break;
  }
  return { digits, to: at };
}
