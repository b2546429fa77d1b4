import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport, readReport, rewriteTable, TABLE_IDS, TABLE_STYLES, tidyTables } from '../../server/src/core';
import { exampleReport } from '../../server/src/core/rules/examples';
import { applyEdits } from '../../server/src/core/tables/outcome';
import { OWN_LAYOUTS } from '../corpus/layouts';
import type { Layout } from '../corpus/layouts/layout';
import { measure } from '../corpus/measure';
import { variedReport } from '../corpus/variety';
import { after, editsOf, reasonOf, reportOf, rewritten, valuesOf } from './support';

/** Seeds of the random reports, and the share of their zeros that are left blank. */
const REPORTS = [
  { seed: 1, blankZeros: 0 },
  { seed: 7, blankZeros: 0.5 },
];

interface Draft {
  readonly text: string;
  readonly figures: Parameters<typeof measure>[1];
}

function draftsIn(layout: Layout): Draft[] {
  return REPORTS.map(({ seed, blankZeros }) => {
    const varied = variedReport(seed, { blankZeros, narrow: false });
    return { text: varied.finish(layout.render(varied.outline)), figures: varied.sample.cells };
  });
}

function rulesIn(text: string): string[] {
  return checkReport(readReport(text)).map(({ rule, table }) => `${rule} ${table ?? ''}`);
}

describe('tables in every layout, rewritten', () => {
  for (const layout of OWN_LAYOUTS) {
    it(`${layout.key}: whatever is read whole; the same cells, nothing new found, the rest of the text untouched`, () => {
      for (const { text, figures } of draftsIn(layout)) {
        const report = readReport(text);
        const before = measure(text, figures);
        for (const id of TABLE_IDS) {
          for (const style of TABLE_STYLES) {
            const outcome = rewriteTable(report, id, style);
            if (outcome.kind === 'refused') {
              // every table that is read whole can be rewritten
              if (report.tables[id]?.state === 'complete') assert.match(outcome.reason.zh, /已经是/);
              continue;
            }
            const [edit, ...others] = outcome.edits;
            assert.ok(edit && others.length === 0);
            const result = applyEdits(text, outcome.edits);
            const tally = measure(result, figures);
            assert.deepEqual([tally.faults, tally.numbers, tally.blanks], [[], before.numbers, before.blanks]);
            const found = rulesIn(text);
            assert.deepEqual(
              rulesIn(result).filter((rule) => !found.includes(rule)),
              [],
            );
            assert.ok(
              result.startsWith(text.slice(0, edit.range.start)) && result.endsWith(text.slice(edit.range.end)),
            );
          }
        }
      }
    });
  }

  it('is done once: a second time there is nothing to do', () => {
    for (const layout of OWN_LAYOUTS) {
      const [draft] = draftsIn(layout);
      const report = readReport(draft?.text ?? '');
      for (const id of TABLE_IDS) {
        const outcome = rewriteTable(report, id, 'pipes');
        if (outcome.kind === 'refused') continue;
        const again = readReport(applyEdits(report.source.text, outcome.edits));
        assert.match(reasonOf(rewriteTable(again, id, 'pipes')), /已经是/, layout.key);
      }
    }
  });

  it('from style to style and back gives the same text', () => {
    for (const id of TABLE_IDS) {
      const tidy = after(reportOf(), rewriteTable(reportOf(), id, 'pipes'));
      const back = rewritten(rewritten(rewritten(tidy, id, 'html'), id, 'tabs'), id, 'pipes');
      assert.equal(back, tidy);
    }
  });

  it('keeps the line ends of the document', () => {
    for (const eol of ['\r\n', '\r']) {
      const text = exampleReport().replaceAll('\n', eol);
      for (const style of TABLE_STYLES) {
        const result = rewritten(text, 'applications', style);
        assert.deepEqual(new Set(result.match(/\r\n|\r|\n/g)), new Set([eol]));
      }
    }
  });
});

describe('words that stand in a table and are not of it', () => {
  it('are kept below it, whatever they are and wherever they stand', () => {
    const lines = exampleReport().split('\n');
    const inside = lines.flatMap((line, i) =>
      line.startsWith('|') && lines[i - 1]?.startsWith('|') === true ? [i] : [],
    );
    const words = fc.array(fc.constantFrom(...'注备甲乙丙说明数据口径其他总计年度0123456789，。★'.split('')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.constantFrom(...inside), words, (at, note) => {
        const sentence = `※${note.join('')}`;
        const text = [...lines.slice(0, at), '', sentence, '', ...lines.slice(at)].join('\n');
        const report = readReport(text);
        for (const id of TABLE_IDS) {
          const outcome = rewriteTable(report, id, 'pipes');
          if (outcome.kind === 'edits') assert.ok(applyEdits(text, outcome.edits).includes(sentence), sentence);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('come after the table, in their order, a paragraph each', () => {
    const text = exampleReport({
      replace: [
        ['| 第二十条第（五）项', '注：规章一栏由本级政府填报。\n\n| 第二十条第（五）项'],
        ['| 第二十条第（八）项', '以上数据来自执法平台。\n\n| 第二十条第（八）项'],
      ],
    });
    const result = rewritten(text, 'proactive', 'pipes');
    assert.match(result, /12\.5 +\| {2}\| {2}\|\n\n注：规章一栏由本级政府填报。\n\n以上数据来自执法平台。\n\n## 三/);
  });

  it('page numbers go with the layout they belong to', () => {
    const text = exampleReport({ replace: [['| 第二十条第（八）项', '\n— 4 —\n\n| 第二十条第（八）项']] });
    assert.doesNotMatch(rewritten(text, 'proactive', 'pipes'), /— 4 —/);
  });

  it('a comment between rows keeps the table as it is', () => {
    const text = exampleReport({ replace: [['| 第二十条第（八）项', '<!-- 待核 -->\n| 第二十条第（八）项']] });
    assert.match(reasonOf(rewriteTable(readReport(text), 'proactive', 'html')), /注释/);
  });

  it('so does a number that no cell of the form takes', () => {
    const text = exampleReport({ replace: [['| 规章 | 0 | 0 | 0 |', '| 规章 | 0 | 0 | 0 | 7 |']] });
    const outcome = rewriteTable(readReport(text), 'proactive', 'html');
    assert.equal(outcome.kind, 'refused');
  });
});

describe('a table that cannot be rewritten without a loss', () => {
  it('is refused with its reason while rows are missing', () => {
    const report = reportOf({ omitRows: ['applications/granted'] });
    assert.match(reasonOf(rewriteTable(report, 'applications', 'pipes')), /1 行缺失/);
  });

  it('is refused while captions are not as in the form', () => {
    const report = reportOf({ replace: [['第二十条第（六）项', '第二十条第（七）项']] });
    assert.match(reasonOf(rewriteTable(report, 'proactive', 'html')), /项次标题/);
  });

  it('is refused where the report has no such table', () => {
    const report = reportOf({ tables: { litigation: '' } });
    assert.match(reasonOf(rewriteTable(report, 'litigation', 'html')), /没有/);
  });

  it('is refused while it holds no figures', () => {
    const labelsOnly = OWN_LAYOUTS.find(({ key }) => key === 'labels-only');
    const [draft] = labelsOnly ? draftsIn(labelsOnly) : [];
    for (const id of TABLE_IDS) assert.equal(rewriteTable(readReport(draft?.text ?? ''), id, 'html').kind, 'refused');
  });
});

describe('the contents of cells', () => {
  const cells = {
    'applications/new/natural': '1,234',
    'applications/new/business': '—',
    'applications/new/research': '**7**',
    'applications/granted/natural': '约3',
    'applications/granted/total': '5[bookmark: _GoBack]',
    'proactive/licensing/decisions': '１２０',
    'proactive/fees/amount': '12.5 万元',
    'proactive/normative/inForce': '22（其中修订 16 件）',
  } as const;

  it('are written as they stand, without what a converter left beside a number', () => {
    const text = exampleReport({ cells });
    const result = rewritten(rewritten(text, 'applications', 'pipes'), 'proactive', 'pipes');
    for (const content of ['1,234', '—', '**7**', '约3', '１２０', '12.5 万元', '22（其中修订 16 件）'])
      assert.ok(result.includes(`| ${content} `), content);
    assert.match(result, /\| 5 +\|/);
    assert.ok(!result.includes('bookmark'));
    assert.deepEqual(valuesOf(readReport(result)), valuesOf(readReport(text)));
  });

  it('lose the marks of Markdown where they would show', () => {
    const result = rewritten(exampleReport({ cells }), 'applications', 'html');
    assert.match(result, /<td>7<\/td>/);
    const signed = exampleReport({ year: 2020, cells: { 'proactive/licensing/change': '\\+49' } });
    assert.match(rewritten(signed, 'proactive', 'html'), /<td>\+49<\/td>/);
    assert.match(rewritten(signed, 'proactive', 'pipes'), /\\\+49/);
  });

  it('keep the unit that stands in the head of their column', () => {
    const text = exampleReport({ year: 2020, replace: [['采购总金额', '采购总金额（元）']] });
    assert.match(rewritten(text, 'proactive', 'html'), /采购总金额（元）/);
  });

  it('keep a slip of the label, so that its finding does not vanish unseen', () => {
    const text = exampleReport({ replace: [['| 行政事业性收费 |', '| 行政事业型收费 |']] });
    assert.match(rewritten(text, 'proactive', 'html'), /行政事业型收费/);
  });
});

describe('tables in HTML', () => {
  it('are taken out of their elements whole', () => {
    const html = rewritten(exampleReport(), 'applications', 'html');
    const inside = html
      .replace(
        '<table>',
        '<div class="page">\n<p>表三</p>\n<table border="1">\n<colgroup><col /><col /></colgroup><tbody>',
      )
      .replace('</table>', '</tbody></table>\n<p>注：见附件。</p>\n</div>');
    const result = rewritten(inside, 'applications', 'tabs');
    assert.doesNotMatch(result, /<\/?t(?:able|body|r|d)|<col/);
    assert.match(result, /<div class="page">\n<p>表三<\/p>\n\n（本列数据/);
    assert.match(result, /\n\n<p>注：见附件。<\/p>\n<\/div>/);
  });

  it('are left alone where elements would lose their beginning or end', () => {
    const html = rewritten(exampleReport(), 'applications', 'html');
    const broken = html.replace(/<tr>(?=<td colspan="2">（七）)/, '</div><tr>');
    assert.notEqual(broken, html);
    const report = readReport(broken);
    const outcome = rewriteTable(report, 'applications', 'pipes');
    assert.match(reasonOf(outcome), /HTML/);
  });
});

describe('what is no cell of a table', () => {
  const html = rewritten(exampleReport(), 'applications', 'html');
  for (const [what, from, to] of [
    ['words between the rows', '</tr>\n<tr>', '</tr>\n※见附表\n<tr>'],
    ['a picture', '<td>0</td>', '<td><img src="0.png">0</td>'],
    ['a link', '<td>0</td>', '<td><a href="https://example.org">0</a></td>'],
    ['a style sheet', '<table>', '<table><style>td { color: red }</style>'],
  ] as const) {
    it(`keeps a table in HTML as it is: ${what}`, () => {
      const text = html.replace(from, to);
      assert.notEqual(text, html);
      const report = readReport(text);
      assert.equal(report.tables.applications?.state, 'complete');
      assert.equal(rewriteTable(report, 'applications', 'pipes').kind, 'refused');
    });
  }
});

describe('all tables at once', () => {
  it('are tidied in one go, clean ones left alone', () => {
    const messy = rewritten(rewritten(exampleReport(), 'applications', 'html'), 'litigation', 'tabs');
    const report = readReport(messy);
    assert.equal(editsOf(tidyTables(report)).length, 2);
    const result = after(report, tidyTables(report));
    assert.doesNotMatch(result, /<td|\t/);
    assert.match(reasonOf(tidyTables(readReport(result))), /没有可以整理/);
  });
});

describe('any text', () => {
  it('is rewritten or refused, and never thrown at', () => {
    const layouts = OWN_LAYOUTS.map((layout) => draftsIn(layout)[0]?.text ?? '');
    const cut = fc.tuple(fc.constantFrom(...layouts), fc.nat(), fc.nat(400), fc.string());
    fc.assert(
      fc.property(cut, ([text, at, length, put]) => {
        const from = at % text.length;
        const broken = text.slice(0, from) + put + text.slice(from + length);
        const report = readReport(broken);
        for (const id of TABLE_IDS) {
          const outcome = rewriteTable(report, id, 'pipes');
          if (outcome.kind === 'refused') continue;
          const result = readReport(applyEdits(broken, outcome.edits));
          assert.deepEqual(valuesOf(result), valuesOf(report));
        }
      }),
      { numRuns: 30 },
    );
  });
});
