/**
 * A fuzzer guided by what the reader makes of a text: a mutant that shows a trait never seen before joins the pool that
 * further mutants are made from. The same seed makes the same texts.
 */

import { type Random, random } from '../corpus/random';
import { allowedMs, judge } from './laws';
import { mutate } from './mutate';
import { seedText, TITLE } from './seeds';

export interface Fuzzer {
  /** The next text; `text` may be looked at, or kept elsewhere, before it is tried. */
  readonly next: () => string;
  /** Laws that the text breaks. */
  readonly tryOut: (text: string) => readonly string[];
  /** Traits seen so far, for the curious. */
  readonly traits: () => number;
}

/** Most texts that are mutated further. */
const POOL = 400;
/** One text in so many is tried with all line ends and features. */
const THOROUGH = 16;

export function createFuzzer(seed: number): Fuzzer {
  const dice = random(seed);
  const pool: string[] = [];
  const seen = new Set<string>();
  let count = 0;

  const parent = (): string => (pool.length > 0 && dice.chance(0.6) ? dice.pick(pool) : excerpt(seedText(dice), dice));

  return {
    next: () => mutate(parent(), dice, () => seedText(dice)),
    tryOut(text) {
      const { broken, traits, ms } = judge(text, ++count % THOROUGH === 0);
      const fresh = traits.filter((trait) => !seen.has(trait));
      if (fresh.length > 0) {
        for (const trait of fresh) seen.add(trait);
        if (pool.length < POOL) pool.push(text);
        else pool[dice.below(POOL)] = text;
      }
      const isSlow = ms > allowedMs(text) && quickest(text, ms) > allowedMs(text);
      return isSlow ? [...broken, `takes ${ms.toFixed(0)} ms`] : broken;
    },
    traits: () => seen.size,
  };
}

/** Mostly a part of a report under a title, because short texts are quick to try. */
function excerpt(text: string, dice: Random): string {
  if (dice.chance(0.1)) return text;
  const from = dice.below(text.length);
  return TITLE + text.slice(from, from + 200 + dice.below(1500));
}

/** A machine may pause; only a text that is slow each time is slow. */
function quickest(text: string, ms: number): number {
  let least = ms;
  for (let i = 0; i < 20 && least > allowedMs(text); i++) least = Math.min(least, judge(text, false).ms);
  return least;
}
