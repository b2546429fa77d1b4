/** The files of a command, one after the other, each turned into a result or a named problem. */

import { resolve } from 'node:path';

import { expandPaths, type Target } from '../host/expandPaths';
import type { FileProblem } from '../host/fileProblem';
import { type FileText, readTextFile, readTextStream } from '../host/readFile';
import type { Io } from './io';

export type Outcome<Result> =
  | { readonly kind: 'result'; readonly path: string; readonly result: Result }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: FileProblem };

/** Reads each file and hands its text to `work`. Whatever happens to one file, the next ones follow. */
export async function* outcomes<Result>(
  files: readonly string[],
  io: Io,
  work: (text: string, path: string) => Result | Promise<Result>,
): AsyncGenerator<Outcome<Result>, void, undefined> {
  for (const target of await expandPaths(files, io.cwd)) {
    const { path } = target;
    if (target.kind === 'problem') {
      yield { kind: 'problem', path, problem: target.problem };
      continue;
    }
    const read = await readTarget(target, io);
    yield read.ok ? await attempt(path, read.text, work) : { kind: 'problem', path, problem: read.problem };
  }
}

async function readTarget(target: Exclude<Target, { kind: 'problem' }>, io: Io): Promise<FileText> {
  return target.kind === 'stdin' ? readTextStream(io.stdin) : readTextFile(resolve(io.cwd, target.path));
}

/** The core does not throw; should it do so after all, that is one file's problem, not the whole run's. */
async function attempt<Result>(
  path: string,
  text: string,
  work: (text: string, path: string) => Result | Promise<Result>,
): Promise<Outcome<Result>> {
  try {
    return { kind: 'result', path, result: await work(text, path) };
  } catch (error) {
    return { kind: 'problem', path, problem: { code: 'internal', detail: String(error) } };
  }
}
