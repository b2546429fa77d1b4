/** What a command needs of the world, so that it runs the same in a process and in a test. */

import { isatty } from 'node:tty';

export interface Output {
  /** True when a person's terminal is at the other end. */
  readonly isTerminal: boolean;
  /** Resolves when the text is handed over; rejects when it cannot be written (pipe closed, disk full). */
  readonly write: (text: string) => Promise<void>;
}

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Called only when standard input is asked for. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly out: Output;
  readonly err: Output;
}

/** 0 clean. 1 errors found, or more warnings than allowed. 2 bad usage, an unreadable file, or output that failed. */
export type ExitCode = 0 | 1 | 2;

/** The process's own streams; each is opened at its first use, because opening costs a millisecond or two. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: () => process.stdin,
    out: outputTo(1, () => process.stdout),
    err: outputTo(2, () => process.stderr),
  };
}

function outputTo(descriptor: 1 | 2, open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    if (stream !== undefined) return stream;
    // a failed write is told to its caller below; without a listener it would end the process with a stack trace
    stream = open().on('error', () => undefined);
    return stream;
  };
  return {
    isTerminal: isatty(descriptor),
    write: (text) =>
      new Promise((resolve, reject) => {
        opened().write(text, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}
