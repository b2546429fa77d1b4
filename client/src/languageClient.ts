/** The language client on a desktop or a server: the language server is a Node process of its own. A bundle of its own. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client';
import { CLIENT_ID, CLIENT_NAME } from './names';
import { SERVER_FLAGS } from './serverFlags';

export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): BaseLanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  // Where Node, from 22.1 on, keeps the server's compiled code for the next start; the user's own, for what lies there is run.
  const env = { NODE_COMPILE_CACHE: vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath };
  const run = { module, transport: TransportKind.ipc, options: { env, execArgv: [...SERVER_FLAGS] } };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug: run }, clientOptions(log));
}
