/** Brings a document's diagnostics to the client: the same list, pushed at rest or pulled by request. */

import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from './protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment } from './environment';
import type { Guard } from './guard';
import { createRest } from './rest';
import type { SettingsStore } from './settingsStore';

export interface Validator {
  /** After opening and after each change; `delay`: milliseconds of rest to wait for. */
  readonly documentChanged: (document: TextDocument, delay: number) => void;
  /** The document stands as before, but other findings of it are to be seen. */
  readonly viewChanged: (uri: string) => void;
  readonly documentClosed: (document: TextDocument) => void;
  /** After a change of settings; documents are those open. */
  readonly settingsChanged: (documents: readonly TextDocument[]) => void;
}

export interface ValidatorOptions {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly guard: Guard;
  readonly settings: SettingsStore;
  /** The open document of this address as it is now. */
  readonly current: (uri: string) => TextDocument | undefined;
  /**
   * The true list for the document's present text, undefined when it is none of ours. Synchronous, so that text and
   * version cannot drift apart.
   */
  readonly diagnose: (document: TextDocument) => Diagnostic[] | undefined;
}

/** Publishes once a document is at rest. The old list stands until the new one replaces it. */
export function registerPush(options: ValidatorOptions): Validator {
  const { connection, environment, guard, settings, current, diagnose } = options;
  const shown = new Set<string>();

  const publish = guard.notification('textDocument/publishDiagnostics', async (uri: string) => {
    await settings.load(uri);
    const document = current(uri);
    if (!document) return;
    const diagnostics = diagnose(document);
    if (!diagnostics && !shown.has(uri)) return;
    shown.add(uri);
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnostics ?? [] });
  });
  const rest = createRest(environment, (uri) => void publish(uri));

  return {
    documentChanged: ({ uri }, delay) => rest.disturb(uri, delay),
    viewChanged: (uri) => void publish(uri),
    documentClosed({ uri }) {
      rest.abandon(uri);
      if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    settingsChanged: (documents) => documents.forEach(({ uri }) => void publish(uri)),
  };
}

/** Answers textDocument/diagnostic once the document is at rest, always with the true list. */
export function registerPull(options: ValidatorOptions & { readonly canRefresh: boolean }): Validator {
  const { connection, environment, guard, settings, current, diagnose } = options;
  const rest = createRest(environment, () => undefined);
  const refresh = guard.notification('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh());

  const askAgain = (): void => {
    if (options.canRefresh) void refresh(undefined);
  };

  connection.languages.diagnostics.on(
    guard.steadyRequest(
      'textDocument/diagnostic',
      full(),
      async ({ textDocument: { uri } }: DocumentDiagnosticParams) => {
        if (current(uri)) await settings.load(uri);
        await rest.reached(uri);
        const document = current(uri);
        return full(document && diagnose(document));
      },
    ),
  );

  return {
    documentChanged: ({ uri }, delay) => rest.disturb(uri, delay),
    viewChanged: askAgain,
    documentClosed: ({ uri }) => rest.abandon(uri),
    settingsChanged: askAgain,
  };
}

function full(items: Diagnostic[] = []): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
