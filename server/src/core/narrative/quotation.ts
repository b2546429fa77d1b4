/** Titles of documents, quotations and brackets in running text: words in them are not the report's own statements. */

/** Longer ones are taken for unclosed, so that looking back stays linear. */
const LONGEST_QUOTATION = 120;

/** True where the character at `at` stands inside 《》 or “”. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_QUOTATION), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** True where a bracket is open at the end of the words. */
export function isInBracket(words: string): boolean {
  return words.lastIndexOf('（') > words.lastIndexOf('）');
}
