import assert from 'node:assert/strict';
import { sourceText } from '../../server/src/core/text/source';
import { toCoreRange, toLspPosition, toLspRange, toOffset } from '../../server/src/lsp/convert';

/** 甲, a pair, a CRLF, 乙: offsets 0, 1–2, 3–4, 5. */
const SOURCE = sourceText('甲𠮷\r\n乙');

describe('positions and offsets', () => {
  it('count UTF-16 code units both ways', () => {
    for (const offset of [0, 1, 3, 5, 6]) assert.equal(toOffset(SOURCE, toLspPosition(SOURCE, offset)), offset);
    assert.deepEqual(toLspPosition(SOURCE, 6), { line: 1, character: 1 });
  });

  it('never fall inside a surrogate pair or a CRLF', () => {
    assert.deepEqual(toLspPosition(SOURCE, 2), { line: 0, character: 1 });
    assert.deepEqual(toLspPosition(SOURCE, 4), { line: 0, character: 3 });
    assert.equal(toOffset(SOURCE, { line: 0, character: 2 }), 1);
  });

  it('widen a range that cuts a character, and leave an empty one empty', () => {
    assert.deepEqual(toLspRange(SOURCE, { start: 2, end: 2 }), {
      start: { line: 0, character: 1 },
      end: { line: 0, character: 1 },
    });
    assert.deepEqual(toLspRange(SOURCE, { start: 0, end: 2 }), {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 3 },
    });
  });

  it('are pulled into the text when they lie outside', () => {
    assert.equal(toOffset(SOURCE, { line: 0, character: 99 }), 3);
    assert.equal(toOffset(SOURCE, { line: 99, character: 0 }), 6);
    assert.equal(toOffset(SOURCE, { line: -1, character: 5 }), 0);
    assert.equal(toOffset(SOURCE, { line: 1, character: -5 }), 5);
    assert.deepEqual(toLspRange(SOURCE, { start: -5, end: 99 }), {
      start: { line: 0, character: 0 },
      end: { line: 1, character: 1 },
    });
  });

  it('put a reversed range in order', () => {
    const range = { start: { line: 1, character: 1 }, end: { line: 0, character: 0 } };
    assert.deepEqual(toCoreRange(SOURCE, range), { start: 0, end: 6 });
  });

  it('refuse what is no position', () => {
    for (const position of [{ line: '1', character: 0 }, { line: 0 }, { line: NaN, character: 0 }]) {
      assert.throws(() => toOffset(SOURCE, position as never), TypeError);
    }
  });
});
