import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { applied, SLOPPY, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';
const ROW_TOTAL = 'balance/row-total';
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

async function suppressions(
  client: TestClient,
  range: object = EVERYWHERE,
  diagnostics: readonly Diagnostic[] = [],
): Promise<CodeAction[]> {
  const params = { textDocument: { uri: URI }, range, context: { diagnostics, only: ['quickfix'] } };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
  return actions.filter(({ title }) => title.startsWith('在此处停用'));
}

function editsOf(action: CodeAction | undefined): TextEdit[] {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.ok(change);
  return change.edits as TextEdit[];
}

describe('switching a rule off here', () => {
  afterEach(killServers);

  it('writes a comment above the table, and the finding is gone', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, UNBALANCED);
    const found = (await client.published(URI, 1)).find(({ code }) => code === ROW_TOTAL);
    assert.ok(found);
    const [action, ...others] = await suppressions(client, found.range, [found]);
    assert.deepEqual(others, []);
    assert.equal(action?.title, '在此处停用“总计 = 六类申请人之和”（需写原因）');
    assert.equal(action.isPreferred, false);
    assert.deepEqual(action.diagnostics, [found]);
    const text = applied(UNBALANCED, editsOf(action));
    const comment = `<!-- gouji-disable ${ROW_TOTAL}: 原因 -->\n`;
    assert.equal(text.replace(comment, ''), UNBALANCED);
    client.change(URI, 2, { text });
    const after = await client.published(URI, 2);
    assert.deepEqual(
      after.map(({ code }) => code).filter((code) => code !== 'balance/applications-identity'),
      ['suppression/invalid'],
    );
    client.change(URI, 3, { text: text.replace('原因', '与底稿一致') });
    assert.deepEqual(
      [...new Set((await client.published(URI, 3)).map(({ code }) => code))],
      ['balance/applications-identity'],
    );
  });

  it('takes the line ends of the document', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, UNBALANCED.replaceAll('\n', '\r\n'));
    await client.published(URI, 1);
    for (const action of await suppressions(client)) assert.match(editsOf(action)[0]?.newText ?? '', / -->\r\n$/);
  });

  it('is offered once a rule and place, in the language of the settings', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY);
    await client.published(URI, 1);
    const offered = (await suppressions(client)).map((action) => editsOf(action)[0]);
    const places = offered.map((edit) => `${String(edit?.range.start.line)} ${String(edit?.newText)}`);
    assert.equal(new Set(places).size, places.length);
    assert.equal(places.filter((place) => place.includes('structure/section-heading')).length, 2);
    client.reconfigure({ language: 'en' });
    await client.until(() => client.publications(URI).length === 2);
    assert.deepEqual(await suppressions(client), []);
  });

  it('is no part of fixing all', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY);
    await client.published(URI, 1);
    const params = {
      textDocument: { uri: URI },
      range: EVERYWHERE,
      context: { diagnostics: [], only: ['source.fixAll'] },
    };
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', params);
    assert.ok(editsOf(action).every(({ newText }) => !newText.includes('gouji-disable')));
  });

  it('is not offered for what is said of suppressions', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, SLOPPY.replace('本报告由', '<!-- gouji-disable cell/blank: 说明 -->\n本报告由'));
    const found = (await client.published(URI, 1)).find(({ code }) => code === 'suppression/unused');
    assert.ok(found);
    assert.deepEqual(await suppressions(client, found.range, [found]), []);
  });
});
