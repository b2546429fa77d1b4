/** A language client that changes one document over and over and waits for its diagnostics each time. */

import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';

export type Command = readonly [program: string, ...args: string[]];

export interface Client {
  readonly pid: number | undefined;
  /** Opens the one document; resolves when its diagnostics came. */
  readonly open: (text: string) => Promise<Edit>;
  readonly end: () => void;
}

/** Writes a blank into the middle of the document, or takes it out again; milliseconds until the diagnostics came. */
export type Edit = () => Promise<number>;

/** A server may take so long to start, and for one edit. */
const MOST_SECONDS = 30;

/** A server, started and initialized. This and its answers reject when it is silent. */
export async function startClient([program, ...args]: Command): Promise<Client> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let published: ((params: PublishDiagnosticsParams) => void) | undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    published?.(params),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest(() => null);
  connection.listen();

  const end = (): void => {
    connection.dispose();
    child.kill('SIGKILL');
  };
  const initialized = await inTime(
    connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    }),
    `${program} ${args.join(' ')}, initialize`,
  ).catch((error: unknown) => {
    // a server that lives on keeps this program from ending
    end();
    throw error;
  });
  await connection.sendNotification('initialized', {});

  const uri = 'file:///bench/report.md';
  let version = 1;
  async function answered(send: () => Promise<void>): Promise<number> {
    const from = performance.now();
    const done = new Promise<void>((resolve) => {
      published = (params) => {
        if ((params.version ?? version) === version) resolve();
      };
    });
    await send();
    await inTime(done, `${program} ${args.join(' ')}, version ${version}`);
    return performance.now() - from;
  }

  return {
    pid: child.pid,
    async open(text) {
      const { insert, remove } = changesOf(text, isIncremental(initialized));
      await answered(() =>
        connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'markdown', version, text },
        }),
      );
      return () => {
        version++;
        const contentChanges = [version % 2 === 0 ? insert : remove];
        return answered(() =>
          connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
        );
      };
    },
    end,
  };
}

function isIncremental({ capabilities: { textDocumentSync: sync } }: InitializeResult): boolean {
  return (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Incremental;
}

/** Made beforehand, so that no time of ours is taken for the server's. */
function changesOf(text: string, incremental: boolean): { readonly insert: object; readonly remove: object } {
  const lines = text.split('\n');
  const line = Math.floor(lines.length / 2);
  const start = { line, character: 0 };
  if (incremental) {
    return {
      insert: { range: { start, end: start }, text: ' ' },
      remove: { range: { start, end: { line, character: 1 } }, text: '' },
    };
  }
  return { insert: { text: lines.with(line, ` ${lines[line] ?? ''}`).join('\n') }, remove: { text } };
}

async function inTime<T>(answer: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${MOST_SECONDS} s: ${what}`)), MOST_SECONDS * 1000);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
