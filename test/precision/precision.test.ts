import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/rules';
import { FAULTS } from './faults';
import { isKnown } from './known';
import { measurePrecision } from './precision';

describe('precision, on few reports', () => {
  it('has faults for every rule', () => {
    const covered = new Set(FAULTS.map(({ rule }) => rule));
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !covered.has(id)),
      [],
    );
  });

  it('names each fault of a rule once', () => {
    const names = FAULTS.map(({ rule, name }) => `${rule}: ${name}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('finds what was injected, is silent on clean reports, and says nothing beside the fault', () => {
    const { complaints } = measurePrecision({ injectionsPerRule: 2, cleanReports: 80, seed: 7 });
    const shown = complaints
      .filter((complaint) => !isKnown(complaint))
      .map(
        ({ kind, rule, about, message, seed, layout }) => `${kind}: ${rule}: ${about}: ${message} (${seed} ${layout})`,
      );
    assert.deepEqual(shown, []);
  }).timeout(20_000);
});
