import assert from 'node:assert/strict';

import { displayWidth, padEnd, padStart, truncate } from '../../server/src/cli/columns';

describe('columns of a terminal', () => {
  it('are two for a Chinese or full-width character, one for others, none for a combining mark', () => {
    assert.equal(displayWidth('abc'), 3);
    assert.equal(displayWidth('勾稽（１）'), 10);
    assert.equal(displayWidth('𠀀'), 2);
    assert.equal(displayWidth('e\u0301'), 1);
  });

  it('are filled up on either side', () => {
    assert.equal(padEnd('总计', 6), '总计  ');
    assert.equal(padStart('总计', 6), '  总计');
    assert.equal(padEnd('总计', 3), '总计');
  });

  it('bound a text that is cut off', () => {
    assert.equal(truncate('行政处罚', 8), '行政处罚');
    assert.equal(truncate('行政处罚', 7), '行政处…');
    assert.equal(truncate('行政处罚', 6), '行政…');
    assert.equal(truncate('𠀀𠀀𠀀', 5), '𠀀𠀀…');
  });
});
