import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { barOf } from './bars';
import {
  BLANK_ZEROS,
  CORPUS,
  joined,
  missingPrograms,
  percent,
  type ReportSet,
  reportSet,
  score,
  shareRight,
  talliesOf,
} from './corpus';
import { sum } from './measure';

describe('reports in every layout of the corpus', () => {
  const fewReports = (isNarrow: boolean): ReportSet =>
    joined(reportSet([2], 0, isNarrow), reportSet([7], BLANK_ZEROS, isNarrow));
  const wide = fewReports(false);
  const narrow = fewReports(true);
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-corpus-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const converter of CORPUS) {
    const isOwn = converter.programs.length === 0;
    const { id, key, command } = converter;

    if (isOwn) {
      it(`${id} ${key}: nothing wrong, and as much as can be`, async () => {
        const { full, withBlanks } = await score(converter, { seeds: [1, 2, 5, 7, 8, 9], folder });
        const bar = barOf(converter);
        assert.deepEqual([...full.faults, ...withBlanks.faults], []);
        assert.ok(shareRight(full) >= bar.full, `${percent(shareRight(full))} read`);
        assert.ok(shareRight(withBlanks) >= bar.withBlanks, `${percent(shareRight(withBlanks))} read with blanks`);
      });
      continue;
    }

    // other versions of a program may lay a report out in other ways: what can be read then is not said here
    it(`${id} ${key}: nothing wrong in what ${command} prints here`, async function () {
      if (missingPrograms(converter).length > 0) this.skip();
      this.timeout(60_000);
      const tallies = await talliesOf(converter, converter.narrow ? narrow : wide, folder);
      assert.deepEqual(sum(tallies).faults, []);
    });
  }
});
