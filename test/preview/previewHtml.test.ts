import assert from 'node:assert/strict';
import { FORMS, readReport, type CellId } from '../../server/src/core';
import { exampleReport } from '../../server/src/core/rules/examples';
import { docs } from '../../server/src/core/rules/structure/unreadableTable';
import { elementsOf, paperText, placeOf } from './support/parse';
import { messageOf, show, valueCells, withClass } from './support/show';

const CLEAN = exampleReport();
const WRONG = exampleReport({ cells: { 'applications/granted/total': '9' } });

function idsOf(form: '2019' | '2021'): CellId[] {
  return Object.values(FORMS[form].tables).flatMap(({ id, rows }) =>
    rows.flatMap((row) => row.columns.map((column): CellId => `${id}/${row.id}/${column.id}`)),
  );
}

describe('the preview of a report', () => {
  for (const form of ['2019', '2021'] as const) {
    it(`shows every cell of the ${form} form exactly once`, () => {
      const html = show(exampleReport({ year: form === '2019' ? 2020 : 2023 }));
      const shown = elementsOf(html).flatMap(({ attributes }) => attributes['data-cell'] ?? []);
      assert.deepEqual([...shown].sort(), idsOf(form).sort());
    });
  }

  it('shows each value as the draft has it, at its place', () => {
    const cells = {
      'proactive/fees/amount': '59237.2449 万元',
      'applications/new/natural': '　５ ',
      'applications/new/research': '-',
    };
    const draft = exampleReport({ cells: cells });
    const report = readReport(draft);
    const shown = valueCells(show(draft));
    assert.equal(shown.get('proactive/fees/amount')?.text, '59237.2449 万元');
    assert.equal(shown.get('applications/new/natural')?.text, '５');
    assert.equal(shown.get('applications/new/research')?.text, '-');
    for (const [id, cell] of report.cells) {
      const element = shown.get(id);
      assert.ok(element, id);
      assert.deepEqual(placeOf(element), cell.range, id);
    }
  });

  it('gives every place inside the text, and the text of paragraphs at theirs', () => {
    for (const element of elementsOf(show(CLEAN))) {
      const place = placeOf(element);
      if (place === undefined) continue;
      assert.ok(0 <= place.start && place.start <= place.end && place.end <= CLEAN.length);
      if (element.attributes['class'] === 'paragraph') {
        assert.equal(CLEAN.slice(place.start, place.end).trim(), element.text);
      }
    }
  });

  it('merges cells as the official form does', () => {
    const heads = elementsOf(show(CLEAN)).filter(({ name }) => name === 'th');
    const results = heads.find(({ text }) => text === '三、本年度办理结果');
    assert.equal(results?.attributes['rowspan'], '22');
    assert.equal(heads.find(({ text }) => text === '法人或其他组织')?.attributes['colspan'], '5');
  });

  it('colours a wrong total, says why, and names the cells it is made of', () => {
    const cell = valueCells(show(WRONG)).get('applications/granted/total');
    assert.ok(cell);
    assert.match(cell.attributes['class'] ?? '', /\berror\b/);
    assert.ok(cell.attributes['title']?.includes(messageOf(WRONG, 'balance/row-total')));
    assert.match(cell.attributes['aria-label'] ?? '', /（一）予以公开 · 总计：9：/);
    assert.ok(cell.attributes['data-with']?.split(' ').includes('applications/granted/natural'));
  });

  it('colours nothing on a correct report and says that it can be submitted', () => {
    const html = show(CLEAN);
    for (const severity of ['error', 'warning', 'info']) assert.deepEqual(withClass(html, severity), []);
    assert.match(withClass(html, 'state')[0]?.text ?? '', /^可以报送/);
    assert.equal(withClass(html, 'findings').length, 0);
  });

  it('says on top how many places are wrong, and lists them with the errors first', () => {
    const html = show(WRONG.replace('工作年度报告', '年度报告'));
    assert.match(withClass(html, 'state')[0]?.text ?? '', /^\d+ 处须改/);
    const listed = withClass(html, 'finding').map(({ attributes }) => attributes['class']);
    assert.equal(listed[0], 'finding error');
    assert.equal(listed.at(-1), 'finding warning');
  });

  it('marks what is wrong in a paragraph and in a heading', () => {
    const draft = exampleReport({ replace: [['五、存在', '五、目前存在']] });
    const html = show(draft);
    const mark = elementsOf(html).find(({ name }) => name === 'mark');
    assert.match(mark?.text ?? '', /五、目前存在/);
    assert.equal(mark?.attributes['title'], messageOf(draft, 'structure/section-heading'));
  });

  it('shows a label and a caption as written where they are slips', () => {
    const html = show(
      exampleReport({
        replace: [
          ['社会公益组织', '社会组织'],
          ['第二十条第（六）项', '第二十条第（七）项'],
        ],
      }),
    );
    const heads = elementsOf(html)
      .filter(({ name }) => name === 'th')
      .map(({ text }) => text);
    assert.ok(heads.includes('社会组织') && !heads.includes('社会公益组织'));
    assert.ok(heads.includes('第二十条第（七）项') && !heads.includes('第二十条第（六）项'));
  });

  it('leaves a blank blank, and makes up no number for a row that is not there', () => {
    const omitted = exampleReport({
      cells: { 'applications/new/research': '' },
      omitRows: ['applications/denied.stateSecret'],
    });
    const shown = valueCells(show(omitted));
    assert.equal(shown.get('applications/new/research')?.text, '');
    const absent = shown.get('applications/denied.stateSecret/natural');
    assert.equal(absent?.text, '缺');
    assert.match(absent.attributes['class'] ?? '', /\babsent\b/);
    assert.equal(placeOf(absent), undefined);
  });

  it('shows a table that cannot be read as it stands, with the advice of its finding', () => {
    const html = show(docs.bad());
    const [box] = withClass(html, 'unread');
    assert.match(box?.text ?? '', /没有读出/);
    assert.ok(box?.text.includes(messageOf(docs.bad(), 'structure/unreadable-table')));
    for (const label of ['行政规范性文件', '行政事业性收费']) assert.ok(box?.text.includes(label), label);
    assert.equal(
      [...valueCells(html).keys()].some((id) => id.startsWith('proactive/')),
      false,
    );
  });

  it('tells that a section has no table', () => {
    const draft = exampleReport({ tables: { litigation: '本年度未发生行政复议和行政诉讼。' } });
    assert.equal(withClass(show(draft), 'notice')[0]?.text, messageOf(draft, 'structure/missing-table'));
  });

  it('shows notes between the rows of a table and tables of no form', () => {
    const note = '注：本表由局办公室填报，联系人张三。';
    const own = '| 类别 | 件数 |\n| --- | --- |\n| 门户网站 | 12 |';
    const html = show(
      exampleReport({
        replace: [
          ['| 第二十条第（五）项', `\n${note}\n\n| 第二十条第（五）项`],
          ['## 二、', `${own}\n\n## 二、`],
        ],
      }),
    );
    assert.ok(paperText(html).includes(note));
    assert.ok(elementsOf(html).some(({ name, text }) => name === 'td' && text === '门户网站'));
  });

  it('speaks English about the report, not in it', () => {
    const html = show(WRONG, 'en');
    assert.match(withClass(html, 'state')[0]?.text ?? '', /to correct/);
    assert.ok(paperText(html).includes('一、总体情况'));
  });
});

describe('the text of a preview', () => {
  const paragraph = (text: string): string => show(exampleReport({ replace: [['## 二、', `${text}\n\n## 二、`]] }));

  it('loses the marks of Markdown, not the words', () => {
    const html = paragraph('**一是**公开 3\\*4 条，见[指南](https://a.example/b)和![流程图](图.png)，留__空。');
    assert.match(paperText(html), /一是公开 3\*4 条，见指南和［图片：流程图］，留__空。/);
    assert.ok(elementsOf(html).some(({ name, text }) => name === 'strong' && text === '一是'));
    assert.ok(!elementsOf(html).some(({ name }) => name === 'a' || name === 'img'));
  });

  it('shows lists, headings of parts and lines of dashes as such', () => {
    const html = paragraph('### 工作情况\n\n- 甲事项\n- 乙事项\n\n（一）主动公开情况\n\n---');
    assert.deepEqual(
      withClass(html, 'item').map(({ text }) => text),
      ['甲事项', '乙事项'],
    );
    const parts = withClass(html, 'subheading').map(({ text }) => text);
    assert.ok(parts.includes('工作情况') && parts.includes('（一）主动公开情况'));
    assert.ok(elementsOf(html).some(({ name }) => name === 'hr'));
  });

  it('joins the lines of one paragraph, with a blank only between words of letters or digits', () => {
    const html = paragraph('全年通过各类渠道公开信息，其中通过\n门户网站公开，访问量达到 12\nGB 以上，');
    assert.ok(paperText(html).includes('其中通过门户网站公开，访问量达到 12 GB 以上，'));
  });

  it('tells of images of HTML', () => {
    const html = paragraph('<p>见下图：</p><img src="https://a.example/x.png" alt="机构图">');
    assert.ok(paperText(html).includes('［图片：机构图］'));
  });

  it('puts name and date at the end on the right', () => {
    assert.deepEqual(withClass(show(CLEAN), 'signature').length, 2);
  });
});
