import assert from 'node:assert/strict';
import { bullets, clamp, escapeLocal, escapeMarkdown, joinBlocks } from '../../server/src/core/features/markdown';

/** True when no ASCII punctuation stands without its backslash. */
function isInert(markdown: string): boolean {
  return !/[!-/:-@[-`{-~]/.test(markdown.replace(/\\[!-/:-@[-`{-~]/g, ''));
}

describe('escaping text for Markdown', () => {
  const hostile = [
    '](command:workbench.action.terminal.new)',
    '[点此](command:x?%5B%22rm%22%5D "t")',
    '![x](https://example.com/x.png)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '&lt;b&gt; &#60;',
    '`code` ``more``',
    '**粗** _斜_ ~~删~~ # 标题',
    'https://example.com www.example.com a@example.com',
    'a | b | c',
    '$(alert) {x}',
    '\\](command:x)',
    '- 项\n> 引\n\n---\n1. 一',
  ];

  it('leaves no character that Markdown could take for its own', () => {
    for (const text of hostile) assert.ok(isInert(escapeMarkdown(text)), text);
  });

  it('shows every visible character as it stands in the draft', () => {
    for (const text of hostile) {
      const shown = escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
      assert.equal(shown, text.replace(/\s+/g, ' '));
    }
  });

  it('escapes a backslash too, so that it cannot undo the next one', () => {
    assert.equal(escapeMarkdown('\\<'), '\\\\\\<');
  });

  it('leaves Chinese text and full-width punctuation alone', () => {
    assert.equal(escapeMarkdown('（一）予以公开：“甲”、乙'), '（一）予以公开：“甲”、乙');
  });

  it('keeps to one line', () => {
    assert.equal(escapeMarkdown('  自\r\n然\u3000\u3000人\t'), '自 然 人');
    assert.equal(escapeMarkdown('    code'), 'code');
  });

  it('drops what cannot be seen: controls, zero width, direction overrides, halves of a pair', () => {
    assert.equal(escapeMarkdown('a\u0000b\u200bc\u202ed\ud800e𠮷'), 'abcde𠮷');
  });

  it('escapes both languages', () => {
    assert.deepEqual(escapeLocal({ zh: '*甲*', en: '<b>' }), { zh: '\\*甲\\*', en: '\\<b\\>' });
  });
});

describe('cutting text of the draft', () => {
  it('leaves short text whole and marks a cut', () => {
    assert.equal(clamp('一二三', 3), '一二三');
    assert.equal(clamp('一二三四', 3), '一二三…');
  });

  it('never splits a surrogate pair', () => {
    assert.equal(clamp('一𠮷二', 2), '一…');
  });
});

describe('building Markdown', () => {
  it('sets blocks apart and lists entries, in both languages', () => {
    const a = { zh: '甲', en: 'a' };
    const b = { zh: '乙', en: 'b' };
    assert.deepEqual(joinBlocks([a, b]), { zh: '甲\n\n乙', en: 'a\n\nb' });
    assert.deepEqual(bullets([a, b]), { zh: '- 甲\n- 乙', en: '- a\n- b' });
  });
});
