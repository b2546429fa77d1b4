import assert from 'node:assert/strict';
import type { PreviewParams, PreviewResult } from '../../server/src/lsp/features/preview';
import { PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { CLEAN, NOTES, replacement, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';

function preview(client: TestClient, purpose?: PreviewParams['purpose']): Promise<PreviewResult> {
  const params: PreviewParams = { textDocument: { uri: URI }, ...(purpose && { purpose }) };
  return client.request<PreviewResult>('gouji/preview', params);
}

describe('gouji/preview', () => {
  afterEach(killServers);

  it('shows the report as it is now, with what is wrong in it', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, UNBALANCED);
    const first = await preview(client);
    assert.equal(first?.version, 1);
    assert.match(first.title, /年政府信息公开工作年度报告$/);
    assert.match(first.html, /class="summary mustFix"/);
    client.change(URI, 2, { text: CLEAN });
    const second = await preview(client);
    assert.equal(second?.version, 2);
    assert.match(second.html, /class="summary ready"/);
    assert.equal(second.text, undefined);
  });

  it('knows a change that was sent right before it', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, CLEAN);
    client.change(URI, 2, replacement(CLEAN, '一、总体情况', '一、总体情况好'));
    assert.match((await preview(client))?.html ?? '', /一、总体情况好/);
  });

  it('gives a whole page to print, and rich text for the clipboard', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, CLEAN);
    assert.match((await preview(client, 'print'))?.html ?? '', /^<!DOCTYPE html>/);
    const rich = await preview(client, 'clipboard');
    assert.match(rich?.html ?? '', /^<h1 style=/);
    assert.match(rich?.text ?? '', /\t自然人\t/);
  });

  it('leaves out what the settings switch off, and speaks their language', async () => {
    const rules = { 'balance/row-total': 'off', 'balance/applications-identity': 'off' };
    const client = await startClient({ capabilities: PUSH, configuration: { language: 'en', rules } });
    client.open(URI, UNBALANCED);
    const html = (await preview(client))?.html ?? '';
    assert.doesNotMatch(html, /class="finding error"/);
    assert.match(html, /form of 2021/);
  });

  it('is null for a document that is no report, is not open, or is too long to be drawn', async () => {
    const client = await startClient({ capabilities: PUSH });
    assert.equal(await preview(client), null);
    client.open(URI, NOTES);
    assert.equal(await preview(client), null);
    client.change(URI, 2, { text: CLEAN + '公开信息。'.repeat(120_000) });
    assert.equal(await preview(client), null);
  });
});
