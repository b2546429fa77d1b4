import assert from 'node:assert/strict';
import type { CheckedFile } from '../../server/src/lsp/features/checkFile';
import { encodeGb18030, encodeUtf16 } from '../host/support/encode';
import { PULL } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { CLEAN, NOTES, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';

function checkFile(client: TestClient, bytes: Uint8Array | string | undefined): Promise<CheckedFile> {
  const encoded = bytes === undefined ? undefined : Buffer.from(bytes).toString('base64');
  return client.request('gouji/checkFile', { uri: URI, bytes: encoded });
}

describe('gouji/checkFile', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient({ capabilities: PULL });
  });
  afterEach(killServers);

  it('checks a file that is not open, in whatever encoding it is', async () => {
    for (const bytes of [UNBALANCED, encodeGb18030(UNBALANCED), encodeUtf16(UNBALANCED, 'le', true)]) {
      const checked = await checkFile(client, bytes);
      assert.equal(checked.kind, 'report');
      assert.equal(checked.status.verdict, 'mustFix');
      assert.ok(checked.diagnostics.some(({ code }) => code === 'balance/row-total'));
      assert.equal(checked.status.notice, null);
    }
  });

  it('takes what is open instead of what is stored', async () => {
    client.open(URI, CLEAN);
    const checked = await checkFile(client, UNBALANCED);
    assert.equal(checked.kind === 'report' && checked.status.verdict, 'ready');
  });

  it('leaves files alone that are no reports', async () => {
    assert.deepEqual(await checkFile(client, NOTES), { kind: 'other' });
    assert.deepEqual(await checkFile(client, ''), { kind: 'other' });
  });

  it('says why a file cannot be read', async () => {
    for (const [bytes, reason] of [
      [Buffer.from('504b0304', 'hex'), /Word/],
      [Buffer.from('ff'.repeat(100), 'hex'), /编码/],
      [undefined, /权限|读取/],
    ] as const) {
      const checked = await checkFile(client, bytes);
      assert.match(checked.kind === 'problem' ? checked.message : checked.kind, reason);
    }
  });

  it('says so where a file was too large to be read', async () => {
    const checked = await client.request<CheckedFile>('gouji/checkFile', { uri: URI, tooLarge: 30 * 1024 * 1024 });
    assert.match(checked.kind === 'problem' ? checked.message : checked.kind, /过大（30 MB/);
  });

  it('answers nonsense with nothing', async () => {
    for (const params of [null, {}, { uri: URI, bytes: 7 }, { uri: URI, bytes: '***' }]) {
      const checked = await client.request<CheckedFile>('gouji/checkFile', params);
      assert.notEqual(checked.kind, 'report');
    }
  });
});
