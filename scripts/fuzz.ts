/**
 * `npm run fuzz [-- --inputs N] [--workers N]`: tries mutants of reports until N texts have been tried in all,
 * over all runs: the count is kept in test/fuzz/ledger.json, so that a run can be broken off and taken up again. Batch
 * `n` is made from seed `n`. Texts that break a law are kept in out/fuzz. Exit code 1 when there is one.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { root } from './lib/paths';
import { main } from './lib/run';
import type { BatchDone, Job } from './lib/fuzzWorker';
import type { FuzzLedger } from './lib/reliabilityPage';

const LEDGER = path.join(root, 'test', 'fuzz', 'ledger.json');
const FAILURES = path.join(root, 'out', 'fuzz');
const BATCH = 10_000;
/** Nothing takes this long: a worker that is silent for so many milliseconds hangs. */
const HANG_MS = 60_000;
/** Room for the text a worker is at, so that one that hangs can still be told. */
const TEXT_BYTES = 1 << 18;

main(async () => {
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string', default: '1000000' },
      workers: { type: 'string', default: '2' },
    },
  });
  const goal = Number(values.inputs);
  if (!Number.isInteger(goal) || goal < 1) throw new Error('--inputs is a whole number above 0');
  mkdirSync(FAILURES, { recursive: true });
  const program = await buildWorker();
  let ledger = readLedger();
  console.log(`${ledger.inputs} texts tried before`);
  let next = ledger.batches;
  const work = async (): Promise<void> => {
    while (ledger.inputs + (next - ledger.batches) * BATCH < goal) {
      const done = await runBatch(next++, program);
      for (const { text, broken } of done.failures) keepFailure(text, broken);
      ledger = {
        inputs: ledger.inputs + done.inputs,
        batches: ledger.batches + 1,
        failures: ledger.failures + done.failures.length,
      };
      writeFileSync(LEDGER, `${JSON.stringify(ledger, null, 2)}\n`);
      console.log(`${ledger.inputs} texts, ${ledger.failures} failures, ${done.traits} traits in this batch`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, work));
  if (ledger.failures > 0) process.exitCode = 1;
});

/** A thread runs JavaScript only. */
async function buildWorker(): Promise<string> {
  const outfile = path.join(root, 'out', 'fuzz', 'worker.mjs');
  await build({
    entryPoints: [path.join(root, 'scripts', 'lib', 'fuzzWorker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'test', 'fuzz', 'seeds.ts')).href) },
  });
  return outfile;
}

function readLedger(): FuzzLedger {
  if (!existsSync(LEDGER)) return { inputs: 0, batches: 0, failures: 0 };
  return JSON.parse(readFileSync(LEDGER, 'utf8')) as FuzzLedger;
}

function keepFailure(text: string, broken: readonly string[]): void {
  const name = `${(broken[0] ?? 'failure').replace(/\W+/g, '-').slice(0, 60)}-${text.length}.txt`;
  writeFileSync(path.join(FAILURES, name), text);
  console.error(`✘ ${broken.join('; ')}: out/fuzz/${name}`);
}

/** One batch in a worker of its own; a batch that hangs ends with the text it hangs at. */
function runBatch(seed: number, program: string): Promise<BatchDone> {
  const current = new SharedArrayBuffer(TEXT_BYTES + 8);
  const [progress] = [new Int32Array(current, 0, 2)];
  const job: Job = { seed, inputs: BATCH, current };
  const worker = new Worker(program, { workerData: job });
  return new Promise((resolve, reject) => {
    let last = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now === last) {
        void worker.terminate();
        const text = Buffer.from(current, 8, Atomics.load(progress, 1)).toString('utf16le');
        finish({ inputs: now, failures: [{ text, broken: ['hangs'] }], traits: 0 });
      }
      last = now;
    }, HANG_MS);
    const finish = (done: BatchDone): void => {
      clearInterval(watch);
      resolve(done);
    };
    worker.once('message', finish);
    worker.once('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}
