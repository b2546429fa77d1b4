import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FuzzLedger, PROMISES } from '../../scripts/lib/reliabilityPage';
import { HOSTILE } from './hostile';

const ROOT = path.join(import.meta.dirname, '..', '..');
const page = readFileSync(path.join(ROOT, 'docs', 'reliability.md'), 'utf8');

describe('docs/reliability.md', () => {
  it('names tests that exist', () => {
    for (const { tests } of Object.values(PROMISES).flat()) {
      for (const test of tests) assert.ok(existsSync(path.join(ROOT, test)), test);
    }
  });

  it('tells every promise, every text made to hurt, and what the ledger of the fuzzer says', () => {
    for (const { what } of Object.values(PROMISES).flat()) assert.ok(page.includes(what), what);
    for (const { name } of HOSTILE) assert.ok(page.includes(`| ${name.replaceAll('|', '\\|')} |`), name);
    const ledger = JSON.parse(readFileSync(path.join(ROOT, 'test', 'fuzz', 'ledger.json'), 'utf8')) as FuzzLedger;
    assert.ok(page.includes(`${ledger.inputs.toLocaleString('en-US')} texts tried`));
    assert.equal(ledger.failures, 0);
  });
});
