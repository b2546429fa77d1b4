/** The files of a command, one after the other, each turned into a result or a named problem. */

import { resolve } from 'node:path';

import type { Target } from '../host/expandPaths';
import type { FileProblem } from '../host/fileProblem';
import { type FileText, readTextFile, readTextStream } from '../host/readFile';
import type { Io } from './io';

export type Outcome<Result> =
  | { readonly kind: 'result'; readonly path: string; readonly result: Result }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: FileProblem };

/** What a command does with the text of a file. */
export type Work<Result> = (text: string, path: string) => Result;

/** Reads each file and hands its text to `work`. Whatever happens to one file, the next ones follow. */
export async function* outcomes<Result>(
  targets: readonly Target[],
  io: Io,
  work: Work<Result>,
): AsyncGenerator<Outcome<Result>, void, undefined> {
  for (const target of targets) {
    if (target.kind === 'file') yield outcomeOf(target.path, readTextFile(resolve(io.cwd, target.path)), work);
    else if (target.kind === 'stdin') yield outcomeOf(target.path, await readTextStream(io.stdin), work);
    else yield target;
  }
}

/** The core does not throw; should it do so after all, that is one file's problem, not the whole run's. */
export function outcomeOf<Result>(path: string, read: FileText, work: Work<Result>): Outcome<Result> {
  if (!read.ok) return { kind: 'problem', path, problem: read.problem };
  try {
    return { kind: 'result', path, result: work(read.text, path) };
  } catch (error) {
    return { kind: 'problem', path, problem: { code: 'internal', detail: String(error) } };
  }
}
