import assert from 'node:assert/strict';
import { HOSTILE } from './hostile';
import { allowedMs, judge } from './laws';

/** Room for a busy machine; a text that takes more than its share for a reason takes a hundred times as long. */
const SLACK = 3;

describe('a text made to hurt is read in its time, and no law breaks', () => {
  for (const { name, text } of HOSTILE) {
    it(name, () => {
      const verdicts = [judge(text, true), judge(text, false), judge(text, false)];
      for (const { broken } of verdicts) assert.deepEqual(broken, []);
      const ms = Math.min(...verdicts.map((verdict) => verdict.ms));
      assert.ok(ms <= SLACK * allowedMs(text), `${ms.toFixed(0)} ms for ${text.length} characters`);
    }).timeout(60_000);
  }
});
