import assert from 'node:assert/strict';
import { read, row } from './readTable';

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const FIFTEEN = [1, 2, 3, 4, 10, 0, 1, 0, 1, 2, 3, 0, 0, 0, 3].map(String);

const tabs = (...rows: readonly (readonly string[])[]): string[] => rows.map((cells) => cells.join('\t'));

describe('columns of table three in another order than the form’s', () => {
  const TOTAL_FIRST = ['总计', ...APPLICANTS.slice(0, 6)];
  const LEGAL_PERSONS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

  it('are read where the head names each cell of a row', () => {
    const cells = read(
      'applications',
      ...tabs(['', ...TOTAL_FIRST], ['（一）予以公开', '21', '1', '2', '', '4', '5', '9']),
    );
    assert.deepEqual(row(cells, 'granted'), [1, 2, null, 4, 5, 9, 21]);
  });

  it('are read below a head of several rows with merged cells', () => {
    const html = [
      '<table><tr><td rowspan="3"></td><td colspan="7">申请人情况</td></tr>',
      '<tr><td rowspan="2">总计</td><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td></tr>',
      `<tr>${LEGAL_PERSONS.map((label) => `<td>${label}</td>`).join('')}</tr>`,
      `<tr><td>（一）予以公开</td>${[21, 1, 2, 3, 4, 5, 6].map((value) => `<td>${String(value)}</td>`).join('')}</tr></table>`,
    ];
    assert.deepEqual(row(read('applications', ...html), 'granted'), [1, 2, 3, 4, 5, 6, 21]);
  });

  it('are left unread where merged cells left gaps in the head, and in running text', () => {
    const values = ['21', '1', '2', '3', '4', '5', '6'];
    const merged = [
      ['', '申请人情况'],
      ['总计', '自然人', '法人或其他组织'],
      LEGAL_PERSONS,
      ['（一）予以公开', ...values],
    ];
    assert.deepEqual(read('applications', ...tabs(...merged)), {});
    const text = [TOTAL_FIRST.join(' '), `（一）予以公开 ${values.join(' ')}`];
    assert.deepEqual(read('applications', ...text), {});
    assert.deepEqual(read('applications', ...TOTAL_FIRST, '（一）予以公开', ...values), {});
  });

  it('are left unread where one of them is left out and a blank cell stands in a row', () => {
    const head = ['', '', ...APPLICANTS.filter((label) => label !== '法律服务机构')];
    assert.deepEqual(read('applications', ...tabs(head, ['（一）予以公开', '', '1', '2', '3', '4', '5', '15'])), {});
  });
});

describe('a column that the form does not have', () => {
  it('keeps no row from being read, nor does it shift one', () => {
    const html = [
      '<table><tr><td rowspan="3"></td><td colspan="7">申请人情况</td><td rowspan="3">上年数</td></tr>',
      '<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>',
      '<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>',
      '<tr><td>（一）予以公开</td><td></td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>20</td><td>8</td></tr>',
      '<tr><td>1.属于国家秘密</td><td>1</td><td></td><td></td><td></td><td></td><td></td><td>1</td><td>8</td></tr></table>',
    ];
    const cells = read('applications', ...html);
    assert.deepEqual(row(cells, 'granted'), [null, 2, 3, 4, 5, 6, 20]);
    assert.deepEqual(row(cells, 'denied.stateSecret'), [1, null, null, null, null, null, 1]);
  });

  it('is left out behind the others where merged cells left gaps in the head', () => {
    const legal = APPLICANTS.slice(1, 6);
    const head = [['', '申请人情况', '备注'], ['自然人', '法人或其他组织', '总计'], legal];
    const whole = ['（一）予以公开', '1', '2', '3', '4', '5', '6', '21', '见附件'];
    // with blank cells, the last column may be the one that is cut off
    const blank = ['1.属于国家秘密', '', '2', '3', '4', '5', '6', '20', '7'];
    const cells = read('applications', ...tabs(...head, whole, blank));
    assert.deepEqual(row(cells, 'granted'), [1, 2, 3, 4, 5, 6, 21]);
    assert.deepEqual(row(cells, 'denied.stateSecret'), []);
  });

  it('leaves rows of running text unread where one of them has a blank', () => {
    const head = [...APPLICANTS, '上年数'].join(' ');
    const rows = ['（一）予以公开 2 3 4 5 6 20 8', '1.属于国家秘密 1 2 3 4 5 6 21 8', '（七）总计 1 2 3 4 5 6 21 8'];
    assert.deepEqual(read('applications', head, ...rows), {});
  });

  it('is no label of the form, miswritten', () => {
    const head = ['', '', ...APPLICANTS.map((label) => (label === '社会公益组织' ? '公益类社团' : label))];
    const cells = read('applications', ...tabs(head, ['（一）予以公开', '', '1', '2', '3', '4', '5', '6', '21']));
    assert.deepEqual(row(cells, 'granted'), [1, 2, 3, 4, 5, 6, 21]);
  });
});

describe('table four with its head', () => {
  const table = (groups: readonly string[], outcomes: readonly string[]): string[] =>
    tabs(
      [groups[0] ?? '', ...Array<string>(4).fill(''), groups[1] ?? ''],
      [...OUTCOMES, ...outcomes, ...outcomes],
      FIFTEEN,
    );

  it('is read in the form’s order', () => {
    const cells = read('litigation', ...table(['行政复议', '行政诉讼'], OUTCOMES));
    assert.deepEqual(Object.values(cells), FIFTEEN.map(Number));
  });

  it('is left unread in another order of groups or columns', () => {
    assert.deepEqual(read('litigation', ...table(['行政诉讼', '行政复议'], OUTCOMES)), {});
    assert.deepEqual(read('litigation', ...table(['行政复议', '行政诉讼'], [...OUTCOMES].reverse())), {});
    const lines = ['行政诉讼 行政复议', [...OUTCOMES, ...OUTCOMES, ...OUTCOMES].join(' '), FIFTEEN.join(' ')];
    assert.deepEqual(read('litigation', ...lines), {});
    const heads = ['行政复议', '行政诉讼', ...OUTCOMES, '复议后起诉', '未经复议直接起诉', ...OUTCOMES, ...OUTCOMES];
    assert.deepEqual(read('litigation', ...heads, ...FIFTEEN), {});
  });
});
