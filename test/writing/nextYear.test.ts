import assert from 'node:assert/strict';
import fc from 'fast-check';
import { APPLICANT_COLUMNS, type CellId } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';
import { checkReport } from '../../server/src/core/rules/checkReport';
import { exampleReport } from '../../server/src/core/rules/examples';
import { nextYearReport } from '../../server/src/core/writing/nextYear';
import { OWN_LAYOUTS } from '../corpus/layouts';
import { outline } from '../corpus/outline';
import { sample } from '../corpus/sample';

function next(text: string): string {
  const result = nextYearReport(readReport(text));
  assert.ok(result.state === 'written', result.state === 'refused' ? result.reason.zh : '');
  return result.report.text;
}

describe('the draft that follows last year’s report', () => {
  it('is of the next year and the same body, with the period moved on and the contact kept', () => {
    const text = next(exampleReport({ year: 2023 }));
    const report = readReport(text);
    assert.equal(report.year?.value, 2024);
    assert.equal(report.body?.text, '示例县交通运输局');
    assert.match(text, /自2024年1月1日起至2024年12月31日止/);
    assert.match(text, /请与示例县交通运输局办公室联系（电话：0000-1234567）/);
    assert.doesNotMatch(text, /2023/);
  });

  it('has last year’s 结转下年度继续办理 as 上年结转, column by column, in any layout that is read whole', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...OWN_LAYOUTS), (seed, layout) => {
        const figures = sample(seed);
        const last = readReport(layout.render(outline(figures)));
        const text = next(last.source.text);
        const { cells } = readReport(text);
        for (const { id } of APPLICANT_COLUMNS) {
          const from = last.cells.get(`applications/carriedOut/${id}`);
          const to = cells.get(`applications/carriedIn/${id}`);
          assert.ok(to);
          assert.equal(to.value, from?.value ?? null, id);
          if (to.state === 'number') assert.equal(to.value, figures.cells.get(`applications/carriedOut/${id}`));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('carries what was in force, and no other figure', () => {
    const kept = /^applications\/carriedIn\/|^proactive\/\w+\/inForce$/;
    const text = next(exampleReport({ year: 2023 }));
    const { cells } = readReport(text);
    assert.equal(cells.get('proactive/normative/inForce')?.value, 9);
    for (const cell of cells.values()) if (!kept.test(cell.id)) assert.equal(cell.state, 'blank', cell.id);
  });

  it('moves from the trial form to the form of 2021', () => {
    const cited = exampleReport({
      year: 2020,
      replace: [
        ['的要求编制', '和《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）编制'],
      ],
    });
    const text = next(cited);
    const report = readReport(text);
    assert.equal(report.tables.applications?.form, '2021');
    assert.equal(report.tables.proactive?.form, '2021');
    assert.equal(report.cells.get('applications/carriedIn/natural')?.value, 1);
    assert.match(text, /《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）/);
    assert.doesNotMatch(text, /试行|60号/);
  });

  it('tells nothing of last year as this year’s: its narrative is not there', () => {
    const text = next(exampleReport({ year: 2023 }));
    for (const told of ['政策解读的形式还不够多样', '业务培训2次', '新收政府信息公开申请6件', '1月18日']) {
      assert.ok(!text.includes(told), told);
    }
  });

  it('leaves figures out of the preamble, names of documents as they are', () => {
    const text = next(
      exampleReport({
        replace: [['的要求编制。', '和《2023年政务公开工作要点》的要求编制。2023年公开信息120条。']],
      }),
    );
    assert.match(text, /《2023年政务公开工作要点》/);
    assert.doesNotMatch(text, /120条/);
  });

  it('raises nothing but what is not filled in yet', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const layout = OWN_LAYOUTS[seed % OWN_LAYOUTS.length];
        assert.ok(layout);
        const rules = checkReport(readReport(next(layout.render(outline(sample(seed)))))).map(({ rule }) => rule);
        // rules in force that a township cannot have made are carried over as they stand
        const allowed = ['cell/blank', 'content/unfilled', 'article20/rule-making-power'];
        assert.deepEqual(
          rules.filter((rule) => !allowed.includes(rule)),
          [],
        );
      }),
      { numRuns: 25 },
    );
  });

  it('leaves blank what cannot be read', () => {
    const blank: CellId = 'applications/carriedOut/natural';
    const text = next(exampleReport({ cells: { [blank]: '见附件', 'applications/carriedOut/total': '' } }));
    const { cells } = readReport(text);
    assert.equal(cells.get('applications/carriedIn/natural')?.state, 'blank');
    assert.equal(cells.get('applications/carriedIn/total')?.state, 'blank');
    assert.equal(cells.get('applications/carriedIn/business')?.value, 0);
  });

  it('is refused where there is no report, no year, or mojibake', () => {
    const texts = [
      '',
      '今天天气很好',
      exampleReport().replaceAll(/20\d\d年?/g, ''),
      '锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷',
    ];
    for (const text of texts) assert.equal(nextYearReport(readReport(text)).state, 'refused', text.slice(0, 20));
  });
});
