import assert from 'node:assert/strict';
import { sourceText } from '../../server/src/core/text/source';
import { check, told } from './support/check';
import { allSpecimens } from './support/specimens';

describe('a specimen', () => {
  for (const { name, text, expected } of allSpecimens()) {
    it(`${name} raises the findings its markers say, and no others`, () => {
      const source = sourceText(text);
      assert.deepEqual(told(source, check(text)).sort(), told(source, expected).sort());
    });

    it(`${name} raises the same findings with other line ends`, () => {
      const original = sourceText(text);
      const words = (line: string): string => line.replaceAll(String.raw`\n`, '').replaceAll(String.raw`\r`, '');
      const plain = told(original, check(text)).map(words);
      for (const end of ['\r\n', '\r']) {
        const other = text.replaceAll('\n', end);
        assert.deepEqual(told(sourceText(other), check(other)).map(words), plain);
      }
    });
  }
});
