/** The command 预览年报 and its panels, one a document. */

import * as vscode from 'vscode';
import { say } from '../language';
import type { ReportServer } from '../server';
import { readStateUri } from './messages';
import { attachPreview, type PreviewPanel } from './panel';

export const PREVIEW_COMMAND = 'gouji.preview';
const VIEW_TYPE = 'gouji.preview';

const TEXT = {
  nothing: { zh: '请先打开一份年度报告，再预览。', en: 'Open an annual report first.' },
  title: { zh: '预览年报', en: 'Preview Report' },
};

export function registerPreview(context: vscode.ExtensionContext, server: ReportServer): vscode.Disposable[] {
  const assets = vscode.Uri.joinPath(context.extensionUri, 'dist', 'preview');
  const panels = new Map<string, PreviewPanel>();

  function attach(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    const key = uri.toString();
    const preview = attachPreview(panel, uri, { server, assets });
    panels.set(key, preview);
    preview.onDidDispose(() => panels.delete(key));
  }

  /** `of`: address of a document; that of the active editor unless said. */
  function open(of?: unknown): void {
    const uri = addressOf(of) ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) {
      void vscode.window.showInformationMessage(say(TEXT.nothing));
      return;
    }
    const known = panels.get(uri.toString());
    if (known) {
      known.show();
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    attach(vscode.window.createWebviewPanel(VIEW_TYPE, say(TEXT.title), place), uri);
  }

  return [
    vscode.commands.registerCommand(PREVIEW_COMMAND, open),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => {
        const uri = addressOf(readStateUri(state));
        if (!uri || panels.has(uri.toString())) {
          panel.dispose();
          return;
        }
        attach(panel, uri);
        try {
          // the server knows only documents that are open
          await vscode.workspace.openTextDocument(uri);
        } catch {
          // gone meanwhile: the panel says that it is closed
        }
      },
    }),
  ];
}

function addressOf(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  return typeof value === 'string' && value !== '' ? vscode.Uri.parse(value) : undefined;
}
