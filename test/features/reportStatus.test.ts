import assert from 'node:assert/strict';
import { checkReport, readReport, reportStatus, type ReportStatus } from '../../server/src/core';
import { exampleReport, type ExampleOptions } from '../../server/src/core/rules/examples';

function statusOf(options: ExampleOptions): ReportStatus {
  const report = readReport(exampleReport(options));
  return reportStatus(report, checkReport(report));
}

/** Every cell of the litigation table blank, as small bodies leave it. */
const BLANK_LITIGATION: Record<string, string> = {};
for (const id of readReport(exampleReport()).cells.keys()) {
  if (id.startsWith('litigation/')) BLANK_LITIGATION[id] = '';
}

describe("a report's status", () => {
  it('is ready for a clean report whose sums hold', () => {
    const { year, form, arithmetic, verdict, texts } = statusOf({ year: 2023 });
    assert.deepEqual(
      { year, form, arithmetic, verdict },
      { year: 2023, form: '2021', arithmetic: 'holds', verdict: 'ready' },
    );
    assert.deepEqual(
      [texts.form.zh, texts.verdict.zh, texts.arithmetic.zh],
      ['2023 年度 · 2021 年格式', '可以报送', '勾稽 ✓'],
    );
  });

  it('names the form of the tables, not that of the year', () => {
    const forms = { proactive: '2019', applications: '2019', litigation: '2019' } as const;
    assert.equal(statusOf({ year: 2023, forms }).form, '2019');
  });

  it('names the form of the year where the tables differ', () => {
    assert.equal(statusOf({ year: 2023, forms: { proactive: '2019' } }).form, '2021');
  });

  it('counts what must be corrected, and says that the sums fail', () => {
    const { arithmetic, verdict, counts, texts } = statusOf({ cells: { 'applications/new/natural': '9' } });
    assert.equal(arithmetic, 'fails');
    assert.equal(verdict, 'mustFix');
    assert.equal(texts.verdict.zh, `${counts.error} 处须改`);
    assert.equal(texts.arithmetic.zh, '勾稽 ✗');
  });

  it('is to review where there are warnings only', () => {
    const { verdict, texts } = statusOf({ replace: [['三、收到和处理', '三、收到及处理']] });
    assert.equal(verdict, 'review');
    assert.equal(texts.verdict.zh, '1 处待核对');
  });

  it('never claims that all sums hold when one could not be checked', () => {
    assert.equal(statusOf({ cells: { 'applications/granted/total': '' } }).arithmetic, 'unknown');
    assert.equal(statusOf({ cells: BLANK_LITIGATION }).arithmetic, 'unknown');
    assert.equal(statusOf({ tables: { litigation: '' } }).arithmetic, 'unknown');
    assert.equal(statusOf({ cells: { 'applications/granted/natural': '〇' } }).arithmetic, 'unknown');
  });

  it('does not call a report ready when its sums were not all checked', () => {
    const report = readReport(exampleReport({ cells: { 'applications/granted/total': '' } }));
    assert.equal(reportStatus(report, []).verdict, 'unchecked');
  });

  it('says so where no year is found', () => {
    const report = readReport('## 一、总体情况\n\n## 二、主动公开政府信息情况\n');
    assert.equal(reportStatus(report, []).texts.form.zh, '年度未写明');
  });
});
