/** The server seen as bytes: frames written by hand, and every byte of its output accounted for. */

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startProcess } from './client';

export interface WireMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Wire {
  readonly process: ChildProcess;
  /** Sends an object as JSON, or a string as it is, in a frame of the right length. */
  send(message: object | string): void;
  /** Sends bytes without any frame. */
  sendRaw(text: string): void;
  /** The answer to this id, once it is there. */
  answer(id: number | string): Promise<WireMessage>;
  /** All answers so far to this id. */
  answers(id: number | string): WireMessage[];
  /** Everything received so far. */
  readonly messages: readonly WireMessage[];
  /** What the server wrote that is no frame (yet). */
  leftover(): string;
  /** Exit code, once the process has ended. */
  readonly exited: Promise<number | null>;
}

export async function startWire(): Promise<Wire> {
  const child = await startProcess('--stdio');
  const messages: WireMessage[] = [];
  const waiters = new Set<() => void>();
  let pending = Buffer.alloc(0);

  child.stdout?.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = takeFrame(pending); frame; frame = takeFrame(pending)) {
      messages.push(frame.message);
      pending = frame.rest;
    }
    for (const waiter of [...waiters]) waiter();
  });

  const sendRaw = (text: string): void => void child.stdin?.write(text);
  const answers = (id: number | string): WireMessage[] =>
    messages.filter((message) => message.id === id && message.method === undefined);

  return {
    process: child,
    messages,
    sendRaw,
    send(message) {
      const json = typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message });
      sendRaw(`Content-Length: ${String(Buffer.byteLength(json))}\r\n\r\n${json}`);
    },
    answers,
    answer(id) {
      return new Promise((resolve) => {
        const look = (): void => {
          const [found] = answers(id);
          if (!found) return;
          waiters.delete(look);
          resolve(found);
        };
        waiters.add(look);
        look();
      });
    },
    leftover: () => pending.toString('utf8'),
    exited: (once(child, 'exit') as Promise<[number | null]>).then(([code]) => code),
  };
}

function takeFrame(bytes: Buffer): { readonly message: WireMessage; readonly rest: Buffer<ArrayBuffer> } | undefined {
  const match = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!match) return undefined;
  const start = match[0].length;
  const end = start + Number(match[1]);
  if (bytes.length < end) return undefined;
  const message = JSON.parse(bytes.subarray(start, end).toString('utf8')) as WireMessage;
  return { message, rest: Buffer.from(bytes.subarray(end)) };
}
