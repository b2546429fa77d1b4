/**
 * Many files checked by several threads. The files go out in chunks and come back in their order; a thread has few
 * chunks at a time, so that memory does not grow with the number of files.
 */

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Configuration } from '../core';
import type { Target } from '../host/expandPaths';
import { readTextFile } from '../host/readFile';
import { type CheckedFile, checkFile, type CheckLayout } from './checkFile';
import { isColoured } from './colours';
import type { Configurations } from './configurations';
import { type Outcome, outcomeOf } from './inputs';
import type { Io } from './io';
import { type Chunk, WORKER_ARGUMENT, type WorkerSettings } from './workerMessages';

const FILES_OF_A_CHUNK = 32;
const CHUNKS_OF_A_WORKER = 3;
/** More threads would need more memory than they are worth. */
const MOST_WORKERS = 4;
/** Texts of reports die young; a small nursery keeps a thread small. */
const NURSERY_MB = 6;

type Outcomes = readonly Outcome<CheckedFile>[];

/** Checks `targets`, none of which is standard input. A thread that fails loses nothing: its chunks are done here. */
export async function* checkedByWorkers(
  targets: readonly Target[],
  layout: CheckLayout,
  configurations: Configurations,
  io: Io,
): AsyncGenerator<Outcome<CheckedFile>, void, undefined> {
  const settings: WorkerSettings = {
    cwd: io.cwd,
    format: layout.format,
    lang: layout.lang,
    coloured: isColoured(layout.colours),
  };
  const count = Math.min(availableParallelism(), MOST_WORKERS);
  const threads: [Thread, ...Thread[]] = [startThread(settings)];
  while (threads.length < count) threads.push(startThread(settings));
  const waiting: Promise<Outcomes>[] = [];
  try {
    for (let from = 0; from < targets.length; from += FILES_OF_A_CHUNK) {
      const part = targets.slice(from, from + FILES_OF_A_CHUNK);
      const chunk = chunkOf(part, configurations);
      const answer = idlest(threads)
        .check(chunk)
        .catch(() => checkHere(chunk, layout, io.cwd));
      waiting.push(answer.then((outcomes) => withProblems(part, outcomes)));
      if (waiting.length >= count * CHUNKS_OF_A_WORKER) yield* (await waiting.shift()) ?? [];
    }
    for (const answer of waiting) yield* await answer;
  } finally {
    for (const thread of threads) thread.end();
  }
}

interface Thread {
  /** Chunks it was sent and has not answered; no number is as much as that of a thread that is gone. */
  readonly waiting: () => number;
  /** Rejects when the thread is gone. */
  readonly check: (chunk: Chunk) => Promise<Outcomes>;
  readonly end: () => void;
}

/** The thread with the least to do: one that is slower than the others does not hold them up. */
function idlest(threads: readonly [Thread, ...Thread[]]): Thread {
  return threads.reduce((least, thread) => (thread.waiting() < least.waiting() ? thread : least));
}

function startThread(settings: WorkerSettings): Thread {
  const worker = new Worker(process.argv[1] ?? '', {
    argv: [WORKER_ARGUMENT],
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  });
  /** Chunks that were sent, in the order in which the answers will come. */
  const sent: { readonly resolve: (outcomes: Outcomes) => void; readonly reject: (error: Error) => void }[] = [];
  let gone = false;
  const fail = (): void => {
    gone = true;
    for (const { reject } of sent.splice(0)) reject(new Error('the thread is gone'));
  };
  worker.on('message', (outcomes: Outcomes) => sent.shift()?.resolve(outcomes));
  worker.on('error', fail);
  worker.on('exit', fail);
  return {
    waiting: () => (gone ? Infinity : sent.length),
    check: (chunk) =>
      new Promise((resolve, reject) => {
        sent.push({ resolve, reject });
        if (gone) fail();
        else worker.postMessage(chunk);
      }),
    end: () => void worker.terminate(),
  };
}

/** The files of a part, each with the configuration that holds for it. */
function chunkOf(part: readonly Target[], configurations: Configurations): Chunk {
  const known = new Map<Configuration, number>();
  const files: Chunk['files'][number][] = [];
  for (const target of part) {
    if (target.kind !== 'file') continue;
    const { configuration } = configurations.of(target.path);
    const index = known.get(configuration) ?? known.size;
    known.set(configuration, index);
    files.push({ path: target.path, configuration: index });
  }
  return { files, configurations: [...known.keys()] };
}

/** What a thread does, done without one. */
export function checkHere({ files, configurations }: Chunk, layout: CheckLayout, cwd: string): Outcomes {
  return files.map(({ path, configuration }) =>
    outcomeOf(path, readTextFile(resolve(cwd, path)), (text) =>
      checkFile(text, path, configurations[configuration] ?? { levels: {}, body: {} }, layout),
    ),
  );
}

/** The answers for the files of a part, between them what could not be looked for. */
function withProblems(part: readonly Target[], outcomes: Outcomes): Outcomes {
  let next = 0;
  return part.flatMap((target) => (target.kind === 'problem' ? target : (outcomes[next++] ?? [])));
}
