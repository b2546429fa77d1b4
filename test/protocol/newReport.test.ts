import assert from 'node:assert/strict';
import { readReport } from '../../server/src/core/reading/readReport';
import type { BodyKinds, NewDraft } from '../../server/src/lsp/features/newReport';
import { encodeGb18030 } from '../host/support/encode';
import { PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { CLEAN, NOTES } from './support/drafts';

const URI = 'file:///drafts/2023.md';

/** What stands at the place the draft says to begin with. */
function selected(draft: NewDraft & { state: 'written' }): string {
  const { start, end } = draft.selection;
  assert.equal(start.line, end.line);
  return draft.text.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}

async function next(client: TestClient, params: object): Promise<NewDraft> {
  return client.request<NewDraft>('gouji/nextYearReport', params);
}

describe('gouji/newReport', () => {
  afterEach(killServers);

  it('writes a draft of the year for the body, and says where to begin', async () => {
    const client = await startClient({ capabilities: PUSH });
    const params = { year: 2025, body: '示例县水利局', kind: 'department' };
    const draft = await client.request<NewDraft>('gouji/newReport', params);
    assert.ok(draft.state === 'written');
    assert.equal(selected(draft), '【填写：网站名称和网址】');
    assert.equal(draft.note, null);
    const report = readReport(draft.text);
    assert.equal(report.year?.value, 2025);
    assert.equal(report.body?.text, '示例县水利局');
  });

  it('begins with the title where the name is not known yet', async () => {
    const client = await startClient({ capabilities: PUSH });
    const draft = await client.request<NewDraft>('gouji/newReport', { year: 2025, body: '', kind: 'office' });
    assert.ok(draft.state === 'written');
    assert.equal(selected(draft), '【填写：机关全称】');
    assert.equal(draft.selection.start.line, 0);
  });

  it('refuses a year without a form, in the language of the settings', async () => {
    const client = await startClient({ capabilities: PUSH, configuration: { language: 'en' } });
    const draft = await client.request<NewDraft>('gouji/newReport', { year: 2015, body: '示例局', kind: 'office' });
    assert.ok(draft.state === 'refused');
    assert.match(draft.reason, /no form for 2015/);
  });

  it('lists the kinds of bodies, the one that the name tells first', async () => {
    const client = await startClient({ capabilities: PUSH });
    const kinds = (body: string): Promise<BodyKinds> => client.request('gouji/bodyKinds', { body });
    const township = await kinds('松溪镇人民政府');
    assert.equal(township.kinds[0]?.id, 'township');
    assert.equal(township.known, true);
    assert.equal((await kinds('')).known, false);
    assert.equal(new Set((await kinds('')).kinds.map(({ id }) => id)).size, 5);
  });

  it('answers nonsense with null', async () => {
    const client = await startClient({ capabilities: PUSH });
    for (const method of ['gouji/newReport', 'gouji/bodyKinds', 'gouji/nextYearReport']) {
      for (const params of [null, {}, { body: 3, year: 'x' }, { uri: 5, text: {} }]) {
        const answer = await client.request<NewDraft | null>(method, params);
        assert.ok(answer === null || answer.state === 'refused', `${method} ${JSON.stringify(params)}`);
      }
    }
  });
});

describe('gouji/nextYearReport', () => {
  afterEach(killServers);

  it('writes the draft that follows a report, whether it is open or not', async () => {
    const client = await startClient({ capabilities: PUSH });
    const closed = await next(client, { uri: URI, text: CLEAN });
    assert.ok(closed.state === 'written');
    assert.equal(readReport(closed.text).year?.value, 2024);
    assert.match(closed.note ?? '', /上年结转/);
    client.open(URI, CLEAN.replaceAll('2023', '2022').replaceAll('2024', '2023'));
    const open = await next(client, { uri: URI, text: CLEAN });
    assert.ok(open.state === 'written');
    assert.equal(readReport(open.text).year?.value, 2023);
  });

  it('reads a file that the editor took for another encoding from its bytes', async () => {
    const client = await startClient({ capabilities: PUSH });
    const bytes = Buffer.from(encodeGb18030(CLEAN));
    const garbled = bytes.toString('utf8');
    const refused = await next(client, { uri: 'file:///drafts/last.txt', text: garbled });
    assert.ok(refused.state === 'refused');
    assert.equal(refused.cause, 'garbled');
    const draft = await next(client, {
      uri: 'file:///drafts/last.txt',
      text: garbled,
      bytes: bytes.toString('base64'),
    });
    assert.ok(draft.state === 'written');
    assert.equal(readReport(draft.text).year?.value, 2024);
  });

  it('is refused for a text that is no report', async () => {
    const client = await startClient({ capabilities: PUSH });
    const draft = await next(client, { uri: 'file:///drafts/notes.md', text: NOTES });
    assert.ok(draft.state === 'refused');
    assert.equal(draft.cause, 'noReport');
    assert.match(draft.reason, /不是政府信息公开工作年度报告/);
  });
});
