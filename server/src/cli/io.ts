/** What a command needs of the world, so that it runs the same in a process and in a test. */

import { fstatSync, writeSync } from 'node:fs';

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

/** Errors of writing that say that the other end is busy. */
const BUSY = new Set(['EAGAIN', 'EWOULDBLOCK']);

/**
 * Output that is no terminal is written at once: opening a stream takes longer than checking a report. A stream does it
 * for a terminal, and where the other end cannot take all of it now.
 */
function outputTo(descriptor: 1 | 2, open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    if (stream !== undefined) return stream;
    // a failed write is told to its caller below; without a listener it would end the process with a stack trace
    stream = open().on('error', () => undefined);
    return stream;
  };
  const canBeTerminal = isCharacterDevice(descriptor);
  return {
    get isTerminal() {
      return canBeTerminal && opened().isTTY;
    },
    async write(text) {
      const rest = canBeTerminal || stream !== undefined ? text : writeNow(descriptor, text);
      if (rest.length === 0) return;
      await new Promise<void>((resolve, reject) => {
        opened().write(rest, (error) => {
          if (error) reject(error);
          else resolve();
        });
      });
    },
  };
}

/** Writes what can be written at once; returns what is left. */
function writeNow(descriptor: number, text: string): Uint8Array {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && BUSY.has(String(error.code)))) throw error;
  }
  return rest;
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
