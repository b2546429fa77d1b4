/**
 * What each character is to the readers of running text, as bits of one number: one pass over a text tells where its
 * numbers and sentences are, and which patterns are worth trying on it. Most characters are nothing.
 */

/** Roles that a character plays where it stands. */
const ROLES = {
  /** Left out of running text: white space, emphasis marks, characters without width. */
  dropped:
    ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000*\u200b\ufeff',
  /** May be written in another style: half-width punctuation, full-width digits. */
  restyled: '!(),.:;?[]【】％．０１２３４５６７８９',
  digit: '0123456789',
  numeral: '零〇一二两三四五六七八九十百千万',
  /** May follow a number that counts something: a unit, or 余, 多, 以上 before it. */
  afterNumber: '万亿人篇件条场元项个次份起宗期家户名处部类例批幅张页册本块天%余多几以左上',
  sentenceEnd: '。！？',
} as const;

/**
 * Marks: characters one of which stands in every match of some pattern. A text without them is not searched; a test
 * proves of every such pattern that it cannot match without.
 */
const MARKS = {
  application: '申',
  case: '议讼',
  negation: '未没无',
  underscore: '_',
  placeholder: '_填',
  cross: '×✕╳XxＸｘ',
  toFill: '待此际',
  fee: '费',
  month: '月',
  year: '年',
  percent: '%',
  list: '是',
  marker: '其包别（：',
  part: '部',
  act: '华令',
  short: '简',
  by: '由',
  with: '请与',
  contact: '联（',
  self: '我',
  phone: '话真码热询联',
  ask: '请迎',
  four: '4',
  three: '三',
  letter: '函',
} as const;

export type Mark = keyof typeof MARKS | 'digit';

const TRAITS = new Int32Array(0x10000);
/** A bit for each character with any trait: most have none, and so small a table stays near the processor. */
const HAS_TRAITS = new Uint8Array(0x2000);
const BITS = new Map<string, number>();
for (const [name, chars] of Object.entries({ ...ROLES, ...MARKS })) {
  const bit = 1 << BITS.size;
  BITS.set(name, bit);
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    TRAITS[code] = (TRAITS[code] ?? 0) | bit;
    HAS_TRAITS[code >> 3] = (HAS_TRAITS[code >> 3] ?? 0) | (1 << (code & 7));
  }
}

/** How many traits there are: a number has 32 bits, and no two traits may share one. */
export const TRAIT_COUNT = BITS.size;

function bitOf(name: keyof typeof ROLES | keyof typeof MARKS): number {
  return BITS.get(name) ?? 0;
}

export const DROPPED = bitOf('dropped');
export const RESTYLED = bitOf('restyled');
export const DIGIT = bitOf('digit');
export const NUMERAL = bitOf('numeral');
export const AFTER_NUMBER = bitOf('afterNumber');
export const SENTENCE_END = bitOf('sentenceEnd');

/** Characters with a bit of these are kept as telling: they make numbers and sentences, or are marks. */
export const TELLING = ~(DROPPED | RESTYLED | AFTER_NUMBER);

/** The bits of a character; 0 for most. */
export function traitsOf(code: number): number {
  return (((HAS_TRAITS[code >> 3] ?? 0) >> (code & 7)) & 1) === 0 ? 0 : (TRAITS[code] ?? 0);
}

/** A pattern with the marks that each of its matches holds. */
export interface Gated {
  readonly pattern: RegExp;
  readonly needs: number;
}

const CHARS: Readonly<Record<string, string>> = { ...ROLES, ...MARKS };
const GATED: { readonly pattern: RegExp; readonly marks: readonly string[] }[] = [];

/** `pattern`, of which each match holds a character of each of `marks`. */
export function gated(pattern: RegExp, ...marks: readonly Mark[]): Gated {
  GATED.push({ pattern, marks: marks.map((mark) => CHARS[mark] ?? '') });
  return { pattern, needs: needsOf(...marks) };
}

/** Every gated pattern with the characters of its marks, for the test that proves them. */
export function gatedPatterns(): readonly { readonly pattern: RegExp; readonly marks: readonly string[] }[] {
  return GATED;
}

/** All of `marks` as bits, for what no single pattern says. */
export function needsOf(...marks: readonly Mark[]): number {
  return marks.reduce((needs, mark) => needs | bitOf(mark), 0);
}

/** True where a text with these traits has every mark of `needs`. */
export function holds(traits: number, needs: number): boolean {
  return (traits & needs) === needs;
}
