import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formOfYear, SECTIONS, TABLE_IDS } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';
import { checkReport } from '../../server/src/core/rules/checkReport';
import { BODY_CHOICES, bodyChoiceOf } from '../../server/src/core/writing/bodyChoice';
import { newReport, type NewReportOptions, type WrittenReport } from '../../server/src/core/writing/newReport';

const BODIES = ['示例县交通运输局', '示例市人民政府', '松溪镇人民政府', '望江街道办事处', '示例市人民政府办公室', ''];
const YEARS = [2019, 2020, 2021, 2023, 2025, 2026];

function written(options: NewReportOptions): WrittenReport {
  const result = newReport(options);
  assert.ok(result.state === 'written');
  return result.report;
}

describe('a new report', () => {
  for (const year of YEARS) {
    it(`of ${year} is a whole report of its form, in which nothing is wrong but what is not filled in yet`, () => {
      for (const body of BODIES) {
        const known = bodyChoiceOf(body);
        for (const kind of known === undefined ? BODY_CHOICES.map(({ id }) => id) : [known]) {
          const report = readReport(written({ year, body, kind }).text);
          assert.equal(report.isReport, true);
          assert.equal(report.year?.value, year);
          assert.equal(report.body?.text, body === '' ? '【填写：机关全称】' : body);
          assert.deepEqual(
            report.sections.map(({ heading }) => heading),
            SECTIONS.map(({ label }) => label),
          );
          for (const id of TABLE_IDS) {
            assert.equal(report.tables[id]?.form, formOfYear(year));
            assert.ok(report.tables[id]?.rows.every(({ state }) => state === 'read' || state === 'head'));
          }
          const rules = new Set(checkReport(report).map(({ rule }) => rule));
          assert.deepEqual([...rules].sort(), ['cell/blank', 'content/unfilled']);
        }
      }
    });
  }

  it('claims no figure: all cells are blank, and no sentence counts anything', () => {
    const { text } = written({ year: 2025, body: '示例县交通运输局', kind: 'department' });
    for (const cell of readReport(text).cells.values()) assert.equal(cell.state, 'blank');
    assert.doesNotMatch(text, /\d\s*[件条次元篇项]/);
  });

  it('names the places to fill in, in order; what is written there takes their place', () => {
    const { text, places } = written({ year: 2025, body: '', kind: 'government' });
    let last = 0;
    for (const { start, end } of places) {
      assert.ok(start >= last && end >= start);
      assert.match(text.slice(start, end), /^(?:____|【填写：[^】]+】)?$/);
      last = end;
    }
    const filled = [...places]
      .reverse()
      .reduce(
        (whole, { start, end }) => `${whole.slice(0, start)}${start === end ? '0' : '某'}${whole.slice(end)}`,
        text,
      );
    assert.doesNotMatch(filled, /__|填写/);
    const report = readReport(filled);
    for (const cell of report.cells.values()) assert.equal(cell.value, 0);
    const left = checkReport(report).map(({ rule }) => rule);
    assert.ok(!left.includes('cell/blank') && !left.includes('content/unfilled'));
  });

  it('of a people’s government has a place for assessment, appraisal and accountability, others have none', () => {
    for (const { id: kind } of BODY_CHOICES) {
      const { text } = written({ year: 2025, body: '示例机关', kind });
      assert.equal(text.includes('责任追究'), kind === 'government' || kind === 'township', kind);
    }
  });

  it('speaks of the processing fee from 2021 on, the year of the tariff', () => {
    assert.match(written({ year: 2021, body: '示例局', kind: 'department' }).text, /收取政府信息公开信息处理费____元/);
    assert.doesNotMatch(written({ year: 2020, body: '示例局', kind: 'department' }).text, /信息处理费/);
  });

  it('is refused for years that have no form', () => {
    for (const year of [2018, 0, -1, 2100, 2025.5, NaN, Infinity]) {
      assert.equal(newReport({ year, body: '示例局', kind: 'department' }).state, 'refused', String(year));
    }
  });

  it('is a report whatever stands in the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (body) => {
        const report = readReport(written({ year: 2025, body, kind: 'office' }).text);
        assert.equal(report.isReport, true);
        assert.equal(report.sections.length, 6);
        assert.equal(report.cells.size, 200);
      }),
    );
  });
});

describe('the kind of a body', () => {
  it('is suggested where the name tells', () => {
    const names = {
      示例县交通运输局: 'department',
      示例市人民政府: 'government',
      松溪镇人民政府: 'township',
      望江街道办事处: 'subdistrict',
      示例市人民政府办公室: 'office',
      某某: undefined,
    };
    for (const [name, kind] of Object.entries(names)) assert.equal(bodyChoiceOf(name), kind, name);
  });
});
