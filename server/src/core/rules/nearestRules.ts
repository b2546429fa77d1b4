/** Which rule somebody may have meant. */

import { editDistance } from '../text/fold';

/** More than this many wrong letters make another word. */
const MOST_SLIPS = 3;
const MOST_NAMES = 3;

/** Ids like `wanted`, nearest first; its group may be left out. Empty when none is near. */
export function nearestRules(wanted: string, ids: Iterable<string>): string[] {
  const word = wanted.trim().toLowerCase().slice(0, 64);
  const name = word.slice(word.indexOf('/') + 1);
  if (name === '') return [];
  const scored = [...ids].map((id) => ({ id, distance: distanceTo(id, word, name) }));
  return scored
    .filter(({ distance }) => distance <= MOST_SLIPS)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NAMES)
    .map(({ id }) => id);
}

function distanceTo(id: string, word: string, name: string): number {
  const ownName = id.slice(id.indexOf('/') + 1);
  const limit = Math.min(MOST_SLIPS, ownName.length >> 2);
  const byName = editDistance(ownName, name, limit);
  const whole = editDistance(id, word, MOST_SLIPS);
  return byName <= limit ? Math.min(byName, whole) : whole;
}
