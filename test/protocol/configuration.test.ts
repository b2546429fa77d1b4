import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver/node';
import { temporaryFolder, type TemporaryFolder } from '../host/support/temporaryFolder';
import { BARE, PULL, PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { positionOf, UNBALANCED } from './support/drafts';

const ROW_TOTAL = 'balance/row-total';
const IDENTITY = 'balance/applications-identity';
const WATCHING: ClientCapabilities = {
  ...PUSH,
  workspace: { ...PUSH.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

function levels(diagnostics: readonly Diagnostic[]): string[] {
  return [...new Set(diagnostics.map(({ code, severity }) => `${String(code)} ${String(severity)}`))].sort();
}

function logged(client: TestClient): string[] {
  return client.received
    .filter(({ method }) => method === 'window/logMessage')
    .map(({ params }) => JSON.stringify(params));
}

describe('gouji.json in the editor', () => {
  let folder: TemporaryFolder;
  let report: string;
  beforeEach(() => {
    folder = temporaryFolder();
    report = pathToFileURL(folder.write('area/drafts/report.md', '')).href;
  });
  afterEach(() => {
    killServers();
    folder.remove();
  });

  const uri = (name: string): string => pathToFileURL(`${folder.path}/${name}`).href;

  it('sets the levels of the drafts below it, ahead of settings', async () => {
    folder.write('area/gouji.json', `{"rules": {"${ROW_TOTAL}": "info"}}`);
    const client = await startClient({
      capabilities: PUSH,
      configuration: { rules: { [ROW_TOTAL]: 'off', [IDENTITY]: 'warning' } },
    });
    client.open(report, UNBALANCED);
    assert.deepEqual(levels(await client.published(report, 1)), [`${IDENTITY} 2`, `${ROW_TOTAL} 3`]);
  });

  it('holds for clients that promise nothing, and for those that pull', async () => {
    folder.write('area/gouji.json', `{"rules": {"${ROW_TOTAL}": "off"}}`);
    const bare = await startClient({ capabilities: BARE });
    bare.open(report, UNBALANCED);
    assert.deepEqual(levels(await bare.published(report, 1)), [`${IDENTITY} 1`]);
    const pulling = await startClient({ capabilities: PULL });
    pulling.open(report, UNBALANCED);
    assert.deepEqual(levels(await pulling.pull(report)), [`${IDENTITY} 1`]);
  });

  it('is not looked for above the workspace folder', async () => {
    folder.write('gouji.json', `{"rules": {"${ROW_TOTAL}": "off"}}`);
    const outside = await startClient({ capabilities: PUSH, folders: [uri('other')] });
    outside.open(report, UNBALANCED);
    assert.deepEqual(levels(await outside.published(report, 1)), [`${IDENTITY} 1`]);
    const inside = await startClient({ capabilities: PUSH, folders: [uri('area')] });
    inside.open(report, UNBALANCED);
    assert.deepEqual(levels(await inside.published(report, 1)), [`${IDENTITY} 1`, `${ROW_TOTAL} 1`]);
    inside.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: uri(''), name: '' }], removed: [{ uri: uri('area'), name: '' }] },
    });
    await inside.until(() => inside.publications(report).length === 2);
    assert.deepEqual(levels(inside.publications(report)[1]?.diagnostics ?? []), [`${IDENTITY} 1`]);
  });

  it('is watched, and a change takes effect at once', async () => {
    const client = await startClient({ capabilities: WATCHING });
    const { params } = await client.until(
      ({ method, params: sent }) => method === 'client/registerCapability' && /gouji\.json/.test(JSON.stringify(sent)),
    );
    assert.match(JSON.stringify(params), /"globPattern":"\*\*\/gouji\.json"/);
    client.open(report, UNBALANCED);
    await client.published(report, 1);
    const file = folder.write('area/gouji.json', `{"rules": {"${ROW_TOTAL}": "off"}}`);
    const changes = { changes: [{ uri: uri('area/gouji.json'), type: 1 }] };
    client.notify('workspace/didChangeWatchedFiles', changes);
    await client.until(() => client.publications(report).length === 2);
    assert.deepEqual(levels(client.publications(report)[1]?.diagnostics ?? []), [`${IDENTITY} 1`]);
    rmSync(file);
    client.notify('workspace/didChangeWatchedFiles', changes);
    await client.until(() => client.publications(report).length === 3);
    assert.equal(levels(client.publications(report)[2]?.diagnostics ?? []).length, 2);
  });

  it('is used but for what is wrong with it, which is logged once in both languages', async () => {
    folder.write('area/gouji.json', `{"rules": {"${ROW_TOTAL}": "off", "cell/blnk": "off"}, "x": 1}`);
    const client = await startClient({ capabilities: PUSH });
    client.open(report, UNBALANCED);
    client.open(`${report}2`, UNBALANCED);
    assert.deepEqual(levels(await client.published(report, 1)), [`${IDENTITY} 1`]);
    await client.published(`${report}2`, 1);
    const lines = logged(client);
    assert.equal(lines.length, 2);
    for (const line of lines) assert.match(line, /gouji\.json：“/);
  });

  it('that is no JSON changes nothing, and the log says so', async () => {
    folder.write('area/gouji.json', '{');
    const client = await startClient({ capabilities: PUSH });
    client.open(report, UNBALANCED);
    assert.equal(levels(await client.published(report, 1)).length, 2);
    assert.match(logged(client).join(), /不是有效的 JSON/);
  });

  it('shows what is wrong with it on its own keys while it is open', async () => {
    const text = `{\n  "rules": { "${ROW_TOTAL}": "of" },\n  "colour": 1\n}\n`;
    for (const capabilities of [PUSH, PULL]) {
      const client = await startClient({ capabilities });
      const address = uri('area/gouji.json');
      client.open(address, text);
      const diagnostics = capabilities === PULL ? await client.pull(address) : await client.published(address, 1);
      assert.deepEqual(
        diagnostics.map(({ severity, source, range }) => [severity, source, range.start]),
        [
          [2, '勾稽', positionOf(text, '"colour"')],
          [2, '勾稽', positionOf(text, `"${ROW_TOTAL}"`)],
        ],
      );
      client.change(address, 2, { text: '{}' });
      assert.deepEqual(capabilities === PULL ? await client.pull(address) : await client.published(address, 2), []);
    }
  });

  it('is looked for beside files only', async () => {
    const client = await startClient({ capabilities: PUSH });
    for (const address of ['untitled:Untitled-1', 'vscode-vfs://github/a/report.md', 'file://%zz/report.md']) {
      client.open(address, UNBALANCED);
      assert.equal(levels(await client.published(address, 1)).length, 2);
    }
  });
});
