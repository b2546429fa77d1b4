import assert from 'node:assert/strict';
import { exampleReport } from '../../server/src/core/rules/examples';
import { findingsOf } from '../rules/support/check';
import { told } from './support';

const FIVE = '存在的主要问题：政策解读的形式还不够多样。改进情况：2023年对重要政策均配发图解，今后将继续丰富解读形式。';

function five(words: string): string[] {
  return findingsOf('content/problems-improvements', exampleReport({ replace: [[FIVE, words]] })).map(
    ({ severity, message }) => `${severity} ${message.zh}`,
  );
}

describe('section five', () => {
  for (const words of ['', '无。', '无', '暂无。', '本年度没有存在的问题。', '存在的主要问题及改进情况：无。']) {
    it(`without anything in it is an error: “${words}”`, () => assert.match(five(words).join(), /^error/));
  }

  it('without improvements is told', () => {
    assert.deepEqual(five('一是解读形式单一；二是信息更新不够及时，工作有待进一步加强。'), ['warning 未写明改进情况']);
    assert.deepEqual(five('（一）存在的主要问题\n\n解读形式单一，信息更新不及时。\n\n（二）改进情况\n\n无。'), [
      'warning 未写明改进情况',
    ]);
  });

  it('without problems is told', () => {
    assert.deepEqual(five('2024年，我局将继续加强培训，完善制度，提升公开质量。'), ['warning 未写明存在的主要问题']);
  });

  for (const words of [
    '2023年，工作取得一定成效，但公开深度有待加强。下一步，我局将健全制度，加强培训。',
    '一是解读形式单一；二是更新不够及时。针对以上情况，建立台账，逐项销号。',
    '（一）存在的问题\n\n1.公开内容比较简单。\n\n2.栏目更新迟缓。\n\n（二）改进措施\n\n1.健全制度。\n\n2.加强检查。',
    '存在问题：人员变动频繁，业务不熟。整改情况：年内组织轮训两期，编印手册。',
    '仍存在一些差距和不足，需在今后的工作中加以改进。',
    '公开时效仍待增强，针对这一情况，我局建立了台账。',
    '离群众期望仍有距离。明年着力提升质量。',
    '人员兼职多、业务不精。我局已新增专职人员1名。',
    '对宣传不到位的问题，我局通过发放宣传单予以弥补。',
    '问题：公开内容不够具体。对策：细化目录。',
  ]) {
    it(`with both is right: ${words.replaceAll('\n', ' ')}`, () => assert.deepEqual(five(words), []));
  }
});

describe('the overview', () => {
  const overview = (words: string, year = 2023): string =>
    exampleReport({ year }).replace(/（一）主动公开。[\s\S]*?(?=\n\n## 二、)/, () => words);

  it('names the aspects that are lacking', () => {
    const [finding] = findingsOf('content/overview-aspects', overview('2023年，门户网站发布政府信息20条。'));
    assert.equal(finding?.message.zh, '“总体情况”未写到：依申请公开、政府信息管理、监督保障');
    assert.equal(finding.severity, 'warning');
  });

  it('is only noted in reports of the 2019 form', () => {
    const [finding] = findingsOf('content/overview-aspects', overview('2020年，门户网站发布政府信息20条。', 2020));
    assert.equal(finding?.severity, 'info');
  });

  for (const words of [
    '全年通过县政府网站公布政务信息20条，认真答复申请人，更新公开目录，强化组织领导。',
    '### （一）主动公开情况\n\n发布政府信息20条。\n\n### （二）依申请公开情况\n\n无。\n\n### （三）政府信息管理情况\n\n严格落实。\n\n### （四）平台建设情况\n\n正常。\n\n### （五）监督保障情况\n\n到位。',
  ]) {
    it(`says them in its own words or headings: ${words.slice(0, 30)}`, () =>
      assert.deepEqual(told(overview(words)), []));
  }
});

describe('the processing fee', () => {
  const six = (words: string, year = 2023): string =>
    exampleReport({ year, replace: [[`${String(year)}年，本机关未收取信息处理费。没有其他需要报告的事项。`, words]] });

  for (const words of ['无。', '没有其他需要报告的事项。']) {
    it(`is missing: ${words}`, () => {
      const [finding] = findingsOf('content/fee-statement', six(words));
      assert.equal(finding?.fixes[0]?.safety, 'ask');
    });
  }

  for (const words of [
    '2023年，收取政府信息公开信息处理费0元。',
    '2023年度，我局无政府信息公开收费情况。',
    '本年度未发生信息公开处理费。',
    '未向申请人收取任何费用。',
  ]) {
    it(`is stated: ${words}`, () => assert.deepEqual(told(six(words)), []));
  }

  it('is not due before report year 2021', () => assert.deepEqual(told(six('无。', 2020)), []));
});

describe('accountability', () => {
  const without = [['；信息公开纳入年度考核，接受社会评议，没有责任追究的情形。', '。']] as const;

  for (const body of ['示例县人民政府', '示例镇人民政府', '示例省人民政府']) {
    it(`is due from ${body}`, () =>
      assert.equal(findingsOf('content/accountability', exampleReport({ body, replace: without })).length, 1));
  }

  for (const body of ['示例县交通运输局', '示例街道办事处', '示例市人民政府办公室', '示例开发区管理委员会']) {
    it(`is not due from ${body}`, () => assert.deepEqual(told(exampleReport({ body, replace: without })), []));
  }

  it('names what is lacking', () => {
    const replace = [['，接受社会评议，没有责任追究的情形。', '。']] as const;
    const [finding] = findingsOf('content/accountability', exampleReport({ body: '示例县人民政府', replace }));
    assert.match(finding?.message.zh ?? '', /未写明：社会评议、责任追究$/);
  });
});
