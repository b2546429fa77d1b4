/** The server's log: lines in the client's output channel, in both languages, since support reads either. */

import type { LocalText } from '../core';

export interface Log {
  readonly warn: (text: LocalText) => void;
  readonly error: (text: LocalText, cause?: unknown) => void;
}

/** The part of the protocol's console that is used. */
interface Console {
  warn(message: string): void;
  error(message: string): void;
}

export function createLog(console: Console): Log {
  return {
    warn: (text) => console.warn(bilingual(text)),
    error: (text, cause) =>
      console.error(cause === undefined ? bilingual(text) : `${bilingual(text)}\n${describeError(cause)}`),
  };
}

/** Stack of an error, or whatever was thrown in its place. */
export function describeError(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function bilingual(text: LocalText): string {
  return text.zh === text.en ? text.zh : `${text.zh} / ${text.en}`;
}
