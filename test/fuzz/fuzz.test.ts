import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createFuzzer } from './fuzzer';
import { judge } from './laws';
import { seedText, word } from './seeds';
import { random } from '../corpus/random';

const REGRESSIONS = path.join(import.meta.dirname, 'regressions');
/** Texts that once broke a law. */
const regressions = readdirSync(REGRESSIONS).filter((name) => name.endsWith('.txt'));

/** Writes a text that breaks a law where a person can look at it; it then belongs among the regressions. */
function keep(text: string): string {
  const folder = path.join(import.meta.dirname, '..', '..', 'out', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'failure.txt');
  writeFileSync(file, text);
  return file;
}

describe('the laws of reading hold', () => {
  it('on a short run of mutants', () => {
    const fuzzer = createFuzzer(20211);
    for (let i = 0; i < 1000; i++) {
      const text = fuzzer.next();
      const broken = fuzzer.tryOut(text);
      if (broken.length > 0) assert.fail(`${broken.join('; ')} in the text of ${keep(text)}`);
    }
    assert.ok(fuzzer.traits() > 100, 'the mutants hardly differ from one another');
  }).timeout(120_000);

  it('on any string at all', () => {
    const any = fc.string({ unit: 'binary', maxLength: 400 });
    const ofWords = fc.array(fc.nat().map((seed) => word(random(seed)))).map((words) => words.join(''));
    fc.assert(
      fc.property(fc.oneof(any, ofWords), fc.boolean(), (text, titled) => {
        const report = titled ? `某市2024年政府信息公开工作年度报告\n${text}` : text;
        assert.deepEqual(judge(report, true).broken, []);
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('on bytes that are no text', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom<BufferEncoding>('utf8', 'latin1', 'utf16le'),
        (seed, noise, as) => {
          const text = seedText(random(seed)).slice(0, 400) + Buffer.from(noise).toString(as);
          assert.deepEqual(judge(text, true).broken, []);
        },
      ),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  for (const name of regressions) {
    it(`on ${name}`, () => {
      assert.deepEqual(judge(readFileSync(path.join(REGRESSIONS, name), 'utf8'), true).broken, []);
    });
  }
});
