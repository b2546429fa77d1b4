import assert from 'node:assert/strict';
import { formatTables, readReport, rewriteTable } from '../../server/src/core';
import { exampleReport } from '../../server/src/core/rules/examples';
import { applyEdits } from '../../server/src/core/tables/outcome';
import { displayWidth } from '../../server/src/core/text/displayWidth';
import { OWN_LAYOUTS } from '../corpus/layouts';
import { variedReport } from '../corpus/variety';
import { after, reportOf, valuesOf } from './support';

function formatted(text: string): string {
  return applyEdits(text, formatTables(readReport(text)));
}

/** Text without white space, and with rules of one length. */
function lean(text: string): string {
  return text.replace(/[ \t]+/g, '').replace(/-{2,}/g, '--');
}

/** Where the pipes of a line stand on a screen with a Chinese font. */
function pipesOf(line: string): string {
  const places: number[] = [];
  for (let i = line.indexOf('|'); i >= 0; i = line.indexOf('|', i + 1)) places.push(displayWidth(line.slice(0, i), 2));
  return places.join();
}

const NARROW = exampleReport({ cells: { 'applications/new/natural': '1,234,567', 'applications/new/research': '' } });

describe('formatting tables', () => {
  it('puts the pipes of value rows one below the other, as they look in a Chinese font', () => {
    const rows = formatted(NARROW)
      .split('\n')
      .filter((line) => /^\| +\| +\| \d/.test(line));
    assert.ok(rows.length > 10);
    const short = rows.filter((line) => displayWidth(line.split('|')[3] ?? '', 2) <= 44);
    assert.equal(new Set(short.map(pipesOf)).size, 1);
  });

  it('changes white space and rules alone, and every value stays in its cell', () => {
    for (const layout of OWN_LAYOUTS) {
      const varied = variedReport(7, { blankZeros: 0.5, narrow: false });
      const text = varied.finish(layout.render(varied.outline));
      const result = formatted(text);
      assert.equal(lean(result), lean(text), layout.key);
      assert.deepEqual(valuesOf(readReport(result)), valuesOf(readReport(text)), layout.key);
    }
  });

  it('is done once: a second time nothing changes', () => {
    const text = formatted(NARROW);
    assert.deepEqual(formatTables(readReport(text)), []);
  });

  it('leaves a tidied table as it is', () => {
    let text = NARROW;
    for (const id of ['proactive', 'applications', 'litigation'] as const) {
      const report = readReport(text);
      text = after(report, rewriteTable(report, id, 'pipes'));
    }
    assert.deepEqual(formatTables(readReport(text)), []);
  });

  it('leaves all other tables of the document alone, and tables in HTML or TABs', () => {
    const own = '| 事项 | 数 |\n|---|---|\n| 培训 | 2 |';
    const text = NARROW.replace('## 五、', () => `${own}\n\n## 五、`);
    assert.ok(formatted(text).includes(own));
    const report = reportOf();
    const html = after(report, rewriteTable(report, 'applications', 'html'));
    assert.ok(formatTables(readReport(html)).every(({ range }) => !html.slice(range.start, range.end).includes('<')));
  });

  it('keeps alignment marks, line ends and the indentation of a list', () => {
    const marked = NARROW.replace('| --- | --- | --- | --- |', '|:--|:-:|--:|---|');
    assert.match(formatted(marked), /^\| :-+ \| :-+: \| -+: \| -+ \|$/m);
    const windows = NARROW.replaceAll('\n', '\r\n');
    assert.equal(formatted(windows), formatted(NARROW).replaceAll('\n', '\r\n'));
    const indented = NARROW.replace(/^\|/gm, '  |');
    assert.match(formatted(indented), /^ {2}\| 规章/m);
  });

  it('keeps the range of a request to the tables it touches', () => {
    const report = readReport(NARROW);
    const all = formatTables(report);
    const litigation = report.tables.litigation?.range ?? { start: 0, end: 0 };
    const some = formatTables(report, litigation);
    assert.ok(some.length > 0 && some.length < all.length);
    assert.ok(some.every(({ range }) => range.start >= litigation.start));
  });

  it('does nothing in a text that is no report', () => {
    assert.deepEqual(formatTables(readReport('# 会议纪要\n\n| 议题 | 结论 |\n|---|---|\n| 预算 | 通过 |\n')), []);
  });
});
