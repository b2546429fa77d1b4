/** One sentence in an otherwise clean report, and what the rules say about it. */

import { exampleReport, type ExampleOptions } from '../../server/src/core/rules/examples';
import { check } from '../rules/support/check';

/** The paragraph of the example report that gives way to the words. */
const REPLACED = /（二）依申请公开。[^\n]*/;

/** A clean report whose paragraph on applications is `words`. */
export function reportWith(words: string, options: ExampleOptions = {}): string {
  return exampleReport(options).replace(REPLACED, () => `（二）依申请公开。${words}`);
}

/** `rule: words`, for each finding of a report. */
export function told(text: string): string[] {
  return check(text).map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`);
}
