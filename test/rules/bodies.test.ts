import assert from 'node:assert/strict';
import { bodyKind } from '../../server/src/core/bodyKind';
import { exampleReport } from '../../server/src/core/rules/examples';
import { findingsOf } from './support/check';

function verdict(body: string): string {
  const text = exampleReport({ body, cells: { 'proactive/rules/issued': '1' } });
  return findingsOf('article20/rule-making-power', text)[0]?.severity ?? 'silent';
}

describe('rules reported in the row 规章', () => {
  for (const body of [
    '示例镇人民政府',
    '示例乡',
    '示例苏木人民政府',
    '示例街道办事处',
    '示例县人民政府',
    '示例县人民政府办公室',
    '示例区人民政府',
    '示例市示例区人民政府',
    '示例旗教育局',
    '泽州县交通运输局',
    '广州市越秀区教育局',
    '示例市城关镇人民政府',
    '延边朝鲜族自治州延吉市人民政府',
  ]) {
    it(`are an error for ${body}`, () => assert.equal(verdict(body), 'error'));
  }

  for (const body of [
    '示例市教育局',
    '新乡市交通运输局',
    '长治市住房和城乡建设局',
    '洛阳市城市管理局',
    '景德镇市市场监督管理局',
    '示例市自然保护区管理局',
    '贵州省教育厅',
    '凉山彝族自治州教育局',
    '国家税务总局示例市税务局',
    '示例地区行政公署',
  ]) {
    it(`are a warning for ${body}`, () => assert.equal(verdict(body), 'warning'));
  }

  for (const body of [
    '贵州省人民政府',
    '上海市人民政府办公厅',
    '广西壮族自治区人民政府',
    '凉山彝族自治州人民政府',
    '示例市人民政府',
    '示例市人民政府办公室',
    '交通运输部',
    '国家市场监督管理总局',
    '国家乡村振兴局',
    '示例高新技术产业开发区管理委员会',
  ]) {
    it(`are nothing to say for ${body}`, () => assert.equal(verdict(body), 'silent'));
  }
});

describe('the kind of a body', () => {
  it('is unknown for names that tell nothing', () => {
    for (const name of ['', '乡', '本机关', '交通局', '市'.repeat(500)])
      assert.equal(bodyKind(name).level, 'unknown', name);
  });

  it('does not take words of a department for a division', () => {
    assert.equal(bodyKind('长治市城乡规划局').level, 'city');
    assert.equal(bodyKind('新乡市人民政府').level, 'city');
    assert.equal(bodyKind('示例市棚户区改造办公室').level, 'city');
  });

  it('tells a government from its office and its departments', () => {
    assert.equal(bodyKind('示例市人民政府').role, 'government');
    assert.equal(bodyKind('示例市人民政府办公室').role, 'office');
    assert.equal(bodyKind('示例市人民政府国有资产监督管理委员会').role, 'department');
  });
});
