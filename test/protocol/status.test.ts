import assert from 'node:assert/strict';
import type { Status } from '../../server/src/lsp/features/status';
import { PULL, PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { CLEAN, NOTES, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';

function status(client: TestClient, uri = URI): Promise<Status | null> {
  return client.request('gouji/status', { textDocument: { uri } });
}

describe('gouji/status', () => {
  afterEach(killServers);

  it('tells year, form, counts and whether the sums hold, of the text as it is now', async () => {
    const client = await startClient({ capabilities: PULL });
    client.open(URI, CLEAN, 1);
    const clean = await status(client);
    assert.deepEqual(clean, {
      version: 1,
      year: 2023,
      form: '2021',
      arithmetic: 'holds',
      verdict: 'ready',
      errors: 0,
      warnings: 0,
      infos: 0,
      notice: null,
      texts: { form: '2023 年度 · 2021 年格式', verdict: '可以报送', arithmetic: '勾稽 ✓' },
    });
    client.change(URI, 2, { text: UNBALANCED });
    const wrong = await status(client);
    assert.equal(wrong?.version, 2);
    assert.equal(wrong.verdict, 'mustFix');
    assert.equal(wrong.texts.arithmetic, '勾稽 ✗');
  });

  it('speaks the language of the settings', async () => {
    const client = await startClient({ capabilities: PUSH, configuration: { language: 'en' } });
    client.open(URI, CLEAN);
    assert.equal((await status(client))?.texts.verdict, 'ready to submit');
  });

  it('is null for other documents, for those that are not open, and for nonsense', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, NOTES);
    assert.equal(await status(client), null);
    assert.equal(await status(client, 'file:///drafts/closed.md'), null);
    assert.equal(await client.request('gouji/status', null), null);
  });
});
