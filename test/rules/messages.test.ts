import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/core/finding';
import { RULES } from '../../server/src/core/rules';
import { docsOf } from '../../server/src/core/rules/docs';
import { exampleReport } from '../../server/src/core/rules/examples';
import { check, findingsOf } from './support/check';
import { allSpecimens } from './support/specimens';

function only(rule: string, text: string): Finding {
  const findings = findingsOf(rule, text);
  assert.equal(findings.length, 1);
  return findings[0] as Finding;
}

const specimen = (name: string): string => allSpecimens().find((candidate) => candidate.name === name)?.text ?? '';

describe('the message of a finding', () => {
  it('shows both sides of the relation of table three, every addend, and the difference', () => {
    const finding = only('balance/applications-identity', specimen('balance/unbalanced-total-column-2020.md'));
    assert.equal(finding.message.zh, '总计列：第一项+第二项 = 0+0 = 0，第三项+第四项 = 10+0 = 10，相差 10');
  });

  it('shows total, parts and difference of a row, and offers the sum for the total', () => {
    const text = exampleReport({ cells: { 'litigation/review/corrected': '10', 'litigation/review/total': '0' } });
    const finding = only('balance/litigation-total', text);
    assert.equal(finding.message.zh, '行政复议：总计填 0，四种结果之和 = 1+10+0+0 = 11，相差 11');
    assert.equal(finding.fixes[0]?.title.zh, '把总计改为 11（四种结果之和）');
  });

  it('says in the title of the fix where blanks were counted as 0', () => {
    const text = exampleReport({ cells: { 'litigation/review/corrected': '', 'litigation/review/total': '3' } });
    const finding = only('balance/litigation-total', text);
    assert.equal(finding.fixes[0]?.title.zh, '把总计改为 1（四种结果之和，空白计 0）');
  });

  it('leaves the zeros of a long sum out and says how many there are', () => {
    const finding = findingsOf('balance/results-total', specimen('balance/results-totals.md'))[0];
    assert.equal(
      finding?.message.zh,
      '自然人列：（七）总计填 5，办理结果各行之和 = 3+1+1+1（其余 17 项为 0） = 6，相差 1',
    );
  });

  it('says that a lone total cannot be checked, and offers no sum for it', () => {
    const finding = only('balance/litigation-total', specimen('balance/only-totals-2020.md'));
    assert.equal(finding.message.zh, '行政复议：只填了总计 1，四种结果都是空白，无法核对');
    assert.deepEqual(finding.fixes, []);
  });

  it('names every contributing cell in the words of the form, a blank as one', () => {
    const text = specimen('balance/unbalanced-total-column-2020.md');
    const finding = findingsOf('balance/row-total', text)[0];
    assert.deepEqual(
      finding?.related.slice(0, 2).map(({ message }) => message.zh),
      ['（五）不予处理 1.信访举报投诉类申请 · 总计：10', '（五）不予处理 1.信访举报投诉类申请 · 自然人：空白（计 0）'],
    );
    assert.equal(finding.related.length, 7);
  });

  it('lists the absent rows and tells where a table ends', () => {
    const finding = only('structure/incomplete-table', specimen('structure/cut-off-table.txt'));
    assert.match(
      finding.message.zh,
      /表格到“（二）部分公开”为止，其后 21 行缺失（（三）不予公开 1\.属于国家秘密、.*等 21 项）/,
    );
    assert.deepEqual(
      finding.related.map(({ message }) => message.zh),
      ['（二）部分公开：有 6 个数值，应为 7 个'],
    );
  });

  it('says on an image that the table in it cannot be checked', () => {
    const findings = findingsOf('structure/missing-table', specimen('structure/missing-tables.md'));
    assert.match(findings[0]?.message.zh ?? '', /缺少表格：应有第二十条主动公开情况表/);
    assert.match(findings[1]?.message.zh ?? '', /只有图片/);
  });

  it('attaches no more than fifty blanks, and counts them all', () => {
    const finding = findingsOf('cell/blank', specimen('balance/only-totals-2020.md'))[0];
    assert.match(finding?.message.zh ?? '', /有 138 个数值单元格/);
    assert.equal(finding?.cells.length, 138);
    assert.equal(finding.related.length, 50);
  });

  it('quotes no more than a few words of a cell', () => {
    const text = exampleReport({ cells: { 'proactive/licensing/decisions': `约${'十'.repeat(500)}` } });
    assert.ok(only('cell/invalid-number', text).message.zh.length < 100);
  });

  it('is complete in both languages', () => {
    const texts = [...allSpecimens().map(({ text }) => text), ...RULES.map((rule) => docsOf(rule.id).bad())];
    for (const finding of texts.flatMap((text) => check(text))) {
      const said = [
        finding.message,
        ...finding.related.map((place) => place.message),
        ...finding.fixes.map((fix) => fix.title),
      ];
      for (const { zh, en } of said) {
        for (const text of [zh, en]) assert.doesNotMatch(text, /\{\w+\}|undefined|NaN|^\s*$/);
      }
    }
  });
});
