import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServerCapabilities } from 'vscode-languageserver/node';
import { PULL } from './support/capabilities';
import { killServers } from './support/client';
import { positionOf, UNBALANCED } from './support/drafts';
import { startWire, type Wire } from './support/wire';

const URI = 'file:///drafts/report.md';
const DOCUMENT = { uri: URI };
/** A report that holds characters beyond the BMP, so that positions can lie within them. */
const TEXT = UNBALANCED.replace('予以公开', '予以公开𠮷');
const INSIDE_PAIR = after(positionOf(TEXT, '𠮷'), 1);

interface Place {
  readonly line: unknown;
  readonly character: unknown;
}

/** Positions an editor, or something worse, may send. */
const PLACES: readonly Place[] = [
  positionOf(TEXT, '予以公开'),
  INSIDE_PAIR,
  { line: 0, character: 0 },
  { line: -1, character: -1 },
  { line: 0, character: 1_000_000_000 },
  { line: 1_000_000_000, character: 0 },
  { line: 1.5, character: 2.5 },
  { line: Number.MAX_SAFE_INTEGER, character: Number.MAX_SAFE_INTEGER },
  { line: null, character: null },
  { line: '3', character: [] },
];

/** The requests behind each capability, with what they take beside the document. */
const REQUESTS: Readonly<Partial<Record<keyof ServerCapabilities, Readonly<Record<string, Taken>>>>> = {
  hoverProvider: { 'textDocument/hover': 'position' },
  inlayHintProvider: { 'textDocument/inlayHint': 'range' },
  codeActionProvider: { 'textDocument/codeAction': 'range and context' },
  diagnosticProvider: { 'textDocument/diagnostic': 'document' },
  completionProvider: { 'textDocument/completion': 'position' },
  codeLensProvider: { 'textDocument/codeLens': 'document' },
  documentSymbolProvider: { 'textDocument/documentSymbol': 'document' },
  foldingRangeProvider: { 'textDocument/foldingRange': 'document' },
  selectionRangeProvider: { 'textDocument/selectionRange': 'positions' },
  documentHighlightProvider: { 'textDocument/documentHighlight': 'position' },
  definitionProvider: { 'textDocument/definition': 'position' },
  referencesProvider: { 'textDocument/references': 'position' },
  workspaceSymbolProvider: { 'workspace/symbol': 'query' },
  documentLinkProvider: { 'textDocument/documentLink': 'document' },
  semanticTokensProvider: {
    'textDocument/semanticTokens/full': 'document',
    'textDocument/semanticTokens/range': 'range',
  },
  documentFormattingProvider: { 'textDocument/formatting': 'options' },
  documentRangeFormattingProvider: { 'textDocument/rangeFormatting': 'range' },
  executeCommandProvider: { 'workspace/executeCommand': 'command' },
};

type Taken = 'document' | 'position' | 'positions' | 'range' | 'range and context' | 'query' | 'options' | 'command';

/** What the server offers that is no request. */
const NO_REQUESTS: readonly string[] = ['textDocumentSync', 'positionEncoding', 'workspace', 'experimental'];

function after({ line, character }: { line: number; character: number }, by: number): Place {
  return { line, character: character + by };
}

function paramsOf(taken: Taken, place: Place, commands: readonly string[]): object[] {
  const range = { start: place, end: place };
  const whole = { start: { line: 0, character: 0 }, end: place };
  switch (taken) {
    case 'document':
      return [{ textDocument: DOCUMENT }];
    case 'position':
      return [{ textDocument: DOCUMENT, position: place, context: { triggerKind: 1, includeDeclaration: true } }];
    case 'positions':
      return [{ textDocument: DOCUMENT, positions: [place, place] }];
    case 'range':
      return [range, whole].map((asked) => ({ textDocument: DOCUMENT, range: asked, options: { tabSize: 4 } }));
    case 'range and context':
      return [range, whole].map((asked) => ({ textDocument: DOCUMENT, range: asked, context: { diagnostics: [] } }));
    case 'query':
      return [{ query: '政府' }, { query: place.character }];
    case 'options':
      return [{ textDocument: DOCUMENT, options: { tabSize: place.line } }];
    case 'command':
      return commands.flatMap((command) =>
        [[], [URI], [URI, place], [{ uri: URI, position: place }], [null]].map((args) => ({
          command,
          arguments: args,
        })),
      );
  }
}

/** Our own requests, as their handlers name them. */
function ownRequests(): string[] {
  const folder = path.join(import.meta.dirname, '..', '..', 'server', 'src', 'lsp');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const names = sources.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/'(gouji\/\w+)'/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)].sort();
}

describe('every request the server offers', () => {
  let wire: Wire;
  let offered: ServerCapabilities;

  beforeEach(async () => {
    wire = await startWire();
    wire.send({ id: 'init', method: 'initialize', params: { processId: null, rootUri: null, capabilities: PULL } });
    offered = ((await wire.answer('init')).result as { capabilities: ServerCapabilities }).capabilities;
    wire.send({ method: 'initialized', params: {} });
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text: TEXT };
    wire.send({ method: 'textDocument/didOpen', params: { textDocument } });
  });
  afterEach(killServers);

  /** One request a line: every method at every place. */
  function everyRequest(): { method: string; params: object }[] {
    const commands = offered.executeCommandProvider?.commands ?? [];
    const methods = Object.values(REQUESTS).flatMap((methods) => Object.entries<Taken>(methods));
    const known = methods.flatMap(([method, taken]) =>
      PLACES.flatMap((place) => paramsOf(taken, place, commands).map((params) => ({ method, params }))),
    );
    const own = ownRequests().flatMap((method) =>
      PLACES.flatMap((place) => [
        { method, params: { textDocument: DOCUMENT, position: place, range: { start: place, end: place } } },
        { method, params: { uri: URI, position: place } },
      ]),
    );
    return [...known, ...own];
  }

  async function diagnosticsStillCome(): Promise<void> {
    wire.send({ id: 'last', method: 'textDocument/diagnostic', params: { textDocument: DOCUMENT } });
    assert.match(JSON.stringify((await wire.answer('last')).result), /balance\/row-total/);
  }

  it('is known to these tests', () => {
    const unknown = Object.keys(offered).filter((key) => !(key in REQUESTS) && !NO_REQUESTS.includes(key));
    assert.deepEqual(unknown, []);
  });

  it('is answered exactly once at any position, inside a pair and outside the text too', async () => {
    const requests = everyRequest();
    for (const [id, request] of requests.entries()) wire.send({ id, ...request });
    for (const id of requests.keys()) await wire.answer(id);
    await diagnosticsStillCome();
    for (const id of requests.keys()) assert.equal(wire.answers(id).length, 1, JSON.stringify(requests[id]));
  }).timeout(60_000);

  it('is answered exactly once when it is cancelled at random', async () => {
    const requests = everyRequest();
    for (const [id, request] of requests.entries()) {
      wire.send({ id, ...request });
      // some at once, some later, some twice, some never
      if (id % 3 === 0) wire.send({ method: '$/cancelRequest', params: { id } });
      if (id % 7 === 0) wire.send({ method: '$/cancelRequest', params: { id: id - 5 } });
    }
    for (const id of requests.keys()) await wire.answer(id);
    await diagnosticsStillCome();
    for (const id of requests.keys()) assert.equal(wire.answers(id).length, 1, JSON.stringify(requests[id]));
  }).timeout(60_000);

  it('is answered while the text changes under it and the document is closed', async () => {
    const requests = everyRequest();
    for (const [id, request] of requests.entries()) {
      wire.send({ id, ...request });
      const textDocument = { uri: URI, version: id + 2 };
      if (id % 5 === 0) {
        const text = TEXT.slice(0, (id * 37) % TEXT.length);
        wire.send({ method: 'textDocument/didChange', params: { textDocument, contentChanges: [{ text }] } });
      }
    }
    wire.send({ method: 'textDocument/didClose', params: { textDocument: DOCUMENT } });
    for (const id of requests.keys()) await wire.answer(id);
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text: TEXT };
    wire.send({ method: 'textDocument/didOpen', params: { textDocument } });
    await diagnosticsStillCome();
  }).timeout(60_000);
});
