/** Time against size: ten times the text may take twelve times as long. */

import { builtCore } from './core';
import { BENCH_LAYOUTS, benchReport, type BenchLayout } from './reports';
import { atMost, ms, type Row } from './result';

const MOST_TIMES = 12;
const SIZES = [10, 100, 1000, 10_000] as const;
const KB = 1000;

/** Two ways to grow: one report with ever more to say, and one report after the other. */
const WAYS = {
  'one long report': (layout: BenchLayout, bytes: number): string => benchReport(layout, bytes, 1),
  'many reports in one file': (layout: BenchLayout, bytes: number): string => {
    const one = benchReport(layout, 10 * KB, 1);
    return one.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(one))));
  },
} as const;

export async function measureGrowth(): Promise<Row[]> {
  const { readReport, checkReport } = await builtCore();
  const work = (text: string): void => void checkReport(readReport(text));
  return BENCH_LAYOUTS.flatMap((layout) =>
    Object.entries(WAYS).map(([way, make]) => {
      const times = SIZES.map((size) => leastTime(work, make(layout, size * KB), size));
      const steps = times.slice(1).map((time, i) => time / (times[i] ?? NaN));
      const shown = SIZES.map((size, i) => `${size} KB ${ms(times[i] ?? NaN)}`).join(', ');
      return atMost(`t(10n) / t(n), ${layout}, ${way}`, Math.max(...steps), MOST_TIMES, '', shown);
    }),
  );
}

/** Milliseconds; small texts are run more often. */
function leastTime(work: (text: string) => void, text: string, size: number): number {
  let least = Infinity;
  const rounds = size >= 10_000 ? 2 : size >= 1000 ? 5 : Math.ceil(3000 / size);
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    work(text);
    least = Math.min(least, performance.now() - from);
  }
  return least;
}
