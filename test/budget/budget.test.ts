import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';
import { builtCore } from '../../bench/core';
import { BENCH_LAYOUTS, benchReport } from '../../bench/reports';
import { leastTimes } from '../../bench/timing';
import { BUNDLES, bundleOptions } from '../../scripts/lib/bundles';

/** Ratios and bytes only: a clock says more about the machine than about the program. */
describe('the budget', () => {
  for (const layout of BENCH_LAYOUTS) {
    it(`of time: ten times the text, not much more than ten times as long (${layout})`, async () => {
      const { readReport, checkReport } = await builtCore();
      const work = (text: string): void => void checkReport(readReport(text));
      const [small, large] = [20_000, 200_000].map((bytes) => {
        const times = leastTimes([{ name: 'gouji', work }], [benchReport(layout, bytes, 1)], 1.5);
        return times.get('gouji') ?? NaN;
      });
      // quadratic work would be a hundred times; the rest is for a machine that does other things as well
      assert.ok((large ?? NaN) / (small ?? NaN) < 25, `${String(small)} ms, ${String(large)} ms`);
    }).timeout(60_000);
  }

  it('of time: a report is read and checked in less than 200 passes of a simple pattern over it', async () => {
    const { readReport, checkReport } = await builtCore();
    const texts = [1, 2, 3].map((seed) => benchReport('gfm', 8192, seed));
    const times = leastTimes(
      [
        { name: 'gouji', work: (text) => checkReport(readReport(text)) },
        { name: 'pattern', work: (text) => text.match(/[\u4e00-\u9fff]{2}/g) },
      ],
      texts,
      3,
    );
    const passes = (times.get('gouji') ?? NaN) / (times.get('pattern') ?? NaN);
    assert.ok(passes < 200, `${passes.toFixed(1)} passes`);
  }).timeout(60_000);

  it('of bytes: each bundle, minified', async () => {
    for (const bundle of BUNDLES) {
      const [size] = Object.values((await metafileOf(bundle.name)).outputs).map(({ bytes }) => bytes);
      assert.ok((size ?? Infinity) <= bundle.budget, `${bundle.name}: ${String(size)} of ${bundle.budget}`);
    }
  }).timeout(60_000);

  it('of bytes: the server carries no pages and no examples of rules', async () => {
    const carried = Object.values((await metafileOf('server')).outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
    );
    const names = carried.map(([name]) => name);
    assert.ok(names.includes('server/src/core/rules/index.ts'));
    assert.ok(!names.includes('server/src/core/rules/docs.ts'));
  }).timeout(60_000);
});

async function metafileOf(name: string): Promise<Metafile> {
  const bundle = BUNDLES.find((candidate) => candidate.name === name);
  assert.ok(bundle);
  const { metafile } = await build({ ...bundleOptions(bundle, true), write: false, metafile: true });
  return metafile;
}
