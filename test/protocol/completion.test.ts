import assert from 'node:assert/strict';
import { InsertTextFormat, type ClientCapabilities, type CompletionItem } from 'vscode-languageserver/node';
import { readReport } from '../../server/src/core/reading/readReport';
import { exampleReport } from '../../server/src/core/rules/examples';
import { PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { applied, CLEAN, NOTES, positionOf } from './support/drafts';

const URI = 'file:///drafts/report.md';
const PLAIN: ClientCapabilities = { textDocument: { completion: {} } };
const SNIPPETS: ClientCapabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

/** CLEAN without section five; the cursor stands behind `五、`. */
const WITHOUT_FIVE = exampleReport({ sections: [1, 2, 3, 4, 6], replace: [['## 六、', '五、\n\n## 六、']] });

async function complete(client: TestClient, text: string, needle: string, typed: string): Promise<CompletionItem[]> {
  const { line, character } = positionOf(text, needle);
  const position = { line, character: character + typed.length };
  const params = { textDocument: { uri: URI }, position, context: { triggerKind: 1 } };
  return (await client.request<CompletionItem[] | null>('textDocument/completion', params)) ?? [];
}

function mended(text: string, item: CompletionItem | undefined): string {
  assert.ok(item?.textEdit && 'range' in item.textEdit);
  return applied(text, [item.textEdit]);
}

describe('textDocument/completion', () => {
  afterEach(killServers);

  it('is offered to clients that take completions', async () => {
    const provider = (await startClient({ capabilities: PLAIN })).initialized.capabilities.completionProvider;
    assert.deepEqual(provider?.triggerCharacters, ['第', '、', '|', '#']);
    assert.equal((await startClient({ capabilities: {} })).initialized.capabilities.completionProvider, undefined);
  });

  it('completes a heading with its whole section, in plain text for a client without snippets', async () => {
    const client = await startClient({ capabilities: PLAIN });
    client.open(URI, WITHOUT_FIVE);
    const items = await complete(client, WITHOUT_FIVE, '五、\n', '五、');
    const whole = items.find(({ label }) => label === '五、存在的主要问题及改进情况（整节）');
    assert.equal(whole?.insertTextFormat, undefined);
    const report = readReport(mended(WITHOUT_FIVE, whole));
    assert.deepEqual(
      report.sections.map(({ no }) => no),
      [1, 2, 3, 4, 5, 6],
    );
  });

  it('sets tab stops where the client knows them, one for places with the same words', async () => {
    const client = await startClient({ capabilities: SNIPPETS });
    client.open(URI, '');
    const [draft] = await complete(client, '', '', '');
    assert.equal(draft?.label, '新建年报');
    assert.equal(draft.insertTextFormat, InsertTextFormat.Snippet);
    const snippet = draft.textEdit?.newText ?? '';
    assert.equal(snippet.match(/\$\{1:【填写：机关全称】\}/g)?.length, 3);
    assert.match(snippet, /\| 行政许可 +\| \$\{\d+\} +\| {2}\|/);
    assert.match(snippet, /\$0$/);
    const stops = [...snippet.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
    assert.equal(new Set(stops).size, Math.max(...stops));
  });

  it('speaks of the text as it is now', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, CLEAN, 1);
    const at = positionOf(CLEAN, '## 五、');
    client.change(URI, 2, {
      range: { start: at, end: { line: at.line, character: at.character + 5 } },
      text: '五',
    });
    const text = CLEAN.replace('## 五、', '五');
    const items = await complete(client, text, '五存在', '五');
    assert.deepEqual(items, []);
    client.change(URI, 3, { text: WITHOUT_FIVE });
    const labels = (await complete(client, WITHOUT_FIVE, '五、\n', '五、')).map(({ label }) => label);
    assert.ok(labels.includes('五、存在的主要问题及改进情况'));
  });

  it('has nothing to say in other documents, closed ones, or beyond the text', async () => {
    const client = await startClient({ capabilities: PLAIN });
    client.open(URI, NOTES);
    assert.deepEqual(await complete(client, NOTES, '会议', '会议'), []);
    const params = { textDocument: { uri: 'file:///closed.md' }, position: { line: 0, character: 0 } };
    assert.equal(await client.request('textDocument/completion', params), null);
  });
});
