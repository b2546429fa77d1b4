/**
 * Work against size: ten times the text may take twelve times as long. Time at work and not on the clock: a long piece
 * of work is interrupted by other processes, a short one is not, and that would look like growth.
 */

import { builtCore } from './core';
import { BENCH_LAYOUTS, benchReport, type BenchLayout } from './reports';
import { atMost, ms, type Row } from './result';
import { leastTimes, workClock } from './timing';

const MOST_TIMES = 12;
const SIZES = [10, 100, 1000, 10_000] as const;
const KB = 1000;
const SECONDS_A_WAY = 6;

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
  return BENCH_LAYOUTS.flatMap((layout) =>
    Object.entries(WAYS).map(([way, make]) => {
      // sizes take turns, so that a moment in which the machine is busy is not the moment of one of them
      const sizes = SIZES.map((size) => {
        const text = make(layout, size * KB);
        return { name: `${size} KB`, work: () => checkReport(readReport(text)) };
      });
      const least = leastTimes(sizes, [''], SECONDS_A_WAY, workClock);
      const times = sizes.map(({ name }) => least.get(name) ?? NaN);
      const steps = times.slice(1).map((time, i) => time / (times[i] ?? NaN));
      const shown = [...least].map(([name, time]) => `${name} ${ms(time)}`).join(', ');
      return atMost(`t(10n) / t(n), ${layout}, ${way}`, Math.max(...steps), MOST_TIMES, '', shown);
    }),
  );
}
