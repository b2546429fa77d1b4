import assert from 'node:assert/strict';
import { barOf, LOWERED } from './bars';
import { CONVERTERS } from './converters';
import { CORPUS, percent, shareRight } from './corpus';
import { measure, sum } from './measure';
import { storedRenderings } from './stored';

describe('renderings by converters, stored', () => {
  for (const converter of CONVERTERS) {
    const renderings = storedRenderings(converter);
    const bar = barOf(converter);

    for (const [name, ends] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      it(`${converter.id} ${converter.key}: nothing wrong, and as much as can be, with ${name}`, () => {
        const tallies = renderings.map(({ text, figures }) => measure(text.replace(/\r?\n/g, ends), figures));
        assert.deepEqual(sum(tallies).faults, []);
        for (const [i, tally] of tallies.entries()) {
          const rendering = renderings[i]?.name ?? '';
          const least = rendering.startsWith('full') ? bar.full : bar.withBlanks;
          assert.ok(shareRight(tally) >= least, `${rendering}: ${percent(shareRight(tally))} read`);
        }
      });
    }
  }
});

describe('the corpus', () => {
  it('has a key of its own for every layout', () => {
    const keys = CORPUS.map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  });

  it('lowers the bar of no layout that is gone', () => {
    const keys = new Set(CORPUS.map(({ key }) => key));
    assert.deepEqual(
      LOWERED.filter((key) => !keys.has(key)),
      [],
    );
  });
});
