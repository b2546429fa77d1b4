/** A converter of the world outside: a program that turns our page into text. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Outline } from '../outline';

export interface Converter {
  /** Number in our list of layouts, e.g. L13. */
  readonly id: string;
  /** Unique; the command as it would be typed. */
  readonly name: string;
  /** Programs that must be on the PATH. */
  readonly programs: readonly string[];
  readonly keepsBlanks: boolean;
  /** True: it cuts off or overprints numbers that are not ASCII, so that only such ones are a fair test. */
  readonly narrow?: boolean;
  /** Converts the reports, one text each; `folder` is for its files. Throws when the program fails. */
  readonly convert: (reports: readonly Outline[], folder: string) => Promise<string[]>;
}

const execute = promisify(execFile);

/** Runs a program and gives what it prints. The locale is UTF-8 wherever it runs. */
export async function print(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await execute(program, [...args], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
    timeout: 300_000,
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', HOME: cwd },
  });
  return stdout;
}
