/** Columns that text takes on a screen, as text browsers and converters count them when they align tables. */

import { eastAsianWidth } from 'get-east-asian-width';

/** East Asian wide and full-width characters take two columns; ambiguous ones (“ ” — …) one, combining marks none. */
export function charWidth(codePoint: number): number {
  if (codePoint < 0x300) return 1;
  if (isZeroWidth(codePoint)) return 0;
  return eastAsianWidth(codePoint);
}

function isZeroWidth(codePoint: number): boolean {
  if (codePoint <= 0x36f) return true;
  return (codePoint >= 0x200b && codePoint <= 0x200f) || codePoint === 0x2060 || codePoint === 0xfeff;
}

/** Columns of a whole text. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0) ?? 0);
  return width;
}
