import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import type { Status } from '../../server/src/lsp/features/status';
import { encodeGb18030 } from '../host/support/encode';
import { PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { CLEAN } from './support/drafts';

const REPORT = `file:///drafts/${encodeURIComponent('示例局2023年度报告')}.md`;
const OTHER = 'file:///drafts/notes.md';
const GARBLED = new TextDecoder().decode(encodeGb18030(CLEAN));
const initializationOptions = { reopenCommand: 'client.reopen' };

function actions(client: TestClient, uri: string, { range }: Diagnostic): Promise<CodeAction[]> {
  const context = { diagnostics: [] };
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
}

describe('a GB18030 file opened as UTF-8', () => {
  afterEach(killServers);

  it('is told once, with a quick fix and a notice that open it anew by a command of the client', async () => {
    const client = await startClient({ capabilities: PUSH, initializationOptions });
    client.open(REPORT, GARBLED);
    const [finding, ...others] = await client.published(REPORT, 1);
    assert.equal(finding?.code, 'structure/encoding');
    assert.deepEqual(others, []);
    const command = { title: '以 GB18030 重新打开', command: 'client.reopen', arguments: [REPORT, 'gb18030'] };
    const [first] = await actions(client, REPORT, finding);
    assert.deepEqual(first?.command, command);
    const status = await client.request<Status>('gouji/status', { textDocument: { uri: REPORT } });
    assert.deepEqual(status.notice?.command, command);
    assert.match(status.notice.message, /编码/);
  });

  it('is told without the command where the client has none', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(REPORT, GARBLED);
    const [finding] = await client.published(REPORT, 1);
    assert.ok(finding);
    const offered = await actions(client, REPORT, finding);
    assert.ok(offered.every(({ command }) => command === undefined));
    const status = await client.request<Status>('gouji/status', { textDocument: { uri: REPORT } });
    assert.equal(status.notice, null);
  });

  it('is nobody’s business where neither name nor language says that it is a report', async () => {
    const client = await startClient({ capabilities: PUSH, initializationOptions });
    client.open(OTHER, GARBLED);
    assert.equal(await client.request('gouji/status', { textDocument: { uri: OTHER } }), null);
    assert.deepEqual(client.publications(OTHER), []);
  });
});
