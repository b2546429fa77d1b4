/** A small language client: starts the real server as a child process and speaks JSON-RPC with it. */

import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { serverBundle } from './bundle';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** What the client answers to workspace/configuration; a function may refuse by throwing. */
  readonly configuration?: unknown;
  readonly transport?: 'stdio' | 'ipc';
  /** Addresses of the workspace's folders; none unless said. */
  readonly folders?: readonly string[];
}

/** A message the server sent, by its method. */
export interface Received {
  readonly method: string;
  readonly params: unknown;
}

export interface TestClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** Everything the server sent on its own, in order. */
  readonly received: readonly Received[];
  /** Changes what the client answers to workspace/configuration, and says so. */
  reconfigure(configuration: unknown): void;
  request<R>(method: string, params: unknown): Promise<R>;
  notify(method: string, params: unknown): void;
  open(uri: string, text: string, version?: number): void;
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The first message received, or still to be received, that fits. */
  until(fits: (message: Received) => boolean): Promise<Received>;
  /** Diagnostics published for this version of the document. */
  published(uri: string, version: number): Promise<Diagnostic[]>;
  /** All that was published for the document, in order. */
  publications(uri: string): PublishDiagnosticsParams[];
  pull(uri: string): Promise<Diagnostic[]>;
  /** Shuts the server down as the protocol has it; its exit code. */
  stop(): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** For an `afterEach`: ends whatever a failed test has left behind. */
export function killServers(): void {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
}

/** Starts the bundled server with piped streams and without a client on it. */
export async function startProcess(...args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [await serverBundle(), ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  running.add(child);
  return child;
}

async function startIpc(): Promise<ChildProcess> {
  const child = fork(await serverBundle(), ['--node-ipc'], { silent: true, execArgv: [] });
  running.add(child);
  return child;
}

export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const child = options.transport === 'ipc' ? await startIpc() : await startProcess('--stdio');
  const connection = connect(child, options.transport ?? 'stdio');
  let configuration = options.configuration;
  const received: Received[] = [];
  const waiters = new Set<() => void>();
  const receive = (message: Received): void => {
    received.push(message);
    for (const waiter of [...waiters]) waiter();
  };
  connection.onNotification((method, params) => receive({ method, params }));
  connection.onRequest((method, params) => {
    receive({ method, params });
    return null;
  });
  connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => {
    receive({ method: 'workspace/configuration', params });
    if (configuration instanceof Error) throw configuration;
    return params.items.map(() => configuration ?? null);
  });
  connection.listen();

  const client: Omit<TestClient, 'initialized'> = {
    process: child,
    connection,
    received,
    reconfigure(value) {
      configuration = value;
      client.notify('workspace/didChangeConfiguration', { settings: null });
    },
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => void connection.sendNotification(method, params),
    open(uri, text, version = 1) {
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
    },
    change(uri, version, ...contentChanges) {
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    close: (uri) => client.notify('textDocument/didClose', { textDocument: { uri } }),
    until(fits) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = received.find(fits);
          if (!found) return;
          waiters.delete(look);
          resolve(found);
        };
        waiters.add(look);
        look();
      });
    },
    async published(uri, version) {
      const message = await client.until((candidate) => {
        const params = publication(candidate);
        return params?.uri === uri && params.version === version;
      });
      return publication(message)?.diagnostics ?? [];
    },
    publications: (uri) =>
      received.flatMap((message) => publication(message) ?? []).filter((params) => params.uri === uri),
    async pull(uri) {
      const report = await client.request<{ kind: string; items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items;
    },
    async stop() {
      const exited = once(child, 'exit') as Promise<[number | null]>;
      await connection.sendRequest('shutdown');
      void connection.sendNotification('exit');
      const [code] = await exited;
      connection.dispose();
      running.delete(child);
      return code;
    },
  };

  const initialized = await client.request<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    ...(options.folders && { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) }),
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
    locale: options.locale,
  });
  client.notify('initialized', {});
  return { ...client, initialized };
}

function connect(child: ChildProcess, transport: 'stdio' | 'ipc'): MessageConnection {
  if (transport === 'ipc') return createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  if (!child.stdin || !child.stdout) throw new Error('The server was started without pipes.');
  return createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
}

function publication({ method, params }: Received): PublishDiagnosticsParams | undefined {
  return method === 'textDocument/publishDiagnostics' ? (params as PublishDiagnosticsParams) : undefined;
}
