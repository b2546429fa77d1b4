/** Times in milliseconds. A machine is never quite idle, so the least of many rounds counts. */

export interface Contender {
  readonly name: string;
  readonly work: (text: string) => unknown;
}

/** A turn lasts so long at least, so that the quick get as much of the machine's quiet moments as the slow. */
const TURN_MS = 100;

/** Tells milliseconds. */
export type Clock = () => number;

/** Of this process at work, all its threads: what other processes take of the machine does not count. */
export const workClock: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const wallClock: Clock = () => performance.now();

/** Milliseconds a text, by contender: for each text its least time. They take turns, so that noise is everyone's. */
export function leastTimes(
  contenders: readonly Contender[],
  texts: readonly string[],
  seconds: number,
  clock: Clock = wallClock,
): ReadonlyMap<string, number> {
  const least = new Map(contenders.map(({ name }) => [name, texts.map(() => Infinity)]));
  const end = performance.now() + seconds * 1000;
  for (let rounds = 0; rounds < 3 || performance.now() < end; rounds++) {
    for (const { name, work } of contenders) turn(work, texts, least.get(name) ?? [], clock);
  }
  return new Map([...least].map(([name, times]) => [name, times.reduce((sum, time) => sum + time, 0) / texts.length]));
}

function turn(work: Contender['work'], texts: readonly string[], least: number[], clock: Clock): void {
  const end = performance.now() + TURN_MS;
  do {
    texts.forEach((text, i) => {
      const from = clock();
      work(text);
      least[i] = Math.min(least[i] ?? Infinity, clock() - from);
    });
  } while (performance.now() < end);
}

/** The value below which `share` of all values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
