import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { CancellationTokenSource, type Diagnostic, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { positionAt, sourceText } from '../../server/src/core/text/source';
import { PULL, PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { CLEAN, NOTES, positionOf, replacement, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';

/** Diagnostics without what depends on the version. */
function essence(diagnostics: readonly Diagnostic[]): object[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, data: null }));
}

async function freshOpen(client: TestClient, text: string): Promise<object[]> {
  client.open('file:///drafts/fresh.md', text);
  const diagnostics = await client.published('file:///drafts/fresh.md', 1);
  client.close('file:///drafts/fresh.md');
  // the findings of the other copy name the other copy
  return JSON.parse(JSON.stringify(essence(diagnostics)).replaceAll('fresh.md', 'report.md')) as object[];
}

/** Whole numbers below a bound, the same ones in every run. */
function seededRandom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Editors know no place between the two characters of a line end. */
function outsideLineEnd(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset + 1 : offset;
}

describe('documents pushed to', () => {
  let client: TestClient;
  beforeEach(async () => {
    // what is missing is told as soon as everything else: its pace has tests of its own
    const initializationOptions = { settings: { validation: { settleDelay: 0 } } };
    client = await startClient({ capabilities: PUSH, initializationOptions });
  });
  afterEach(killServers);

  it('publishes with the version, replaces on change, and clears on close', async () => {
    client.open(URI, UNBALANCED, 7);
    assert.notDeepEqual(await client.published(URI, 7), []);
    client.change(URI, 8, { text: CLEAN });
    assert.deepEqual(await client.published(URI, 8), []);
    client.change(URI, 9, { text: UNBALANCED });
    assert.notDeepEqual(await client.published(URI, 9), []);
    client.close(URI);
    await client.until(() => client.publications(URI).length === 4);
    assert.deepEqual(client.publications(URI)[3], { uri: URI, diagnostics: [] });
  });

  it('says at once that a clean report is clean', async () => {
    client.open(URI, CLEAN);
    assert.deepEqual(await client.published(URI, 1), []);
  });

  it('says nothing at all about a document that is no report', async () => {
    client.open('file:///notes.md', NOTES);
    client.change('file:///notes.md', 2, { text: `${NOTES}\n再议。` });
    client.open(URI, UNBALANCED);
    await client.published(URI, 1);
    client.close('file:///notes.md');
    client.open('file:///other.md', UNBALANCED);
    await client.published('file:///other.md', 1);
    assert.deepEqual(client.publications('file:///notes.md'), []);
  });

  it('takes findings back when a document ceases to be a report', async () => {
    client.open(URI, UNBALANCED);
    await client.published(URI, 1);
    client.change(URI, 2, { text: NOTES });
    assert.deepEqual(await client.published(URI, 2), []);
  });

  it('ends 200 fast edits with the list of the last text, and publishes versions only in order', async () => {
    client.open(URI, UNBALANCED);
    let text = UNBALANCED;
    for (let version = 2; version <= 201; version++) {
      const to = `| ${String(version)} |`;
      const from = version === 2 ? '| 9 |' : `| ${String(version - 1)} |`;
      client.change(URI, version, replacement(text, from, to));
      text = text.replace(from, to);
    }
    const last = await client.published(URI, 201);
    const versions = client.publications(URI).map(({ version }) => version ?? 0);
    assert.equal(versions.at(-1), 201);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.ok(versions.length < 200, 'a burst is not checked version by version');
    assert.deepEqual(essence(last), await freshOpen(client, text));
  });

  const paces: Readonly<Record<string, () => Promise<void>>> = {
    'at once': () => Promise.resolve(),
    'a millisecond apart': () => setTimeout(1),
  };
  for (const [name, pause] of Object.entries(paces)) {
    it(`ends 500 random edits, sent ${name}, where a fresh copy of the text begins`, async () => {
      const random = seededRandom(20_231_231);
      const pieces = ['0', '7', '|', ' ', '\n', '\r\n', '𠮷', '总计', '一、', '<td>', '\t', ''];
      let text = UNBALANCED.replaceAll('\n', '\r\n');
      // the head of the draft stays: a text that is no report any more has nothing to publish
      const head = text.indexOf('四、');
      client.open(URI, text);
      for (let version = 2; version <= 501; version++) {
        const source = sourceText(text);
        const start = outsideLineEnd(text, head + random(text.length - head + 1));
        const end = outsideLineEnd(text, Math.min(text.length, start + random(4)));
        const newText = pieces[random(pieces.length)] ?? '';
        const range = { start: positionAt(source, start), end: positionAt(source, Math.max(start, end)) };
        client.change(URI, version, { range, text: newText });
        text = text.slice(0, start) + newText + text.slice(Math.max(start, end));
        await pause();
      }
      const fresh = await freshOpen(client, text);
      // what is merely missing follows when the text has come to rest
      await client.until(({ method, params }) => {
        const { uri, version, diagnostics } = params as PublishDiagnosticsParams;
        const isLast = method === 'textDocument/publishDiagnostics' && uri === URI && version === 501;
        return isLast && isDeepStrictEqual(essence(diagnostics), fresh);
      });
      assert.equal(client.publications(URI).at(-1)?.version, 501);
    }).timeout(60_000);
  }

  it('never publishes an empty list between two lists of findings', async () => {
    client.open(URI, UNBALANCED);
    await client.published(URI, 1);
    for (let version = 2; version <= 20; version++) {
      client.change(URI, version, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '\n',
      });
      await client.published(URI, version);
    }
    assert.ok(client.publications(URI).every(({ diagnostics }) => diagnostics.length > 0));
  });

  it('finds the same after incremental changes as after a full one', async () => {
    client.open(URI, CLEAN);
    client.change(URI, 2, replacement(CLEAN, '| 5 |', '| 9 |'));
    const incremental = await client.published(URI, 2);
    client.change(URI, 3, { text: CLEAN.replace('| 5 |', '| 9 |') });
    const full = await client.published(URI, 3);
    assert.notDeepEqual(incremental, []);
    assert.deepEqual(essence(incremental), essence(full));
  });

  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`puts findings at the same places in a text with ${name} line ends`, async () => {
      client.open(URI, UNBALANCED);
      const withLf = await client.published(URI, 1);
      client.change(URI, 2, { text: UNBALANCED.replaceAll('\n', end) });
      assert.deepEqual(essence(await client.published(URI, 2)), essence(withLf));
    });
  }

  it('keeps step when line ends are split and joined by edits', async () => {
    const crlf = UNBALANCED.replaceAll('\n', '\r\n');
    client.open(URI, crlf);
    const { line } = positionOf(crlf, '予以公开');
    const insert = { start: { line, character: 0 }, end: { line, character: 0 } };
    client.change(URI, 2, { range: insert, text: '\r' });
    client.change(URI, 3, {
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      text: '',
    });
    assert.deepEqual(essence(await client.published(URI, 3)), await freshOpen(client, crlf));
  });

  it('counts characters beyond the BMP as editors do', async () => {
    client.open(URI, UNBALANCED);
    const [before] = await client.published(URI, 1);
    const position = positionOf(UNBALANCED, '一、本年新收');
    client.change(URI, 2, { range: { start: position, end: position }, text: '𠮷' });
    const diagnostics = await client.published(URI, 2);
    assert.ok(before);
    const moved = diagnostics.find(
      ({ code, range }) => code === before.code && range.start.line === before.range.start.line,
    );
    assert.equal(moved?.range.start.character, before.range.start.character + 2);
  });

  for (const uri of [
    'untitled:Untitled-1',
    'vscode-vfs://github/o/r/年报.md',
    'file:///c%3A/%E5%B9%B4%E6%8A%A5.md',
    'x:y',
  ]) {
    it(`treats ${uri} as any other document`, async () => {
      client.open(uri, UNBALANCED);
      const diagnostics = await client.published(uri, 1);
      assert.notDeepEqual(diagnostics, []);
      assert.equal(diagnostics[0]?.relatedInformation?.[0]?.location.uri, uri);
    });
  }

  it('starts afresh when a document is opened again, even with the same version', async () => {
    client.open(URI, UNBALANCED);
    await client.published(URI, 1);
    client.close(URI);
    client.open(URI, CLEAN);
    await client.until(() => client.publications(URI).length === 3);
    assert.deepEqual(client.publications(URI)[2]?.diagnostics, []);
  });

  it('says of a report beyond the size limit that it is too large, and nothing else', async () => {
    client.open(URI, UNBALANCED + '填充'.repeat(2_500_000));
    const diagnostics = await client.published(URI, 1);
    assert.equal(diagnostics.length, 1);
    assert.equal(diagnostics[0]?.severity, 3);
    assert.match(JSON.stringify(diagnostics[0]), /文件过大/);
  });

  it('says nothing of other large documents', async () => {
    client.open('file:///large.md', '无关'.repeat(2_600_000));
    client.open(URI, CLEAN);
    await client.published(URI, 1);
    assert.deepEqual(client.publications('file:///large.md'), []);
  });
});

describe('documents pulled from', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient({ capabilities: PULL });
  });
  afterEach(killServers);

  it('answers with the list of the text as it is when asked', async () => {
    client.open(URI, UNBALANCED);
    assert.notDeepEqual(await client.pull(URI), []);
    client.change(URI, 2, { text: CLEAN });
    assert.deepEqual(await client.pull(URI), []);
  });

  it('answers cancelled requests with the true list, so that nothing flickers', async () => {
    client.open(URI, UNBALANCED);
    const expected = await client.pull(URI);
    for (let i = 0; i < 20; i++) {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: URI } };
      const answer = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
      source.cancel();
      assert.deepEqual(await answer, { kind: 'full', items: expected });
    }
  });

  it('answers for documents that are closed or no report with an empty list', async () => {
    assert.deepEqual(await client.pull('file:///never.md'), []);
    client.open('file:///notes.md', NOTES);
    assert.deepEqual(await client.pull('file:///notes.md'), []);
    client.open(URI, UNBALANCED);
    client.close(URI);
    assert.deepEqual(await client.pull(URI), []);
  });

  it('never pushes', async () => {
    client.open(URI, UNBALANCED);
    await client.pull(URI);
    client.change(URI, 2, { text: CLEAN });
    await client.pull(URI);
    assert.deepEqual(client.publications(URI), []);
  });
});
