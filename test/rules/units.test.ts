import assert from 'node:assert/strict';
import { exampleReport } from '../../server/src/core/rules/examples';
import { findingsOf } from './support/check';

function fees(body: string, amount: string): string {
  const text = exampleReport({ body, cells: { 'proactive/fees/amount': amount } });
  return findingsOf('article20/unit', text)[0]?.severity ?? 'silent';
}

function procurement(amount: string, replace: readonly (readonly [string, string])[] = []): string {
  const text = exampleReport({ year: 2020, cells: { 'proactive/procurement/amount': amount }, replace });
  return findingsOf('article20/unit', text)[0]?.severity ?? 'silent';
}

describe('the unit of an amount', () => {
  it('is asked for where a procurement amount is a bare number', () => assert.equal(procurement('22640'), 'info'));

  it('is not asked for beside 0 or a blank', () => {
    assert.equal(
      findingsOf('article20/unit', exampleReport({ year: 2020, cells: { 'proactive/procurement/amount': '' } })).length,
      0,
    );
    assert.equal(procurement('0'), 'silent');
  });

  it('may stand in the cell, the column label or a line above the table', () => {
    assert.equal(procurement('1196.41 万元'), 'silent');
    assert.equal(procurement('251000元'), 'silent');
    assert.equal(procurement('22640', [['采购总金额', '采购总金额（元）']]), 'silent');
    assert.equal(procurement('22640', [['| 第二十条第（一）项', '（单位：万元）\n\n| 第二十条第（一）项']]), 'silent');
  });

  it('is doubted where an amount in 万元 is larger than such a body can have', () => {
    assert.equal(fees('示例镇人民政府', '251000'), 'warning');
    assert.equal(fees('示例县人民政府', '1200000'), 'warning');
    assert.equal(fees('示例省人民政府', '25100000'), 'warning');
  });

  it('is not doubted for what large bodies really charge', () => {
    assert.equal(fees('示例市人民政府', '359237.2449'), 'silent');
    assert.equal(fees('示例省人民政府', '3200000'), 'silent');
    assert.equal(fees('示例县人民政府', '57730.28'), 'silent');
  });
});
