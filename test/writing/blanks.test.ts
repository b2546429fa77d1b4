import assert from 'node:assert/strict';
import { blanksIn, FIGURE_BLANK, wordsBlank } from '../../server/src/core/writing/blanks';

function found(text: string): string[] {
  return blanksIn(text).map(({ start, end }) => text.slice(start, end));
}

describe('places to fill in', () => {
  it('are those our skeletons leave, and rows of underscores however written', () => {
    assert.deepEqual(found(`收取${FIGURE_BLANK}元，请与${wordsBlank('联系机构')}联系`), ['____', '【填写：联系机构】']);
    assert.deepEqual(found('全年\\_\\_\\_\\_件，共________条'), ['\\_\\_\\_\\_', '________']);
    assert.deepEqual(found('【填写】【请填写：电话】【待填】〔待填写：地址〕'), [
      '【填写】',
      '【请填写：电话】',
      '【待填】',
      '〔待填写：地址〕',
    ]);
  });

  it('are no lines across the page, marks of Markdown, addresses, or names in brackets', () => {
    const texts = [
      '________',
      '正文。\n____\n\n正文',
      '__重点__',
      '___重点___',
      'a____b@c.cn',
      '【政策解读】【填报指南】',
      '【填写说明】',
    ];
    for (const text of texts) assert.deepEqual(found(text), [], text);
  });

  it('are found in linear time', () => {
    for (const piece of ['_', '\\_', '【填写：', '【填写', '____件']) {
      const start = performance.now();
      blanksIn(piece.repeat(50_000));
      assert.ok(performance.now() - start < 500, piece);
    }
  });
});
