import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/core/finding';
import type { Report } from '../../server/src/core/report';
import { readReport } from '../../server/src/core/reading/readReport';
import { checkWithSuppressed } from '../../server/src/core/rules/checkReport';
import { exampleReport } from '../../server/src/core/rules/examples';
import { nearestRules } from '../../server/src/core/rules/nearestRules';
import { RULES } from '../../server/src/core/rules';
import { docsOf } from '../../server/src/core/rules/docs';
import { suppressionEdit } from '../../server/src/core/suppressions/insertion';
import { html } from '../corpus/layouts/html';
import { pdfText } from '../corpus/layouts/pdfText';
import { pipes } from '../corpus/layouts/pipes';
import { gridTables, simpleTables } from '../corpus/layouts/ruled';
import { cellALine, raggedTabs, tabGrid } from '../corpus/layouts/tabs';
import { bareCells, markedCells } from '../corpus/layouts/webLines';
import { outline } from '../corpus/outline';
import { sample } from '../corpus/sample';
import { check } from './support/check';
import { allSpecimens } from './support/specimens';

const COMMENT = '<!-- gouji-disable cell/blank: 原因说明 -->';
const LAYOUTS = [
  ...[cellALine, tabGrid, raggedTabs, pipes, html, simpleTables, gridTables, markedCells, bareCells],
  pdfText(12, 'after', true),
];

/** The findings as rule and message; places move with the comment. */
function told(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message.zh}`).sort();
}

function suppressed(text: string, finding: Finding): string {
  const { range, newText } = suppressionEdit(readReport(text), finding.rule, finding.range.start);
  assert.equal(range.start, range.end);
  return text.slice(0, range.start) + newText + text.slice(range.start);
}

/** All that is read of a report, without places. */
function content(report: Report): unknown {
  return {
    title: report.title?.text,
    body: report.body?.text,
    year: report.year?.value,
    sections: report.sections.map(({ no, heading, fit }) => [no, heading, fit]),
    cells: [...report.cells.values()].map(({ id, state, value, text }) => [id, state, value, text]),
    tables: Object.values(report.tables).map(({ id, state, columns, captions }) => [
      id,
      state,
      columns.length,
      captions.length,
    ]),
  };
}

describe('a suppression put above its finding', () => {
  const texts = [
    ...allSpecimens().filter(({ name }) => !name.startsWith('suppression/') && name !== 'structure/garbled.md'),
    ...RULES.filter(({ id }) => !id.startsWith('suppression/')).map(({ id }) => ({ name: id, text: docsOf(id).bad() })),
  ];
  for (const { name, text } of texts) {
    const findings = check(text);
    if (findings.length === 0) continue;
    it(`hides it, and at most others of its rule (${name})`, () => {
      for (const finding of findings) {
        const after = suppressed(text, finding);
        const { findings: kept, suppressed: hidden } = checkWithSuppressed(readReport(after));
        assert.ok(told(hidden).includes(told([finding])[0] ?? ''), told([finding])[0]);
        assert.ok(hidden.every(({ rule }) => rule === finding.rule));
        const placeholder = kept.filter(({ rule }) => rule === 'suppression/invalid');
        assert.deepEqual(
          placeholder.map(({ range }) => after.slice(range.start, range.end)),
          ['原因'],
        );
        const others = kept.filter(({ rule }) => !rule.startsWith('suppression/'));
        assert.deepEqual(told([...others, ...hidden]), told(findings));
      }
    });
  }

  it('takes the line ends of the text', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = exampleReport({ cells: { 'litigation/review/total': '7' } }).replaceAll('\n', end);
      const [finding] = check(text);
      assert.ok(finding);
      const { newText } = suppressionEdit(readReport(text), finding.rule, finding.range.start);
      assert.equal(newText, `<!-- gouji-disable balance/litigation-total: 原因 -->${end}`);
      assert.deepEqual(checkWithSuppressed(readReport(suppressed(text, finding))).suppressed.length, 1);
    }
  });

  it('stands above the first line of a table', () => {
    for (const layout of LAYOUTS) {
      const text = layout.render(outline(sample(3)));
      const report = readReport(text);
      for (const { range } of Object.values(report.tables)) {
        const { start } = suppressionEdit(report, 'balance/row-total', range.end - 1).range;
        assert.ok(start <= range.start, layout.name);
        assert.ok(text.slice(0, start).trimEnd().length > 0);
        assert.match(text.slice(Math.max(0, start - 1), start), /\n/, layout.name);
      }
    }
  });
});

describe('a suppression in a draft', () => {
  for (const layout of LAYOUTS) {
    it(`changes nothing that is read (${layout.id} ${layout.name})`, () => {
      for (const seed of [1, 2, 3, 4]) {
        const text = layout.render(outline(sample(seed)));
        const report = readReport(text);
        const places = [
          0,
          ...report.sections.flatMap(({ headingRange, bodyRange }) => [headingRange.start, bodyRange.end - 2]),
          ...Object.values(report.tables).map(({ range }) => range.start),
        ];
        for (const place of places) {
          const { range } = suppressionEdit(report, 'cell/blank', place);
          const after = `${text.slice(0, range.start)}${COMMENT}\n${text.slice(range.start)}`;
          assert.deepEqual(content(readReport(after)), content(report), text.slice(range.start, range.start + 40));
        }
      }
    });
  }

  it('hides findings of its rules in the whole text, from above the title', () => {
    const text = exampleReport({ cells: { 'litigation/review/total': '7', 'applications/new/total': '9' } });
    const comment = '<!-- gouji-disable-file balance/litigation-total: 说明 -->\r\n\r\n';
    assert.deepEqual(
      checkWithSuppressed(readReport(comment + text)).suppressed.map(({ rule }) => rule),
      ['balance/litigation-total'],
    );
  });

  it('hides nothing in a garbled text', () => {
    const garbled = exampleReport({ replace: [['定期清理', '锟斤拷']] });
    const comment = '<!-- gouji-disable-file structure/encoding: 说明 -->\n';
    assert.deepEqual(told(check(comment + garbled)), told(check(garbled)));
  });

  it('is not called unused where its rule is off or was kept from speaking', () => {
    const text = exampleReport({ replace: [['本报告由', `${COMMENT}\n本报告由`]] });
    assert.deepEqual(
      check(text).map(({ rule }) => rule),
      ['suppression/unused'],
    );
    assert.deepEqual(check(text, { levels: { 'cell/blank': 'off' } }), []);
    const garbled = text.replace('定期清理', '锟斤拷');
    assert.deepEqual(
      check(garbled).map(({ rule }) => rule),
      ['structure/encoding'],
    );
  });

  it('follows the level its own rules are set to', () => {
    const text = exampleReport({ replace: [['本报告由', `${COMMENT}\n本报告由`]] });
    assert.deepEqual(check(text, { levels: { 'suppression/unused': 'off' } }), []);
    assert.equal(check(text, { levels: { 'suppression/unused': 'error' } })[0]?.severity, 'error');
  });

  it('tells of an end that is missing', () => {
    const text = `${exampleReport()}\n<!-- gouji-disable cell/blank: 原因说明\n`;
    const [finding, ...others] = check(text);
    assert.deepEqual(others, []);
    assert.match(finding?.message.zh ?? '', /没有以 --> 结束/);
  });

  it('names the rules that may have been meant', () => {
    const message = (id: string): string =>
      check(exampleReport({ replace: [['本报告由', `<!-- gouji-disable ${id}: 说明 -->\n本报告由`]] }))[0]?.message
        .zh ?? '';
    assert.match(message('balance/row-totals'), /没有“balance\/row-totals”这项规则，相近的有 balance\/row-total/);
    assert.match(message('row-total'), /相近的有 balance\/row-total/);
    assert.doesNotMatch(message('no-such-thing'), /相近/);
  });

  it('is read in linear time, however many there are', () => {
    const many = `${COMMENT}\n`.repeat(20_000);
    const text = exampleReport({ replace: [['本报告由', `${many}本报告由`]] });
    const started = performance.now();
    const findings = check(text);
    assert.ok(performance.now() - started < 3_000);
    assert.ok(findings.length <= 200);
    assert.match(findings.at(-1)?.message.zh ?? '', /超过 100 条/);
  });
});

describe('the rules near a name', () => {
  const ids = RULES.map(({ id }) => id);

  it('are found by slips, by the name alone, in any case', () => {
    assert.equal(nearestRules('balance/rowtotal', ids)[0], 'balance/row-total');
    assert.equal(nearestRules('Row-Total', ids)[0], 'balance/row-total');
    assert.equal(nearestRules('structure/row-total', ids)[0], 'balance/row-total');
    assert.deepEqual(nearestRules('', ids), []);
    assert.deepEqual(nearestRules('/', ids), []);
    assert.deepEqual(nearestRules('x'.repeat(10_000), ids), []);
  });
});
