import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding, Fix } from '../../server/src/core/finding';
import { formOfYear, SECTIONS, type TableId } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';
import { checkReport } from '../../server/src/core/rules/checkReport';
import { exampleReport } from '../../server/src/core/rules/examples';
import { OWN_LAYOUTS } from '../corpus/layouts';
import { html } from '../corpus/layouts/html';
import { type Layout, renderWith } from '../corpus/layouts/layout';
import { pipes } from '../corpus/layouts/pipes';
import { tabGrid } from '../corpus/layouts/tabs';
import { type Outline, outline } from '../corpus/outline';
import { sample } from '../corpus/sample';
import { applied } from '../rules/support/check';

const LAYOUTS: readonly Layout[] = [pipes, html, tabGrid];
const EOLS = ['\n', '\r\n', '\r'];
const MISSING_SECTION = 'structure/missing-section';
const MISSING_TABLE = 'structure/missing-table';

interface Repair {
  readonly finding: Finding;
  readonly fix: Fix;
}

function repairs(text: string, rule: string): Repair[] {
  return checkReport(readReport(text))
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const [fix] = finding.fixes;
      assert.ok(fix, `${finding.message.zh}: no fix`);
      return { finding, fix };
    });
}

/** A report without some of its sections. */
function without(report: Outline, missing: readonly number[]): Outline {
  return { ...report, sections: report.sections.filter((_, i) => !missing.includes(i + 1)) };
}

const draft = fc.record({
  seed: fc.nat(),
  layout: fc.constantFrom(...LAYOUTS),
  eol: fc.constantFrom(...EOLS),
  missing: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: 4 }),
});

describe('inserting a missing section', () => {
  it('puts its heading, its blank table and its sentences in place, one section at a time', () => {
    fc.assert(
      fc.property(draft, ({ seed, layout, eol, missing }) => {
        const whole = sample(seed);
        let text = layout.render(without(outline(whole), missing)).replaceAll('\n', eol);
        const known = readReport(text);
        for (let left = missing.length; left > 0; left--) {
          const found = repairs(text, MISSING_SECTION);
          assert.equal(found.length, left);
          const [first] = found;
          assert.ok(first);
          assert.equal(first.fix.safety, 'ask');
          text = applied(text, first.fix);
        }
        const report = readReport(text);
        assert.deepEqual(
          report.sections.map(({ heading }) => heading),
          SECTIONS.map(({ label }) => label),
        );
        for (const [id, cell] of known.cells) assert.equal(report.cells.get(id)?.value, cell.value, id);
        for (const { no, table } of SECTIONS) {
          if (table === undefined) continue;
          assert.equal(report.tables[table]?.form, formOfYear(whole.year));
          if (!missing.includes(no)) continue;
          for (const cell of report.cells.values()) if (cell.table === table) assert.equal(cell.state, 'blank');
        }
        assert.equal(report.cells.size, whole.cells.size);
        assert.deepEqual(new Set(text.match(/\r\n|\r|\n/g)), new Set([eol]));
      }),
      { numRuns: 25 },
    );
  });

  it('harms nothing in any layout: where it is offered, its finding goes and every cell stays', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...OWN_LAYOUTS), fc.constantFrom(1, 2, 3, 4, 5, 6), (seed, layout, no) => {
        const text = layout.render(without(outline(sample(seed)), [no]));
        const known = readReport(text);
        for (const { rule, fixes } of checkReport(known)) {
          const [fix] = fixes;
          if (rule !== MISSING_SECTION || fix === undefined) continue;
          const mended = applied(text, fix);
          const report = readReport(mended);
          assert.ok(report.sections.some((section) => section.no === no));
          for (const [id, cell] of known.cells) {
            assert.equal(report.cells.get(id)?.state, cell.state, id);
            assert.equal(report.cells.get(id)?.value, cell.value, id);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('puts the last section before the signature', () => {
    const text = exampleReport({ sections: [1, 2, 3, 4] });
    const [five, six] = repairs(text, MISSING_SECTION);
    assert.ok(five && six);
    for (const { fix } of [five, six]) {
      assert.match(applied(text, fix), /示例县交通运输局\n\n2024年1月18日\n$/);
      assert.ok(applied(text, fix).indexOf('【填写') < applied(text, fix).lastIndexOf('示例县交通运输局'));
    }
  });

  it('writes headings as the document does', () => {
    const [marked] = repairs(exampleReport({ sections: [1, 2, 3, 4, 6] }), MISSING_SECTION);
    assert.match(marked?.fix.edits[0]?.newText ?? '', /^## 五、/m);
    const [plain] = repairs(exampleReport({ sections: [1, 2, 3, 4, 6] }).replaceAll('## ', ''), MISSING_SECTION);
    assert.match(plain?.fix.edits[0]?.newText ?? '', /^五、/m);
  });

  it('asks a government, and no other body, for its results of accountability', () => {
    const sections = [2, 3, 4, 5, 6] as const;
    for (const [body, asked] of [
      ['示例县人民政府', true],
      ['示例县交通运输局', false],
      ['望江街道办事处', false],
    ] as const) {
      const [found] = repairs(exampleReport({ sections, body }), MISSING_SECTION);
      assert.equal(found?.fix.edits[0]?.newText.includes('责任追究'), asked, body);
    }
  });

  it('is not offered where no line begins, nor where the year has no form or is not known', () => {
    const inOneLine = renderWith(without(outline(sample(7)), [5]), () => '').replaceAll('\n', ' ');
    const texts = [
      inOneLine,
      exampleReport({ sections: [1, 2, 3, 4, 6], replace: [['2023年政府', '2017年政府']] }),
      exampleReport({ sections: [1, 2, 3, 4, 6] }).replaceAll(/20\d\d年?/g, ''),
    ];
    for (const text of texts) {
      for (const { rule, fixes } of checkReport(readReport(text))) {
        if (rule === MISSING_SECTION) assert.deepEqual(fixes, []);
      }
    }
  });
});

describe('inserting a missing table', () => {
  for (const table of ['proactive', 'applications', 'litigation'] as const satisfies readonly TableId[]) {
    it(`puts the blank form (${table}) below its heading and leaves the text of the section alone`, () => {
      for (const eol of EOLS) {
        for (const year of [2020, 2023]) {
          const text = exampleReport({ year, tables: { [table]: '见附件。' } }).replaceAll('\n', eol);
          const [found] = repairs(text, MISSING_TABLE);
          assert.ok(found);
          const mended = applied(text, found.fix);
          const report = readReport(mended);
          assert.equal(report.tables[table]?.form, formOfYear(year));
          assert.ok(mended.includes('见附件。'));
          assert.deepEqual(repairs(mended, MISSING_TABLE), []);
          assert.deepEqual(new Set(mended.match(/\r\n|\r|\n/g)), new Set([eol]));
          for (const cell of report.cells.values()) if (cell.table === table) assert.equal(cell.state, 'blank');
        }
      }
    });
  }

  it('works where the heading is the last line, and where text follows at once', () => {
    const last = exampleReport({ sections: [1, 2, 3, 5, 6, 4], tables: { litigation: '' } }).trimEnd();
    const at = last.indexOf('## 四');
    const cut = last.slice(0, last.indexOf('\n', at));
    const close = exampleReport({ tables: { litigation: '无。' } }).replace('情况\n\n无。', '情况\n无。');
    for (const text of [cut, close]) {
      const [found] = repairs(text, MISSING_TABLE);
      assert.ok(found, text.slice(-40));
      assert.equal(readReport(applied(text, found.fix)).cells.get('litigation/review/total')?.state, 'blank');
    }
  });
});
