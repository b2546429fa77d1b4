import assert from 'node:assert/strict';
import { FORM_IDS, FORMS, TABLE_IDS } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';
import { RULES } from '../../server/src/core/rules';
import { docsOf } from '../../server/src/core/rules/docs';
import { exampleReport } from '../../server/src/core/rules/examples';
import { check, toldFindings } from './support/check';

describe('the examples of a rule', () => {
  for (const rule of RULES) {
    it(`${rule.id}: the bad one raises it, and nothing else`, () => {
      const raised = check(docsOf(rule.id).bad()).map((finding) => finding.rule);
      assert.deepEqual([...new Set(raised)], [rule.id]);
    });

    it(`${rule.id}: the good one raises nothing`, () => {
      assert.deepEqual(toldFindings(docsOf(rule.id).good()), []);
    });
  }
});

describe('the example report', () => {
  for (const year of [2019, 2020, 2021, 2025]) {
    it(`of ${String(year)} is clean and complete`, () => {
      const text = exampleReport({ year });
      const report = readReport(text);
      assert.deepEqual(toldFindings(text), []);
      assert.equal(report.year?.value, year);
      for (const table of TABLE_IDS) assert.equal(report.tables[table]?.state, 'complete');
    });
  }

  for (const form of FORM_IDS) {
    it(`holds every cell of the ${form} form`, () => {
      const report = readReport(exampleReport({ year: form === '2019' ? 2020 : 2023 }));
      for (const table of Object.values(FORMS[form].tables)) {
        for (const row of table.rows) {
          for (const column of row.columns) {
            assert.equal(report.cells.get(`${table.id}/${row.id}/${column.id}`)?.state, 'number', row.label);
          }
        }
      }
    });
  }
});
