/**
 * What the server says of the document in the active editor, kept up to date. Sets the context key `gouji.isReport`,
 * on which menus and keys depend.
 */

import * as vscode from 'vscode';
import type { Command } from 'vscode-languageclient';
import type { ReportServer } from './server';

/** The server's answer to `gouji/status`, see server/src/lsp/features/status.ts. Its texts come ready to show. */
export interface ReportStatus {
  readonly version: number;
  readonly verdict: 'mustFix' | 'review' | 'unchecked' | 'ready';
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** What the user is to be told unasked, and the command that helps. */
  readonly notice: { readonly message: string; readonly command: Command } | null;
  readonly texts: { readonly form: string; readonly verdict: string; readonly arithmetic: string };
}

export interface ActiveReport {
  readonly document: vscode.TextDocument;
  /** As last heard; while `busy`, that of an earlier version. */
  readonly status: ReportStatus;
  /** The text has changed since, and the server is looking at it. */
  readonly busy: boolean;
}

/** undefined: the active editor shows no report. */
export type ShowReport = (report: ActiveReport | undefined) => void;

export const REPORT_CONTEXT = 'gouji.isReport';

/** Not every key stroke is worth a question. */
const REST_MS = 150;

/** Calls `show` with the report in the active editor, again whenever anything about it changes. */
export function followActiveReport(server: ReportServer, show: ShowReport): vscode.Disposable[] {
  const known = new WeakMap<vscode.TextDocument, ReportStatus>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  function tell(document: vscode.TextDocument | undefined, busy: boolean): void {
    const status = document && known.get(document);
    void vscode.commands.executeCommand('setContext', REPORT_CONTEXT, status !== undefined);
    show(document && status && { document, status, busy });
  }

  async function ask(): Promise<void> {
    const question = ++asked;
    const document = activeDocument();
    const status = document && server.isRunning() ? await statusOf(server, document) : undefined;
    // a later question will be answered with later news
    if (question !== asked) return;
    if (document) {
      if (status) known.set(document, status);
      else known.delete(document);
    }
    tell(document, false);
  }

  function askSoon(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), ms);
    tell(activeDocument(), true);
  }

  const isActive = (uri: vscode.Uri): boolean => activeDocument()?.uri.toString() === uri.toString();
  askSoon(0);
  return [
    server.onDidChangeState(() => askSoon(0)),
    vscode.window.onDidChangeActiveTextEditor(() => askSoon(0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isActive(document.uri)) askSoon(REST_MS);
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(isActive)) askSoon(0);
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  ];
}

function activeDocument(): vscode.TextDocument | undefined {
  return vscode.window.activeTextEditor?.document;
}

/** undefined for a document the server does not know or that is no report, and when it cannot answer. */
async function statusOf(server: ReportServer, document: vscode.TextDocument): Promise<ReportStatus | undefined> {
  const uri = document.uri.toString();
  try {
    return (await server.sendRequest<ReportStatus | null>('gouji/status', { textDocument: { uri } })) ?? undefined;
  } catch {
    // the server has just gone; it will be asked again when it is back
    return undefined;
  }
}
