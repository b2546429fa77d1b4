/** The language client in a browser: the language server is a web worker. */

import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type BaseLanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from './client';
import { CLIENT_ID, CLIENT_NAME } from './names';

/** What is used of the browser's own classes; their types belong to a library of types for pages. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): BaseLanguageClient {
  let worker: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    // a worker does not end by itself when the client lets go of it
    worker?.terminate();
    worker = new Worker(await addressOfServer(context.extensionUri));
    // The editor puts a class of its own in place of Worker, which the client would not know for one.
    const port = worker as never;
    return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
  };
  context.subscriptions.push(new vscode.Disposable(() => worker?.terminate()));
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, start, clientOptions(log));
}

/** An address a browser can start the server's script from. */
async function addressOfServer(extension: vscode.Uri): Promise<string> {
  const script = vscode.Uri.joinPath(extension, 'dist', 'server.js');
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  // installed on another machine, where only the editor's own file system reaches
  const code = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}
