/** Sets of UTF-16 code units as bits: asking for one costs far less than a character class of a regular expression. */

export interface CharSet {
  readonly has: (code: number) => boolean;
}

/** True where some character of `text` is one of `set`. */
export function holdsAny(text: string, set: CharSet): boolean {
  for (let i = 0; i < text.length; i++) if (set.has(text.charCodeAt(i))) return true;
  return false;
}

/** The set of the characters of `chars`, each of them one code unit. */
export function charSet(chars: string): CharSet {
  const bits = new Uint8Array(0x2000);
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return { has: (code) => (((bits[code >> 3] ?? 0) >> (code & 7)) & 1) === 1 };
}
