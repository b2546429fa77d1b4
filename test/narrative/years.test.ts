import assert from 'node:assert/strict';
import { exampleReport } from '../../server/src/core/rules/examples';
import { findingsOf } from '../rules/support/check';
import { reportWith, told } from './support';

const YEAR = 'narrative/year';
const PERIOD = 'narrative/period';
const WHOLE = '自2023年1月1日起至2023年12月31日止';

describe('the years of a report', () => {
  it('an older period under the title is an error on the period', () => {
    const text = exampleReport({ replace: [[WHOLE, '自2022年1月1日起至2022年12月31日止']] });
    const [finding] = findingsOf(YEAR, text);
    assert.deepEqual(told(text), [`${YEAR}: 2022`]);
    assert.equal(finding?.severity, 'error');
    assert.equal(finding.message.zh, '统计期限是 2022 年，与标题的 2023 年不符');
  });

  it('a title that the whole text contradicts is an error on the title', () => {
    const text = exampleReport({ replace: [['局2023年政府', '局2022年政府']] });
    assert.deepEqual(
      told(text).filter((line) => line.startsWith(YEAR)),
      [`${YEAR}: 2022`],
    );
    assert.equal(findingsOf(YEAR, text)[0]?.message.zh, '标题是 2022 年，与统计期限和正文的 2023 年不符');
  });

  for (const words of [
    '2022年，我局召开工作会议3次。',
    '2022年全年未收到投诉举报。',
    '2024年度，我局公开信息120条。',
  ]) {
    it(`a statement of fact about another year is told: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), [`${YEAR}: ${words.slice(0, 4)}`]));
  }

  it('the preamble’s own year is told', () => {
    const text = exampleReport({ replace: [['的要求编制。', '的要求，编制2022年度政府信息公开工作年度报告。']] });
    assert.deepEqual(told(text), [`${YEAR}: 2022`]);
  });

  for (const words of [
    '2024年，我局将开展培训3次。',
    '2022年公开信息100条，2023年公开信息120条。',
    '2022年以来，累计开展培训6次。',
    '与2022年相比，公开信息增加20条。',
    '2022年12月，我局制定培训计划1项，2023年如期完成。',
    '《2022年政务公开工作要点》所列任务12项全部完成。',
    '2022年印发的《政府信息公开指南》继续有效，完成修订1次。',
    '2021—2025年规划已公开。',
    '截至2024年1月，公开信息120条。',
    '党的二十大以来，公开信息不断规范。',
    '2024年计划公开信息120条。',
    '2022年度结转的1件申请已办结。',
    '2022年度申请1件结转至本年度办理。',
    '2022年收到的1件申请已于年初办结，2022年未办结的1件已答复。',
    '2022年度部门决算公开信息12条。',
    '2022年，县委出台《实施意见》，明确任务12项。',
    '2022年我局获评优秀单位，得分95分，位列第3名。',
  ]) {
    it(`other years are lawful: ${words}`, () => assert.deepEqual(told(reportWith(words)), []));
  }
});

describe('last year in section five', () => {
  const five = (words: string): string =>
    exampleReport().replace(/存在的主要问题：[^\n]*/, () => words.replaceAll('|', '\n\n'));

  for (const words of [
    '2022年，我局政务公开取得成效，但仍存在不足：公开意识有待增强。2024年，我局将加以改进。',
    '2022年，我局政务公开取得成效，但仍存在更新不及时的不足。|2023年，我局将健全机制。',
  ]) {
    it(`is told where it stands for the report year: ${words}`, () =>
      assert.deepEqual(told(five(words)), [`${YEAR}: 2022`]));
  }

  for (const words of [
    '2022年度年度报告提出的3个问题已整改。仍存在更新不及时的问题，今后将加强培训。',
    '2022年度存在的3个问题已整改。仍存在更新不及时的问题，今后将加强培训。',
    '2022年，第三方评估反馈我局存在的8个问题均已整改。目前仍有更新不及时的问题，今后将加强培训。',
    '2022年，我局存在解读形式单一的问题。|2023年，我局制作图解8个，解读形式有所丰富；更新仍不够及时，今后将改进。',
  ]) {
    it(`is lawful where it looks back: ${words}`, () => assert.deepEqual(told(five(words)), []));
  }
});

it('plans in section five are lawful, however they are worded', () => {
  const replace = [['今后将继续丰富解读形式。', '\n\n2024年，我局要取得新成效，组织培训2次。']] as const;
  assert.deepEqual(told(exampleReport({ replace })), []);
});

describe('the statistical period', () => {
  for (const words of [
    '自2023年1月1日起至2023年11月30日止',
    '从2022年1月1日到2023年12月31日止',
    '自2023年1月起的统计期限为2023年2月1日至12月31日',
    '，自2023年1月1日起，至2023年12月30日止',
  ]) {
    it(`that is not the whole year is told: ${words}`, () => {
      const found = findingsOf(PERIOD, exampleReport({ replace: [[WHOLE, words]] }));
      assert.equal(found.length, 1);
    });
  }

  for (const words of [
    '自 2023 年 1 月 1 日起，至 2023 年 12 月 31 日止',
    '从2023年1月1日到12月31日止',
    '为2023年1月1日—12月31日',
    '为2023年度',
    '自2023年01月01日起至2023年12月31日止',
  ]) {
    it(`that is the whole year, or not stated, is right: ${words}`, () =>
      assert.deepEqual(told(exampleReport({ replace: [[WHOLE, words]] })), []));
  }

  it('is not that of some work on data or statistics', () => {
    const text = exampleReport({
      replace: [
        ['报告所列数据的统计期限' + WHOLE + '。', '2023年4月10日至4月20日，开展数据安全自查。'],
        ['（一）主动公开。', '（一）主动公开。2023年5月8日至5月20日组织统计执法检查。'],
      ],
    });
    assert.deepEqual(told(text), []);
  });
});
