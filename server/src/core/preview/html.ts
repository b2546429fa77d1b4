/** The smallest means of writing HTML that holds text of a draft: everything in it is text, whatever it says. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Control characters, signs that turn the direction of text around them, halves of surrogate pairs: none of them
 * belongs in a report, all of them could make a page lie about its text.
 */
const HARMFUL = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Shown in place of a character that cannot be shown. */
const REPLACEMENT = '\ufffd';

/** Text for the content or a quoted attribute of an element; what could do harm shows as U+FFFD. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Text without characters that cannot be shown. */
export function visibleText(text: string): string {
  return text.replace(HARMFUL, REPLACEMENT);
}

/** An attribute with a space before it; nothing for an undefined value. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;
}

/** An element; `content` is HTML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string,
): string {
  const written = Object.entries(attributes).map(([key, value]) => attribute(key, value));
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** What stands between two lines of one paragraph: a blank between letters or digits, nothing between ideographs. */
export function lineJoint(before: string, after: string): '' | ' ' {
  return isLatin(before.charAt(before.length - 1)) && isLatin(after.charAt(0)) ? ' ' : '';
}

function isLatin(char: string): boolean {
  return /^[0-9A-Za-z]$/.test(char);
}
