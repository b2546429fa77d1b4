import assert from 'node:assert/strict';
import { wholeSentences } from '../../server/src/core/features/basisText';
import { type Hover, hoverAt } from '../../server/src/core/features/hover';
import type { CellId, FormId, TableId } from '../../server/src/core/forms';
import { rowContent } from '../../server/src/core/features/hoverContent';
import { readReport } from '../../server/src/core/reading/readReport';
import { type ExampleOptions, exampleReport } from '../../server/src/core/rules/examples';

/** The hover on the first occurrence of `place` in the text. */
function hoverOn(text: string, place: string): Hover | undefined {
  const offset = text.indexOf(place);
  assert.notEqual(offset, -1, place);
  return hoverAt(readReport(text), offset);
}

function hoverOnCell(text: string, id: CellId): Hover | undefined {
  const report = readReport(text);
  const cell = report.cells.get(id);
  assert.ok(cell, id);
  return hoverAt(report, cell.range.start);
}

/** The Chinese text as it is seen: blocks and list entries by line, escapes and bold marks taken away. */
function lines(hover: Hover | undefined): string[] {
  const text = hover?.content.zh.replace(/\\([!-/:-@[-`{-~])/g, '$1') ?? '';
  return text.split('\n').filter((line) => line !== '');
}

/** The hover of a row's label as the form writes it. */
function rowLines(form: FormId, table: TableId, row: string): string[] {
  const found = readReport(exampleReport({ year: Number(form) })).tables[table];
  const spec = found?.rows.find((candidate) => candidate.spec.id === row)?.spec;
  assert.ok(found && spec, row);
  const range = { start: 0, end: spec.label.length };
  return lines({ range, content: rowContent(found, spec, { text: spec.label, range, fit: 'official' }) });
}

function cellLines(options: ExampleOptions, id: CellId): string[] {
  return lines(hoverOnCell(exampleReport(options), id));
}

describe('hover on labels', () => {
  const draft = exampleReport();

  it('tells of a row what counts there and quotes the article', () => {
    assert.deepEqual(lines(hoverOn(draft, '（二）部分公开')), [
      '**（二）部分公开**',
      '所申请的信息里有不该公开或不属于政府信息的内容，区分处理后提供了其余部分。这样的一件只计在这里。',
      '- 注意：同一件不要再计入（三）不予公开。',
      '依据：《政府信息公开条例》第三十七条：“申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。”',
    ]);
  });

  it('covers the whole label and nothing else', () => {
    const range = hoverOn(draft, '2.重复申请')?.range;
    assert.equal(draft.slice(range?.start, range?.end), '2.重复申请');
  });

  it('quotes every article of a row that has two', () => {
    const shown = lines(hoverOn(draft, '4.保护第三方合法权益'));
    assert.ok(shown.some((line) => line.startsWith('- 《政府信息公开条例》第十五条：“')));
    assert.ok(shown.some((line) => line.startsWith('- 《政府信息公开条例》第三十二条：“')));
  });

  it('says so where no basis was found', () => {
    const shown = lines(hoverOn(draft, '5.要求行政机关确认或重新出具已获取信息'));
    assert.equal(shown.at(-1), '依据未检得');
  });

  it('tells a group head that it holds no numbers', () => {
    assert.match(rowLines('2021', 'applications', 'unable')[1] ?? '', /本行是分组标题，不填数。/);
  });

  it('quotes the newer law on reconsideration too', () => {
    const shown = rowLines('2021', 'litigation', 'review');
    assert.equal(shown[0], '**行政复议**');
    assert.ok(shown.some((line) => line.startsWith('- 《行政复议法》第二十三条')));
  });

  it('names a column with the header above it', () => {
    assert.equal(lines(hoverOn(draft, '商业企业'))[0], '**法人或其他组织 · 商业企业**');
    assert.equal(lines(hoverOn(draft, '自然人'))[0], '**自然人**');
  });

  it('rests a column on the form of its table', () => {
    assert.equal(lines(hoverOn(draft, '科研机构')).at(-1), '依据：报告格式（国办公开办函〔2021〕30号）');
    const old = exampleReport({ year: 2020 });
    assert.equal(lines(hoverOn(old, '科研机构')).at(-1), '依据：报告格式（国办公开办函〔2019〕60号）');
  });

  it('explains the rows of the form in use: （六） is a heading since 2021, a line before', () => {
    assert.match(rowLines('2021', 'applications', 'otherHandling')[1] ?? '', /分三行/);
    assert.match(rowLines('2019', 'applications', 'otherHandling')[1] ?? '', /合并填一行/);
  });

  it('shows the form’s own words beside a slip in a label', () => {
    const slip = exampleReport({ replace: [['| 行政规范性文件 |', '| 规范性文件 |']] });
    assert.ok(lines(hoverOn(slip, '规范性文件 |')).includes('这里写的是“规范性文件”，格式是“行政规范性文件”。'));
  });
});

describe('hover on captions of article 20', () => {
  it('tells what the block holds and quotes the item', () => {
    assert.deepEqual(lines(hoverOn(exampleReport(), '第二十条第（八）项')), [
      '**第二十条第（八）项**',
      '行政事业性收费的本年收费金额，单位是万元。',
      '依据：《政府信息公开条例》第二十条第（八）项：“行政事业性收费项目及其依据、标准；”',
    ]);
  });

  it('says when the form has no such item', () => {
    const text = exampleReport({ replace: [['第二十条第（八）项', '第二十条第（七）项']] });
    const shown = lines(hoverOn(text, '第二十条第（七）项'));
    assert.deepEqual(shown.slice(1), [
      '本表所用的格式没有这一项。',
      '依据：《政府信息公开条例》第二十条第（七）项：“财政预算、决算信息；”',
    ]);
  });
});

describe('hover on section headings', () => {
  it('tells what the section holds', () => {
    const shown = lines(hoverOn(exampleReport(), '四、政府信息公开行政复议、行政诉讼情况'));
    assert.equal(shown[0], '**四、政府信息公开行政复议、行政诉讼情况**');
    assert.equal(
      shown.at(-1),
      '依据：《政府信息公开条例》第五十条第（三）项：“因政府信息公开工作被申请行政复议、提起行政诉讼的情况；”',
    );
  });
});

describe('hover on cells', () => {
  it('shows row, column, value and every equation the cell takes part in', () => {
    const equations = cellLines({}, 'applications/granted/natural');
    assert.equal(equations[0], '**（一）予以公开 × 自然人**：3');
    assert.deepEqual(
      equations.filter((line) => line.includes('✓')),
      [
        '- 自然人列：（七）总计 = 5；（一）至（六）各行之和 = 3+1+1 = 5 ✓。不为零的：（一）予以公开 3、（二）部分公开 1、（四）无法提供 1.本机关不掌握相关政府信息 1',
        '- 本行：总计 = 4；前六列之和 = 3+1 = 4 ✓。不为零的：自然人 3、商业企业 1',
      ],
    );
  });

  it('shows both sides of the printed relation, and the difference where they differ', () => {
    const relation = '总计列：第一项+第二项 = ';
    const good = cellLines({}, 'applications/new/total');
    assert.ok(good.includes(`- ${relation}6+1 = 7；第三项（七）总计+第四项 = 6+1 = 7 ✓`), good.join('\n'));
    const bad = cellLines({ cells: { 'applications/new/total': '9' } }, 'applications/new/total');
    assert.ok(bad.includes(`- ${relation}9+1 = 10；第三项（七）总计+第四项 = 6+1 = 7 ✗ 相差 3`), bad.join('\n'));
  });

  it('shows the relation as not stated while （七）总计 is blank', () => {
    const shown = cellLines({ cells: { 'applications/resultsTotal/total': '' } }, 'applications/new/total');
    assert.ok(shown.includes('- 总计列：第一项+第二项 = 6+1 = 7；第三项（七）总计未填'), shown.join('\n'));
  });

  it('names at most eight addends and sums up the others', () => {
    const rows = [
      'stateSecret',
      'forbiddenByLaw',
      'securityAndStability',
      'internalAffairs',
      'processRecords',
      'queryMatters',
    ];
    const cells = Object.fromEntries(rows.map((row) => [`applications/denied.${row}/natural`, '2']));
    const shown = cellLines({ cells }, 'applications/granted/natural').find((line) => line.includes('自然人列')) ?? '';
    assert.match(shown, /（七）总计 = 5；（一）至（六）各行之和 = 17 ✗ 相差 12。不为零的：/);
    assert.match(shown, /，其余 1 项共 1$/);
  });

  it('says what is blank, and counts it as 0 in a sum', () => {
    const cells: Record<CellId, string> = { 'litigation/review/upheld': '', 'litigation/review/total': '' };
    const shown = cellLines(
      { cells: { ...cells, 'litigation/review/corrected': '3', 'litigation/review/pending': '2' } },
      'litigation/review/upheld',
    );
    assert.equal(shown[0], '**行政复议 × 结果维持**：空白');
    assert.ok(
      shown.includes('- 本行：总计未填；前四列之和 = 3+2 = 5。不为零的：结果纠正 3、尚未审结 2'),
      shown.join('\n'),
    );
  });

  it('claims no mismatch of a total over blank parts', () => {
    const blank = ['upheld', 'corrected', 'other', 'pending'].map((column) => [`litigation/review/${column}`, '']);
    const cells = { ...Object.fromEntries(blank), 'litigation/review/total': '4' } as Record<CellId, string>;
    assert.ok(cellLines({ cells }, 'litigation/review/total').includes('- 本行：总计 = 4；前四列都是空白'));
  });

  it('does not add up what it cannot read', () => {
    const shown = cellLines({ cells: { 'applications/granted/research': '约3' } }, 'applications/granted/total');
    assert.ok(shown.includes('- 本行：有单元格缺失或读不出数，没有核对'));
  });

  it('shows hostile text of a cell as text', () => {
    const text = exampleReport({ cells: { 'applications/granted/research': '[x](command:y) <img onerror=z>' } });
    const content = hoverOnCell(text, 'applications/granted/research')?.content;
    for (const shown of [content?.zh, content?.en]) {
      assert.match(shown ?? '', /\\\[x\\\]\\\(command\\:y\\\) \\<img onerror\\=z\\>/);
    }
  });

  it('says what a cell of table two counts', () => {
    const shown = cellLines({ cells: { 'proactive/fees/amount': '12.5' } }, 'proactive/fees/amount');
    assert.equal(shown[0], '**行政事业性收费 × 本年收费金额（单位：万元）**：12.5');
    assert.equal(shown[1], '报告年度的行政事业性收费。收费的金额，单位是万元，可以有小数。');
  });
});

describe('hover elsewhere', () => {
  it('is silent on prose and outside the text', () => {
    const draft = exampleReport();
    const report = readReport(draft);
    assert.equal(hoverOn(draft, '如对本报告有疑问'), undefined);
    for (const offset of [-1, draft.length + 5, Number.NaN]) assert.equal(hoverAt(report, offset), undefined);
  });

  it('is silent on a text that is no report', () => {
    const report = readReport('# 会议纪要\n\n自然人、总计\n');
    for (let offset = 0; offset < report.source.text.length; offset++) assert.equal(hoverAt(report, offset), undefined);
  });

  it('has Chinese and English on every place it speaks of', () => {
    const report = readReport(exampleReport({ year: 2020 }));
    for (let offset = 0; offset <= report.source.text.length; offset++) {
      const hover = hoverAt(report, offset);
      if (hover === undefined) continue;
      assert.ok(hover.range.start <= offset && offset <= hover.range.end);
      assert.ok(hover.content.zh.startsWith('**') && hover.content.en.startsWith('**'));
      assert.doesNotMatch(hover.content.zh + hover.content.en, /undefined|\{|NaN|<|\]\(/);
    }
  });
});

describe('quotations', () => {
  it('end at a sentence and are marked where they were cut', () => {
    assert.equal(wholeSentences('甲。乙。', 10), '甲。乙。');
    assert.equal(wholeSentences('甲乙丙。丁戊己。', 5), '甲乙丙。…');
  });

  it('keep their first sentence whole, however long', () => {
    assert.equal(wholeSentences('甲乙丙丁戊。己。', 2), '甲乙丙丁戊。…');
    assert.equal(wholeSentences('没有句号', 2), '没有句号');
  });
});
