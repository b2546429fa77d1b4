/** The language server in a browser: a web worker that speaks the protocol in messages. It reads no files. */

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import type { Environment } from './environment';
import { startServer } from './server';

const browser: Environment = {
  version,
  // the files of a workspace are out of reach from here
  findConfiguration: () => undefined,
  schedule: (task, ms) => {
    const timer = setTimeout(task, ms);
    return { cancel: () => clearTimeout(timer) };
  },
};

/** The scope of the worker; its type belongs to a library of types that a program for Node does not load. */
const scope = globalThis as never;

startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), browser);
