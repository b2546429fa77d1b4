import assert from 'node:assert/strict';
import { printHtml, readReport, richText } from '../../server/src/core';
import { escapeHtml } from '../../server/src/core/preview/html';
import { exampleReport } from '../../server/src/core/rules/examples';
import { pipes } from '../corpus/layouts/pipes';
import { html as htmlLayout } from '../corpus/layouts/html';
import { outline } from '../corpus/outline';
import { sample } from '../corpus/sample';
import { elementsOf, paperText } from './support/parse';
import { show } from './support/show';

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title></head><body onload=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[点这里](javascript:alert(1))',
  '![图](x" onerror="alert(1))',
  '<a href="javascript:alert(1)">x</a>',
  '{{constructor.constructor("alert(1)")()}}',
];

/** The only elements a preview, a page or a clipping is made of. */
const ELEMENTS = new Set(
  (
    'root section article details summary h1 h2 h3 p span strong b ol li button mark br hr ' +
    'div table colgroup col tr th td html head meta title style body'
  ).split(' '),
);
const ATTRIBUTES =
  /^(?:class|lang|title|role|tabindex|type|colspan|rowspan|aria-[a-z]+|data-(?:start|end|cell|with)|style|width|border|cellspacing|charset|name|content|http-equiv)$/;

/** A draft that says `text` wherever a draft can say something: title, paragraph, heading, label, cell, note. */
function draftWith(text: string): string {
  const inCell = text.replace(/\|/g, '');
  return exampleReport({
    body: `示例县${inCell}局`,
    cells: { 'applications/granted/natural': inCell, 'applications/granted/total': `9（${inCell}）` },
    replace: [
      ['## 二、', `${text}\n\n### ${text}\n\n| 一 | ${inCell} |\n| 二 | 三 |\n\n## 二、`],
      ['社会公益组织', `社会公益组织${inCell}`],
      ['| 第二十条第（五）项', `\n${text}\n\n| 第二十条第（五）项`],
    ],
  });
}

describe('a draft that would be more than text', () => {
  for (const attack of ATTACKS) {
    it(`stays text: ${attack}`, () => {
      const draft = draftWith(attack);
      const report = readReport(draft);
      for (const html of [show(draft), printHtml(report, 'zh'), richText(report, 'zh').html]) {
        for (const { name, attributes } of elementsOf(html)) {
          assert.ok(ELEMENTS.has(name), name);
          for (const key of Object.keys(attributes)) assert.match(key, ATTRIBUTES);
        }
      }
    });
  }

  it('is shown as it was written where reading takes it for text', () => {
    const attack = '<img src=x onerror=alert(1)>';
    assert.ok(paperText(show(exampleReport({ replace: [['## 二、', `${attack}\n\n## 二、`]] }))).includes(attack));
  });

  it('cannot turn the direction of text or hide in signs nobody sees', () => {
    const draft = exampleReport({ replace: [['## 二、', 'a\u202eb\u2066c\u0000d\u001be\ud800f\u0085g\n\n## 二、']] });
    const html = show(draft);
    assert.ok(html.includes('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg'));
    assert.doesNotMatch(html, /[\u202a-\u202e\u2066-\u2069]/);
    assert.ok(!html.includes('\0'));
    assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(richText(readReport(draft), 'zh').text));
  });

  it('keeps pairs of surrogates and line ends', () => {
    assert.equal(escapeHtml('𠮷\n<\t"\'&>'), '𠮷\n&lt;\t&quot;&#39;&amp;&gt;');
  });
});

describe('the time a preview takes', () => {
  const report = outline(sample(3));
  const units: Readonly<Record<string, string>> = {
    'reports in pipe tables': pipes.render(report),
    'reports in HTML': htmlLayout.render(report),
    'wrong reports': exampleReport({ cells: { 'applications/granted/total': '9', 'litigation/review/total': '7' } }),
    stars: '**',
    'open brackets': '[',
    'open images': '![',
    backslashes: '\\*',
    'elements of images': '<img src=x>',
    'cells of no form': '| a | b |\n',
    'lines of one paragraph': '公开信息，\n',
    'open cells': '<table><tr><td>甲',
    'lone surrogates': '\ud800',
    dashes: '---\n',
  };
  const head = exampleReport();
  const text = (unit: string, size: number): string => `${head}\n\n${unit.repeat(Math.ceil(size / unit.length))}`;
  const time = (draft: string): number => {
    const start = performance.now();
    show(draft);
    return performance.now() - start;
  };

  for (const [name, unit] of Object.entries(units)) {
    it(`grows with the text, not with its square: ${name}`, function () {
      this.timeout(60_000);
      const small = text(unit, 30_000);
      const large = text(unit, 300_000);
      time(small);
      // below 30 ms a clock tells nothing; ten times the text may take forty times as long on a busy machine
      const growth = time(large) / Math.max(30, time(small));
      assert.ok(growth < 40, `${growth.toFixed(1)} times as long for ten times the text`);
    });
  }
});
