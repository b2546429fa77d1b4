import assert from 'node:assert/strict';
import {
  checkReport,
  type CellId,
  readReport,
  type Report,
  upgradeReport,
  upgradeSummary,
} from '../../server/src/core';
import { applyEdits } from '../../server/src/core/tables/outcome';
import { rewriteTable } from '../../server/src/core/tables/rewriteTable';
import { after, reportOf, valuesOf } from './support';

const OLD = { proactive: '2019', applications: '2019' } as const;

function old(cells: Readonly<Record<CellId, string>> = {}): Report {
  return reportOf({ year: 2023, forms: OLD, cells });
}

function upgraded(report: Report): Report {
  const upgrade = upgradeReport(report);
  if (upgrade.kind === 'refused') assert.fail(upgrade.reason.zh);
  return readReport(
    applyEdits(
      report.source.text,
      upgrade.steps.map((step) => step.edit),
    ),
  );
}

function summary(report: Report): string {
  const upgrade = upgradeReport(report);
  return upgrade.kind === 'refused'
    ? upgrade.reason.zh
    : upgradeSummary(upgrade)
        .map(({ zh }) => zh)
        .join('\n');
}

describe('升级到 2021 年格式', () => {
  it('brings every table into the form of 2021', () => {
    const { tables } = upgraded(old());
    assert.deepEqual(
      Object.values(tables).map(({ id, form, state }) => [id, form, state]),
      [
        ['proactive', '2021', 'complete'],
        ['applications', '2021', 'complete'],
        ['litigation', '2021', 'complete'],
      ],
    );
    assert.ok(!checkReport(upgraded(old())).some(({ rule }) => rule === 'structure/form-year'));
  });

  it('carries over what both forms ask for, and leaves blank what only the new one does', () => {
    const before = valuesOf(old());
    const result = valuesOf(upgraded(old()));
    for (const cell of Object.keys(result)) {
      if (cell.startsWith('proactive/') && !cell.endsWith('/decisions')) assert.equal(result[cell], 'blank', cell);
      else if (!cell.includes('/otherHandling.')) assert.equal(result[cell], before[cell], cell);
    }
  });

  it('splits a row of zeros into rows of zeros', () => {
    const result = valuesOf(upgraded(old()));
    for (const row of ['notCorrected', 'feeUnpaid', 'other'])
      assert.equal(result[`applications/otherHandling.${row}/natural`], '0');
  });

  it('puts other figures of （六） into 3.其他, blanks into the rest, and says so', () => {
    const report = old({ 'applications/otherHandling/natural': '2', 'applications/otherHandling/total': '2' });
    const result = valuesOf(upgraded(report));
    assert.equal(result['applications/otherHandling.other/natural'], '2');
    assert.equal(result['applications/otherHandling.notCorrected/natural'], 'blank');
    assert.match(summary(report), /（六）其他处理（自然人 2、总计 2）的数全部写入“3\.其他”，请按实际情况/);
  });

  it('adds nothing up: no number appears that was not there', () => {
    const before = new Set(Object.values(valuesOf(old())));
    for (const value of Object.values(valuesOf(upgraded(old())))) assert.ok(value === 'blank' || before.has(value));
  });

  it('names each number that has no place in the new form, and counts the zeros', () => {
    const text = summary(old());
    for (const lost of [
      '规范性文件（本年新制作数量 2、',
      '采购总金额 86.5万元）',
      '行政处罚（上一年项目数量 12、本年增/减 -2）',
    ])
      assert.ok(text.includes(lost), lost);
    assert.match(text, /另有 \d+ 个 0/);
    assert.match(text, /留空待填：规章（本年制发件数、本年废止件数、现行有效件数）/);
  });

  it('touches the tables alone', () => {
    const report = old();
    const result = upgraded(report);
    const prose = (text: string): string => text.replace(/^\|.*\n/gm, '');
    assert.equal(prose(result.source.text), prose(report.source.text));
  });

  it('writes a table in the style it had', () => {
    const report = old();
    const html = readReport(after(report, rewriteTable(report, 'applications', 'html')));
    assert.match(upgraded(html).source.text, /<tr>.*逾期未按收费通知/);
  });

  it('is refused for a report whose year asks for the old form, and where nothing is old', () => {
    assert.match(summary(reportOf({ year: 2020 })), /2020 年的报告应当使用 2019 年表样/);
    assert.match(summary(reportOf({ year: 2023 })), /没有 2019 年表样/);
  });

  it('goes on without a table that cannot be read whole, and says which', () => {
    const report = reportOf({ year: 2023, forms: OLD, omitRows: ['proactive/rules'] });
    const upgrade = upgradeReport(report);
    const tables = upgrade.kind === 'upgrade' ? upgrade.steps.map((step) => step.table) : [];
    assert.deepEqual(tables, ['applications']);
    assert.match(summary(report), /没有升级/);
  });
});
