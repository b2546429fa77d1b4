/** Texts with places to fill in, as the protocol's snippets: the TAB key goes from place to place. */

import type { Range } from '../../core';

/**
 * The text with a tab stop at each place, the last one behind it. Places with the same words (【填写：机关全称】) are
 * one place: what is typed in the first stands in all of them.
 */
export function snippetOf(text: string, places: readonly Range[]): string {
  const numbers = new Map<string, number>();
  let last = 0;
  let next = 1;
  let snippet = '';
  for (const { start, end } of places) {
    const words = text.slice(start, end);
    const known = numbers.get(words);
    const number = known ?? next++;
    // a row of underscores stands for another figure each time, an empty place is another cell
    if (/^[【〔]/.test(words)) numbers.set(words, number);
    snippet += escaped(text.slice(last, start));
    snippet += words === '' ? `\${${number}}` : `\${${number}:${escaped(words)}}`;
    last = end;
  }
  return `${snippet}${escaped(text.slice(last))}$0`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
