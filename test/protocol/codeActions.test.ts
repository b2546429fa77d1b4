import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { OLD, PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { applied, CLEAN, positionOf, SLOPPY } from './support/drafts';

const URI = 'file:///drafts/report.md';
const HEADING = 'structure/section-heading';
const ROW_TOTAL = 'balance/row-total';
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

function actions(
  client: TestClient,
  range: object,
  diagnostics: readonly Diagnostic[] = [],
  only?: readonly string[],
): Promise<CodeAction[]> {
  return client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: URI },
    range,
    context: { diagnostics, ...(only && { only }) },
  });
}

/** Edits of an action that carries the version of its document. */
function versioned(action: CodeAction | undefined): { version: number | null; edits: TextEdit[] } {
  const [change, ...others] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.ok(change);
  assert.deepEqual(others, []);
  assert.equal(change.textDocument.uri, URI);
  return { version: change.textDocument.version, edits: change.edits as TextEdit[] };
}

function of(diagnostics: readonly Diagnostic[], code: string): Diagnostic {
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  assert.ok(found);
  return found;
}

describe('code actions', () => {
  afterEach(killServers);

  it('mend a slip, with the version of the document, and prefer the one safe fix', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY, 5);
    const heading = of(await client.published(URI, 5), HEADING);
    const [action, ...others] = await actions(client, heading.range, [heading], ['quickfix']);
    assert.deepEqual(
      others.map(({ title }) => title),
      ['在此处停用“章节标题与格式不同”（需写原因）'],
    );
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action.isPreferred, true);
    assert.deepEqual(action.diagnostics, [heading]);
    const { version, edits } = versioned(action);
    assert.equal(version, 5);
    assert.equal(applied(SLOPPY, edits), SLOPPY.replace('三、收到及处理', '三、收到和处理'));
  });

  it('never prefer a fix that touches a number', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY);
    const total = of(await client.published(URI, 1), ROW_TOTAL);
    const [action] = await actions(client, total.range, [total], ['quickfix']);
    assert.match(action?.title ?? '', /把总计改为 10/);
    assert.equal(action?.isPreferred, undefined);
  });

  it('are the same for a client that hands no data back', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY);
    const heading = of(await client.published(URI, 1), HEADING);
    const { range, message, code } = heading;
    const full = await actions(client, range, [heading], ['quickfix']);
    for (const handed of [[], [{ range, message, ...(code !== undefined && { code }), source: '勾稽' }]]) {
      assert.deepEqual(await actions(client, range, handed, ['quickfix']), full);
    }
  });

  it('never apply edits made for an older text', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY);
    const heading = of(await client.published(URI, 1), HEADING);
    const text = `前言\n\n${SLOPPY}`;
    client.change(URI, 2, { text });
    const { start, end } = heading.range;
    const range = { start: { ...start, line: start.line + 2 }, end: { ...end, line: end.line + 2 } };
    const [action] = await actions(client, range, [heading], ['quickfix']);
    const { version, edits } = versioned(action);
    assert.equal(version, 2);
    assert.equal(applied(text, edits), text.replace('三、收到及处理', '三、收到和处理'));
  });

  it('are none away from any finding, and on a clean report', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY);
    const elsewhere = positionOf(SLOPPY, '本报告由');
    assert.deepEqual(await actions(client, { start: elsewhere, end: elsewhere }, [], ['quickfix']), []);
    client.change(URI, 2, { text: CLEAN });
    assert.deepEqual(await actions(client, EVERYWHERE), []);
  });

  it('fix everything that is safe in one go, touch no number, and leave no safe fix behind', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY);
    const [action, ...others] = await actions(client, EVERYWHERE, [], ['source.fixAll']);
    assert.deepEqual(others, []);
    assert.equal(action?.kind, 'source.fixAll.gouji');
    const { edits } = versioned(action);
    const mended = applied(SLOPPY, edits);
    assert.equal(mended.replace(/\D/g, ''), SLOPPY.replace(/\D/g, ''));
    assert.equal(mended, SLOPPY.replace('收到及处理', '收到和处理').replace('五、目前存在', '五、存在'));
    client.change(URI, 2, { text: mended });
    assert.deepEqual(await actions(client, EVERYWHERE, [], ['source.fixAll']), []);
  });

  it('are narrowed to the kinds asked for', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY);
    const kinds = async (only?: readonly string[]): Promise<unknown[]> => [
      ...new Set((await actions(client, EVERYWHERE, [], only)).map(({ kind }) => kind)),
    ];
    assert.deepEqual(await kinds(), ['quickfix', 'source.fixAll.gouji']);
    assert.deepEqual(await kinds(['']), ['quickfix', 'source.fixAll.gouji']);
    assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
    assert.deepEqual(await kinds(['source']), ['source.fixAll.gouji']);
    assert.deepEqual(await kinds(['source.fixAll.gouji']), ['source.fixAll.gouji']);
    assert.deepEqual(await kinds(['source.fixAll.other']), []);
    assert.deepEqual(await kinds(['refactor']), []);
  });

  it('carry plain changes for a client without versioned edits', async () => {
    const capabilities = { ...PUSH, workspace: { ...PUSH.workspace, workspaceEdit: {} } };
    const client = await startClient({ capabilities });
    client.open(URI, SLOPPY);
    const [action] = await actions(client, EVERYWHERE, [], ['source.fixAll']);
    assert.equal(action?.edit?.documentChanges, undefined);
    assert.equal(action?.edit?.changes?.[URI]?.length, 2);
  });

  it("show a rule's page through the client's command, where it has named one", async () => {
    const initializationOptions = { showRuleCommand: 'client.showRule' };
    const client = await startClient({ capabilities: PUSH, initializationOptions });
    client.open(URI, SLOPPY);
    const total = of(await client.published(URI, 1), ROW_TOTAL);
    const commands = (await actions(client, total.range, [total])).flatMap(({ command }) => command ?? []);
    assert.deepEqual(commands, [
      { title: '查看规则说明：总计 = 六类申请人之和', command: 'client.showRule', arguments: [ROW_TOTAL] },
    ]);
    const without = await startClient({ capabilities: OLD });
    without.open(URI, SLOPPY);
    const found = of(await without.published(URI, 1), ROW_TOTAL);
    assert.ok((await actions(without, found.range, [found])).every(({ command }) => !command));
  });

  it('are titled in the language of the settings', async () => {
    const client = await startClient({ capabilities: PUSH, configuration: { language: 'en' } });
    client.open(URI, SLOPPY);
    const found = await actions(client, EVERYWHERE);
    assert.ok(found.length > 2);
    assert.ok(found.every(({ title }) => /[a-z]{3}/.test(title)));
  });
});
