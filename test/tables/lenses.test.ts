import assert from 'node:assert/strict';
import {
  readReport,
  type Report,
  rewriteTable,
  tableAt,
  type TableId,
  tableLenses,
  tableNear,
} from '../../server/src/core';
import type { ExampleOptions } from '../../server/src/core/rules/examples';
import { after, reportOf } from './support';

function lensesOf(report: Report, table: TableId): string[] {
  return tableLenses(report)
    .filter((lens) => lens.table === table)
    .map(({ title }) => title.zh);
}

function stateOf(options: ExampleOptions, table: TableId = 'applications'): string | undefined {
  return lensesOf(reportOf(options), table)[0];
}

describe('lenses above tables', () => {
  it('say how table three adds up, with its numbers', () => {
    assert.deepEqual(lensesOf(reportOf(), 'applications'), ['新收 6 + 结转 1 = 结果 6 + 下年 1 ✓', '预览']);
  });

  it('name both sides where they differ', () => {
    assert.match(
      stateOf({ cells: { 'applications/new/total': '9' } }) ?? '',
      /^新收 9 \+ 结转 1 = 10，结果 6 \+ 下年 1 = 7 ✗；另有 1 处/,
    );
  });

  it('count sums that do not hold elsewhere', () => {
    const state = stateOf({ cells: { 'applications/granted/natural': '4' } });
    assert.equal(state, '新收 6 + 结转 1 = 结果 6 + 下年 1 ✓；另有 2 处合计不符 ✗');
  });

  it('claim nothing where the column of totals is not complete, and offer to fill it in', () => {
    const lenses = lensesOf(reportOf({ cells: { 'applications/resultsTotal/total': '' } }), 'applications');
    assert.deepEqual(lenses, ['总计列没有填全，勾稽未核对', '填写合计（1 处）', '预览']);
  });

  it('count blank and wrong cells of tables two and four', () => {
    assert.equal(stateOf({}, 'proactive'), '10 格已填 ✓');
    const cells = {
      'proactive/rules/issued': '',
      'proactive/rules/inForce': '约3',
      'litigation/review/total': '5',
    } as const;
    assert.equal(stateOf({ cells }, 'proactive'), '有误 1 格 ✗；空白 1 格');
    assert.equal(stateOf({ cells }, 'litigation'), '1 处合计不符 ✗');
  });

  it('offer to write 0 where nothing stands and nothing speaks against it', () => {
    const cells = { 'proactive/rules/issued': '', 'litigation/review/total': '' } as const;
    const report = reportOf({ cells });
    assert.ok(lensesOf(report, 'proactive').includes('空白补 0（1 格）'));
    // a total over figures is not 0
    assert.ok(!lensesOf(report, 'litigation').some((title) => title.startsWith('空白补 0')));
    assert.ok(!lensesOf(report, 'applications').some((title) => title.startsWith('空白补 0')));
  });

  it('count rows that are missing', () => {
    assert.match(stateOf({ omitRows: ['applications/granted'] }) ?? '', /^1 行缺失/);
  });

  it('offer to tidy what is no clean pipe table, and only that', () => {
    const report = reportOf();
    assert.ok(!lensesOf(report, 'applications').includes('整理表格'));
    const html = readReport(after(report, rewriteTable(report, 'applications', 'html')));
    assert.ok(lensesOf(html, 'applications').includes('整理表格'));
  });

  it('offer to upgrade a table of the old form where the year asks for the new one', () => {
    const forms = { proactive: '2019', applications: '2019' } as const;
    assert.ok(lensesOf(reportOf({ year: 2023, forms }), 'proactive').includes('升级到 2021 年格式'));
    assert.ok(!lensesOf(reportOf({ year: 2020 }), 'proactive').includes('升级到 2021 年格式'));
  });

  it('are not there in a text that is no report', () => {
    assert.deepEqual(tableLenses(readReport('# 会议纪要\n\n| 总计 |\n| --- |\n| 1 |\n')), []);
  });
});

describe('the table at a place', () => {
  const report = reportOf();
  const at = (words: string): number => report.source.text.indexOf(words);

  it('is the one whose lines hold it', () => {
    assert.equal(tableAt(report, at('行政事业性收费')), 'proactive');
    assert.equal(tableAt(report, at('（七）总计')), 'applications');
    assert.equal(tableAt(report, at('结果维持')), 'litigation');
    assert.equal(tableAt(report, at('## 三、')), undefined);
  });

  it('or, for commands, the one of its section', () => {
    assert.equal(tableNear(report, at('## 三、')), 'applications');
    assert.equal(tableNear(report, at('## 五、')), undefined);
  });
});
