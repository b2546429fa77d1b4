import assert from 'node:assert/strict';
import { foldsOf, outlineOf, type OutlineNode, readReport, type Report } from '../../server/src/core';
import { exampleReport, type ExampleOptions } from '../../server/src/core/rules/examples';

function reportOf(options: ExampleOptions = {}): Report {
  return readReport(exampleReport(options));
}

function flat(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function named(report: Report, name: string): OutlineNode {
  const found = flat(outlineOf(report)).find((node) => node.kind !== 'table' && node.name.zh.startsWith(name));
  assert.ok(found, name);
  return found;
}

function textOf(report: Report, { start, end }: { start: number; end: number }): string {
  return report.source.text.slice(start, end);
}

/** The report as lines of labels and values, as pasted from a word processor. */
function plainText(options: ExampleOptions = {}): string {
  return exampleReport(options)
    .split('\n')
    .filter((line) => !/^\|[ |-]+\|$/.test(line) || /[^ |-]/.test(line))
    .map((line) => (line.startsWith('| ') ? line.slice(2, -2).split(' | ').join('\t') : line.replace(/^#+ /, '')))
    .join('\n');
}

describe('the outline', () => {
  it('goes from the title over sections and tables to groups and rows', () => {
    const report = reportOf();
    const [whole, ...others] = outlineOf(report);
    assert.deepEqual(others, []);
    assert.equal(whole?.kind, 'report');
    assert.equal(whole.name.zh, '示例县交通运输局2023年政府信息公开工作年度报告');
    assert.deepEqual(
      whole.children.map(({ kind, name }) => `${kind} ${name.zh}`),
      [
        'section 一、总体情况',
        'section 二、主动公开政府信息情况',
        'section 三、收到和处理政府信息公开申请情况',
        'section 四、政府信息公开行政复议、行政诉讼情况',
        'section 五、存在的主要问题及改进情况',
        'section 六、其他需要报告的事项',
      ],
    );
    const denied = named(report, '（三）不予公开');
    assert.equal(denied.kind, 'group');
    assert.equal(denied.children.length, 8);
    assert.equal(denied.children[0]?.kind, 'row');
  });

  it('puts the rows of table two under their captions', () => {
    const caption = named(reportOf(), '第二十条第（六）项');
    assert.deepEqual(
      caption.children.map(({ name, detail }) => `${name.zh} ${detail}`),
      ['行政处罚 35', '行政强制 2'],
    );
  });

  it('shows the total of a row, all its figures where it has none, and a dash for a blank', () => {
    const report = reportOf({ cells: { 'applications/partial/total': '' } });
    assert.equal(named(report, '（一）予以公开').detail, '4');
    assert.equal(named(report, '行政规范性文件').detail, '2 · 1 · 9');
    assert.equal(named(report, '（二）部分公开').detail, '—');
    assert.equal(named(report, '行政复议').detail, '1');
  });

  it('names rows as the report writes them', () => {
    const report = reportOf({ replace: [['属于三类内部事务信息', '属于内部事务信息']] });
    assert.equal(named(report, '5.属于').name.zh, '5.属于内部事务信息');
  });

  it('has every child inside its parent, and what is selected inside the whole', () => {
    for (const text of [exampleReport(), exampleReport({ year: 2020 }), plainText(), plainText({ year: 2019 })]) {
      const report = readReport(text);
      const nodes = flat(outlineOf(report));
      assert.ok(nodes.length > 40, String(nodes.length));
      for (const node of nodes) {
        const { range, selectionRange, name } = node;
        assert.ok(range.start <= selectionRange.start && selectionRange.end <= range.end, name.zh);
        for (const child of node.children) {
          assert.ok(range.start <= child.range.start && child.range.end <= range.end, `${name.zh} > ${child.name.zh}`);
        }
      }
    }
  });

  it('selects the label of a row', () => {
    const report = reportOf();
    assert.equal(textOf(report, named(report, '（一）予以公开').selectionRange), '（一）予以公开');
  });

  it('begins with the sections where there is no title', () => {
    const report = readReport(exampleReport().replace(/^# [^\n]*\n/, ''));
    assert.equal(outlineOf(report)[0]?.kind, 'section');
  });

  it('is empty for a text that is no report', () => {
    assert.deepEqual(outlineOf(readReport('# 会议纪要\n\n## 一、议题\n')), []);
  });
});

describe('folding', () => {
  const lines = (report: Report, startLine: number, endLine: number): [string, string] => {
    const all = report.source.text.split('\n');
    return [all[startLine] ?? '', all[endLine] ?? ''];
  };

  it('folds sections, tables, captions and groups, from their first line to their last line with text', () => {
    const report = reportOf();
    const folds = foldsOf(report).map(({ startLine, endLine }) => lines(report, startLine, endLine));
    const startingWith = (start: string): [string, string] | undefined => folds.find(([line]) => line.includes(start));
    assert.match(startingWith('## 二、')?.[1] ?? '', /行政事业性收费/);
    assert.match(startingWith('（三）不予公开')?.[1] ?? '', /8\.属于行政查询事项/);
    assert.match(startingWith('第二十条第（六）项')?.[1] ?? '', /行政强制/);
  });

  it('has one fold a line, the larger first', () => {
    const folds = foldsOf(reportOf());
    assert.equal(new Set(folds.map(({ startLine }) => startLine)).size, folds.length);
    const regions = folds.filter(({ kind }) => kind === 'region');
    const [first, last] = [regions[0], regions[regions.length - 1]];
    assert.ok(first && last && first.endLine - first.startLine > last.endLine - last.startLine);
  });

  it('folds comments over several lines, one below the other as one', () => {
    const comments = '<!-- 一 -->\n<!-- 二\n三 -->\n';
    const report = readReport(exampleReport().replace('## 二、', () => `${comments}\n## 二、`));
    const [comment, ...more] = foldsOf(report).filter(({ kind }) => kind === 'comment');
    assert.deepEqual(more, []);
    assert.ok(comment);
    assert.deepEqual(lines(report, comment.startLine, comment.endLine), ['<!-- 一 -->', '三 -->']);
  });

  it('folds nothing in a text that is no report', () => {
    assert.deepEqual(foldsOf(readReport('<!-- 一\n二 -->\n# 会议纪要\n')), []);
  });
});
