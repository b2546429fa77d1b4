import assert from 'node:assert/strict';
import { read, row } from './readTable';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const HEAD_A_LINE = ['行政复议', '行政诉讼', ...OUTCOMES, '未经复议直接起诉', '复议后起诉', ...OUTCOMES, ...OUTCOMES];
const FIFTEEN = [1, 2, 3, 4, 10, 0, 1, 0, 1, 2, 3, 0, 0, 0, 3].map(String);

describe('bare page numbers', () => {
  const table = ['第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚 7'];

  it('are no values where each stands at the end of its page', () => {
    const text = [...table, '2', '\f行政强制', '第二十条第（八）项', '3', '\f附注', '4', '\f'];
    assert.deepEqual(read('proactive', ...text), { 'penalties/decisions': 7 });
  });

  it('keep no row from being read', () => {
    const rows = [
      '（一）予以公开 1 0 0 0 0 0 1',
      '2',
      '\f（二）部分公开 0 2 0 0 0 0 2',
      '（七）总计 1 2 0 0 0 0 3',
      '3',
      '\f',
    ];
    const cells = read('applications', ...rows);
    assert.deepEqual(row(cells, 'granted'), [1, 0, 0, 0, 0, 0, 1]);
    assert.deepEqual(row(cells, 'partial'), [0, 2, 0, 0, 0, 0, 2]);
  });
});

describe('values that stand one a line', () => {
  it('are read below their label', () => {
    const block = ['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
    const further = ['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', '447'];
    const cells = read('proactive', ...block, '规章', '1', '0', '11', '行政规范性文件', '8', '26', '66', ...further);
    assert.deepEqual(row(cells, 'rules'), [1, 0, 11]);
    assert.deepEqual(row(cells, 'normative'), [8, 26, 66]);
  });

  it('are left unread where the head stands below its rows', () => {
    const text = [
      '第二十条第（一）项',
      '信息内容',
      '规章',
      '行政规范性文件',
      '本年制发件数',
      '本年废止件数',
      '26',
      '9',
      '4',
    ];
    assert.deepEqual(read('proactive', ...text), {});
    assert.deepEqual(read('proactive', '第二十条第（八）项', '信息内容', '行政事业性收费', '现行有效件数', '0'), {});
  });

  it('belong to no label further down', () => {
    const text = ['第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', '157296', '1', '行政强制'];
    assert.deepEqual(read('proactive', ...text), {});
  });

  it('are left unread below two labels of a block, for they may be those of either', () => {
    const head = ['第二十条第（六）项', '信息内容', '本年处理决定数量'];
    assert.deepEqual(read('proactive', ...head, '行政处罚', '行政强制', '12', '第二十条第（八）项'), {});
  });

  it('are table four below its whole head', () => {
    assert.deepEqual(Object.values(read('litigation', ...HEAD_A_LINE, ...FIFTEEN)), FIFTEEN.map(Number));
  });

  it('are not table four without its whole head, beside other values, or below a head in rows', () => {
    assert.deepEqual(read('litigation', '行政复议', '行政诉讼', '复议后起诉', ...FIFTEEN), {});
    assert.deepEqual(read('litigation', ...HEAD_A_LINE, ...FIFTEEN, '注：', '4', '5'), {});
    const rows = [
      '行政复议',
      '行政诉讼',
      OUTCOMES.join(' '),
      '未经复议直接起诉',
      '复议后起诉',
      `${OUTCOMES.join(' ')} ${OUTCOMES.join(' ')}`,
    ];
    assert.deepEqual(read('litigation', ...rows, ...FIFTEEN), {});
  });
});

describe('rows of a column text', () => {
  it('are left unread beside pieces of numbers with separators', () => {
    const text = [
      '（一）予以公开    29,29 0 0 0 0 0 29,29',
      '                9 0 0 0 0 0 9',
      '（二）部分公开    3 0 0 0 0 0 3',
      '1.属于国家秘密    4 0 0 0 0 0 4',
      '2.其他法律行政法规禁止公开    5 0 0 0 0 0 5',
    ];
    const cells = read('applications', ...text);
    assert.deepEqual(row(cells, 'granted'), []);
    assert.deepEqual(row(cells, 'denied.stateSecret'), [4, 0, 0, 0, 0, 0, 4]);
  });

  it('are read from two lines of their label where these stand side by side', () => {
    const lines = [
      '7.属于行政执法案卷        0   0   0   0   0   0    0',
      '8.属于行政查询事          3',
      '项                            28   0   5   0   1   37',
    ];
    assert.deepEqual(
      row(read('applications', ...lines, '（七）总计 3 28 0 5 0 1 37'), 'denied.queryMatters'),
      [3, 28, 0, 5, 0, 1, 37],
    );
  });

  it('are left unread where the lines of one label stand below one another', () => {
    const lines = [
      '7.属于行政执法案卷        0   0   0   0   0   0    0',
      '8.属于行政查询事          15',
      '项                       0   28   5   0   1   37',
    ];
    assert.deepEqual(row(read('applications', ...lines, '（七）总计 3 28 0 5 0 1 37'), 'denied.queryMatters'), []);
  });

  it('may stand before their label, even before the first', () => {
    const head = ['（本列数据的勾稽关系为：第一项加第二项', '之和，等于第三项加第四项之和）', '申请人情况'];
    const rows = [
      '1 0 0 0 0 0 1',
      '一、本年新收政府信息',
      '公开申请数量',
      '0 2 0 0 0 0 2',
      '二、上年结转政府信息',
      '公开申请数量',
    ];
    const cells = read('applications', ...head, ...rows, '（一）予以公开 1 2 0 0 0 0 3');
    assert.deepEqual(row(cells, 'new'), [1, 0, 0, 0, 0, 0, 1]);
    assert.deepEqual(row(cells, 'carriedIn'), [0, 2, 0, 0, 0, 0, 2]);
  });

  it('go on in the next line where their width broke them', () => {
    const wide =
      '   （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 　35 　29 　23 　14 　31 　0';
    const cells = read('applications', wide, '   　132', '   （七）总计 　35 　29 　23 　14 　31 　0 　132');
    assert.deepEqual(row(cells, 'otherHandling.notCorrected'), [35, 29, 23, 14, 31, 0, 132]);
    assert.deepEqual(row(cells, 'resultsTotal'), [35, 29, 23, 14, 31, 0, 132]);
  });
});

describe('delimited rows', () => {
  it('between the halves of a label are its values, blanks included', () => {
    const whole = '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |';
    const halves = [
      '| （二）部分公开（区分处理的，只计 | | | | | | | |',
      '| | 4 | | 1 | | 1 | 3 | 9 |',
      '| 这一情形，不计其他情形） | | | | | | | |',
    ];
    const full = ['| 1.属于国 | | | | | | | |', '| | 1 | 0 | 0 | 0 | 0 | 0 | 1 |', '| 家秘密 | | | | | | | |'];
    assert.deepEqual(row(read('applications', whole, ...halves, ...full), 'partial'), [4, null, 1, null, 1, 3, 9]);
  });

  it('that lost their label are not those of the first label below them', () => {
    const block = ['| 第二十条第（一）项 | | | |', '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |'];
    const cells = read('proactive', ...block, '| | 35 | 29 | 7 |', '| 行政规范性文件 | | | |');
    assert.deepEqual(row(cells, 'normative'), [null, null, null]);
  });

  it('may end in a pipe before a blank last cell', () => {
    const block = ['第二十条第（六）项', '信息内容| 本年处理决定数量', '行政处罚| 3', '行政强制| '];
    assert.deepEqual(read('proactive', ...block), { 'penalties/decisions': 3, 'coercion/decisions': null });
  });

  it('of fifteen numbers in section four are table four', () => {
    const table = ['| 数据1 | 数据2 |', '| - | - |', '', `| ${FIFTEEN.join(' | ')} |`];
    assert.deepEqual(Object.values(read('litigation', ...table)), FIFTEEN.map(Number));
  });

  it('of table four are read beside a blank row, and with blank cells behind them', () => {
    const head = ['行政复议', '行政诉讼'].join('\t');
    const columns = [...OUTCOMES, ...OUTCOMES, ...OUTCOMES].join('\t');
    const fifteen = FIFTEEN.map(Number);
    const html = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const blank = Array<string>(15).fill('');
    const rows = [columns.split('\t'), FIFTEEN, blank].map(html);
    assert.deepEqual(Object.values(read('litigation', '<table>', ...rows, '</table>')), fifteen);
    const padded = [head, columns, FIFTEEN.join('\t')].map((line) => `${line}\t\t`);
    assert.deepEqual(Object.values(read('litigation', ...padded)), fifteen);
  });

  it('below a made-up head with a label for each cell have lost none', () => {
    const table = (label: string, ...cells: string[]): string[] => [
      `#### ${label}`,
      `| ${cells.map((_, i) => `数据${String(i + 1)}`).join(' | ')} |`,
      `| ${cells.map(() => '---').join(' | ')} |`,
      `| ${cells.join(' | ')} |`,
      '',
    ];
    const tables = [
      ...table('规章', '19', '0', ''),
      ...table('行政规范性文件', '17', '', '21'),
      ...table('行政许可', '5'),
      ...table('行政处罚', ''),
      ...table('行政强制', '2'),
      ...table('行政事业性收费', '7.5'),
    ];
    const cells = read('proactive', ...tables);
    assert.deepEqual(row(cells, 'rules'), [19, 0, null]);
    assert.deepEqual(row(cells, 'penalties'), [null]);
    assert.deepEqual(row(cells, 'coercion'), [2]);
  });
});
