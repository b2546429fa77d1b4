/** Entry of the extension on a desktop or a server: the language server is a Node process of its own. */

import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, CLIENT_ID, CLIENT_NAME } from './client';
import { activateWith } from './extension';

export { deactivate } from './extension';

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  activateWith(context, new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug: run }, clientOptions(context)));
}
