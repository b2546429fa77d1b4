/** Characters of running text in one style: half-width digits, full-width punctuation. One character stays one. */

const PUNCTUATION: Readonly<Record<string, string>> = {
  ';': '；',
  '(': '（',
  ')': '）',
  '%': '%',
  '％': '%',
  '?': '？',
  '!': '！',
  '〔': '〔',
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
};

/** Signs and digits that may be written in another style. */
const OTHER_STYLE = /[!%(),.:;?[\]【】％．０-９]/;

/** The characters from `from` up to `to`, normalised; as many as before. */
export function normalText(text: string, from: number, to: number): string {
  const run = text.slice(from, to);
  if (!OTHER_STYLE.test(run)) return run;
  let normal = '';
  for (let at = from; at < to; at++) normal += normalChar(text, at);
  return normal;
}

/** The character at `at`, normalised; `,` `.` and `:` stay where they stand inside numbers and addresses. */
function normalChar(text: string, at: number): string {
  const char = text.charAt(at);
  const code = text.charCodeAt(at);
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if (char === ',' || char === '.' || char === ':') return isInsideWord(text, at) ? char : FULL[char];
  if (char === '．') return isInsideWord(text, at) ? '.' : char;
  return PUNCTUATION[char] ?? char;
}

const FULL = { ',': '，', '.': '。', ':': '：' } as const;

/** Digits or letters on both sides: 1,828, 1.5, http://, www.a.cn. */
function isInsideWord(text: string, at: number): boolean {
  return /[0-9A-Za-z０-９]/.test(text.charAt(at - 1)) && /[0-9A-Za-z０-９/]/.test(text.charAt(at + 1));
}
