import assert from 'node:assert/strict';
import { type InlayHint, inlayHints, type InlayMode } from '../../server/src/core/features/inlayHints';
import { APPLICANT_COLUMNS, type CellId, FORMS } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';
import { exampleReport } from '../../server/src/core/rules/examples';
import type { Report } from '../../server/src/core/report';

type Cells = Readonly<Record<CellId, string>>;

function reportWith(cells: Cells): Report {
  return readReport(exampleReport({ cells }));
}

/** The hint beside a cell. */
function hintAt(report: Report, id: CellId, mode: InlayMode): InlayHint | undefined {
  const cell = report.cells.get(id);
  assert.ok(cell, id);
  return inlayHints(report, mode).find(({ offset }) => offset === cell.range.end);
}

/** The report's text after its hint was double-clicked. */
function afterEdits(report: Report, hint: InlayHint | undefined): string {
  const { text } = report.source;
  const [edit] = hint?.edits ?? [];
  return edit === undefined ? text : text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
}

/** Every total of table three left blank. */
const BLANK_TOTALS: Cells = Object.fromEntries(
  FORMS['2021'].tables.applications.rows
    .filter(({ numeric }) => numeric)
    .map(({ id }) => [`applications/${id}/total`, ''] as const),
);

describe('inlay totals: a report that adds up', () => {
  const report = reportWith({});

  it('is left alone in smart mode', () => {
    assert.deepEqual(inlayHints(report, 'smart'), []);
  });

  it('has a ✓ on every total in mode all', () => {
    const hints = inlayHints(report, 'all');
    // 25 row totals, 7 column totals that share one cell with them, 3 totals of table four
    assert.equal(hints.length, 25 + 7 - 1 + 3);
    assert.deepEqual(new Set(hints.map(({ label }) => label.zh)), new Set(['✓']));
    assert.ok(hints.every(({ edits }) => edits.length === 0));
  });

  it('has none when hints are off', () => {
    assert.deepEqual(inlayHints(report, 'off'), []);
  });
});

describe('inlay totals: a column that does not balance', () => {
  it('shows both sides of the relation at its last cell, without an edit', () => {
    const report = reportWith({
      'applications/carriedIn/natural': '9',
      'applications/carriedIn/total': '9',
    });
    const hint = hintAt(report, 'applications/carriedOut/natural', 'smart');
    const [, left, right] = /^一\+二 = (\d+)，三\+四 = (\d+)$/.exec(hint?.label.zh ?? '') ?? [];
    assert.ok(left !== undefined && right !== undefined && left !== right, hint?.label.zh);
    assert.deepEqual(hint?.edits, []);
  });

  it('has no hint on the columns that balance', () => {
    const report = reportWith({ 'applications/carriedIn/natural': '9', 'applications/carriedIn/total': '9' });
    assert.equal(hintAt(report, 'applications/carriedOut/business', 'smart'), undefined);
  });
});

describe('inlay totals: a blank total', () => {
  it('shows the sum and writes it on a double click, into the blank and nowhere else', () => {
    const report = reportWith({ 'applications/granted/total': '' });
    const hint = hintAt(report, 'applications/granted/total', 'smart');
    assert.equal(hint?.label.zh, '= 4');
    assert.equal(hint.edits.length, 1);
    const written = readReport(afterEdits(report, hint));
    assert.equal(written.cells.get('applications/granted/total')?.value, 4);
    for (const [id, cell] of report.cells) {
      if (id !== 'applications/granted/total') assert.equal(written.cells.get(id)?.value, cell.value, id);
    }
  });

  it('explains the sum in the tooltip', () => {
    const report = reportWith({ 'applications/granted/total': '' });
    assert.equal(
      hintAt(report, 'applications/granted/total', 'smart')?.tooltip.zh,
      '本行：总计未填；前六列之和 = 3+1 = 4。不为零的：自然人 3、商业企业 1',
    );
  });

  it('has one hint where the cell is the total of a row and of a column', () => {
    const report = reportWith({ 'applications/resultsTotal/total': '' });
    const hints = inlayHints(report, 'smart');
    assert.deepEqual(
      hints.map(({ label }) => label.zh),
      ['= 6'],
    );
    assert.equal(hints[0]?.edits[0]?.newText, '6');
  });

  it('writes nothing where row and column disagree on it', () => {
    const report = reportWith({ 'applications/resultsTotal/total': '', 'applications/resultsTotal/research': '2' });
    const hint = hintAt(report, 'applications/resultsTotal/total', 'smart');
    assert.equal(hint?.label.zh, '各行合计 6，各列合计 8');
    assert.deepEqual(hint.edits, []);
  });

  it('has no hint over parts that are all blank', () => {
    const cells = Object.fromEntries(APPLICANT_COLUMNS.map(({ id }) => [`applications/granted/${id}`, '']));
    assert.equal(hintAt(reportWith(cells), 'applications/granted/total', 'all'), undefined);
  });

  it('has no hint over a part that cannot be read', () => {
    const report = reportWith({ 'applications/granted/total': '', 'applications/granted/research': '约3' });
    assert.equal(hintAt(report, 'applications/granted/total', 'all'), undefined);
  });

  it('shows a sum of 0 among totals that are filled in', () => {
    const report = reportWith({ 'applications/notHandled.repeated/total': '' });
    assert.equal(hintAt(report, 'applications/notHandled.repeated/total', 'smart')?.label.zh, '= 0');
  });

  it('shows sums other than 0 only, where the whole table leaves its totals blank', () => {
    const cells = { ...BLANK_TOTALS };
    for (const { id } of APPLICANT_COLUMNS) cells[`applications/resultsTotal/${id}`] = '';
    const report = reportWith(cells);
    const labels = inlayHints(report, 'smart').map(({ label }) => label.zh);
    assert.ok(labels.length > 0);
    assert.ok(!labels.includes('= 0'));
    assert.ok(inlayHints(report, 'all').some(({ label }) => label.zh === '= 0'));
  });
});

describe('inlay totals: a total that differs from its parts', () => {
  it('tells what the parts come to and never changes the number', () => {
    const report = reportWith({ 'applications/granted/total': '7' });
    const hint = hintAt(report, 'applications/granted/total', 'smart');
    assert.equal(hint?.label.zh, '各项合计 4');
    assert.equal(hint.label.en, 'parts add up to 4');
    assert.deepEqual(hint.edits, []);
    assert.match(hint.tooltip.zh, /^本行：总计 = 7；前六列之和 = 3\+1 = 4 ✗ 相差 3/);
  });

  it('covers table four', () => {
    const report = reportWith({ 'litigation/directSuit/total': '2' });
    assert.equal(hintAt(report, 'litigation/directSuit/total', 'smart')?.label.zh, '各项合计 0');
  });

  it('tells apart the row and the column of a shared total', () => {
    const column = reportWith({ 'applications/denied.stateSecret/total': '1' });
    assert.equal(hintAt(column, 'applications/resultsTotal/total', 'smart')?.label.zh, '各行合计 7');
    const row = reportWith({ 'applications/resultsTotal/research': '1' });
    assert.equal(hintAt(row, 'applications/resultsTotal/total', 'smart')?.label.zh, '各列合计 7');
    const both = reportWith({ 'applications/resultsTotal/total': '9' });
    assert.equal(hintAt(both, 'applications/resultsTotal/total', 'smart')?.label.zh, '各项合计 6');
  });

  it('says nothing of a total over blank parts', () => {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((id) => [`litigation/review/${id}`, ''] as const);
    const report = reportWith({ ...Object.fromEntries(parts), 'litigation/review/total': '4' });
    assert.equal(hintAt(report, 'litigation/review/total', 'all'), undefined);
  });
});

describe('inlay totals elsewhere', () => {
  it('has none in a text that is no report', () => {
    for (const text of ['', '自然人 1 总计 2', '# 会议纪要\n\n| 总计 |\n| --- |\n| 1 |\n']) {
      assert.deepEqual(inlayHints(readReport(text), 'all'), []);
    }
  });

  it('has the same hints whatever the line ends', () => {
    const text = exampleReport({ cells: { 'applications/granted/total': '7' } });
    const labels = ['\n', '\r\n', '\r'].map((eol) =>
      inlayHints(readReport(text.replaceAll('\n', eol)), 'all').map(({ label }) => label.zh),
    );
    assert.deepEqual(labels[1], labels[0]);
    assert.deepEqual(labels[2], labels[0]);
  });
});
