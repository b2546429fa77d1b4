import assert from 'node:assert/strict';
import { parseValue } from '../../server/src/core/text/values';

function numberIn(text: string): number | string {
  const parsed = parseValue(text);
  return parsed.kind === 'number' ? parsed.value : parsed.kind;
}

describe('a value in bold', () => {
  it('is its number, with its unit and note inside or outside', () => {
    for (const text of [
      '**5**',
      '*5*',
      '__5__',
      '**5件**',
      '**5**件',
      '**5 件**',
      '**\u00a05\u3000**',
      '**5（其中修订 2 件）**',
    ])
      assert.equal(numberIn(text), 5, text);
    assert.equal(numberIn('**\\-27**'), -27);
  });

  it('is blank where its sign says "nothing"', () => {
    for (const text of ['**/**', '**－**', '*无*', '** — **', '\\-', '**\\-**'])
      assert.equal(numberIn(text), 'blank', text);
  });

  it('is no number where the bold is not closed, or closed twice', () => {
    for (const text of ['**5', '**5*', '**5** **', '**', '****', '**5**6', '**x**'])
      assert.equal(numberIn(text), 'invalid', text);
  });
});
