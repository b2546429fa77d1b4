import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../server/src/core/rules';
import { FAULTS } from './faults';
import { barOf } from './precision';
import { TRAPS } from './traps';
import { LAYOUTS } from './write';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/precision.md', import.meta.url)), 'utf8');
const LEAST_REPORTS = 500;

interface Row {
  readonly rule: string;
  readonly injected: number;
  readonly found: number;
  readonly bar: number;
  readonly falseAlarms: number;
  readonly elsewhere: number;
}

function rows(): Row[] {
  return [...PAGE.matchAll(/^\| `([a-z0-9/-]+)` \| ([^\n]*) \|$/gm)].map((match) => {
    const cells = (match[2] ?? '').split('|').map((cell) => Number.parseFloat(cell));
    const [injected = NaN, found = NaN, , bar = NaN, falseAlarms = NaN, elsewhere = NaN] = cells;
    return { rule: match[1] ?? '', injected, found, bar, falseAlarms, elsewhere };
  });
}

/** Every number before a word of the page's head. */
function headNumber(before: string): number {
  return Number(new RegExp(`(\\d+) ${before}`).exec(PAGE)?.[1]);
}

const STALE = 'docs/precision.md is stale: npm run precision';

describe('docs/precision.md', () => {
  it('has a row for every rule, in the order of the rules', () =>
    assert.deepEqual(
      rows().map(({ rule }) => rule),
      RULES.map(({ id }) => id),
      STALE,
    ));

  it('was written with the faults and bars of today', () => {
    const total = rows().reduce((sum, { injected }) => sum + injected, 0);
    for (const { rule, injected, bar } of rows()) {
      assert.equal(bar, barOf(rule) * 100, `${rule}: ${STALE}`);
      const faults = FAULTS.filter((fault) => fault.rule === rule).length;
      assert.ok(injected >= faults, `${rule}: ${STALE}`);
    }
    assert.equal(headNumber('份随机年报'), total, STALE);
    assert.ok(total >= LEAST_REPORTS && headNumber('份没有差错') >= LEAST_REPORTS, STALE);
    assert.equal(headNumber('种版式'), LAYOUTS.length, STALE);
  });

  it('tells what was measured: every rule above its bar, and silence where there is no fault', () => {
    for (const { rule, injected, found, bar, falseAlarms, elsewhere } of rows()) {
      assert.ok(found * 100 >= injected * bar, rule);
      assert.deepEqual([falseAlarms, elsewhere], [0, 0], rule);
    }
    assert.equal(
      headNumber('处；'),
      rows().reduce((sum, { found }) => sum + found, 0),
    );
  });

  it('lists every trap', () => {
    const listed = [...PAGE.matchAll(/^- (.*) · /gm)].map(([, zh]) => zh);
    assert.deepEqual(
      listed,
      TRAPS.map(({ name }) => name.zh),
      STALE,
    );
  });
});
