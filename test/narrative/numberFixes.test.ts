import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../server/src/core/finding';
import { readReport } from '../../server/src/core/reading/readReport';
import { exampleReport, type ExampleOptions } from '../../server/src/core/rules/examples';
import { writtenLike } from '../../server/src/core/rules/numberFixes';
import { applied, check } from '../rules/support/check';
import { reportWith } from './support';

const NEW = '新收政府信息公开申请6件，上年结转1件。';
const LAST = '2023年，本机关未收取信息处理费。没有其他需要报告的事项。';
const BASIS = '根据《中华人民共和国政府信息公开条例》（国务院令第711号）的要求编制。';
const PERIOD = '自2023年1月1日起至2023年12月31日止';

const replaced = (from: string, to: string, options: ExampleOptions = {}): string =>
  exampleReport({ ...options, replace: [[from, to]] });
const zero = Object.fromEntries(
  ['new', 'carriedIn', 'granted', 'partial', 'unable.notHeld', 'resultsTotal', 'carriedOut'].flatMap((row) =>
    ['natural', 'business', 'total'].map((column) => [`applications/${row}/${column}`, '0']),
  ),
);

/** A report with one finding; what its fixes put into the text (`before → after` of the line), in their order. */
const CASES: readonly (readonly [rule: string, text: string, fixes: readonly string[]])[] = [
  [
    'narrative/applications-count',
    reportWith('收到政府信息公开申请９件。'),
    ['收到政府信息公开申请６件。', '收到政府信息公开申请７件。', '| 9 |'],
  ],
  [
    'narrative/applications-count',
    reportWith('收到政府信息公开申请三件。'),
    ['收到政府信息公开申请6件。', '收到政府信息公开申请7件。', '| 3 |'],
  ],
  ['narrative/outcome-count', reportWith(`${NEW}其中不予公开 3 件。`), ['不予公开 0 件', '不予公开 1 件']],
  [
    'narrative/litigation-count',
    reportWith('因政府信息公开被申请行政复议2件。'),
    ['因政府信息公开被申请行政复议1件。', '| 2 |'],
  ],
  [
    'narrative/article20-count',
    reportWith('全年作出行政许可决定1,200件。'),
    ['全年作出行政许可决定120件。', '| 1200 |'],
  ],
  ['narrative/no-applications', reportWith('2023年，我局未收到政府信息公开申请。'), ['我局收到政府信息公开申请6件。']],
  ['narrative/no-applications', reportWith('全年收到政府信息公开申请0件。'), ['全年收到政府信息公开申请6件。']],
  [
    'narrative/no-applications',
    reportWith('全年收到政府信息公开申请3件。', { cells: zero }),
    ['全年收到政府信息公开申请0件。'],
  ],
  ['narrative/parts-sum', reportWith('公开信息1,269条，其中动态1,116条、文件163条。'), ['公开信息1,279条，']],
  [
    'narrative/parts-sum',
    reportWith('公开信息269条（动态116条、文件150条）。'),
    ['公开信息266条（', '（动态119条、', '、文件153条）'],
  ],
  ['narrative/parts-sum', reportWith('公开信息40条，其中动态30条，占75%，文件12条，占30%。'), []],
  ['narrative/percentage', reportWith('公开信息30条，其中政策解读10条，占43.3%。'), ['政策解读10条，占33.3%。']],
  ['narrative/percentage', reportWith('公开信息30条，其中政策解读20条，占４７％。'), ['政策解读20条，占６７％。']],
  [
    'content/fee-amount',
    replaced(LAST, '收取信息处理费9000元。', { cells: { 'proactive/fees/amount': '0.5' } }),
    ['收取信息处理费5000元。', '| 0.9 |'],
  ],
  [
    'content/fee-amount',
    replaced(LAST, '收取信息处理费1.2万元。', { cells: { 'proactive/fees/amount': '0' } }),
    ['| 1.2 |'],
  ],
  ['content/fee-amount', replaced(LAST, '收取信息处理费125元。'), []],
  ['narrative/period', replaced(PERIOD, '自2023年1月1日至2023年11月30日止'), ['自2023年1月1日至2023年12月31日止']],
  ['narrative/period', replaced(PERIOD, '为2022年02月01日至2023年12月30日'), ['为2023年01月01日至2023年12月31日']],
  ['narrative/year', replaced(PERIOD, '自2022年1月1日起至2022年12月31日止'), [PERIOD]],
  ['narrative/announced-parts', replaced(BASIS, `${BASIS}全文共七个部分。`), ['全文共六个部分。']],
  ['narrative/announced-parts', replaced(BASIS, `${BASIS}全文分5部分。`), ['全文分6部分。']],
  [
    'narrative/announced-parts',
    reportWith('主要从三个方面入手：一是建章立制；二是明确分工。'),
    ['主要从两个方面入手：一是'],
  ],
  ['narrative/body-name', replaced('由示例县交通运输局根据', '由示例县交运输局根据'), ['由示例县交通运输局根据']],
  ['narrative/body-name', replaced('由示例县交通运输局根据', '由样板县交通运输局根据'), ['由示例县交通运输局根据']],
  ['narrative/body-name', reportWith('我镇高度重视，认真办理。'), ['我局高度重视，认真办理。']],
  ['narrative/legal-basis', replaced('国务院令第711号', '国务院令第771号'), ['国务院令第711号']],
  ['narrative/legal-basis', replaced('政府信息公开条例》', '政府信息公开工作条例》'), ['政府信息公开条例》']],
  [
    'narrative/legal-basis',
    replaced(BASIS, '根据《政府信息公开条例》第三十一条和第三十二条编制。'),
    ['《政府信息公开条例》第四十九条、第五十条编制'],
  ],
  ['structure/title', replaced('局2023年政府', '局政府'), ['局2023年政府信息公开工作年度报告']],
  ['structure/title', replaced('年政府信息公开工作年度报告', '年政府信息公开年度报告'), ['年政府信息公开工作年度报告']],
];

function messages(text: string): string[] {
  return check(text).map(({ rule, message }) => `${rule}: ${message.zh}`);
}

function values(text: string): Map<string, number | null> {
  return new Map([...readReport(text).cells].map(([id, cell]) => [id, cell.value]));
}

/** What is left of both texts when the edits are taken out is the same. */
function isOnlyTheEdits(text: string, mended: string, { edits }: Fix): boolean {
  let shift = 0;
  let [before, after, from, to] = ['', '', 0, 0];
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    before += text.slice(from, range.start);
    after += mended.slice(to, range.start + shift);
    from = range.end;
    shift += newText.length - (range.end - range.start);
    to = range.end + shift;
  }
  return before + text.slice(from) === after + mended.slice(to);
}

describe('a fix of a number or name in the text', () => {
  for (const [rule, text, wanted] of CASES) {
    const findings = check(text).filter((finding) => finding.rule === rule);
    const [finding] = findings as [Finding];

    it(`${rule}: ${finding.message.zh}`, () => {
      assert.equal(findings.length, 1);
      assert.equal(finding.fixes.length, wanted.length, finding.fixes.map(({ title }) => title.zh).join('；'));
      for (const [i, fix] of finding.fixes.entries()) {
        const mended = applied(text, fix);
        assert.equal(fix.safety, 'ask');
        assert.ok(mended.includes(wanted[i] ?? ''), fix.title.zh);
        assert.ok(isOnlyTheEdits(text, mended, fix));
        const known = messages(text);
        const now = messages(mended);
        assert.ok(!now.some((message) => message.startsWith(rule)), now.join('；'));
        const before = values(text);
        const cells = [...values(mended)].filter(([id, value]) => before.get(id) !== value);
        assert.ok(cells.length <= 1);
        // a cell that was changed may no longer fit the sums and words it is part of
        const may = cells.length === 0 ? /^$/ : /^(?:balance\/|narrative\/\w+-count)/;
        assert.deepEqual(
          now.filter((message) => !known.includes(message) && !may.test(message)),
          [],
        );
      }
    });
  }

  for (const [written, value, wanted] of [
    ['12', 1200, '1200'],
    ['1,234', 1200, '1,200'],
    ['1,234,567', 12, '12'],
    ['１２．５', 0.5, '０．５'],
    ['12.50', 3, '3'],
    ['十二', 13, '13'],
    ['1 234', 5, undefined],
    ['1\n2', 5, undefined],
    ['约12', 5, undefined],
  ] as const) {
    it(`keeps the style of ${JSON.stringify(written)}`, () => assert.equal(writtenLike(written, value), wanted));
  }
});
