/**
 * `npm run corpus [-- --reports N] [--only TEXT] [--seed N] [--keep FOLDER] [--store]`: renders random reports in every
 * layout, reads them back and prints what was read. Exit code 1 when a number was read wrong or a layout is below its
 * bar. With all converters at hand, no `--only` and nothing to complain of it writes docs/corpus.md; `--keep` writes
 * the renderings into a folder, `--store` writes test/corpus/stored and measures nothing.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { complaintsOf, CORPUS, missingPrograms, type RunOptions, score, type Score } from '../test/corpus/corpus';
import { corpusPage, scoreLine } from '../test/corpus/corpusPage';
import { storeRenderings } from '../test/corpus/stored';
import type { Converter } from '../test/corpus/converters/converter';
import { root } from './lib/paths';
import { describeError, main } from './lib/run';
import { packageVersions } from './lib/packageVersions';

/** Converters at work at a time. */
const AT_A_TIME = 2;
/** Complaints shown of one layout. */
const MOST_SHOWN = 8;

main(async () => {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      keep: { type: 'string' },
      store: { type: 'boolean', default: false },
    },
  });
  const chosen = CORPUS.filter(({ key, id, command, what }) =>
    [key, id, command, what.zh, what.en].some((text) => text.includes(values.only)),
  );
  const absent = chosen.filter((converter) => missingPrograms(converter).length > 0);
  const present = chosen.filter((converter) => !absent.includes(converter));
  for (const converter of absent) {
    console.log(`${converter.id} ${converter.key}: skipped, ${missingPrograms(converter).join(', ')} not installed`);
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-corpus-'));
  try {
    if (values.store) {
      await storeRenderings(present, folder);
      return;
    }
    const first = Number(values.seed);
    const seeds = Array.from({ length: Number(values.reports) }, (_, i) => first + i);
    const scores = await scoreAll(present, { seeds, folder, ...keeping(values.keep) });
    // a page of a bad day or of half the converters would say less than the one that is there
    if (values.only === '' && absent.length === 0 && process.exitCode !== 1) {
      writeFileSync(path.join(root, 'docs', 'corpus.md'), corpusPage(scores, seeds.length, packageVersions()));
      console.log('docs/corpus.md written');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Scores in the order of the converters; prints each, and sets the exit code when one is not good enough. */
async function scoreAll(converters: readonly Converter[], options: RunOptions): Promise<Score[]> {
  const scores = new Map<Converter, Score>();
  const waiting = [...converters];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        const result = await score(next, options);
        scores.set(next, result);
        report(result);
      } catch (error) {
        console.log(`✘ ${next.id} ${next.key}: ${describeError(error)}`);
        process.exitCode = 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return converters.flatMap((converter) => scores.get(converter) ?? []);
}

function report(result: Score): void {
  const complaints = complaintsOf(result);
  console.log(`${complaints.length === 0 ? '✔' : '✘'} ${scoreLine(result)}`);
  for (const complaint of complaints.slice(0, MOST_SHOWN)) console.log(`    ${complaint}`);
  if (complaints.length > MOST_SHOWN) console.log(`    and ${String(complaints.length - MOST_SHOWN)} more`);
  if (complaints.length > 0) process.exitCode = 1;
}

function keeping(folder: string | undefined): Pick<RunOptions, 'onText'> {
  if (folder === undefined) return {};
  return {
    onText: ({ key }, name, text) => {
      mkdirSync(path.join(folder, key), { recursive: true });
      writeFileSync(path.join(folder, key, name), text);
    },
  };
}
