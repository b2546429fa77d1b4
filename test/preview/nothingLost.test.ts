import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/core/reading/readDocument';
import { fold } from '../../server/src/core/text/fold';
import { sourceText } from '../../server/src/core/text/source';
import { spansOf } from '../../server/src/core/preview/places';
import { readReport } from '../../server/src/core';
import { OWN_LAYOUTS } from '../corpus/layouts';
import { variedReport } from '../corpus/variety';
import { paperText } from './support/parse';
import { show, valueCells } from './support/show';

/** Words of a text that white space parts. */
function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => fold(word) !== '');
}

/** Words of the draft that the sheet does not show. */
function lostWords(draft: string): string[] {
  const shown = fold(paperText(show(draft)));
  const rows = readDocument(sourceText(draft));
  return rows
    .flatMap((row) => spansOf(row).flatMap((span) => words(span.text)))
    .filter((word) => !shown.includes(fold(word)));
}

describe('nothing of a draft is lost from sight', () => {
  for (const layout of OWN_LAYOUTS) {
    it(`${layout.id} ${layout.key}`, () => {
      for (const seed of [1, 2, 7]) {
        const { outline, finish } = variedReport(seed, { blankZeros: 0.3, narrow: false });
        const draft = finish(layout.render(outline));
        assert.deepEqual(lostWords(draft), [], `report ${seed}`);
      }
    });
  }
});

describe('every number that was read stands in its cell', () => {
  for (const layout of OWN_LAYOUTS) {
    it(`${layout.id} ${layout.key}`, () => {
      const { outline, finish } = variedReport(5, { blankZeros: 0.3, narrow: false });
      const draft = finish(layout.render(outline));
      const shown = valueCells(show(draft));
      for (const cell of readReport(draft).cells.values()) {
        if (cell.state !== 'number') continue;
        // an office program parts a number over elements
        const digits = fold(cell.text.replace(/<[^>]*>/g, ''));
        assert.ok(fold(shown.get(cell.id)?.text ?? '').includes(digits), `${cell.id}: ${cell.text}`);
      }
    });
  }
});
