import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../server/src/core/reading/readReport';
import type { Layout } from '../corpus/layouts/layout';
import { html } from '../corpus/layouts/html';
import { pdfText } from '../corpus/layouts/pdfText';
import { pipes } from '../corpus/layouts/pipes';
import { gridTables, simpleTables } from '../corpus/layouts/ruled';
import { cellALine, raggedTabs, tabGrid } from '../corpus/layouts/tabs';
import { bareCells, markedCells } from '../corpus/layouts/webLines';
import { outline, plainValue, type WriteValue } from '../corpus/outline';
import { type Sample, sample } from '../corpus/sample';

const LAYOUTS: readonly Layout[] = [
  cellALine,
  tabGrid,
  raggedTabs,
  pipes,
  html,
  pdfText(12, 'after', true),
  pdfText(9, 'between', false),
  pdfText(40, 'after', false),
  simpleTables,
  gridTables,
  markedCells,
  bareCells,
];

const thousands: WriteValue = (value) =>
  value === null ? '' : value.toLocaleString('en-US', { maximumFractionDigits: 6 });
const fullWidth: WriteValue = (value) =>
  plainValue(value, 'proactive/x/y').replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const padded: WriteValue = (value) => (value === null ? '' : `\u3000${String(value)}\u00a0`);

/** Every cell right: a number as written, a blank as a blank, each at its own place in the text. */
function assertRead(text: string, expected: Sample): void {
  const report = readReport(text);
  assert.equal(report.isReport, true);
  assert.equal(report.year?.value, expected.year);
  assert.equal(report.body?.text, expected.body);
  assert.deepEqual(
    report.sections.map((section) => section.no),
    [1, 2, 3, 4, 5, 6],
  );
  for (const [id, value] of expected.cells) {
    const cell = report.cells.get(id);
    assert.ok(cell, `${id} was not read`);
    assert.equal(cell.value, value, `${id} (${cell.state})`);
    assert.equal(text.slice(cell.range.start, cell.range.end), cell.text, `${id}: range and text`);
    if (value !== null) assert.match(cell.text, /[0-9０-９]/, `${id}: the range holds the number`);
  }
  assert.equal(report.cells.size, expected.cells.size);
}

/** No cell of a report that cannot be read whole may be wrong. */
function assertNothingWrong(text: string, expected: Sample): void {
  for (const [id, cell] of readReport(text).cells) {
    if (cell.state === 'unreadable' || cell.state === 'invalid') continue;
    assert.equal(cell.value, expected.cells.get(id) ?? null, `${id} is wrong`);
  }
}

describe('reading reports of random, consistent figures', () => {
  for (const layout of LAYOUTS) {
    describe(`${layout.id} ${layout.name}`, () => {
      it('reads every cell', () => {
        fc.assert(
          fc.property(fc.nat(), (seed) => {
            const expected = sample(seed);
            assertRead(layout.render(outline(expected)), expected);
          }),
          { numRuns: 25 },
        );
      });

      for (const [name, write] of Object.entries({ thousands, fullWidth })) {
        it(`reads numbers written ${name === 'thousands' ? 'with thousands separators' : 'in full width'}`, () => {
          fc.assert(
            fc.property(fc.nat(), (seed) => {
              const expected = sample(seed);
              assertRead(layout.render(outline(expected, write)), expected);
            }),
            { numRuns: 8 },
          );
        });
      }

      it('reads blanks as blanks, or says that it cannot', () => {
        fc.assert(
          fc.property(fc.nat(), fc.constantFrom(0.3, 0.9, 1), (seed, blankZeros) => {
            const expected = sample(seed, { blankZeros });
            const text = layout.render(outline(expected));
            if (layout.keepsBlanks) assertRead(text, expected);
            else assertNothingWrong(text, expected);
          }),
          { numRuns: 25 },
        );
      });

      it('reads the same cells with LF, CRLF and CR line ends', () => {
        const text = layout.render(outline(sample(7)));
        const read = (ends: string): unknown =>
          [...readReport(text.replace(/\n/g, ends)).cells.values()].map(({ id, state, value }) => [id, state, value]);
        assert.deepEqual(read('\r\n'), read('\n'));
        assert.deepEqual(read('\r'), read('\n'));
      });
    });
  }

  it('gives nothing wrong where the value line stands before its wrapped label', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 0.4), (seed, blankZeros) => {
        const expected = sample(seed, { blankZeros });
        assertNothingWrong(pdfText(10, 'before', true).render(outline(expected)), expected);
      }),
      { numRuns: 40 },
    );
  });

  it('reads numbers between no-break and ideographic spaces', () => {
    const expected = sample(11);
    assertRead(pipes.render(outline(expected, padded)), expected);
  });
});

describe('reading any string', () => {
  const fragments = fc.constantFrom(
    ...[
      '| ',
      '\t',
      '\n',
      '\r\n',
      '0',
      '１',
      '-',
      '/',
      '<td>',
      '<table>',
      '</tr>',
      '&nbsp;',
      '（',
      '）',
      '、',
      '一',
      '三、',
    ],
    ...[
      '（一）予以公开',
      '1.属于国家秘密',
      '第二十条第（一）项',
      '规章',
      '总计',
      '自然人',
      '结果维持',
      '二、主动公开政府信息情况',
    ],
    ...[
      '2024年',
      '政府信息公开工作年度报告',
      '\ud800',
      '\u0000',
      '\u202e',
      '￥',
      '1,234',
      '+5',
      '万元',
      '---',
      '+--+',
      '[bookmark: x]',
    ],
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fragments, { maxLength: 300 }).map((parts) => parts.join('')),
  );

  it('never throws, and keeps every range inside the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const report = readReport(text);
        for (const cell of report.cells.values()) {
          assert.ok(cell.range.start >= 0 && cell.range.start <= cell.range.end && cell.range.end <= text.length);
          if (cell.state !== 'number') continue;
          assert.match(text.slice(cell.range.start, cell.range.end), /^[+＋\-－−–]?[0-9０-９]/);
        }
        for (const section of report.sections) assert.ok(section.range.end <= text.length);
      }),
      { numRuns: 400 },
    );
  });
});
