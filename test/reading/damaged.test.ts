import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../server/src/core/reading/readReport';
import { html } from '../corpus/layouts/html';
import type { Layout } from '../corpus/layouts/layout';
import { pdfText } from '../corpus/layouts/pdfText';
import { pipes } from '../corpus/layouts/pipes';
import { gridTables } from '../corpus/layouts/ruled';
import { cellALine, raggedTabs, tabGrid } from '../corpus/layouts/tabs';
import { bareCells, markedCells } from '../corpus/layouts/webLines';
import { outline } from '../corpus/outline';
import { sample } from '../corpus/sample';

/** What delimits the cells of a layout, so that one of them can be lost. */
const LAYOUTS: readonly (readonly [Layout, RegExp])[] = [
  [pipes, /(?<=\|)[^|\n]*\|/g],
  [tabGrid, /[^\t\n]*\t/g],
  [raggedTabs, /[^\t\n]*\t/g],
  [cellALine, /\t[^\t\n]*\n/g],
  [html, /<td[^>]*><p align="center">[^<]*<\/p><\/td>/g],
  [gridTables, /(?<=\|)[^|\n]*\|/g],
  [markedCells, /[^|\n]*\|\n/g],
  [bareCells, /[^\n]+\n\n/g],
  [pdfText(12, 'after', true), /\S+ /g],
  [pdfText(9, 'between', false), /\S+ /g],
  [pdfText(40, 'after', false), /\S+ /g],
];

/** `text` without the `at`-th (modulo their number) match of `pattern` among its tables. */
function without(text: string, pattern: RegExp, at: number): string {
  const from = text.indexOf('二、');
  const to = text.indexOf('五、存在');
  const matches = [...text.slice(from, to).matchAll(pattern)];
  const match = matches[at % matches.length];
  if (match === undefined) return text;
  const start = from + match.index;
  return text.slice(0, start) + text.slice(start + match[0].length);
}

describe('a report that lost something is never read wrong', () => {
  for (const [layout, cell] of LAYOUTS) {
    const assertNoneWrong = (seed: number, blankZeros: number, damage: (text: string) => string): void => {
      const expected = sample(seed, { blankZeros });
      for (const [id, found] of readReport(damage(layout.render(outline(expected)))).cells) {
        if (found.state !== 'number') continue;
        assert.equal(found.value, expected.cells.get(id) ?? null, `${id} is wrong`);
      }
    };

    it(`${layout.id} ${layout.name}: a cell or word`, () => {
      fc.assert(
        fc.property(fc.nat(), fc.constantFrom(0, 0.5), fc.nat(), (seed, blankZeros, at) => {
          assertNoneWrong(seed, blankZeros, (text) => without(text, cell, at));
        }),
        { numRuns: 40 },
      );
    });

    it(`${layout.id} ${layout.name}: a line`, () => {
      fc.assert(
        fc.property(fc.nat(), fc.constantFrom(0, 0.5), fc.nat(), (seed, blankZeros, at) => {
          assertNoneWrong(seed, blankZeros, (text) => without(text, /[^\n]+\n/g, at));
        }),
        { numRuns: 40 },
      );
    });
  }
});
