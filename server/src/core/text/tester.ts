/** Patterns for short texts, which mostly hold none of some rare characters: to look for those costs less. */

import { charSet, holdsAny } from './charSet';

interface Tested {
  readonly pattern: RegExp;
  readonly marks: readonly string[];
}

const TESTED: Tested[] = [];

/** Whether `pattern` matches a text; `chars`: characters one of which each match of it holds. */
export function tester(pattern: RegExp, chars: string): (text: string) => boolean {
  TESTED.push({ pattern, marks: [chars] });
  const set = charSet(chars);
  return (text) => holdsAny(text, set) && pattern.test(text);
}

/** Every such pattern with its characters, for the test that proves them. */
export function testedPatterns(): readonly Tested[] {
  return TESTED;
}
