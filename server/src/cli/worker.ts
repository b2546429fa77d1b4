/** A thread of `gouji check`: answers each chunk of files with what is said about them. */

import { parentPort, workerData } from 'node:worker_threads';

import { colours } from './colours';
import type { Chunk, WorkerSettings } from './workerMessages';
import { checkHere } from './workers';

/** False where there is no command to work for: a person typed the argument. */
export function work(): boolean {
  if (parentPort === null) return false;
  const port = parentPort;
  const { cwd, format, lang, coloured } = workerData as WorkerSettings;
  const layout = { format, lang, colours: colours(coloured) };
  port.on('message', (chunk: Chunk) => {
    port.postMessage(checkHere(chunk, layout, cwd));
  });
  return true;
}
