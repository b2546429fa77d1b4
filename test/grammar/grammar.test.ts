import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { IGrammar } from 'vscode-textmate';
import { FORMS, SECTIONS } from '../../server/src/core/forms';
import { loadGrammar, pieces } from './tokenize';

describe('the grammar of plain-text drafts', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar('text.gouji', { files: new Map([['text.gouji', 'syntaxes/gouji.tmLanguage.json']]) });
  });

  const scopeOf = (line: string, text: string): string | undefined =>
    pieces(grammar, line)
      .find((piece) => piece.text === text)
      ?.scopes.at(-1);

  it('marks the title', () => {
    const title = '临河市交通运输局2025年政府信息公开工作年度报告';
    assert.equal(scopeOf(title, title), 'markup.heading.title.gouji');
  });

  it('leaves a sentence that names the annual report alone', () => {
    assert.deepEqual(pieces(grammar, '本机关按时公布年度报告。'), []);
  });

  it('marks every wording of the six section headings', () => {
    for (const { label, statutory, variants } of SECTIONS) {
      for (const heading of [label, ...statutory, ...variants]) {
        if (heading.includes('政府政府')) continue; // a doubled word, read but not a wording
        assert.equal(scopeOf(heading, heading), 'markup.heading.section.gouji', heading);
      }
    }
  });

  it('marks every row label of both forms, alone in its cell', () => {
    for (const form of Object.values(FORMS)) {
      for (const table of [form.tables.proactive, form.tables.applications]) {
        for (const { label } of table.rows) {
          const line = `\t${label}\t0\t`;
          const expected = label === '（七）总计' ? 'keyword.other.total.gouji' : 'support.type.row-label.gouji';
          assert.equal(scopeOf(line, label), expected, label);
        }
      }
    }
  });

  it('marks every column label of both forms, alone in its cell', () => {
    for (const form of Object.values(FORMS)) {
      for (const table of Object.values(form.tables)) {
        for (const { label } of table.rows.flatMap((row) => row.columns)) {
          const expected = label === '总计' ? 'keyword.other.total.gouji' : 'variable.other.column-label.gouji';
          assert.equal(scopeOf(`\t${label}\t`, label), expected, label);
        }
      }
    }
  });

  it('marks the captions of article 20', () => {
    for (const { item } of Object.values(FORMS).flatMap((form) => form.tables.proactive.blocks)) {
      assert.equal(scopeOf(`\t${item}`, item), 'entity.name.tag.caption.gouji');
    }
  });

  it('marks a label that shares its line with its numbers', () => {
    assert.deepEqual(pieces(grammar, '（一）予以公开 12 0 1,234'), [
      { text: '（一）予以公开', scopes: ['support.type.row-label.gouji'] },
      { text: '12', scopes: ['constant.numeric.gouji'] },
      { text: '0', scopes: ['constant.numeric.gouji'] },
      { text: '1,234', scopes: ['constant.numeric.gouji'] },
    ]);
  });

  it('takes a sign, separators, decimals and full-width digits as part of a number', () => {
    for (const number of ['+49', '-27', '165,901', '59237.2449', '１２', '－３']) {
      assert.equal(scopeOf(`\t${number}`, number), 'constant.numeric.gouji', number);
    }
  });

  it('leaves the words of a label in a sentence alone', () => {
    assert.deepEqual(pieces(grammar, '行政许可和行政处罚决定已依法公开，总计予以公布。'), []);
  });

  it('takes a remark for a remark, whatever it says', () => {
    for (const { scopes } of pieces(grammar, '<!-- 错误：总计\n（一）予以公开 12 -->')) {
      assert.deepEqual(scopes, ['comment.block.gouji']);
    }
    assert.equal(scopeOf('<!-- a --> 12', '12'), 'constant.numeric.gouji');
  });
});
