import assert from 'node:assert/strict';
import { exampleReport } from '../../server/src/core/rules/examples';
import { findingsOf } from '../rules/support/check';
import { reportWith, told } from './support';

const FIVE = /存在的主要问题：[^\n]*/;
const five = (words: string): string => exampleReport().replace(FIVE, () => words.replaceAll('|', '\n\n'));

describe('a list announced with its number', () => {
  const RULE = 'narrative/announced-parts';

  for (const [words, place] of [
    ['主要存在三个问题：一是形式单一；二是更新不及时。下一步将改进。', '三个问题'],
    ['存在以下两点不足：一是形式单一；二是更新慢；三是培训少。将加强培训。', '两点不足'],
    ['主要有5个方面的问题。一是形式单一。|二是更新慢。|三是培训少。将加强培训。', '5个方面的问题'],
    ['形式单一。将从两个方面改进，一是加强培训，二是强化考核，三是完善制度。', '两个方面改进'],
  ] as const) {
    it(`differs from its items: ${words}`, () => assert.deepEqual(told(five(words)), [`${RULE}: ${place}`]));
  }

  it('is told with what is there', () => {
    const [finding] = findingsOf(RULE, five('存在三个问题：一是形式单一；二是更新不及时。下一步将改进。'));
    assert.equal(finding?.message.zh, '写明“三个问题”，其后列了 2 项（到“二是”为止）');
  });
});

describe('a complete list of shares', () => {
  const RULE = 'narrative/percentage';

  for (const [words, place] of [
    ['政务微信占40%，网站占35%，其他占20%。', '40%，网站占35%，其他占20%'],
    ['公开信息480条，其中图片类占40%、文字类占35%、其他占20%。', '40%、文字类占35%、其他占20%'],
    ['工程类占比45.5%；货物类占比30.2%；其他类占比34.1%。', '45.5%；货物类占比30.2%；其他类占比34.1%'],
  ] as const) {
    it(`that does not come to 100 % is told: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), [`${RULE}: ${place}`]));
  }
});

describe('a place left to fill in', () => {
  const RULE = 'content/unfilled';
  const six = (words: string): string =>
    exampleReport({ replace: [['2023年，本机关未收取信息处理费。没有其他需要报告的事项。', words]] });

  for (const [words, places] of [
    ['收取信息处理费____元。', ['____']],
    ['收取信息处理费共计  元。', ['元']],
    ['收取信息处理费××元，合计__元。', ['××', '__']],
    ['信息处理费收取金额为 万元。', ['万元']],
    ['未收取信息处理费。（此处填写其他事项）', ['（此处填写其他事项）']],
    ['未收取信息处理费。公开信息XX条、Ｘ件，共X次。', ['XX', 'Ｘ', 'X']],
    ['20XX年、202×年、XXXX年均未收取信息处理费。', ['20XX', '202×', 'XXXX']],
  ] as const) {
    it(`is told: ${words}`, () =>
      assert.deepEqual(
        told(six(words)),
        places.map((place) => `${RULE}: ${place}`),
      ));
  }

  it('is told of names in the preamble, and of a date line', () => {
    const preamble = exampleReport({ replace: [['由示例县交通运输局根据', '由XX县XX局根据']] });
    assert.deepEqual(told(preamble), [`${RULE}: XX`, `${RULE}: XX`]);
    const dateLine = exampleReport({ replace: [['2024年1月18日', '2024年 月 日']] });
    assert.deepEqual(told(dateLine), [`${RULE}: 月 日`]);
  });

  it('is quoted with the words beside it, as they are written', () => {
    const [finding] = findingsOf(RULE, six('未收取信息处理费。办理【填写：件数】件。'));
    assert.equal(finding?.message.zh, '“办理【填写：件数】件”还没有填写');
  });
});

describe('what a processing fee is made of', () => {
  for (const words of [
    '收取信息处理费300元，其中按件计收200元、按量计收50元。',
    '收取信息处理费300元，其中按件计收200元、按量计收150元。',
  ]) {
    it(`does not come to it: ${words}`, () => {
      const text = exampleReport({ replace: [['2023年，本机关未收取信息处理费。', words]] });
      assert.deepEqual(told(text), ['content/fee-amount: 300元']);
    });
  }
});
