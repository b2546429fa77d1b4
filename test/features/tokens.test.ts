import assert from 'node:assert/strict';
import { checkReport, readReport, type Token, tokensOf } from '../../server/src/core';
import { exampleReport, type ExampleOptions } from '../../server/src/core/rules/examples';

/** `type.modifier text`, for each token. */
function tokensIn(text: string): string[] {
  const report = readReport(text);
  return tokensOf(report, checkReport(report)).map(
    ({ type, modifiers, range }: Token) => `${[type, ...modifiers].join('.')} ${text.slice(range.start, range.end)}`,
  );
}

function tokens(options: ExampleOptions = {}): string[] {
  return tokensIn(exampleReport(options));
}

describe('semantic tokens', () => {
  it('are totals, row labels and captions in a clean report', () => {
    const found = tokens();
    assert.deepEqual([...new Set(found.map((token) => token.split(' ')[0]))].sort(), [
      'reportCaption',
      'reportLabel',
      'reportTotal',
    ]);
    assert.ok(found.includes('reportCaption 第二十条第（一）项'));
    assert.ok(found.includes('reportLabel （一）予以公开'));
    // 25 totals of rows, 6 more of 第三项（七）, 3 of table four
    assert.equal(found.filter((token) => token.startsWith('reportTotal')).length, 25 + 6 + 3);
  });

  it('tell a wrong total from right ones', () => {
    const found = tokens({ cells: { 'applications/granted/total': '9' } });
    assert.ok(found.includes('reportTotal.wrong 9'));
  });

  it('mark all four cells of the relation of table three', () => {
    const found = tokens({ cells: { 'applications/new/natural': '9', 'applications/new/total': '10' } });
    // two columns of four; 第三项（七） and the 总计 column are totals themselves
    assert.equal(found.filter((token) => token.startsWith('reportFigure.wrong')).length, 3);
    assert.equal(found.filter((token) => token.startsWith('reportTotal.wrong')).length, 5);
    assert.ok(found.includes('reportFigure.wrong 9'));
    assert.ok(found.includes('reportTotal.wrong 10'));
  });

  it('mark a cell that is no number', () => {
    assert.ok(tokens({ cells: { 'applications/granted/natural': 'O' } }).includes('reportFigure.wrong O'));
  });

  it('show the sign of a blank total, and nothing where nothing is written', () => {
    assert.ok(tokens({ cells: { 'applications/granted/total': '—' } }).includes('reportTotal.blank —'));
    const blanks = tokens({ cells: { 'applications/granted/total': '' } });
    assert.equal(blanks.filter((token) => token.startsWith('reportTotal.blank')).length, 0);
  });

  it('show places that are still to be filled in', () => {
    const found = tokens({
      replace: [
        ['2023年新收政府信息公开申请6件', '2023年新收政府信息公开申请____件'],
        ['上年结转1件', '上年结转××件'],
      ],
    });
    assert.ok(found.includes('reportPlaceholder ____'), found.join('\n'));
    assert.ok(found.includes('reportPlaceholder ××'));
  });

  it('stand in the order of the text, on one line each, none over another', () => {
    const text = exampleReport({ cells: { 'applications/granted/total': '9' } });
    const report = readReport(text);
    let end = 0;
    for (const { range } of tokensOf(report, checkReport(report))) {
      assert.ok(range.start >= end && range.end > range.start);
      assert.doesNotMatch(text.slice(range.start, range.end), /[\r\n]/);
      end = range.end;
    }
  });

  it('follow the findings: what is switched off is not wrong', () => {
    const report = readReport(exampleReport({ cells: { 'applications/granted/total': '9' } }));
    assert.ok(tokensOf(report, []).every(({ modifiers }) => !modifiers.includes('wrong')));
  });

  it('are none in a text that is no report', () => {
    assert.deepEqual(tokensIn('# 会议纪要\n\n| 总计 |\n| --- |\n| 1 |\n'), []);
  });
});
