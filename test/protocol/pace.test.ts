import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { PULL, PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { BLANK_TOTAL, CLEAN, replacement, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';

/** Both kinds of faults: sums that are wrong, and a section that is missing. */
const CUT = UNBALANCED.replace(/## 六、[\s\S]*$/, '');

const MISSING = 'structure/missing-section';
const WRONG = 'balance/row-total';

/** No test waits this long. */
const FOR_EVER = 10_000;

function start(settleDelay: number, capabilities = PUSH): Promise<TestClient> {
  return startClient({ capabilities, initializationOptions: { settings: { validation: { settleDelay } } } });
}

function rules(diagnostics: readonly Diagnostic[]): unknown[] {
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

/** Waits for the n-th list published for the document. */
async function publication(client: TestClient, n: number): Promise<unknown[]> {
  await client.until(() => client.publications(URI).length >= n);
  return rules(client.publications(URI)[n - 1]?.diagnostics ?? []);
}

describe('while a person types', () => {
  afterEach(killServers);

  it('wrong sums show at once, and what is missing waits for a pause', async () => {
    const client = await start(200);
    client.open(URI, CLEAN, 1);
    assert.deepEqual(await publication(client, 1), []);
    client.change(URI, 2, { text: CUT });
    const first = await publication(client, 2);
    assert.ok(first.includes(WRONG));
    assert.ok(!first.includes(MISSING));
    const second = await publication(client, 3);
    assert.ok(second.includes(WRONG));
    assert.ok(second.includes(MISSING));
    assert.equal(client.publications(URI)[2]?.version, 2);
  });

  it('nothing waits in a document that was just opened', async () => {
    const client = await start(FOR_EVER);
    client.open(URI, CUT, 1);
    assert.ok((await publication(client, 1)).includes(MISSING));
  });

  it('what was shown stays for as long as it holds, and comes back only after a pause', async () => {
    const client = await start(FOR_EVER);
    client.open(URI, CUT, 1);
    await publication(client, 1);
    client.change(URI, 2, replacement(CUT, '# ', '#  '));
    assert.ok((await publication(client, 2)).includes(MISSING));
    client.change(URI, 3, { text: CLEAN });
    assert.deepEqual(await publication(client, 3), []);
    client.change(URI, 4, { text: CUT });
    assert.ok(!(await publication(client, 4)).includes(MISSING));
  });

  it('a finding that counts blanks stays while it counts more of them', async () => {
    const client = await start(FOR_EVER);
    client.open(URI, BLANK_TOTAL, 1);
    assert.ok((await publication(client, 1)).includes('cell/blank'));
    const more = BLANK_TOTAL.replace('| 0 |', '|  |');
    client.change(URI, 2, { text: more });
    assert.ok((await publication(client, 2)).includes('cell/blank'));
  });

  it('saving ends the wait', async () => {
    const client = await start(FOR_EVER);
    client.open(URI, CLEAN, 1);
    await publication(client, 1);
    client.change(URI, 2, { text: CUT });
    assert.ok(!(await publication(client, 2)).includes(MISSING));
    client.notify('textDocument/didSave', { textDocument: { uri: URI } });
    assert.ok((await publication(client, 3)).includes(MISSING));
  });

  it('nothing waits where the setting says 0', async () => {
    const client = await start(0);
    client.open(URI, CLEAN, 1);
    client.change(URI, 2, { text: CUT });
    assert.ok(rules(await client.published(URI, 2)).includes(MISSING));
  });

  it('a client that pulls is asked to pull again after the pause', async () => {
    const client = await start(200, PULL);
    client.open(URI, CLEAN, 1);
    assert.deepEqual(await client.pull(URI), []);
    client.change(URI, 2, { text: CUT });
    const first = rules(await client.pull(URI));
    assert.ok(first.includes(WRONG));
    assert.ok(!first.includes(MISSING));
    await client.until(({ method }) => method === 'workspace/diagnostic/refresh');
    assert.ok(rules(await client.pull(URI)).includes(MISSING));
  });

  it('a client that cannot be asked to pull again sees everything at once', async () => {
    const client = await start(FOR_EVER, { ...PULL, workspace: { ...PULL.workspace, diagnostics: {} } });
    client.open(URI, CLEAN, 1);
    client.change(URI, 2, { text: CUT });
    assert.ok(rules(await client.pull(URI)).includes(MISSING));
  });

  it('the list is not published again when nothing was held back', async () => {
    const client = await start(50);
    client.open(URI, UNBALANCED, 1);
    await publication(client, 1);
    client.change(URI, 2, replacement(UNBALANCED, '| 9 |', '| 8 |'));
    await publication(client, 2);
    const other = 'file:///drafts/other.md';
    client.open(other, CLEAN, 1);
    client.change(other, 2, { text: CUT });
    // two lists of the other document: a pause has passed
    await client.until(() => client.publications(other).length >= 2 && client.publications(URI).length >= 2);
    assert.equal(client.publications(URI).length, 2);
  });
});
