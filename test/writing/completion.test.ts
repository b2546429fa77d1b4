import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORM_IDS, FORMS, SECTIONS, TABLE_IDS } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';
import { exampleReport } from '../../server/src/core/rules/examples';
import { pinyinInitials } from '../../server/src/core/text/pinyin';
import {
  type Completion,
  completionsAt,
  type CompletionOptions,
} from '../../server/src/core/writing/completion/completion';

const OPTIONS: CompletionOptions = { year: 2025, markdown: true, expected: false };
const CURSOR = '‸';

/** What is offered at the cursor of a text. */
function offered(marked: string, options: Partial<CompletionOptions> = {}): readonly Completion[] {
  const offset = marked.indexOf(CURSOR);
  assert.ok(offset >= 0);
  const text = marked.replace(CURSOR, '');
  return completionsAt(readReport(text), offset, { ...OPTIONS, ...options });
}

function labels(items: readonly Completion[], kind?: Completion['kind']): string[] {
  return items.filter((item) => kind === undefined || item.kind === kind).map(({ label }) => label);
}

/** The text with the item in place of what was typed. */
function chosen(marked: string, label: string, options: Partial<CompletionOptions> = {}): string {
  const text = marked.replace(CURSOR, '');
  const item = offered(marked, options).find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is not offered`);
  return text.slice(0, item.range.start) + item.text + text.slice(item.range.end);
}

/** What an editor compares typed words with: one of the words begins so. */
function isFoundBy({ filterText }: Completion, typed: string): boolean {
  return filterText.split(' ').some((word) => word.startsWith(typed));
}

const TITLE = '# 示例县水利局2025年政府信息公开工作年度报告\n\n';

describe('completion', () => {
  it('offers a whole draft in an empty document, which is then a report', () => {
    for (const typed of ['', '新建', '年报', 'xjnb', 'nb']) {
      const items = offered(`${typed}${CURSOR}`);
      assert.deepEqual(labels(items), ['新建年报'], typed);
      assert.ok(typed === '' || isFoundBy(items[0] as Completion, typed), typed);
    }
    const report = readReport(chosen(`nb${CURSOR}`, '新建年报'));
    assert.equal(report.year?.value, 2025);
    assert.equal(report.cells.size, 200);
    assert.doesNotMatch(chosen(CURSOR, '新建年报', { markdown: false }), /^#/m);
  });

  it('offers nothing while other words are typed in an empty document', () => {
    for (const typed of ['T', 'import', '会议', '# ', '#', '第', '|'])
      assert.deepEqual(offered(typed + CURSOR), [], typed);
    assert.deepEqual(labels(offered(`T${CURSOR}`, { expected: true })), ['新建年报']);
  });

  it('offers the missing headings, the next one first, with the marks of the document', () => {
    const text = `${TITLE}## 一、总体情况\n\n一切正常。\n\n二${CURSOR}`;
    const headings = labels(offered(text), 'heading');
    assert.deepEqual(
      headings,
      SECTIONS.slice(1).map(({ label }) => label),
    );
    assert.match(chosen(text, '二、主动公开政府信息情况'), /\n## 二、主动公开政府信息情况$/);
    assert.match(chosen(text.replace('二‸', '## ‸'), '二、主动公开政府信息情况'), /\n## 二、主动公开政府信息情况$/);
    assert.match(chosen(text.replace('二‸', '##‸'), '三、收到和处理政府信息公开申请情况'), /\n## 三、收到/);
    const plain = text.replaceAll(/^#+ /gm, '');
    assert.match(chosen(plain, '二、主动公开政府信息情况'), /\n二、主动公开政府信息情况$/);
  });

  it('finds headings by their words and by initials', () => {
    const items = offered(`${TITLE}${CURSOR}`);
    const found = (typed: string): string[] =>
      items.filter((item) => item.kind === 'heading' && isFoundBy(item, typed)).map(({ label }) => label.charAt(0));
    assert.deepEqual(found('zdgk'), ['二']);
    assert.deepEqual(found('ztqk'), ['一']);
    assert.deepEqual(found('复议'), ['四']);
    assert.deepEqual(found('三、'), ['三']);
  });

  it('offers whole sections with their table and places to fill in', () => {
    const text = exampleReport({ sections: [1, 2, 4, 5, 6], replace: [['## 四、', `san${CURSOR}\n\n## 四、`]] });
    const whole = chosen(text, '三、收到和处理政府信息公开申请情况（整节）');
    const report = readReport(whole);
    assert.deepEqual(
      report.sections.map(({ no }) => no),
      [1, 2, 3, 4, 5, 6],
    );
    assert.equal(report.tables.applications?.state, 'complete');
    const item = offered(text).find(({ kind }) => kind === 'section');
    assert.equal(item?.places.length, 175);
  });

  it('offers a whole table in its section, as long as it has none', () => {
    const text = exampleReport({ tables: { litigation: `bg${CURSOR}` } });
    assert.deepEqual(labels(offered(text), 'table'), ['政府信息公开行政复议、行政诉讼情况（空白表格）']);
    const report = readReport(chosen(text, '政府信息公开行政复议、行政诉讼情况（空白表格）'));
    assert.equal(report.cells.size, 200);
    const whole = exampleReport({ replace: [['## 五、', `bg${CURSOR}\n\n## 五、`]] });
    assert.deepEqual(labels(offered(whole), 'table'), []);
  });

  it('offers the rows and captions that a table lacks, in the order of the form', () => {
    const text = exampleReport({
      omitRows: ['proactive/coercion'],
      replace: [['| 第二十条第（八）项', `| ${CURSOR}\n| 第二十条第（八）项`]],
    });
    assert.deepEqual(labels(offered(text, { trigger: '|' })), ['行政强制']);
    assert.match(chosen(text, '行政强制'), /\n\| 行政强制\n\| 第二十条第（八）项/);
    const first = `${TITLE}## 二、主动公开政府信息情况\n\n| 第${CURSOR} |  |  |  |`;
    assert.deepEqual(
      labels(offered(first, { trigger: '第' }), 'caption'),
      ['一', '五', '六', '八'].map((no) => `第二十条第（${no}）项`),
    );
    const third = `${TITLE}## 三、收到和处理政府信息公开申请情况\n\n|  |  | 1.${CURSOR} |  |`;
    assert.equal(labels(offered(third)).length, FORMS['2021'].tables.applications.rows.length);
  });

  it('offers nothing in the cells of figures, nor in a table that is whole', () => {
    const figures = exampleReport().replace('| 行政许可 | 120 |  |', `| 行政许可 | 120 | ${CURSOR} |`);
    assert.deepEqual(offered(figures), []);
    const whole = exampleReport().replace('| 行政许可 |', `| 行政许可${CURSOR} |`);
    assert.deepEqual(labels(offered(whole)), ['行政许可']);
    assert.deepEqual(
      offered(exampleReport().replace('|  |  | 3.其他 |', `| ${CURSOR} |  | 3.其他 |`), { trigger: '|' }),
      [],
    );
  });

  it('offers the standard sentences of the section, at the beginning of a line or behind a sentence', () => {
    const six = exampleReport({
      replace: [
        ['2023年，本机关未收取信息处理费。', `xxclf${CURSOR}`],
        ['没有其他需要报告的事项。', ''],
      ],
    });
    const items = offered(six).filter(({ kind, filterText }) => kind === 'sentence' && filterText.includes('xxclf'));
    assert.deepEqual(labels(items), ['收取信息处理费', '未收取信息处理费']);
    assert.match(chosen(six, '未收取信息处理费'), /\n2023年，本机关未收取政府信息公开信息处理费。\n/);
    const one = exampleReport({
      replace: [['2023年新收政府信息公开申请6件，上年结转1件，均按规定办理。', `依法答复。未收到${CURSOR}`]],
    });
    assert.match(chosen(one, '未收到申请'), /依法答复。2023年，本机关未收到政府信息公开申请，没有上年结转的申请。\n/);
    const old = exampleReport({
      year: 2020,
      replace: [
        ['2020年，本机关未收取信息处理费。', CURSOR],
        ['没有其他需要报告的事项。', ''],
      ],
    });
    assert.ok(!labels(offered(old)).includes('收取信息处理费'));
  });

  it('is silent inside running text', () => {
    const running = (typed: string): readonly Completion[] =>
      offered(exampleReport({ replace: [['维护门户网站公开专栏，', `维护门户网站公开专栏，${typed}${CURSOR}`]] }));
    for (const typed of ['', '第', '一、', '信息处理费']) assert.deepEqual(running(typed), [], typed);
    for (const trigger of ['第', '、', '|', '#']) {
      assert.deepEqual(
        offered(exampleReport({ replace: [['维护门户', `工作上抓好学习、${CURSOR}维护门户`]] }), { trigger }),
        [],
      );
      assert.deepEqual(
        offered(exampleReport().replace('\n\n## 五', `\n\n第三方评估、${CURSOR}\n\n## 五`), { trigger }),
        [],
      );
    }
  });

  it('is silent in documents that are no reports', () => {
    const texts = [
      '# 会议纪要\n\n一、‸',
      '# README\n\n| ‸ |',
      '买菜清单：\n\n第‸',
      '# 目录\n\n‸',
      '今天的工作已经全部完成了，很好。‸',
    ];
    for (const text of texts) assert.deepEqual(offered(text), [], text);
  });

  it('offers something wherever it may, in one line, up to the cursor; and never throws', () => {
    const base = exampleReport({ sections: [1, 3, 4] });
    fc.assert(
      fc.property(
        fc.nat({ max: base.length }),
        fc.constantFrom('', '一、', '第', '|', '##', '\t', '信'),
        (at, typed) => {
          const text = base.slice(0, at) + typed + base.slice(at);
          const report = readReport(text);
          for (const { range, text: inserted, places } of completionsAt(report, at + typed.length, OPTIONS)) {
            assert.equal(range.end, at + typed.length);
            assert.doesNotMatch(text.slice(range.start, range.end), /[\r\n]/);
            let last = 0;
            for (const { start, end } of places) {
              assert.ok(start >= last && end >= start && end <= inserted.length);
              last = end;
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('initials of pinyin', () => {
  it('are known for every word of the form', () => {
    const words = [
      ...SECTIONS.map(({ label }) => label),
      ...FORM_IDS.flatMap((form) => TABLE_IDS.flatMap((id) => FORMS[form].tables[id].rows.map(({ label }) => label))),
    ];
    for (const word of words) {
      const han = word.match(/\p{Script=Han}/gu) ?? [];
      assert.equal(pinyinInitials(word).replace(/\d/g, '').length, han.length, word);
    }
    assert.equal(pinyinInitials('行政许可'), 'xzxk');
  });
});
