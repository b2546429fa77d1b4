import assert from 'node:assert/strict';
import {
  definitionAt,
  highlightsAt,
  readReport,
  referencesAt,
  type Range,
  type Report,
  selectionsAt,
} from '../../server/src/core';
import { exampleReport, type ExampleOptions } from '../../server/src/core/rules/examples';

/** The example says: 新收政府信息公开申请6件，上年结转1件. */
function reportOf(options: ExampleOptions = {}): Report {
  return readReport(exampleReport(options));
}

/** The offset right after `words`, or of the cell. */
function after(report: Report, words: string): number {
  const at = report.source.text.indexOf(words);
  assert.ok(at >= 0, words);
  return at + words.length;
}

function cellOffset(
  report: Report,
  id: `applications/${string}` | `litigation/${string}` | `proactive/${string}`,
): number {
  const cell = report.cells.get(id as `applications/${string}/${string}`);
  assert.ok(cell, id);
  return cell.range.start;
}

/** The ids of cells that stand at exactly these places; the text for others. */
function names(report: Report, ranges: readonly Range[]): string[] {
  return ranges.map(({ start, end }) => {
    const cell = [...report.cells.values()].find(({ range }) => range.start === start && range.end === end);
    return cell?.id ?? report.source.text.slice(start, end);
  });
}

describe('go to definition', () => {
  const targets = (report: Report, offset: number): string[] | undefined => {
    const found = definitionAt(report, {}, offset);
    return found && names(report, found.targets);
  };

  it('leads from a number of the text to its cell', () => {
    const report = reportOf();
    assert.deepEqual(targets(report, after(report, '新收政府信息公开申请')), ['applications/new/total']);
    assert.deepEqual(targets(report, after(report, '上年结转')), ['applications/carriedIn/total']);
  });

  it('leads to the cell too where the number differs from it', () => {
    const report = reportOf({ replace: [['新收政府信息公开申请6件', '新收政府信息公开申请16件']] });
    assert.deepEqual(targets(report, after(report, '新收政府信息公开申请')), ['applications/new/total']);
  });

  it('leads from words that say there were no applications to their number', () => {
    const report = reportOf({
      replace: [
        ['2023年新收政府信息公开申请6件，上年结转1件，均按规定办理。', '2023年，本机关未收到政府信息公开申请。'],
      ],
    });
    assert.deepEqual(targets(report, after(report, '本机关未收')), ['applications/new/total']);
  });

  it('leads from the sum of a group to its rows', () => {
    const report = reportOf({ replace: [['均按规定办理。', '其中予以公开4件，部分公开1件，无法提供1件。']] });
    assert.deepEqual(targets(report, after(report, '无法提供')), [
      'applications/unable.notHeld/total',
      'applications/unable.needsCreation/total',
      'applications/unable.stillUnclear/total',
    ]);
  });

  it('leads from a total to its addends', () => {
    const report = reportOf();
    assert.deepEqual(targets(report, cellOffset(report, 'litigation/review/total')), [
      'litigation/review/upheld',
      'litigation/review/corrected',
      'litigation/review/other',
      'litigation/review/pending',
    ]);
    assert.equal(targets(report, cellOffset(report, 'applications/resultsTotal/natural'))?.length, 21);
  });

  it('leads from a group head to its rows', () => {
    const report = reportOf();
    assert.deepEqual(targets(report, after(report, '（四）无法')), [
      '1.本机关不掌握相关政府信息',
      '2.没有现成信息需要另行制作',
      '3.补正后申请内容仍不明确',
    ]);
  });

  it('leads from a reference to the law', () => {
    const report = reportOf({ replace: [['均按规定办理。', '均按《条例》第三十三条办理。']] });
    assert.equal(definitionAt(report, {}, after(report, '均按《条例》第三'))?.law?.ref, '33');
    // one and the same place as the link on it
    assert.equal(definitionAt(report, {}, after(report, '第二十条第（六）'))?.law?.ref, '20(六)');
  });

  it('leads nowhere from a cell that adds nothing up, from other text, and in no report', () => {
    const report = reportOf();
    assert.equal(targets(report, cellOffset(report, 'applications/new/natural')), undefined);
    assert.equal(targets(report, after(report, '本报告由')), undefined);
    assert.equal(definitionAt(readReport('新收政府信息公开申请6件'), {}, 12), undefined);
  });
});

describe('references', () => {
  const places = (report: Report, offset: number, withOwn = false): string[] =>
    names(report, referencesAt(report, {}, offset, withOwn));

  it('lead from a cell to the numbers of the text and to the totals of its equations', () => {
    const report = reportOf();
    assert.deepEqual(places(report, cellOffset(report, 'applications/new/total')), [
      '6件',
      'applications/carriedIn/total',
      'applications/resultsTotal/total',
      'applications/carriedOut/total',
    ]);
    assert.deepEqual(places(report, cellOffset(report, 'applications/granted/natural')), [
      'applications/granted/total',
      'applications/resultsTotal/natural',
    ]);
  });

  it('lead from a number of the text to its cell, with itself where that is asked for', () => {
    const report = reportOf();
    const offset = after(report, '上年结转');
    assert.deepEqual(places(report, offset), ['applications/carriedIn/total']);
    assert.deepEqual(places(report, offset, true), ['1件', 'applications/carriedIn/total']);
  });

  it('lead from a label to what the text says about its row', () => {
    const report = reportOf();
    assert.deepEqual(places(report, after(report, '一、本年新收')), ['6件']);
  });

  it('are none on other text', () => {
    const report = reportOf();
    assert.deepEqual(places(report, after(report, '本报告由'), true), []);
  });
});

describe('highlights', () => {
  const marks = (report: Report, offset: number): string[] =>
    highlightsAt(report, {}, offset).map(({ kind, range }) => `${kind} ${names(report, [range])[0] ?? ''}`);

  it('show all cells of the equations of a cell, totals as written, and the numbers of the text', () => {
    const report = reportOf();
    const found = marks(report, cellOffset(report, 'applications/new/total'));
    assert.ok(found.includes('text 6件'));
    assert.ok(found.includes('written applications/new/total'));
    assert.ok(found.includes('read applications/new/natural'));
    assert.ok(found.includes('read applications/resultsTotal/total'));
    assert.ok(!found.some((mark) => mark.includes('granted')));
  });

  it('show a number of the text and its cell', () => {
    const report = reportOf();
    assert.deepEqual(marks(report, after(report, '上年结转')), ['text 1件', 'read applications/carriedIn/total']);
  });

  it('leave out blank cells, which have no characters', () => {
    const report = reportOf({ cells: { 'litigation/review/corrected': '' } });
    assert.equal(marks(report, cellOffset(report, 'litigation/review/total')).length, 4);
  });

  it('are none on other text', () => {
    const report = reportOf();
    assert.deepEqual(marks(report, after(report, '本报告由')), []);
  });
});

describe('growing selections', () => {
  const chain = (report: Report, offset: number): string[] =>
    selectionsAt(report, offset).map(({ start, end }) => report.source.text.slice(start, end));

  it('go from the number over row, table and section to the whole text', () => {
    const report = reportOf({ cells: { 'proactive/fees/amount': '12.5万元' } });
    const cell = [...report.cells.values()].find(({ text }) => text === '12.5');
    assert.ok(cell);
    const [number, content, row, table, section, whole, ...more] = chain(report, cell.range.start + 1);
    assert.deepEqual([number, content, row], ['12.5', '12.5万元', '| 行政事业性收费 | 12.5万元 |  |  |']);
    assert.match(table ?? '', /^\| 第二十条第（一）项/);
    assert.match(section ?? '', /^## 二、/);
    assert.equal(whole, report.source.text);
    assert.deepEqual(more, []);
  });

  it('go from a number of the text over unit, sentence and paragraph', () => {
    const report = reportOf();
    const [number, quantity, sentence, paragraph] = chain(report, after(report, '上年结转'));
    assert.deepEqual([number, quantity], ['1', '1件']);
    assert.match(sentence ?? '', /^2023年新收.*办理。$/);
    assert.match(paragraph ?? '', /^（二）依申请公开。/);
  });

  it('are the whole text alone in a text that is no report', () => {
    assert.deepEqual(chain(readReport('# 会议纪要'), 3), ['# 会议纪要']);
  });
});
