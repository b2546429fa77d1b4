import assert from 'node:assert/strict';
import { readReport } from '../../server/src/core/reading/readReport';
import { read } from './readTable';

const PENALTIES = 'penalties/decisions';

/** What is read of a cell of an HTML table, undefined when nothing is. */
function inHtml(content: string): number | null | undefined {
  const rows = [
    '<table><tr><td>第二十条第（六）项</td><td></td></tr>',
    '<tr><td>信息内容</td><td>本年处理决定数量</td></tr>',
    `<tr><td>行政处罚</td><td>${content}</td></tr>`,
    '<tr><td>行政强制</td><td>7</td></tr></table>',
  ];
  return read('proactive', ...rows)[PENALTIES];
}

/** The same of a cell of a pipe table. */
function inPipes(content: string): number | null | undefined {
  const rows = ['| 第二十条第（六）项 | |', '| - | - |', '| 信息内容 | 本年处理决定<br>数量 |'];
  return read('proactive', ...rows, `| 行政处罚 | ${content} |`, '| 行政强制 | 7 |')[PENALTIES];
}

describe('digits in a cell of HTML', () => {
  it('are one number where only a style parts them', () => {
    assert.equal(inHtml('<p><span lang="EN-US">1</span><font face="宋体">2</font></p>'), 12);
    assert.equal(inHtml('<p><b>12</b><br></p>'), 12);
    assert.equal(inPipes('1<b>2</b>'), 12);
  });

  it('are no number on two lines', () => {
    assert.equal(inHtml('12<br>34'), undefined);
    assert.equal(inHtml('<p>12</p><p>34</p>'), undefined);
    assert.equal(inHtml('<ul><li>1</li><li>2</li></ul>'), undefined);
    assert.equal(inPipes('3<br>0'), undefined);
  });

  it('are no number with a footnote mark, or beside what is struck out', () => {
    assert.equal(inHtml('5<sup>1</sup>'), undefined);
    assert.equal(inHtml('<del>3</del><ins>5</ins>'), undefined);
    assert.equal(inHtml('<s>3</s>5'), undefined);
    assert.equal(inPipes('5<sup>1</sup>'), undefined);
    assert.equal(inPipes('<del>3</del>5'), undefined);
  });
});

describe('references to white space in Markdown without an element', () => {
  const readCell = (content: string): number | null | undefined =>
    read(
      'proactive',
      '| 第二十条第（六）项 | |',
      '| - | - |',
      '| 信息内容 | 本年处理决定数量 |',
      `| 行政处罚 | ${content} |`,
    )[PENALTIES];

  it('are blanks, alone and beside a number', () => {
    for (const text of ['&nbsp;', '&emsp;&emsp;', '&#12288;', '&#xA0;']) assert.equal(readCell(text), null, text);
    for (const text of ['&nbsp;5', '5&ensp;', '&#160;5&#160;']) assert.equal(readCell(text), 5, text);
  });
});

describe('a page laid out by a table', () => {
  it('is read as its text and the tables in it', () => {
    const overview = '本年度主动公开、依申请公开各项工作有序推进。'.repeat(12);
    const form =
      '<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政处罚</td><td>3</td></tr></table>';
    const text = [
      '<table><tr><td>首页</td></tr><tr><td><h1>青禾县水务局2024年政府信息公开工作年度报告</h1>',
      `<p>一、总体情况</p><p>${overview}</p><p>二、主动公开政府信息情况</p><p>第二十条第（六）项</p>${form}`,
      '<p>三、收到和处理政府信息公开申请情况</p></td></tr><tr><td>版权所有</td></tr></table>',
    ];
    const report = readReport(text.join('\n'));
    assert.equal(report.year?.value, 2024);
    assert.deepEqual(
      report.sections.map(({ no }) => no),
      [1, 2, 3],
    );
    assert.equal(report.cells.get('proactive/penalties/decisions')?.value, 3);
  });
});
