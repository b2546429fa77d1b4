/** Folding: what remains of a label when white space, width, punctuation and markup are taken away. */

const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * Keeps ideographs, letters and digits (half width); drops everything else, so that `1．属于 国家秘密`,
 * `１、属于国家秘密` and `1.属于国家秘密` fold alike. Never longer than `text`; linear.
 */
export function fold(text: string): string {
  let folded = '';
  /** Begin of the characters that are kept as they are, up to here. */
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isKept(code)) continue;
    if (from < i) folded += text.slice(from, i);
    from = i + 1;
    if (code >= 0xff10 && code <= 0xff5a && isKept(code - FULL_WIDTH_OFFSET)) {
      folded += String.fromCharCode(code - FULL_WIDTH_OFFSET);
    }
  }
  // most labels have nothing to fold
  return from === 0 ? text : folded + text.slice(from);
}

function isKept(code: number): boolean {
  if (code >= 0x3400 && code <= 0x9fff) return true; // CJK ideographs, 〇 excepted
  if (code >= 0x30 && code <= 0x39) return true;
  if (code >= 0x41 && code <= 0x5a) return true;
  if (code >= 0x61 && code <= 0x7a) return true;
  return code >= 0xd800 && code <= 0xdfff; // ideographs beyond the BMP, as surrogate pairs
}

/** A folded label without its ordinal (一 … 十, 1 … 99), e.g. `予以公开` for `一予以公开`. */
export function withoutOrdinal(folded: string): string {
  const first = ordinalDigit(folded, 0);
  if (first === 'none') return folded;
  return folded.slice(ordinalDigit(folded, 1) === first ? 2 : 1);
}

function ordinalDigit(folded: string, at: number): 'chinese' | 'arabic' | 'none' {
  const code = folded.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return 'arabic';
  return CHINESE_ORDINALS.includes(folded.charAt(at)) && !Number.isNaN(code) ? 'chinese' : 'none';
}

const CHINESE_ORDINALS = '一二三四五六七八九十';

/**
 * Edit distance (insert, delete, replace) between two short strings, or `limit + 1` when it is greater than `limit`.
 * Both are clamped to 64 characters.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const left = a.slice(0, 64);
  const right = b.slice(0, 64);
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous: number[] = [];
  for (let j = 0; j <= right.length; j++) previous.push(j);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= right.length; j++) {
      const same = left.charAt(i - 1) === right.charAt(j - 1) ? 0 : 1;
      const cost = Math.min(
        (previous[j] ?? limit) + 1,
        (current[j - 1] ?? limit) + 1,
        (previous[j - 1] ?? limit) + same,
      );
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}
