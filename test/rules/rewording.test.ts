import assert from 'node:assert/strict';
import { type OrdinalCare, rewordEdits } from '../../server/src/core/rules/rewording';
import { sourceText } from '../../server/src/core/text/source';

/** The text after its edits; undefined where none are offered. */
function reworded(text: string, official: string, care: OrdinalCare): string | undefined {
  const edits = rewordEdits(sourceText(text), { start: 0, end: text.length }, text, official, care);
  return edits?.reduceRight(
    (whole, { range, newText }) => whole.slice(0, range.start) + newText + whole.slice(range.end),
    text,
  );
}

describe('rewording', () => {
  it('changes the words and keeps white space, width and numbering style', () => {
    assert.equal(reworded('8、属于 行政查讯事项', '8.属于行政查询事项', 'keep'), '8、属于 行政查询事项');
    assert.equal(reworded('（二）部份公开', '（二）部分公开', 'keep'), '（二）部分公开');
    assert.equal(
      reworded('五、 存在问题及改进情况', '五、存在的主要问题及改进情况', 'keep'),
      '五、 存在的主要问题及改进情况',
    );
  });

  it('writes another ordinal where the number is wrong or the form’s is asked for', () => {
    assert.equal(reworded('7.属于行政查询事项', '8.属于行政查询事项', 'keep'), '8.属于行政查询事项');
    assert.equal(reworded('3、 收到和处理', '三、收到和处理', 'replace'), '三、 收到和处理');
    assert.equal(reworded('收到和处理', '三、收到和处理', 'replace'), '三、收到和处理');
  });

  it('touches no more than what differs', () => {
    const text = '五、存在的主要问题及整改措施';
    const edits = rewordEdits(
      sourceText(text),
      { start: 0, end: text.length },
      text,
      '五、存在的主要问题及改进情况',
      'keep',
    );
    assert.deepEqual(edits, [{ range: { start: 10, end: 14 }, newText: '改进情况' }]);
  });

  it('is not offered over line ends, cell borders or markup', () => {
    for (const text of ['社会\n组织', '社会|组织', '社会<br>组织', '社会\t组织']) {
      assert.equal(reworded(text, '社会公益组织', 'keep'), undefined);
    }
  });

  it('is not offered where nothing differs', () => {
    assert.equal(reworded('1、属于国家秘密', '1.属于国家秘密', 'keep'), undefined);
  });
});
