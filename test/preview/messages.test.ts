import assert from 'node:assert/strict';
import { readMessage, readStateUri } from '../../client/src/preview/messages';
import { shellHtml } from '../../client/src/preview/shell';
import { createUpdates } from '../../client/src/preview/updates';

describe('messages from the page', () => {
  it('are read when they are what the page says', () => {
    assert.deepEqual(readMessage({ type: 'reveal', start: 3, end: 5, focus: true }), {
      type: 'reveal',
      start: 3,
      end: 5,
      focus: true,
    });
    assert.deepEqual(readMessage({ type: 'scroll', offset: 0 }), { type: 'scroll', offset: 0 });
    for (const type of ['ready', 'copy', 'export'] as const) assert.deepEqual(readMessage({ type }), { type });
    assert.deepEqual(readMessage({ type: 'copied', done: false }), { type: 'copied', done: false });
  });

  it('are nothing otherwise', () => {
    const strange: unknown[] = [
      ...[undefined, null, 7, 'ready', [], {}, { type: 'command', command: 'x' }],
      ...[{ type: 'reveal' }, { type: 'reveal', start: 5, end: 3 }, { type: 'reveal', start: -1, end: 3 }],
      ...[
        { type: 'reveal', start: '1', end: 2 },
        { type: 'scroll', offset: NaN },
        { type: 'scroll', offset: 0.5 },
      ],
      ...[{ type: 'copied' }, { type: 'copied', done: 'yes' }],
    ];
    for (const value of strange) assert.equal(readMessage(value), undefined);
  });

  it('carry the address a page kept over a reload', () => {
    assert.equal(readStateUri({ uri: 'file:///a.md', top: 3 }), 'file:///a.md');
    for (const value of [undefined, null, {}, { uri: '' }, { uri: 3 }]) assert.equal(readStateUri(value), undefined);
  });
});

describe('the page before it shows a report', () => {
  const words = {
    bar: '',
    previous: '',
    next: '',
    copy: '"<b>',
    copyHint: '',
    export: '',
    exportHint: '',
    loading: '',
  };
  const html = shellHtml({
    lang: 'zh-CN',
    words,
    uri: 'file:///a"><i>.md',
    script: 's.js',
    style: 's.css',
    nonce: 'abc',
  });

  it('allows our script and style sheet by their nonce, and nothing else', () => {
    assert.match(html, /content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /\son\w+=|style="|unsafe/);
  });

  it('escapes addresses and words', () => {
    assert.ok(html.includes('data-uri="file:///a&quot;&gt;&lt;i&gt;.md"'));
    assert.ok(html.includes('aria-label="&quot;&lt;b&gt;"'));
  });
});

describe('updates', () => {
  it('make one of many requests, and one more of those that come while one is under way', async () => {
    let begun = 0;
    let finish = (): void => undefined;
    const started: (() => void)[] = [];
    const nextStart = (): Promise<void> => new Promise((resolve) => started.push(resolve));
    const updates = createUpdates(() => {
      begun++;
      for (const tell of started.splice(0)) tell();
      return new Promise((resolve) => (finish = resolve));
    }, 0);
    const first = nextStart();
    for (let i = 0; i < 5; i++) updates.request();
    await first;
    assert.equal(begun, 1);
    const second = nextStart();
    for (let i = 0; i < 5; i++) updates.request();
    finish();
    await second;
    assert.equal(begun, 2);
    finish();
    updates.dispose();
    updates.request();
    assert.equal(begun, 2);
  });
});
