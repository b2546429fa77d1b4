/**
 * Markdown for hovers. A draft can hold anything: whatever comes from it, or from our own data, is escaped character
 * by character, so that no link, image, command, HTML or formatting of its own can ever show.
 */

import type { LocalText } from '../text/localText';

const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Control and format characters (bidi overrides among them), private use, halves of a pair. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

/** One line of plain text as Markdown: white space joined, every ASCII punctuation character behind a backslash. */
export function escapeMarkdown(text: string): string {
  let escaped = '';
  for (const char of text.replace(/\s+/g, ' ').trim()) {
    if (INVISIBLE.test(char)) continue;
    escaped += PUNCTUATION.test(char) ? `\\${char}` : char;
  }
  return escaped;
}

/** The same for a text in two languages. */
export function escapeLocal(text: LocalText): LocalText {
  return { zh: escapeMarkdown(text.zh), en: escapeMarkdown(text.en) };
}

/** Cuts text of the draft to `limit` UTF-16 units and marks the cut with …; never splits a surrogate pair. */
export function clamp(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
  return `${text.slice(0, end)}…`;
}

/** Blocks of Markdown, one under the other. */
export function joinBlocks(blocks: readonly LocalText[]): LocalText {
  return { zh: blocks.map(({ zh }) => zh).join('\n\n'), en: blocks.map(({ en }) => en).join('\n\n') };
}

/** A bulleted list; every entry is Markdown of one line. */
export function bullets(entries: readonly LocalText[]): LocalText {
  return { zh: entries.map(({ zh }) => `- ${zh}`).join('\n'), en: entries.map(({ en }) => `- ${en}`).join('\n') };
}
