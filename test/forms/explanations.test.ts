import assert from 'node:assert/strict';
import { type Clause, FORM_IDS, FORMS, type FormId, SECTIONS, TABLE_IDS } from '../../server/src/core/forms';
import {
  explainCaption,
  explainColumn,
  explainRow,
  explainSection,
  type Explanation,
} from '../../server/src/core/forms/explanations';
import { cite } from '../../server/src/core/forms/law';
import type { LocalText } from '../../server/src/core/text/localText';

/** Every explanation of both forms with the id it was asked for. */
function everyExplanation(): [string, Explanation | undefined][] {
  const found: [string, Explanation | undefined][] = [];
  for (const form of FORM_IDS) {
    for (const table of TABLE_IDS) {
      const spec = FORMS[form].tables[table];
      for (const row of spec.rows) {
        found.push([`${form} ${table}/${row.id}`, explainRow(form, table, row.id)]);
        for (const { id } of row.columns) found.push([`${form} ${table}/*/${id}`, explainColumn(form, table, id)]);
      }
      for (const { clause } of spec.blocks) found.push([`${form} caption ${clause}`, explainCaption(form, clause)]);
    }
  }
  for (const { no } of SECTIONS) found.push([`section ${no}`, explainSection(no)]);
  return found;
}

function sentences(text: string): number {
  return text.split('。').filter((part) => part.trim() !== '').length;
}

describe('explanations', () => {
  it('cover every row, column, caption and section of both forms', () => {
    const missing = everyExplanation().filter(([, explanation]) => explanation === undefined);
    assert.deepEqual(missing, []);
  });

  it('are short: one to three sentences, at most two slips', () => {
    for (const [id, explanation] of everyExplanation()) {
      const length = sentences(explanation?.counts.zh ?? '');
      assert.ok(length >= 1 && length <= 3, `${id}: ${length}`);
      assert.ok((explanation?.slips.length ?? 0) <= 2, id);
    }
  });

  it('stand in Chinese and in English', () => {
    for (const [id, explanation] of everyExplanation()) {
      const texts: LocalText[] = explanation === undefined ? [] : [explanation.counts, ...explanation.slips];
      for (const { zh, en } of texts) {
        assert.match(zh, /\p{Script=Han}/u, id);
        assert.ok(zh.endsWith('。'), id);
        assert.match(en, /[a-z]/i, id);
        assert.ok(en.endsWith('.'), id);
      }
    }
  });

  it('rest only on places the law data has', () => {
    for (const [id, explanation] of everyExplanation()) {
      if (explanation === undefined || explanation.basis === 'form') continue;
      for (const ref of explanation.basis) assert.notEqual(cite(ref), undefined, `${id}: ${ref}`);
    }
  });

  it('claim no basis for the row whose basis was not found', () => {
    for (const form of FORM_IDS) {
      assert.deepEqual(explainRow(form, 'applications', 'notHandled.reconfirm')?.basis, []);
    }
  });

  it('tell group heads that they hold no numbers', () => {
    for (const form of FORM_IDS) {
      for (const row of FORMS[form].tables.applications.rows.filter(({ numeric }) => !numeric)) {
        assert.match(explainRow(form, 'applications', row.id)?.counts.zh ?? '', /不填数/, row.id);
      }
    }
  });

  it('know nothing of ids the form does not have', () => {
    const strange: readonly [FormId, string][] = [
      ['2021', 'otherServices'],
      ['2021', 'procurement'],
      ['2019', 'constructor'],
      ['2019', '__proto__'],
    ];
    for (const [form, id] of strange) {
      assert.equal(explainRow(form, 'proactive', id), undefined);
      assert.equal(explainColumn(form, 'proactive', id), undefined);
    }
    assert.equal(explainCaption('2021', '九'), undefined);
    assert.equal(explainCaption('2021', 'toString' as Clause), undefined);
  });
});
