import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../server/src/core/reading/readReport';
import { RULES, ruleById } from '../../server/src/core/rules';
import { checkReport, type RuleLevel } from '../../server/src/core/rules/checkReport';
import { exampleReport } from '../../server/src/core/rules/examples';
import { applied, check } from './support/check';
import { allSpecimens } from './support/specimens';

const FAULTY = exampleReport({
  sections: [1, 2, 3, 4, 5],
  cells: { 'litigation/review/total': '7', 'applications/new/research': '', 'proactive/rules/issued': '1' },
});

/** Public ids with their severities; they are printed, cited and switched, so they do not change. */
const IDS: Readonly<Record<string, string>> = {
  'balance/applications-identity': 'error',
  'balance/results-total': 'error',
  'balance/row-total': 'error',
  'balance/litigation-total': 'error',
  'structure/missing-section': 'error',
  'structure/missing-table': 'error',
  'structure/incomplete-table': 'error',
  'structure/unreadable-table': 'warning',
  'structure/section-order': 'warning',
  'structure/section-heading': 'warning',
  'structure/title': 'warning',
  'structure/form-year': 'warning',
  'structure/label': 'warning',
  'structure/encoding': 'error',
  'cell/invalid-number': 'error',
  'cell/residue': 'warning',
  'cell/blank': 'info',
  'article20/item': 'error',
  'article20/negative-balance': 'error',
  'article20/unit': 'info',
  'article20/disclosed-total': 'warning',
  'article20/in-force': 'info',
  'article20/rule-making-power': 'warning',
  'suppression/invalid': 'warning',
  'suppression/unused': 'info',
  'narrative/applications-count': 'warning',
  'narrative/no-applications': 'error',
  'narrative/parts-sum': 'warning',
  'narrative/body-name': 'warning',
  'narrative/year': 'warning',
  'narrative/period': 'warning',
  'content/overview-aspects': 'warning',
  'content/accountability': 'warning',
  'content/problems-improvements': 'error',
  'content/fee-statement': 'warning',
  'narrative/outcome-count': 'warning',
  'narrative/litigation-count': 'warning',
  'narrative/article20-count': 'warning',
  'narrative/percentage': 'warning',
  'narrative/announced-parts': 'warning',
  'narrative/legal-basis': 'warning',
  'content/fee-amount': 'warning',
  'content/date-line': 'warning',
  'content/contact': 'info',
  'content/unfilled': 'warning',
};

describe('the rules', () => {
  it('have the public ids and severities', () => {
    const actual = Object.fromEntries(RULES.map((rule) => [rule.id, rule.severity]));
    for (const [id, severity] of Object.entries(IDS)) assert.equal(actual[id], severity, id);
  });

  it('have one id each and are found by it', () => {
    assert.equal(new Set(RULES.map((rule) => rule.id)).size, RULES.length);
    for (const rule of RULES) assert.equal(ruleById(rule.id), rule);
    assert.equal(ruleById('balance/no-such-rule'), undefined);
  });
});

describe('checkReport', () => {
  it('says nothing on a text that is no report', () => {
    for (const text of ['', '# 会议纪要\n\n一、总体情况\n\n今天开会。', '| a | b |\n| --- | --- |\n| 1 | 2 |']) {
      assert.deepEqual(check(text), []);
    }
  });

  it('orders findings by place, then by rule', () => {
    const findings = check(FAULTY);
    assert.ok(findings.length >= 4);
    const order = findings.map((finding) => [finding.range.start, RULES.findIndex((rule) => rule.id === finding.rule)]);
    const sorted = [...order].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
    assert.deepEqual(order, sorted);
  });

  it('gives the same findings each time', () => {
    assert.deepEqual(check(FAULTY), check(FAULTY));
  });

  it('leaves out a rule that is off', () => {
    const findings = check(FAULTY, { levels: { 'structure/missing-section': 'off' } });
    assert.ok(findings.length > 0);
    assert.ok(findings.every((finding) => finding.rule !== 'structure/missing-section'));
  });

  it('gives a rule the severity it is set to', () => {
    const findings = check(FAULTY, { levels: { 'structure/missing-section': 'info' } });
    const found = findings.find((finding) => finding.rule === 'structure/missing-section');
    assert.equal(found?.severity, 'info');
  });

  it('keeps each finding’s own severity unless a level is set', () => {
    const text = exampleReport({ replace: [['二、主动公开政府信息情况', '二、行政机关主动公开政府信息情况']] });
    assert.deepEqual(
      check(text).map((finding) => finding.severity),
      ['info'],
    );
    const levels: Record<string, RuleLevel> = { 'structure/section-heading': 'warning' };
    assert.deepEqual(
      check(text, { levels }).map((finding) => finding.severity),
      ['warning'],
    );
  });

  it('ignores levels and ids it does not know', () => {
    const levels = { 'structure/missing-section': 'loud', 'no/such-rule': 'off', toString: 'off' } as unknown as Record<
      string,
      RuleLevel
    >;
    assert.deepEqual(check(FAULTY, { levels }), check(FAULTY));
  });

  it('asks rules of one form only about tables of that form', () => {
    const mixed = exampleReport({ forms: { proactive: '2019' }, cells: { 'proactive/licensing/change': '-27' } });
    assert.ok(check(mixed).some((finding) => finding.rule === 'article20/negative-balance'));
    assert.ok(check(mixed).every((finding) => finding.rule !== 'article20/in-force'));
  });

  it('takes any piece of a report: no failure, ranges inside the text', () => {
    const texts = allSpecimens().map(({ text }) => text);
    const cut = fc.record({
      text: fc.constantFrom(...texts),
      from: fc.nat(6000),
      length: fc.nat(400),
      insert: fc.string({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(cut, ({ text, from, length, insert }) => {
        const damaged = text.slice(0, from) + insert + text.slice(from + length);
        for (const finding of checkReport(readReport(damaged))) {
          const ranges = [finding.range, ...finding.related.map((place) => place.range)];
          for (const { start, end } of ranges) assert.ok(start >= 0 && start <= end && end <= damaged.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('offers safe fixes that change no number, whatever the report', () => {
    const texts = allSpecimens().map(({ text }) => text);
    const cut = fc.record({ text: fc.constantFrom(...texts), from: fc.nat(6000), length: fc.nat(60) });
    fc.assert(
      fc.property(cut, ({ text, from, length }) => {
        const damaged = text.slice(0, from) + text.slice(from + length);
        const before = readReport(damaged);
        for (const finding of checkReport(before)) {
          for (const fix of finding.fixes.filter(({ safety }) => safety === 'safe')) {
            const after = readReport(applied(damaged, fix));
            for (const [id, cell] of before.cells) {
              if (cell.state === 'number')
                assert.equal(after.cells.get(id)?.value, cell.value, `${finding.rule} ${id}`);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
