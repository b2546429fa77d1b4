/** Asks the server for a report as HTML. */

import type * as vscode from 'vscode';
import type { ReportServer } from '../server';

/** The server's answer to `gouji/preview`, see server/src/lsp/features/preview.ts. All text in it is escaped. */
export interface Preview {
  readonly version: number;
  readonly title: string;
  readonly html: string;
  readonly text?: string;
}

export type Purpose = 'panel' | 'print' | 'clipboard';

/** undefined for a document that is no report or not open, and when the server cannot answer. */
export async function requestPreview(
  server: ReportServer,
  uri: vscode.Uri,
  purpose: Purpose,
): Promise<Preview | undefined> {
  const textDocument = { uri: uri.toString() };
  try {
    return (await server.sendRequest<Preview | null>('gouji/preview', { textDocument, purpose })) ?? undefined;
  } catch {
    // the server has just gone; it will be asked again when it is back
    return undefined;
  }
}
