import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  APPLICANT_COLUMNS,
  type CellId,
  checkReport,
  fillTotals,
  fillZeros,
  FORMS,
  readReport,
  TABLE_IDS,
} from '../../server/src/core';
import { applyEdits } from '../../server/src/core/tables/outcome';
import { OWN_LAYOUTS } from '../corpus/layouts';
import { variedReport } from '../corpus/variety';
import { after, editsOf, reasonOf, reportOf, valuesOf } from './support';

const ROWS = FORMS['2021'].tables.applications.rows.filter((row) => row.numeric);

type Cells = Readonly<Record<CellId, string>>;

function blank(...ids: CellId[]): Cells {
  return Object.fromEntries(ids.map((id) => [id, '']));
}

const ALL_TOTALS = blank(
  ...ROWS.map(({ id }): CellId => `applications/${id}/total`),
  ...APPLICANT_COLUMNS.map(({ id }): CellId => `applications/resultsTotal/${id}`),
);

describe('填写合计', () => {
  it('fills every blank total of a table, those that are parts of others first', () => {
    const report = reportOf({ cells: ALL_TOTALS });
    const result = readReport(after(report, fillTotals(report, 'applications')));
    assert.deepEqual(valuesOf(result), valuesOf(reportOf()));
  });

  it('leaves totals of other tables alone', () => {
    const report = reportOf({ cells: { ...blank('litigation/review/total'), ...ALL_TOTALS } });
    const result = readReport(after(report, fillTotals(report, 'litigation')));
    assert.equal(result.cells.get('litigation/review/total')?.value, 1);
    assert.equal(result.cells.get('applications/new/total')?.state, 'blank');
  });

  it('keeps the columns aligned', () => {
    const report = reportOf({
      cells: blank('applications/granted/total'),
      replace: [['| 3 | 1 | 0 | 0 | 0 | 0 |  |', '| 3 | 1 | 0 | 0 | 0 | 0 |      |']],
    });
    assert.match(after(report, fillTotals(report, 'applications')), /\| 0 \| 4 {4}\|/);
  });

  it('fills none whose parts are not all read, and says so', () => {
    const cells: Cells = { ...blank('applications/granted/total'), 'applications/granted/research': '约3' };
    const report = reportOf({ cells });
    assert.match(reasonOf(fillTotals(report, 'applications')), /读不全/);
  });

  it('fills none on which row and column disagree', () => {
    const cells: Cells = { ...blank('applications/resultsTotal/total'), 'applications/resultsTotal/research': '2' };
    assert.match(reasonOf(fillTotals(reportOf({ cells }), 'applications')), /不一样/);
  });

  it('names those that are left when it fills others', () => {
    const cells: Cells = {
      ...blank('applications/granted/total', 'applications/partial/total'),
      'applications/granted/research': '约3',
    };
    const outcome = fillTotals(reportOf({ cells }), 'applications');
    assert.equal(editsOf(outcome).length, 1);
    assert.match(outcome.kind === 'edits' ? (outcome.notes[0]?.zh ?? '') : '', /1 处/);
  });

  it('fills none over parts that are all blank: nothing is stated there', () => {
    const cells = blank(...APPLICANT_COLUMNS.map(({ id }): CellId => `applications/granted/${id}`));
    assert.match(reasonOf(fillTotals(reportOf({ cells }), 'applications')), /没有可以填写/);
  });

  it('writes no number that is found wrong', () => {
    const ids = [...reportOf().cells.keys()];
    fc.assert(
      fc.property(fc.subarray(ids), (blanks) => {
        const report = reportOf({ cells: blank(...blanks) });
        for (const id of TABLE_IDS) {
          const outcome = fillTotals(report, id);
          if (outcome.kind === 'refused') continue;
          const before = valuesOf(report);
          const result = readReport(applyEdits(report.source.text, outcome.edits));
          for (const [cell, value] of Object.entries(valuesOf(result)))
            if (before[cell] !== 'blank') assert.equal(value, before[cell], cell);
          const totals = /\/total$|\/resultsTotal\//;
          for (const [cell, value] of Object.entries(valuesOf(result)))
            if (before[cell] === 'blank' && value !== 'blank') assert.match(cell, totals);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('空白补 0', () => {
  it('writes 0 into every cell in which nothing stands, of one table', () => {
    const cells = blank('applications/new/research', 'applications/granted/otherOrg', 'litigation/directSuit/other');
    const report = reportOf({ cells });
    const result = readReport(after(report, fillZeros(report, 'applications')));
    assert.deepEqual(valuesOf(result), { ...valuesOf(reportOf()), 'litigation/directSuit/other': 'blank' });
  });

  it('fills the amounts and counts of table two', () => {
    const report = reportOf({ cells: blank('proactive/fees/amount', 'proactive/rules/inForce') });
    const result = readReport(after(report, fillZeros(report, 'proactive')));
    assert.equal(result.cells.get('proactive/fees/amount')?.value, 0);
  });

  it('leaves marks that were written on purpose', () => {
    const report = reportOf({ cells: { 'applications/new/research': '/', 'applications/new/otherOrg': '—' } });
    assert.match(reasonOf(fillZeros(report, 'applications')), /没有可以补/);
  });

  it('leaves a blank total over figures, and says so', () => {
    const report = reportOf({ cells: blank('applications/granted/total', 'applications/granted/research') });
    const outcome = fillZeros(report, 'applications');
    const result = readReport(after(report, outcome));
    assert.equal(result.cells.get('applications/granted/total')?.state, 'blank');
    assert.equal(result.cells.get('applications/granted/research')?.value, 0);
    assert.match(outcome.kind === 'edits' ? (outcome.notes[0]?.zh ?? '') : '', /1 个/);
  });

  it('leaves the parts of a total that states a number where only totals are filled', () => {
    const parts = APPLICANT_COLUMNS.filter(({ id }) => id !== 'total');
    const cells = blank(...ROWS.flatMap(({ id }) => parts.map((column): CellId => `applications/${id}/${column.id}`)));
    const report = reportOf({ cells });
    const result = readReport(after(report, fillZeros(report, 'applications')));
    assert.equal(result.cells.get('applications/new/natural')?.state, 'blank');
    // a row whose total is 0 is 0 throughout
    assert.equal(result.cells.get('applications/denied.stateSecret/natural')?.value, 0);
  });

  it('brings no sum out of balance that was not', () => {
    const ids = [...reportOf().cells.keys()];
    const wrong = (text: string): number =>
      checkReport(readReport(text)).filter(({ rule, severity }) => rule.startsWith('balance/') && severity === 'error')
        .length;
    fc.assert(
      fc.property(fc.subarray(ids), (blanks) => {
        const report = reportOf({ cells: blank(...blanks) });
        for (const id of TABLE_IDS) {
          const outcome = fillZeros(report, id);
          if (outcome.kind === 'refused') continue;
          assert.ok(wrong(applyEdits(report.source.text, outcome.edits)) <= wrong(report.source.text));
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('filling in every layout', () => {
  it('changes blank cells and nothing else', () => {
    for (const layout of OWN_LAYOUTS) {
      const varied = variedReport(2, { blankZeros: 0.5, narrow: false });
      const report = readReport(varied.finish(layout.render(varied.outline)));
      const before = valuesOf(report);
      for (const id of TABLE_IDS) {
        for (const outcome of [fillTotals(report, id), fillZeros(report, id)]) {
          if (outcome.kind === 'refused') continue;
          const result = valuesOf(readReport(applyEdits(report.source.text, outcome.edits)));
          const changed = Object.keys(result).filter((cell) => result[cell] !== before[cell]);
          assert.equal(changed.length, outcome.edits.length, layout.key);
          assert.ok(changed.every((cell) => before[cell] === 'blank'));
        }
      }
    }
  });

  it('does nothing in a text that is no report', () => {
    const report = readReport('# 会议纪要\n\n| 总计 |\n| --- |\n|  |\n');
    for (const id of TABLE_IDS) {
      assert.equal(fillTotals(report, id).kind, 'refused');
      assert.equal(fillZeros(report, id).kind, 'refused');
    }
  });
});
