import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { findBrowser, openBrowser } from '../../scripts/lib/browser';
import { serverBundle } from './support/bundle';
import { PUSH } from './support/capabilities';
import { UNBALANCED } from './support/drafts';

const ORIGIN = 'http://127.0.0.1:1';
const textDocument = { uri: 'file:///drafts/report.md', languageId: 'markdown', version: 1, text: UNBALANCED };

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

describe('the server in a browser, the same file as a web worker', function () {
  this.timeout(60_000);
  let folder: string;
  let context: BrowserContext;
  let page: Page;
  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-worker-'));
    context = await openBrowser(await findBrowser(), folder);
    page = await context.newPage();
    const script = await serverBundle();
    await page.route(`${ORIGIN}/server.js`, (route) => route.fulfill({ path: script, contentType: 'text/javascript' }));
    await page.route(`${ORIGIN}/`, (route) => route.fulfill({ body: '<title></title>', contentType: 'text/html' }));
    await page.goto(`${ORIGIN}/`);
  });
  after(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Sends messages to a fresh worker; those it sent up to the first that answers, or has the method, `until`. */
  function talk(messages: readonly Message[], until: number | string): Promise<Message[]> {
    const sent = JSON.stringify(messages.map((message) => ({ jsonrpc: '2.0', ...message })));
    return page.evaluate(`new Promise((resolve, reject) => {
      const worker = new Worker('server.js');
      const said = [];
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        said.push(data);
        if (data.id !== ${JSON.stringify(until)} && data.method !== ${JSON.stringify(until)}) return;
        worker.terminate();
        resolve(said);
      };
      for (const message of ${sent}) worker.postMessage(message);
    })`);
  }

  const initialize = {
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: { ...PUSH, workspace: {} } },
  };

  it('answers initialize with what it can do', async () => {
    const [answer] = await talk([initialize], 1);
    assert.equal((answer?.result as InitializeResult).serverInfo?.name, 'gouji');
  });

  it('finds what it finds elsewhere', async () => {
    const said = await talk(
      [initialize, { method: 'initialized', params: {} }, { method: 'textDocument/didOpen', params: { textDocument } }],
      'textDocument/publishDiagnostics',
    );
    const { uri, diagnostics } = said.at(-1)?.params as PublishDiagnosticsParams;
    assert.equal(uri, textDocument.uri);
    assert.deepEqual([...new Set(diagnostics.map(({ code }) => code))].sort(), [
      'balance/applications-identity',
      'balance/row-total',
    ]);
  });
});
