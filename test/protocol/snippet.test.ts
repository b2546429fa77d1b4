import assert from 'node:assert/strict';
import { snippetOf } from '../../server/src/lsp/features/snippet';

function places(text: string, ...words: string[]): { start: number; end: number }[] {
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
}

describe('a snippet', () => {
  it('stops at each place, and behind the text at the end', () => {
    const text = '收____件，办____件';
    assert.equal(snippetOf(text, places(text, '____', '____')), '收${1:____}件，办${2:____}件$0');
  });

  it('stops at an empty place too', () => {
    assert.equal(
      snippetOf('|  |  |', [
        { start: 2, end: 2 },
        { start: 5, end: 5 },
      ]),
      '| ${1} | ${2} |$0',
    );
  });

  it('has one stop for places that ask for the same words', () => {
    const text = '由【填写：全称】编，【填写：地址】，【填写：全称】';
    const stops = places(text, '【填写：全称】', '【填写：地址】', '【填写：全称】');
    assert.equal(snippetOf(text, stops), '由${1:【填写：全称】}编，${2:【填写：地址】}，${1:【填写：全称】}$0');
  });

  it('means every other character as it is written', () => {
    assert.equal(snippetOf('价格 $1，{a} \\| b}', []), '价格 \\$1，{a\\} \\\\| b\\}$0');
  });
});
