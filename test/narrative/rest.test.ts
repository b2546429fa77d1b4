import assert from 'node:assert/strict';
import { exampleReport } from '../../server/src/core/rules/examples';
import { findingsOf } from '../rules/support/check';
import { reportWith, told } from './support';

describe('shares beside counts', () => {
  const RULE = 'narrative/percentage';

  for (const [words, place] of [
    ['公开信息40条，其中政策解读22条，占45%。', '22条，占45%'],
    ['公开信息40条，其中政策解读22条（占45%）。', '22条（占45%）'],
    ['公开信息40条。其中，文件4条，占10%；解读22条，占65%；机构职能4条，占10%；其他10条，占25%。', '22条，占65%'],
  ] as const) {
    it(`that do not fit are told: ${words}`, () => assert.deepEqual(told(reportWith(words)), [`${RULE}: ${place}`]));
  }

  for (const words of [
    '公开信息40条，其中政策解读22条，占55%。',
    '公开信息30条，其中政策解读10条，占33.3%。',
    '公开信息30条，其中政策解读10条，占33.4%。',
    '公开信息30条，其中政策解读20条，占66.6%。',
    '公开信息30条，其中政策解读20条，占比约为67%。',
    '公开信息40条，其中政策解读22条，解读率212.5%。',
    '公开信息40条，比上年增加22条，增长45%。',
    '公开信息40条，占全县公开信息总数的5%。',
    '公开政策文件8件，配发解读17件，解读率212.5%。',
    '公开信息40条，更新栏目20个，其中政策解读22条，占45%。',
    '公开信息约40条，其中政策解读22条，占45%。',
    // of all 7 that were to be answered, as the table has it
    '新收政府信息公开申请6件，其中网上申请3件，占50%；信函申请2件，占33.3%；当面申请1件，占16.7%。予以公开4件，占57.1%。',
  ]) {
    it(`that fit, or are of another whole, are left alone: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), []));
  }
});

describe('the parts that the preamble announces', () => {
  const preamble = (words: string): string => exampleReport({ replace: [['的要求编制。', `的要求编制，${words}。`]] });

  it('are told where the report has six and another number is said', () => {
    assert.deepEqual(told(preamble('全文由概述、公开的内容等五部分组成')), ['narrative/announced-parts: 五部分']);
    assert.deepEqual(told(preamble('全文共7个部分')), ['narrative/announced-parts: 7个部分']);
  });

  for (const words of ['全文共分六个部分', '报告由6部分组成', '部分内容来自各股室', '数据由各部分报送单位提供']) {
    it(`are right, or not stated: ${words}`, () => assert.deepEqual(told(preamble(words)), []));
  }
});

describe('the basis in the preamble', () => {
  const RULE = 'narrative/legal-basis';
  const basis = (words: string, year = 2023): string =>
    exampleReport({ year, replace: [['根据《中华人民共和国政府信息公开条例》（国务院令第711号）的要求编制', words]] });

  for (const [words, place] of [
    ['根据《中华人民共和国政府信息公开条例》（国务院令第492号）的要求编制', '国务院令第492号'],
    ['根据《中华人民共和国政府信息公开条例》第三十一条、第三十二条的规定编制', '第三十一条、第三十二条'],
    ['根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制', '771'],
    ['根据《中华人民共和国政府信息公开工作条例》编制', '政府信息公开工作条例'],
    ['根据《中华人民共和国政府信息公开条例》第六十条编制', '六十'],
    ['按照《年度报告格式（试行）》（国办公开办函〔2019〕60号）的格式编制', '国办公开办函〔2019〕60号'],
    ['按照《年度报告格式（试行）》（国办公开办函[2019]60号）的格式编制', '国办公开办函[2019]60号'],
  ] as const) {
    it(`is out of date: ${words}`, () => assert.deepEqual(told(basis(words)), [`${RULE}: ${place}`]));
  }

  for (const words of [
    '根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定编制',
    '根据修订后的《中华人民共和国政府信息公开条例》（原国务院令第492号，现国务院令第711号）编制',
    '根据《政府信息公开条例》（国令第711号）第五十六条和《示例省政务公开条例》第三十一条编制',
    '按照国办公开办函〔2021〕30号（代替国办公开办函〔2019〕60号）编制',
  ]) {
    it(`is in force: ${words}`, () => assert.deepEqual(told(basis(words)), []));
  }

  it('of 2019 is right for a report of 2020', () =>
    assert.deepEqual(told(basis('按照国办公开办函〔2019〕60号的格式编制', 2020)), []));
});

describe('the amount of the processing fee', () => {
  const RULE = 'content/fee-amount';
  const fee = (words: string, cell = '12.5'): string =>
    exampleReport({ cells: { 'proactive/fees/amount': cell }, replace: [['本机关未收取信息处理费', words]] });

  for (const [words, cell, place] of [
    ['本机关收取信息处理费125元', '12.5', '125元'],
    ['全年收取政府信息公开信息处理费 3945 元', '12.5', '3945 元'],
    ['收取信息处理费9000元', '0.5', '9000元'],
    ['收取信息处理费1.2万元', '0.50', '1.2万元'],
    ['收取信息处理费100元', '0.00', '100元'],
  ] as const) {
    it(`is told: ${words}, table ${cell}`, () => assert.deepEqual(told(fee(words, cell)), [`${RULE}: ${place}`]));
  }

  for (const [words, cell] of [
    ['本机关收取信息处理费120元', '12.5'],
    ['收取信息处理费40元', '0'],
    ['收取信息处理费40元', '0.00'],
    ['收取信息处理费5040元', '0.50'],
    ['收取信息处理费0元', '0'],
    ['按照每页10元、每件100元的标准收取信息处理费', '12.5'],
    ['信息处理费标准为每页15元，全年未收取', '12.5'],
    ['2022年收取信息处理费15元，2023年未收取', '12.5'],
    ['减免信息处理费35元', '12.5'],
  ] as const) {
    it(`is lawful: ${words}, table ${cell}`, () => assert.deepEqual(told(fee(words, cell)), []));
  }

  it('is not compared with a blank', () => assert.deepEqual(findingsOf(RULE, fee('收取信息处理费100元', '')), []));
});

describe('the date line', () => {
  const date = (body: string, words: string): string[] =>
    findingsOf('content/date-line', exampleReport({ body, replace: [['2024年1月18日', words]] })).map(
      ({ severity }) => severity,
    );
  const bureau = '示例县交通运输局';

  for (const [body, words, severity] of [
    [bureau, '2023年12月28日', 'warning'],
    [bureau, '2023年1月18日', 'warning'],
    [bureau, '2024年2月1日', 'warning'],
    [bureau, '二〇二四年三月十八日', 'warning'],
    [bureau, '2025年1月18日', 'warning'],
    ['示例县人民政府', '2024年4月1日', 'warning'],
    ['示例镇人民政府', '2024年2月20日', 'info'],
    ['示例街道办事处', '2023年12月20日', 'info'],
  ] as const) {
    it(`is told: ${body}, ${words}`, () => assert.deepEqual(date(body, words), [severity]));
  }

  for (const [body, words] of [
    [bureau, '2024年1月1日'],
    [bureau, '2024年1月31日'],
    [bureau, '二〇二四年一月三十一日'],
    [bureau, '2024 年 1 月 18 日'],
    [bureau, ''],
    ['示例县人民政府', '2024年3月31日'],
    ['示例县人民政府办公室', '2024年3月20日'],
    ['示例镇人民政府', '2024年1月10日'],
    ['示例开发区管理委员会', '2024年6月1日'],
    ['交通运输部', '2024年3月1日'],
  ] as const) {
    it(`is in time: ${body}, ${words}`, () => assert.deepEqual(date(body, words), []));
  }
});

describe('contacts', () => {
  const RULE = 'content/contact';
  const preamble = (words: string): string => exampleReport({ replace: [['（电话：0000-1234567）', words]] });

  it('in two forms are noted', () => {
    const text = exampleReport({ replace: [['均按规定办理。', '咨询电话：0000—1234567。']] });
    assert.deepEqual(told(text), [`${RULE}: 0000-1234567`.replace('-', '—')]);
    assert.equal(findingsOf(RULE, exampleReport({ replace: [['均按规定办理。', '咨询电话：1234567。']] })).length, 0);
    assert.equal(
      findingsOf(RULE, exampleReport({ replace: [['均按规定办理。', '咨询电话：（0000）1234567。']] })).length,
      1,
    );
  });

  it('without a number are noted', () => assert.equal(findingsOf(RULE, preamble('')).length, 1));

  for (const words of [
    '（邮箱：a@example.cn）',
    '（地址：示例路1号）',
    '（电话：0000－1234567）',
    '（电话：0000-1234567，传真：0000-7654321）',
    '（热线：12345）',
  ]) {
    it(`are complete: ${words}`, () => assert.deepEqual(told(preamble(words)), []));
  }
});
