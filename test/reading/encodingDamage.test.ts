import assert from 'node:assert/strict';
import { checkReport, readReport } from '../../server/src/core';
import { exampleReport } from '../../server/src/core/rules/examples';
import { encodeGb18030 } from '../host/support/encode';

const DRAFT = exampleReport();

/** The draft, saved as GB18030 and opened with another encoding. */
function openedAs(encoding: string): string {
  return new TextDecoder(encoding).decode(encodeGb18030(DRAFT));
}

describe('a report opened with the wrong encoding', () => {
  it('is known by its lost characters where a report is expected, and nothing else is said of it', () => {
    const report = readReport(openedAs('utf-8'), { expected: true });
    assert.equal(report.isReport, true);
    assert.equal(report.encodingDamage?.kind, 'undecoded');
    assert.equal(report.encodingDamage.reopenAs, 'gb18030');
    const [finding, ...others] = checkReport(report);
    assert.deepEqual(others, []);
    assert.equal(finding?.rule, 'structure/encoding');
    assert.match(finding.message.zh, /GB18030/);
  });

  it('is left alone where nothing but lost characters speaks for a report', () => {
    assert.equal(readReport(openedAs('utf-8')).isReport, false);
  });

  for (const encoding of ['windows-1252', 'windows-1251', 'big5', 'euc-kr', 'euc-jp']) {
    it(`is known by its words when it is GB18030 read as ${encoding}`, () => {
      const report = readReport(openedAs(encoding));
      assert.equal(report.isReport, true);
      assert.equal(report.encodingDamage?.reopenAs, 'gb18030');
      assert.deepEqual([...new Set(checkReport(report).map(({ rule }) => rule))], ['structure/encoding']);
    });
  }

  it('is known by its words when it is UTF-8 read as GB18030', () => {
    const report = readReport(new TextDecoder('gb18030').decode(new TextEncoder().encode(DRAFT)));
    assert.equal(report.encodingDamage?.reopenAs, 'utf-8');
  });
});

describe('a sound text', () => {
  it('is no damaged report because it lost some characters or quotes a garbled one', () => {
    const texts = [
      `${'\uFFFD'.repeat(19)} figures 1 2 3`,
      `${'a line of words '.repeat(60)}${'\uFFFD'.repeat(40)}`,
      'GB18030 read as Latin looks like this: ÐÅÏ¢¹«¿ª.',
    ];
    for (const text of texts) assert.equal(readReport(text, { expected: true }).isReport, false, text.slice(0, 60));
  });

  it('keeps being checked where characters are lost in places: no other encoding would mend it', () => {
    const report = readReport(exampleReport({ replace: [['定期清理', '定期\uFFFD\uFFFD']] }), { expected: true });
    assert.equal(report.encodingDamage?.kind, 'replacement');
    assert.equal(report.encodingDamage.reopenAs, undefined);
  });

  it('that was saved in its damaged state is not to be reopened: the original is gone', () => {
    const report = readReport(exampleReport({ replace: [['定期清理', '锟斤拷']] }));
    assert.equal(report.encodingDamage?.reopenAs, undefined);
  });
});
