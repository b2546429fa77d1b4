import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver/node';
import { PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { applied, BLANK_TOTAL, CLEAN, NOTES, positionOf, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** Beside the column of UNBALANCED whose relation no longer holds. */
const RELATION = '一+二 = 10，三+四 = 6';

function hints(client: TestClient, range: object = EVERYWHERE): Promise<InlayHint[]> {
  return client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: URI }, range });
}

describe('inlay hints', () => {
  afterEach(killServers);

  it('stand beside a wrong total and change nothing in it', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, UNBALANCED);
    const [hint, ...others] = await hints(client);
    assert.deepEqual(
      others.map(({ label }) => label),
      [RELATION],
    );
    assert.equal(hint?.label, '各项合计 10');
    const start = positionOf(UNBALANCED, '| 9 | 1 | 0 | 0 | 0 | 0 | 6 |');
    assert.deepEqual(hint.position, { ...start, character: start.character + 27 });
    assert.equal(hint.textEdits, undefined);
    assert.equal(typeof hint.tooltip, 'string');
  });

  it('offer to write the sum into a blank total', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, BLANK_TOTAL);
    const hint = (await hints(client)).find(({ label }) => label === '= 4');
    assert.ok(hint?.textEdits);
    client.change(URI, 2, { text: applied(BLANK_TOTAL, hint.textEdits) });
    assert.deepEqual(await client.published(URI, 2), []);
    assert.deepEqual(await hints(client), []);
  });

  it('are given for the range asked about only', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, UNBALANCED);
    const { line } = positionOf(UNBALANCED, '| 9 | 1 |');
    const lines = (from: number, to: number): object => ({
      start: { line: from, character: 0 },
      end: { line: to, character: 0 },
    });
    assert.equal((await hints(client, lines(line, line + 1))).length, 1);
    assert.deepEqual(await hints(client, lines(0, line)), []);
    assert.deepEqual(
      (await hints(client, lines(line + 1, 9_999))).map(({ label }) => label),
      [RELATION],
    );
  });

  it('follow the mode of the settings', async () => {
    const client = await startClient({ capabilities: PUSH, configuration: { inlayHints: { mode: 'all' } } });
    client.open(URI, CLEAN);
    assert.ok((await hints(client)).length > 20);
    client.reconfigure({ inlayHints: { mode: 'off' } });
    await client.until(({ method }) => method === 'workspace/inlayHint/refresh');
    assert.deepEqual(await hints(client), []);
  });

  it('are none on a clean report and on other documents', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, CLEAN);
    assert.deepEqual(await hints(client), []);
    client.change(URI, 2, { text: NOTES });
    assert.deepEqual(await hints(client), []);
  });
});
