import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { OLD, PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { CLEAN, NOTES, positionOf, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';

function hover(client: TestClient, position: { line: number; character: number }): Promise<Hover | null> {
  return client.request<Hover | null>('textDocument/hover', { textDocument: { uri: URI }, position });
}

function contents(found: Hover | null): MarkupContent {
  assert.ok(found);
  return found.contents as MarkupContent;
}

describe('hover', () => {
  afterEach(killServers);

  it('explains a row label in Markdown, on the range of the label', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, CLEAN);
    const start = positionOf(CLEAN, '（一）予以公开');
    const found = await hover(client, { ...start, character: start.character + 2 });
    assert.equal(contents(found).kind, 'markdown');
    assert.match(contents(found).value, /^\*\*（一）予以公开\*\*/);
    assert.deepEqual(found?.range, { start, end: { ...start, character: start.character + '（一）予以公开'.length } });
  });

  it('shows a cell with the equations of this draft', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, UNBALANCED);
    const start = positionOf(UNBALANCED, '9 | 1 | 0');
    assert.match(contents(await hover(client, start)).value, /9\\?\+1/);
  });

  it('shows what a draft says as text: no links, no pictures, no HTML, no control characters', async () => {
    const hostile = '[甲](command:quit)![乙](http://x/y.png)<img src=x onerror=a()>`$\u202e\u0007';
    const draft = UNBALANCED.replace('9 | 1 | 0', `9 | 1${hostile} | 0`)
      .replace('（一）予以公开', `（一）予以公开${hostile}`)
      .replace('# ', `# ${hostile}`);
    assert.equal(draft.split(hostile).length, 4);
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, draft);
    const lines = draft.split('\n');
    const places = lines.flatMap((text, line) =>
      text.includes(hostile) ? Array.from({ length: text.length }, (_, character) => ({ line, character })) : [],
    );
    const found = await Promise.all(places.map((place) => hover(client, place)));
    const values = new Set(found.filter((one) => one !== null).map((one) => contents(one).value));
    assert.ok(values.size > 1);
    for (const value of values) {
      assert.doesNotMatch(value, /(?<!\\)(?:\]\((?:command|http:\/\/x)|<img|!\[|`)/);
      // eslint-disable-next-line no-control-regex -- control characters are the point
      assert.doesNotMatch(value, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('is plain text for a client that shows no Markdown', async () => {
    const client = await startClient({ capabilities: OLD });
    client.open(URI, UNBALANCED);
    const found = contents(await hover(client, positionOf(UNBALANCED, '9 | 1 | 0')));
    assert.equal(found.kind, 'plaintext');
    assert.doesNotMatch(found.value, /\\|\*\*/);
    assert.match(found.value, /9\+1/);
  });

  it('speaks English when asked to', async () => {
    const client = await startClient({ capabilities: PUSH, configuration: { language: 'en' } });
    client.open(URI, CLEAN);
    assert.match(contents(await hover(client, positionOf(CLEAN, '（一）予以公开'))).value, /[a-z]{4}/);
  });

  it('has nothing to say on running text, outside the text, or on a document that is no report', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, CLEAN);
    assert.equal(await hover(client, positionOf(CLEAN, '本报告由')), null);
    assert.equal(await hover(client, { line: 100_000, character: 0 }), null);
    client.change(URI, 2, { text: NOTES });
    assert.equal(await hover(client, { line: 2, character: 3 }), null);
  });

  it('survives a position inside a surrogate pair', async () => {
    const client = await startClient({ capabilities: PUSH });
    const text = CLEAN.replace('（一）予以公开', '𠮷（一）予以公开');
    client.open(URI, text);
    const position = positionOf(text, '𠮷');
    const inside = await hover(client, { ...position, character: position.character + 1 });
    assert.deepEqual(inside, await hover(client, position));
  });
});
