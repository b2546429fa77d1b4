import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { BARE, OLD, SEEING } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { CLEAN, NOTES, positionOf, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';
const LAW = { lawUriTemplate: 'law:/{page}.md' };
const textDocument = { uri: URI };

async function startWith(text: string, capabilities: ClientCapabilities = SEEING): Promise<TestClient> {
  const client = await startClient({ capabilities, initializationOptions: LAW });
  client.open(URI, text);
  return client;
}

/** The words of a range on one line. */
function words(text: string, { start, end }: Range): string {
  assert.equal(start.line, end.line);
  return text.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}

describe('seeing and moving: what is offered', () => {
  afterEach(killServers);

  const PROVIDERS = [
    'documentSymbolProvider',
    'foldingRangeProvider',
    'semanticTokensProvider',
    'selectionRangeProvider',
    'documentHighlightProvider',
    'definitionProvider',
    'referencesProvider',
    'workspaceSymbolProvider',
    'documentLinkProvider',
  ] as const;

  it('is everything to a client that knows all of it', async () => {
    const { initialized } = await startClient({ capabilities: SEEING });
    for (const provider of PROVIDERS) assert.ok(initialized.capabilities[provider], provider);
  });

  it('is nothing to a client that knows nothing of it', async () => {
    for (const capabilities of [BARE, OLD]) {
      const { initialized } = await startClient({ capabilities });
      for (const provider of PROVIDERS) assert.equal(initialized.capabilities[provider], undefined, provider);
    }
  });
});

describe('the outline over the protocol', () => {
  afterEach(killServers);

  it('is a tree for clients that take one', async () => {
    const client = await startWith(CLEAN);
    const [report] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.match(report?.name ?? '', /2023年政府信息公开工作年度报告/);
    assert.equal(report?.children?.length, 6);
    assert.equal(report.children[2]?.children?.[0]?.name, '政府信息公开申请情况表');
  });

  it('is a list for clients that take no tree', async () => {
    const flat = { ...SEEING, textDocument: { ...SEEING.textDocument, documentSymbol: {} } };
    const client = await startWith(CLEAN, flat);
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    const row = symbols.find(({ name }) => name === '1.属于国家秘密');
    assert.equal(row?.containerName, '（三）不予公开');
    assert.equal(row.location.uri, URI);
  });

  it('names tables in the language of the user', async () => {
    const client = await startClient({ capabilities: SEEING, configuration: { language: 'en' } });
    client.open(URI, CLEAN);
    const [report] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(report?.children?.[2]?.children?.[0]?.name, 'the table of applications');
  });
});

describe('folding over the protocol', () => {
  afterEach(killServers);

  it('is by whole lines', async () => {
    const client = await startWith(CLEAN);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const heading = positionOf(CLEAN, '## 三、').line;
    const next = positionOf(CLEAN, '## 四、').line;
    assert.equal(folds.find(({ startLine }) => startLine === heading)?.endLine, next - 2);
    assert.ok(folds.every((fold) => fold.startCharacter === undefined && fold.endLine > fold.startLine));
  });

  it('keeps the largest folds where the client takes only some', async () => {
    const foldingRange = { lineFoldingOnly: true, rangeLimit: 2 };
    const client = await startWith(CLEAN, { ...SEEING, textDocument: { ...SEEING.textDocument, foldingRange } });
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(
      folds.map(({ startLine }) => startLine),
      [positionOf(CLEAN, '## 三、').line, positionOf(CLEAN, '| （本列数据').line],
    );
  });
});

describe('semantic tokens over the protocol', () => {
  afterEach(killServers);

  /** `type.modifiers words`, decoded from the protocol's relative numbers. */
  const decode = (client: TestClient, { data }: SemanticTokens, text: string): string[] => {
    const legend = client.initialized.capabilities.semanticTokensProvider?.legend;
    assert.ok(legend);
    const lines = text.split('\n');
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [lines_ = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
      character = lines_ === 0 ? character + characters : characters;
      line += lines_;
      const modifiers = legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
      const name = [legend.tokenTypes[type], ...modifiers].join('.');
      found.push(`${name} ${lines[line]?.slice(character, character + length) ?? ''}`);
    }
    return found;
  };

  it('tell wrong cells in the whole text', async () => {
    const client = await startWith(UNBALANCED);
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const found = decode(client, tokens, UNBALANCED);
    assert.ok(found.includes('reportFigure.wrong 9'));
    assert.ok(found.includes('reportLabel （一）予以公开'));
  });

  it('are those of a range where only that is asked for', async () => {
    const client = await startWith(UNBALANCED);
    const start = positionOf(UNBALANCED, '| 行政许可');
    const range = { start, end: { ...start, character: 20 } };
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.deepEqual(decode(client, tokens, UNBALANCED), ['reportLabel 行政许可']);
  });

  it('are asked for again when a rule is switched off', async () => {
    const client = await startWith(UNBALANCED);
    client.reconfigure({ rules: { 'balance/row-total': 'off', 'balance/applications-identity': 'off' } });
    await client.until(({ method }) => method === 'workspace/semanticTokens/refresh');
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.ok(!decode(client, tokens, UNBALANCED).some((token) => token.includes('.wrong')));
  });
});

describe('moving over the protocol', () => {
  afterEach(killServers);

  /** Right before the number 6 of 新收政府信息公开申请6件. */
  const NUMBER = positionOf(CLEAN, '6件，上年结转');

  it('leads from a number of the text to its cell, and names what it was asked about', async () => {
    const client = await startWith(CLEAN);
    const params = { textDocument, position: NUMBER };
    const [link, ...more] = await client.request<LocationLink[]>('textDocument/definition', params);
    assert.deepEqual(more, []);
    assert.ok(link?.originSelectionRange);
    assert.equal(words(CLEAN, link.originSelectionRange), '6件');
    assert.equal(words(CLEAN, link.targetSelectionRange), '6');
    assert.match(CLEAN.split('\n')[link.targetRange.start.line] ?? '', /一、本年新收/);
  });

  it('leads there in plain places for clients that take no links', async () => {
    const client = await startWith(CLEAN, { ...SEEING, textDocument: { ...SEEING.textDocument, definition: {} } });
    const params = { textDocument, position: NUMBER };
    const [place] = await client.request<Location[]>('textDocument/definition', params);
    assert.equal(place?.uri, URI);
  });

  it('leads from a reference to the law to its page', async () => {
    const client = await startWith(CLEAN);
    const position = positionOf(CLEAN, '第二十条第（五）项');
    const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.match(link?.target ?? '', /^law:\//);
    assert.ok(typeof link?.tooltip === 'string');
    const document = CLEAN.replace('均按规定办理', '均按《条例》第三十三条办理');
    client.change(URI, 2, { text: document });
    const at = positionOf(document, '《条例》第三十三条');
    const definition = await client.request<LocationLink[]>('textDocument/definition', { textDocument, position: at });
    assert.equal(definition[0]?.targetUri, 'law:/regulation/33.md');
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.ok(
      links.some(({ target, range }) => target === 'law:/regulation/20.md' && range.start.line === position.line),
    );
  });

  it('has no links for clients that have no pages', async () => {
    const client = await startClient({ capabilities: SEEING });
    client.open(URI, CLEAN);
    assert.equal(await client.request('textDocument/documentLink', { textDocument }), null);
  });

  it('leads back from a cell to the text', async () => {
    const client = await startWith(CLEAN);
    const position = positionOf(CLEAN, '6 |');
    const params = { textDocument, position, context: { includeDeclaration: false } };
    const places = await client.request<Location[]>('textDocument/references', params);
    assert.equal(words(CLEAN, places[0]?.range ?? { start: NUMBER, end: NUMBER }), '6件');
  });

  it('highlights a total as written and its parts as read', async () => {
    const client = await startWith(CLEAN);
    const position = positionOf(CLEAN, '6 |');
    const highlights = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument,
      position,
    });
    assert.deepEqual([...new Set(highlights.map(({ kind }) => kind))].sort(), [1, 2, 3]);
  });

  it('grows a selection, each range inside the next', async () => {
    const client = await startWith(CLEAN);
    const positions = [positionOf(CLEAN, '6 |'), { line: 0, character: 0 }];
    const [chain, second] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    assert.ok(second);
    const lengths: number[] = [];
    for (let at = chain; at; at = at.parent) lengths.push(at.range.end.line - at.range.start.line);
    assert.deepEqual(
      lengths,
      [...lengths].sort((one, other) => one - other),
    );
    assert.ok(lengths.length >= 5, String(lengths));
  });

  it('finds reports among the open documents', async () => {
    const client = await startWith(CLEAN);
    client.open('file:///drafts/notes.md', NOTES);
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: '交通运输' });
    assert.equal(symbols[0]?.name, '示例县交通运输局2023年政府信息公开工作年度报告');
    assert.ok(symbols.every(({ location }) => location.uri === URI));
    client.close(URI);
    assert.deepEqual(await client.request('workspace/symbol', { query: '' }), []);
  });

  it('has nothing to say on a document that is no report, and outside the text', async () => {
    const client = await startWith(NOTES);
    const position = { line: 3, character: 4 };
    const context = { includeDeclaration: true };
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink']) {
      assert.equal(await client.request(`textDocument/${method}`, { textDocument }), null, method);
    }
    for (const method of ['definition', 'references', 'documentHighlight']) {
      assert.equal(await client.request(`textDocument/${method}`, { textDocument, position, context }), null, method);
    }
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(tokens.data, []);
    client.change(URI, 2, { text: CLEAN });
    const far = { line: 100_000, character: 3 };
    assert.equal(await client.request('textDocument/definition', { textDocument, position: far }), null);
  });
});
