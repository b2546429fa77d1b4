import assert from 'node:assert/strict';
import { killServers } from './support/client';
import { positionOf, UNBALANCED } from './support/drafts';
import { startWire, type Wire } from './support/wire';

const URI = 'file:///drafts/report.md';
const DOCUMENT = { uri: URI };
const AT_START = { line: 0, character: 0 };

/** Requests no client should send; each must be answered once, with whatever, and harm nothing. */
const BAD_REQUESTS: readonly object[] = [
  { method: 'no/such/method' },
  { method: '$/noSuchMethod' },
  { method: 'textDocument/hover' },
  { method: 'textDocument/hover', params: null },
  { method: 'textDocument/hover', params: [] },
  { method: 'textDocument/hover', params: {} },
  { method: 'textDocument/hover', params: 'x' },
  { method: 'textDocument/hover', params: { textDocument: null, position: AT_START } },
  { method: 'textDocument/hover', params: { textDocument: DOCUMENT } },
  { method: 'textDocument/hover', params: { textDocument: DOCUMENT, position: null } },
  { method: 'textDocument/hover', params: { textDocument: DOCUMENT, position: { line: '1', character: [] } } },
  { method: 'textDocument/hover', params: { textDocument: DOCUMENT, position: { line: -5, character: -5 } } },
  { method: 'textDocument/hover', params: { textDocument: DOCUMENT, position: { line: 1.5, character: 0.5 } } },
  { method: 'textDocument/hover', params: { textDocument: DOCUMENT, position: { line: 1e15, character: 1e15 } } },
  { method: 'textDocument/hover', params: { textDocument: { uri: 42 }, position: AT_START } },
  { method: 'textDocument/hover', params: { textDocument: { uri: 'not a uri' }, position: AT_START } },
  { method: 'textDocument/inlayHint', params: { textDocument: DOCUMENT } },
  { method: 'textDocument/inlayHint', params: { textDocument: DOCUMENT, range: { start: AT_START } } },
  {
    method: 'textDocument/inlayHint',
    params: { textDocument: DOCUMENT, range: { start: { line: 9e9, character: 9e9 }, end: AT_START } },
  },
  { method: 'textDocument/codeAction', params: { textDocument: DOCUMENT } },
  {
    method: 'textDocument/codeAction',
    params: { textDocument: DOCUMENT, range: null, context: { diagnostics: [] } },
  },
  {
    method: 'textDocument/codeAction',
    params: { textDocument: DOCUMENT, range: { start: AT_START, end: AT_START }, context: { diagnostics: 'many' } },
  },
  {
    method: 'textDocument/codeAction',
    params: {
      textDocument: DOCUMENT,
      range: { start: AT_START, end: AT_START },
      context: { diagnostics: [{ source: '勾稽', data: { version: 1, fixes: 7 } }], only: 5 },
    },
  },
  { method: 'textDocument/diagnostic', params: {} },
  { method: 'textDocument/diagnostic', params: { textDocument: { uri: 'file:///never-opened.md' } } },
  { method: 'workspace/executeCommand', params: { command: 'rm' } },
  { method: 'textDocument/completion', params: { textDocument: DOCUMENT, position: AT_START } },
];

/** Notifications no client should send; none may end the server or shake the document that is open. */
const BAD_NOTIFICATIONS: readonly object[] = [
  { method: 'no/such/notification' },
  { method: '$/cancelRequest', params: { id: 12345 } },
  { method: '$/cancelRequest' },
  { method: 'textDocument/didOpen' },
  { method: 'textDocument/didOpen', params: {} },
  { method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///null.md', version: 1, text: null } } },
  { method: 'textDocument/didChange', params: { textDocument: { uri: URI, version: null }, contentChanges: [{}] } },
  { method: 'textDocument/didChange', params: { textDocument: DOCUMENT } },
  { method: 'textDocument/didChange', params: { textDocument: { uri: URI, version: 2 }, contentChanges: [] } },
  {
    method: 'textDocument/didChange',
    params: { textDocument: { uri: 'file:///never-opened.md', version: 2 }, contentChanges: [{ text: 'x' }] },
  },
  { method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///never-opened.md' } } },
  { method: 'textDocument/didClose', params: null },
  { method: 'workspace/didChangeConfiguration' },
  { method: 'workspace/didChangeConfiguration', params: { settings: { gouji: 'everything' } } },
  { method: 'workspace/didChangeConfiguration', params: { settings: { gouji: { rules: [1], language: {} } } } },
];

describe('a server among faults', () => {
  let wire: Wire;

  beforeEach(async () => {
    wire = await startWire();
    wire.send({ id: 'init', method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await wire.answer('init');
    wire.send({ method: 'initialized', params: {} });
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text: UNBALANCED };
    wire.send({ method: 'textDocument/didOpen', params: { textDocument } });
  });
  afterEach(killServers);

  async function hoverStillWorks(): Promise<void> {
    const position = positionOf(UNBALANCED, '予以公开');
    wire.send({ id: 'hover', method: 'textDocument/hover', params: { textDocument: DOCUMENT, position } });
    assert.match(JSON.stringify((await wire.answer('hover')).result), /予以公开/);
  }

  it('answers every bad request exactly once and goes on working', async () => {
    for (const [id, request] of BAD_REQUESTS.entries()) wire.send({ id, ...request });
    for (const id of BAD_REQUESTS.keys()) await wire.answer(id);
    await hoverStillWorks();
    for (const id of BAD_REQUESTS.keys()) assert.equal(wire.answers(id).length, 1, JSON.stringify(BAD_REQUESTS[id]));
  });

  it('lets bad notifications pass and goes on working', async () => {
    for (const notification of BAD_NOTIFICATIONS) wire.send(notification);
    await hoverStillWorks();
  });

  it('survives frames that hold no JSON, or JSON that is no message', async () => {
    for (const junk of ['', '{', 'null', '[]', '42', '{"jsonrpc":"2.0"}', '{"id":{}}', '\u0000']) wire.send(junk);
    await hoverStillWorks();
  });

  it('answers a cancelled request all the same', async () => {
    const position = positionOf(UNBALANCED, '予以公开');
    for (let id = 0; id < 50; id++) {
      wire.send({ id, method: 'textDocument/hover', params: { textDocument: DOCUMENT, position } });
      wire.send({ method: '$/cancelRequest', params: { id } });
    }
    for (let id = 0; id < 50; id++) await wire.answer(id);
    await hoverStillWorks();
    for (let id = 0; id < 50; id++) assert.equal(wire.answers(id).length, 1);
  });

  it('forgets a document whose change cannot be applied, rather than claim anything wrong about it', async () => {
    const change = { range: { start: { line: 'x' }, end: AT_START }, text: '1' };
    const textDocument = { uri: URI, version: 2 };
    wire.send({ method: 'textDocument/didChange', params: { textDocument, contentChanges: [change] } });
    const position = positionOf(UNBALANCED, '予以公开');
    wire.send({ id: 1, method: 'textDocument/hover', params: { textDocument: DOCUMENT, position } });
    assert.equal((await wire.answer(1)).result, null);
    const reopened = { uri: URI, version: 3 };
    wire.send({
      method: 'textDocument/didChange',
      params: { textDocument: reopened, contentChanges: [{ text: UNBALANCED }] },
    });
    await hoverStillWorks();
  });
});
