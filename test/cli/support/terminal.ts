/** Runs the command in this process before a make-believe terminal, which no child process of a test has. */

import { Readable } from 'node:stream';

import type { ExitCode, Io, Output } from '../../../server/src/cli/io';
import { run } from '../../../server/src/cli/run';

export async function runInTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: ExitCode; readonly stdout: string }> {
  const written: string[] = [];
  const out: Output = {
    isTerminal: true,
    write: (text) => {
      written.push(text);
      return Promise.resolve();
    },
  };
  const io: Io = { cwd: process.cwd(), env, stdin: () => Readable.from([]), out, err: out };
  const code = await run(args, io);
  return { code, stdout: written.join('') };
}
