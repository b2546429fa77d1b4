/** Character references of HTML: &nbsp; &#160; &#xa0; and what of them stands without its semicolon. */

export interface CharacterReference {
  readonly text: string;
  /** Index behind the reference. */
  readonly end: number;
}

/** Names of the characters from U+00A0 on, in their order; browsers know them without a semicolon, too. */
const LATIN = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
).split(' ');

/** Names that browsers know without a semicolon as well. */
const LEGACY = { lt: '<', gt: '>', amp: '&', quot: '"', LT: '<', GT: '>', AMP: '&', QUOT: '"', COPY: '©', REG: '®' };

/** Further names that pages of reports use: punctuation, spaces, and the signs of HTML 4 that editors write. */
const STRICT = {
  ...{
    apos: "'",
    excl: '!',
    num: '#',
    dollar: '$',
    percnt: '%',
    lpar: '(',
    rpar: ')',
    ast: '*',
    plus: '+',
    comma: ',',
  },
  ...{ period: '.', sol: '/', colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[' },
  ...{ bsol: '\\', rsqb: ']', rbrack: ']', lowbar: '_', grave: '`', lcub: '{', lbrace: '{', verbar: '|', vert: '|' },
  ...{ rcub: '}', rbrace: '}', Tab: '\t', NewLine: '\n', ensp: '\u2002', emsp: '\u2003', emsp13: '\u2004' },
  ...{ emsp14: '\u2005', numsp: '\u2007', puncsp: '\u2008', thinsp: '\u2009', hairsp: '\u200a', zwnj: '\u200c' },
  ...{ zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', hyphen: '‐', dash: '‐', ndash: '–', mdash: '—', horbar: '―' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›' },
  ...{ bull: '•', bullet: '•', hellip: '…', mldr: '…', nldr: '‥', permil: '‰', prime: '′', Prime: '″', oline: '‾' },
  ...{ frasl: '⁄', euro: '€', trade: '™', numero: '№', minus: '−', lowast: '∗', radic: '√', infin: '∞', asymp: '≈' },
  ...{ ne: '≠', le: '≤', ge: '≥', equiv: '≡', sim: '∼', cong: '≅', sum: '∑', prod: '∏', larr: '←', uarr: '↑' },
  ...{ rarr: '→', darr: '↓', harr: '↔', lArr: '⇐', rArr: '⇒', hArr: '⇔', loz: '◊', spades: '♠', clubs: '♣' },
  ...{ hearts: '♥', diams: '♦', star: '☆', starf: '★', check: '✓', cross: '✗', squ: '□', square: '□', squf: '▪' },
  ...{ OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ', tilde: '˜', lang: '⟨' },
  ...{ rang: '⟩', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', pi: 'π', Omega: 'Ω', omega: 'ω', mu: 'μ' },
};

const WITHOUT_SEMICOLON = new Map<string, string>([
  ...LATIN.map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...Object.entries(LEGACY),
]);
const WITH_SEMICOLON = new Map<string, string>([...WITHOUT_SEMICOLON, ...Object.entries(STRICT)]);
const LONGEST_NAME = 8;

/** What windows-1252 has at 0x80 … 0x9f, where pages that say &#150; mean it; the standard asks for it. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const REPLACEMENT = '\ufffd';
/** No character has a longer number; leading zeros apart, which are passed over. */
const MAX_CODE_POINT = 0x10ffff;

/** The reference that begins with the `&` at `at` and ends before `limit`; undefined where none does. */
export function characterReference(source: string, at: number, limit: number): CharacterReference | undefined {
  return source.charCodeAt(at + 1) === NUMBER_SIGN
    ? numericReference(source, at + 2, limit)
    : namedReference(source, at + 1, limit);
}

function namedReference(source: string, from: number, limit: number): CharacterReference | undefined {
  let to = from;
  const most = Math.min(limit, from + LONGEST_NAME);
  while (to < most && isAlphanumeric(source.charCodeAt(to))) to++;
  if (to < limit && source.charCodeAt(to) === SEMICOLON) {
    const text = WITH_SEMICOLON.get(source.slice(from, to));
    if (text !== undefined) return { text, end: to + 1 };
  }
  // &nbsp12 is a blank and 12
  for (let end = to; end - from >= 2; end--) {
    const text = WITHOUT_SEMICOLON.get(source.slice(from, end));
    if (text !== undefined) return { text, end };
  }
  return undefined;
}

function numericReference(source: string, from: number, limit: number): CharacterReference | undefined {
  const isHex = from < limit && (source.charCodeAt(from) | 0x20) === LETTER_X;
  const digits = isHex ? from + 1 : from;
  const base = isHex ? 16 : 10;
  let code = 0;
  let at = digits;
  for (; at < limit; at++) {
    const digit = digitOf(source.charCodeAt(at));
    if (digit >= base) break;
    if (code <= MAX_CODE_POINT) code = code * base + digit;
  }
  if (at === digits) return undefined;
  const end = at < limit && source.charCodeAt(at) === SEMICOLON ? at + 1 : at;
  return { text: characterOf(code), end };
}

function characterOf(code: number): string {
  if (code === 0 || code > MAX_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) return REPLACEMENT;
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.charAt(code - 0x80);
  return String.fromCodePoint(code);
}

/** Value of a hexadecimal digit, 16 and more for any other character. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : 16;
}

function isAlphanumeric(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

const NUMBER_SIGN = 0x23;
const SEMICOLON = 0x3b;
const LETTER_X = 0x78;
