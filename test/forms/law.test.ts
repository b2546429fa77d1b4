import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { FORM_IDS, FORMS, TABLE_IDS } from '../../server/src/core/forms';
import { article, cite, norm, quote } from '../../server/src/core/forms/law';
import { OTHER_NORMS } from '../../server/src/core/forms/lawOtherNorms';

const NUMBERS = Array.from({ length: 56 }, (_, index) => index + 1);

/** 1 to 99 in Chinese numerals. */
function chinese(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return ten + (digits[number % 10] ?? '');
}

describe('the law: articles of the Regulation', () => {
  it('holds all 56 articles under their numbers', () => {
    for (const number of NUMBERS) {
      const found = article(number);
      assert.equal(found?.number, number);
      assert.equal(found.label, `第${chinese(number)}条`);
      assert.ok(found.paragraphs.length > 0);
    }
  });

  it('knows no article beyond them', () => {
    for (const number of [0, -1, 57, 1.5, Number.NaN]) assert.equal(article(number), undefined);
  });

  it('has the items of article 20 in order, without a gap', () => {
    const items = article(20)?.items ?? [];
    assert.deepEqual(
      items.map(({ item }) => item),
      NUMBERS.slice(0, 15).map(chinese),
    );
    assert.equal(items[0]?.text, '行政法规、规章和规范性文件；');
    assert.equal(items[14]?.text, '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息。');
  });

  it('keeps the paragraph that follows the items of article 50 behind them', () => {
    assert.equal(article(50)?.paragraphs.length, 2);
    assert.equal(article(50)?.lines.at(-1), article(50)?.paragraphs[1]);
  });

  it('is word for word the text that was compared with the statute', () => {
    const text = NUMBERS.map((number) => article(number))
      .map((found) => [found?.label, ...(found?.paragraphs ?? []), ...(found?.items ?? []).map(({ text }) => text)])
      .map((lines) => lines.join('\n'))
      .join('\n\n');
    assert.equal(
      createHash('sha256').update(text).digest('hex'),
      '8cc95c570246c4c85c0e156442a2b248abd2bd71e0135d7b2569d6f00075d4b0',
    );
  });
});

describe('the law: references', () => {
  it('quotes an article, a paragraph, an item in figures and an item in Chinese numerals', () => {
    assert.equal(quote('14')?.text, article(14)?.paragraphs[0]);
    assert.equal(quote('16 para 2')?.text, article(16)?.paragraphs[1]);
    assert.equal(quote('36(1)')?.text, '所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径；');
    assert.equal(quote('20(八)')?.text, '行政事业性收费项目及其依据、标准；');
  });

  it('names the place with every quotation', () => {
    assert.equal(cite('14')?.zh, '《政府信息公开条例》第十四条');
    assert.equal(cite('16 para 2')?.zh, '《政府信息公开条例》第十六条第二款');
    assert.equal(cite('36(7)')?.zh, '《政府信息公开条例》第三十六条第（七）项');
    assert.equal(cite('20(十五)')?.zh, '《政府信息公开条例》第二十条第（十五）项');
    assert.equal(cite('36(7)')?.en, 'Regulation on Open Government Information, article 36, item 7');
  });

  it('quotes an article with items as the statute prints it', () => {
    assert.deepEqual(quote('36')?.text.split('\n').slice(0, 2), [
      '对政府信息公开申请，行政机关根据下列情况分别作出答复：',
      '（一）所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径；',
    ]);
  });

  it('resolves no place that does not exist', () => {
    for (const ref of [
      '57',
      '0',
      '14(1)',
      '36(8)',
      '20(十六)',
      '16 para 3',
      '16 para 0',
      '',
      '第十四条',
      '99号',
      '36(',
    ]) {
      assert.equal(quote(ref), undefined, ref);
      assert.equal(cite(ref), undefined, ref);
    }
  });

  it('resolves every reference the forms use', () => {
    for (const form of FORM_IDS) {
      for (const table of TABLE_IDS) {
        for (const row of FORMS[form].tables[table].rows) {
          for (const ref of row.articles) assert.notEqual(quote(ref), undefined, `${row.id}: ${ref}`);
        }
      }
    }
  });
});

describe('the law: other norms', () => {
  it('have distinct ids, none of them read as an article', () => {
    assert.equal(new Set(OTHER_NORMS.map(({ id }) => id)).size, OTHER_NORMS.length);
    for (const { id } of OTHER_NORMS) assert.equal(cite(id), norm(id)?.citation);
  });

  it('tell how sure their words are', () => {
    assert.equal(norm('复议法23')?.confidence, 'verified');
    assert.equal(norm('立法法91')?.confidence, 'verified');
    assert.equal(norm('立法法93')?.confidence, 'verified');
    assert.equal(norm('201号')?.confidence, 'verified');
    assert.equal(norm('30号')?.confidence, 'partial');
    assert.equal(norm('60号')?.confidence, 'partial');
  });

  it('are cited but never quoted where only a summary is at hand', () => {
    assert.notEqual(cite('109号'), undefined);
    assert.equal(quote('109号'), undefined);
    assert.match(quote('复议法23')?.text ?? '', /（四）申请政府信息公开，行政机关不予公开；/);
  });
});
