/** Characters of running text in one style: half-width digits, full-width punctuation. One character stays one. */

const PUNCTUATION: Readonly<Record<string, string>> = {
  ';': '；',
  '(': '（',
  ')': '）',
  '％': '%',
  '?': '？',
  '!': '！',
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
};

/** The character at `at`, normalised; `,` `.` and `:` stay where they stand inside numbers and addresses. */
export function normalChar(text: string, at: number): string {
  const char = text.charAt(at);
  const code = text.charCodeAt(at);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if (char === ',' || char === '.' || char === ':') return isInsideWord(text, at) ? char : FULL[char];
  if (char === '．') return isInsideWord(text, at) ? '.' : char;
  return PUNCTUATION[char] ?? char;
}

const FULL = { ',': '，', '.': '。', ':': '：' } as const;

/** Digits or letters on both sides: 1,828, 1.5, http://, www.a.cn. */
function isInsideWord(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  return isWordChar(text.charCodeAt(at - 1)) && (isWordChar(after) || after === SLASH);
}

const SLASH = 0x2f;

/** A digit of either width, or a Latin letter. */
function isWordChar(code: number): boolean {
  if (code >= 0xff10) return code <= 0xff19;
  return (code >= 0x30 && code <= 0x39) || isLetter(code);
}

/** A Latin letter. */
export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
