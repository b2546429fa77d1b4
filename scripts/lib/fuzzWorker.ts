/** One batch of the fuzzer, in a thread of its own, so that a text that hangs can be ended and told. */

import { parentPort, workerData } from 'node:worker_threads';
import { createFuzzer } from '../../test/fuzz/fuzzer';

export interface Job {
  readonly seed: number;
  readonly inputs: number;
  /** Number of texts begun, bytes of the present text, and the text itself as UTF-16. */
  readonly current: SharedArrayBuffer;
}

export interface BatchDone {
  readonly inputs: number;
  readonly failures: readonly { readonly text: string; readonly broken: readonly string[] }[];
  readonly traits: number;
}

if (parentPort) parentPort.postMessage(runBatch(workerData as Job));

function runBatch({ seed, inputs, current }: Job): BatchDone {
  const fuzzer = createFuzzer(seed);
  const progress = new Int32Array(current, 0, 2);
  const place = Buffer.from(current, 8);
  const failures: { text: string; broken: readonly string[] }[] = [];
  for (let i = 0; i < inputs; i++) {
    const text = fuzzer.next();
    Atomics.store(progress, 1, place.write(text, 'utf16le'));
    Atomics.store(progress, 0, i + 1);
    const broken = fuzzer.tryOut(text);
    if (broken.length > 0) failures.push({ text, broken });
  }
  return { inputs, failures, traits: fuzzer.traits() };
}
