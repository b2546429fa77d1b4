/** Columns that text takes on a screen, as text browsers and converters count them when they align tables. */

import { eastAsianWidth } from 'get-east-asian-width';

/** Columns of a character whose width is ambiguous (“ ” — …): one in converters' output, two in Chinese fonts. */
export type AmbiguousWidth = 1 | 2;

/** East Asian wide and full-width characters take two columns, combining marks none. */
export function charWidth(codePoint: number, ambiguous: AmbiguousWidth = 1): number {
  if (codePoint < (ambiguous === 1 ? 0x300 : 0xa0)) return 1;
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2;
  if (isZeroWidth(codePoint)) return 0;
  return eastAsianWidth(codePoint, { ambiguousAsWide: ambiguous === 2 });
}

function isZeroWidth(codePoint: number): boolean {
  if (codePoint >= 0x300 && codePoint <= 0x36f) return true;
  return (codePoint >= 0x200b && codePoint <= 0x200f) || codePoint === 0x2060 || codePoint === 0xfeff;
}

/** True when a text takes at least `width` columns; looks no further than it must. */
export function isAsWideAs(text: string, width: number): boolean {
  let columns = 0;
  for (const char of text) {
    columns += charWidth(char.codePointAt(0) ?? 0);
    if (columns >= width) return true;
  }
  return columns >= width;
}

/** Columns of a whole text. */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 1): number {
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0) ?? 0, ambiguous);
  return width;
}
