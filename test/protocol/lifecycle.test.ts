import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ErrorCodes, type ClientCapabilities } from 'vscode-languageserver/node';
import { BARE, OLD, PULL, PUSH } from './support/capabilities';
import { killServers, startClient, startProcess } from './support/client';
import { CLEAN, UNBALANCED } from './support/drafts';
import { startWire } from './support/wire';

const URI = 'file:///drafts/report.md';

describe('the life of the server', () => {
  afterEach(killServers);

  const clients: readonly (readonly [string, ClientCapabilities])[] = [
    ['a client that promises nothing', BARE],
    ['a client of the time of 3.15', OLD],
    ['a client of the time of 3.17 that takes pushed diagnostics', PUSH],
    ['a client of the time of 3.17 that pulls', PULL],
  ];
  for (const [name, capabilities] of clients) {
    it(`offers ${name} only what that client knows`, async () => {
      const client = await startClient({ capabilities });
      const offered = client.initialized.capabilities;
      assert.deepEqual(offered.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
      assert.equal(offered.hoverProvider, true);
      assert.equal(offered.diagnosticProvider !== undefined, capabilities === PULL);
      assert.equal(offered.inlayHintProvider !== undefined, capabilities === PUSH || capabilities === PULL);
      assert.equal(offered.codeActionProvider !== undefined, capabilities !== BARE);
      assert.equal(offered.positionEncoding, capabilities === PUSH || capabilities === PULL ? 'utf-16' : undefined);
      assert.equal(client.initialized.serverInfo?.name, 'gouji');
      assert.match(client.initialized.serverInfo.version ?? '', /^\d+\.\d+\.\d+/);
      assert.equal(await client.stop(), 0);
    });

    it(`finds the same faults for ${name}`, async () => {
      const client = await startClient({ capabilities });
      client.open(URI, UNBALANCED);
      const diagnostics = capabilities === PULL ? await client.pull(URI) : await client.published(URI, 1);
      assert.deepEqual([...new Set(diagnostics.map(({ code }) => code))].sort(), [
        'balance/applications-identity',
        'balance/row-total',
      ]);
      assert.equal(await client.stop(), 0);
    });
  }

  it('speaks over node IPC as over stdio', async () => {
    const client = await startClient({ capabilities: PUSH, transport: 'ipc' });
    client.open(URI, UNBALANCED);
    assert.notDeepEqual(await client.published(URI, 1), []);
    assert.equal(await client.stop(), 0);
  });

  it('ends when the IPC channel is closed', async () => {
    const { process } = await startClient({ transport: 'ipc' });
    const exited = once(process, 'exit');
    process.disconnect();
    await exited;
  });

  it('ends when its input ends', async () => {
    const wire = await startWire();
    wire.send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await wire.answer(1);
    wire.process.stdin?.end();
    assert.equal(await wire.exited, 1);
  });

  it('ends when the process that started it is gone, whether named in its arguments or in initialize', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'exit');
    const named = await startProcess('--stdio', `--clientProcessId=${String(gone.pid)}`);
    const wire = await startWire();
    wire.send({ id: 1, method: 'initialize', params: { processId: gone.pid, rootUri: null, capabilities: {} } });
    assert.deepEqual([await once(named, 'exit'), await wire.exited], [[1, null], 1]);
  });

  it('exits with 0 after shutdown, as the protocol asks', async () => {
    const client = await startClient();
    assert.equal(await client.stop(), 0);
  });

  it('exits with 1 when it is told to exit without shutdown', async () => {
    const wire = await startWire();
    wire.send({ method: 'exit' });
    assert.equal(await wire.exited, 1);
  });

  it('refuses requests before initialize, a second initialize, and requests after shutdown', async () => {
    const wire = await startWire();
    const initialize = { method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };
    const hover = {
      method: 'textDocument/hover',
      params: { textDocument: { uri: URI }, position: { line: 0, character: 0 } },
    };
    wire.send({ id: 1, ...hover });
    assert.equal((await wire.answer(1)).error?.code, ErrorCodes.ServerNotInitialized);
    wire.send({ id: 2, ...initialize });
    assert.ok((await wire.answer(2)).result);
    wire.send({ id: 3, ...initialize });
    assert.equal((await wire.answer(3)).error?.code, ErrorCodes.InvalidRequest);
    wire.send({ id: 4, ...hover });
    assert.equal((await wire.answer(4)).result, null);
    wire.send({ id: 5, method: 'shutdown' });
    await wire.answer(5);
    wire.send({ id: 6, ...hover });
    assert.equal((await wire.answer(6)).error?.code, ErrorCodes.InvalidRequest);
    wire.send({ method: 'exit' });
    assert.equal(await wire.exited, 0);
  });

  it('answers a malformed initialize once and can still be initialized', async () => {
    const wire = await startWire();
    const params: unknown[] = [undefined, null, {}, { capabilities: null }, { capabilities: { textDocument: 7 } }];
    for (const [id, bad] of params.entries()) {
      wire.send({ id, method: 'initialize', params: bad });
      await wire.answer(id);
    }
    wire.send({ id: 'good', method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await wire.answer('good');
    wire.send({ id: 'hover', method: 'textDocument/hover', params: { textDocument: { uri: URI } } });
    assert.equal((await wire.answer('hover')).result, null);
    for (const id of params.keys()) assert.equal(wire.answers(id).length, 1);
  });

  it('writes nothing but protocol to standard output', async () => {
    const wire = await startWire();
    wire.send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    wire.send({ method: 'initialized', params: {} });
    for (const [version, text] of [UNBALANCED, '', CLEAN, '\ufeff\0\ud800', UNBALANCED].entries()) {
      const textDocument = { uri: `${URI}${String(version)}`, languageId: 'markdown', version, text };
      wire.send({ method: 'textDocument/didOpen', params: { textDocument } });
    }
    wire.send({ id: 2, method: 'shutdown' });
    await wire.answer(2);
    wire.send({ method: 'exit' });
    assert.equal(await wire.exited, 0);
    assert.equal(wire.leftover(), '');
  });

  for (const args of [[], ['--socket=7000'], ['--pipe', 'x'], ['--stdio', '--socket=7000']]) {
    it(`explains itself and exits with 2 when started with [${args.join(' ')}]`, async () => {
      const child = await startProcess(...args);
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
      const [code] = (await once(child, 'close')) as [number];
      assert.equal(code, 2);
      assert.match(said, /--stdio \| --node-ipc/);
    });
  }
});
