/**
 * The language server as the rest of the client knows it: there from the first moment, though the code that speaks with
 * it is large and is loaded only after activation, so that the editor does not wait for it.
 */

import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';

export interface ReportServer {
  /** Whether it answers at once. */
  readonly isRunning: () => boolean;
  /** Asks; while the server is starting, the question waits. Rejects when it is off or refuses to answer. */
  readonly sendRequest: <R>(method: string, params: object) => Promise<R>;
  /** Findings in the editor's own terms. */
  readonly asDiagnostics: (diagnostics: Diagnostic[]) => Promise<vscode.Diagnostic[]>;
  /** It has started or ended. */
  readonly onDidChangeState: vscode.Event<void>;
}

export interface ManagedServer extends ReportServer {
  /** Loads and starts it when the work at hand is done. */
  readonly startSoon: () => void;
  readonly restart: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/**
 * When the work at hand is done. A timer comes late while the editor starts its other extensions; browsers know nothing
 * better.
 */
const soon: (task: () => void) => unknown = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/** `load` brings the language client's code and makes the client; called once, when it is needed first. */
export function createServer(load: () => Promise<BaseLanguageClient>): ManagedServer {
  const changed = new vscode.EventEmitter<void>();
  let isOver = false;
  let loading: Promise<BaseLanguageClient> | undefined;
  let client: BaseLanguageClient | undefined;

  async function loadAndFollow(): Promise<BaseLanguageClient> {
    client = await load();
    client.onDidChangeState(() => changed.fire());
    return client;
  }
  const loaded = (): Promise<BaseLanguageClient> => (loading ??= loadAndFollow());

  async function start(): Promise<void> {
    const starting = await loaded();
    try {
      await starting.start();
    } catch {
      // The client has told the user and the log. The commands to restart and to see the log must outlive it.
    }
  }

  return {
    isRunning: () => client?.isRunning() ?? false,
    sendRequest: async (method, params) => (await loaded()).sendRequest(method, params),
    asDiagnostics: async (diagnostics) => (await loaded()).protocol2CodeConverter.asDiagnostics(diagnostics),
    onDidChangeState: changed.event,
    startSoon() {
      soon(() => {
        if (!isOver) void start();
      });
    },
    async restart() {
      const restarted = await loaded();
      try {
        await restarted.stop();
      } catch {
        // A server that hangs or has died cannot be stopped in good order; it is started anew all the same.
      }
      await start();
    },
    async dispose() {
      isOver = true;
      await (await loading)?.dispose();
      changed.dispose();
    },
  };
}
