import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CellId, FORM_IDS, type FormId, FORMS, TABLE_IDS } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';
import { displayWidth } from '../../server/src/core/text/displayWidth';
import { parseValue } from '../../server/src/core/text/values';
import { TABLE_STYLES, type TableStyle, writeTable } from '../../server/src/core/writing/writeTable';

const EOLS = ['\n', '\r\n', '\r'];

/** Whatever is a number or a blank in the cells of real reports. */
const goodText = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 99 }).map(String) },
  { weight: 2, arbitrary: fc.constant('') },
  fc.nat({ max: 9_999_999 }).map((value) => value.toLocaleString('en-US')),
  fc.constantFrom('+49', '-27', '\\+49', '－5', '１２', '0', '/', '-', '—', '无', '12.50', '1196.41 万元', '251000元'),
  fc.constantFrom(
    '22（其中修订 16 件）',
    '[bookmark: _GoBack]+49',
    '**5**',
    ' 7 ',
    '\u30008\u00a0',
    '9\n件',
    '6（a|b）',
  ),
);

/** What has no business there. */
const badText = fc.constantFrom(
  ...[
    '约5',
    '见附件',
    'a|b',
    '5\\|',
    '\\',
    '5\\',
    '3 < 4 & 5',
    '1\t2',
    '<b>5</b>',
    '&nbsp;',
    '--',
    '（本数为\n估计）',
    '其他',
    '总计',
  ],
);

function valueIds(form: FormId): CellId[] {
  return TABLE_IDS.flatMap((id) =>
    FORMS[form].tables[id].rows.flatMap((row) => row.columns.map((column): CellId => `${id}/${row.id}/${column.id}`)),
  );
}

interface Filling {
  readonly form: FormId;
  readonly texts: ReadonlyMap<CellId, string>;
}

function filling(cellText: fc.Arbitrary<string>): fc.Arbitrary<Filling> {
  return fc.constantFrom(...FORM_IDS).chain((form) => {
    const ids = valueIds(form);
    return fc.array(cellText, { minLength: ids.length, maxLength: ids.length }).map((texts) => ({
      form,
      texts: new Map(ids.map((id, i) => [id, texts[i] ?? ''])),
    }));
  });
}

/** The number a cell text stands for; null for none. */
function valueOf(text: string): number | null {
  const value = parseValue(text.replace(/[\r\n\t]+/g, ' '));
  return value.kind === 'number' ? value.value : null;
}

interface Draft {
  readonly text: string;
  /** Where each cell was written. */
  readonly places: ReadonlyMap<CellId, { readonly start: number; readonly end: number }>;
}

/** A whole draft around the three tables. */
function draft(form: FormId, texts: ReadonlyMap<CellId, string>, style: TableStyle, eol: string): Draft {
  const places = new Map<CellId, { start: number; end: number }>();
  let text = `青禾县水务局${form}年政府信息公开工作年度报告${eol}${eol}`;
  const add = (part: string): void => void (text += part + eol + eol);
  const addTable = (id: (typeof TABLE_IDS)[number]): void => {
    const written = writeTable(FORMS[form].tables[id], texts, style, { eol });
    for (const [cell, { start, end }] of written.places) {
      places.set(cell, { start: text.length + start, end: text.length + end });
    }
    add(written.text);
  };
  add('一、总体情况');
  add('一年来，本单位依法做好政府信息公开工作。');
  add('二、主动公开政府信息情况');
  addTable('proactive');
  add('三、收到和处理政府信息公开申请情况');
  addTable('applications');
  add('四、政府信息公开行政复议、行政诉讼情况');
  addTable('litigation');
  add('五、存在的主要问题及改进情况');
  add('六、其他需要报告的事项');
  return { text, places };
}

describe('a table of the form, written with any cells', () => {
  for (const style of TABLE_STYLES) {
    it(`as ${style} is read back cell by cell, each at its place`, () => {
      fc.assert(
        fc.property(filling(goodText), fc.constantFrom(...EOLS), ({ form, texts }, eol) => {
          const { text, places } = draft(form, texts, style, eol);
          const report = readReport(text);
          assert.equal(report.cells.size, texts.size);
          for (const id of TABLE_IDS) assert.equal(report.tables[id]?.form, form);
          for (const [id, written] of texts) {
            const cell = report.cells.get(id);
            const value = valueOf(written);
            assert.ok(cell, id);
            assert.equal(cell.state, value === null ? 'blank' : 'number', `${id}: ${written}`);
            assert.equal(cell.value, value, `${id}: ${written}`);
            if (value !== null) assert.deepEqual(cell.contentRange, places.get(id), `${id}: ${written}`);
          }
        }),
        { numRuns: 25 },
      );
    });

    it(`as ${style} is read right or not at all where cells hold no numbers`, () => {
      const cellText = fc.oneof({ weight: 8, arbitrary: goodText }, badText);
      fc.assert(
        fc.property(filling(cellText), fc.constantFrom(...EOLS), ({ form, texts }, eol) => {
          for (const [id, cell] of readReport(draft(form, texts, style, eol).text).cells) {
            if (cell.state === 'number') assert.equal(cell.value, valueOf(texts.get(id) ?? ''), id);
            if (cell.state === 'blank') assert.equal(valueOf(texts.get(id) ?? ''), null, id);
          }
        }),
        { numRuns: 25 },
      );
    });
  }

  it('keeps the texts of its cells to the letter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLE_STYLES),
        fc.stringMatching(/^[+-]?[0-9,.０-９]{1,9}(?: 万元)?$/),
        (style, cell) => {
          const written = writeTable(
            FORMS['2021'].tables.proactive,
            new Map([['proactive/fees/amount', cell]]),
            style,
            { eol: '\n' },
          );
          const place = written.places.get('proactive/fees/amount');
          assert.ok(place);
          assert.equal(written.text.slice(place.start, place.end), cell);
        },
      ),
    );
  });

  it('names the places of blank cells, so that one can write into them', () => {
    for (const form of FORM_IDS) {
      for (const style of TABLE_STYLES) {
        const texts = new Map<CellId, string>();
        const { text, places } = draft(form, texts, style, '\n');
        assert.equal(places.size, valueIds(form).length);
        const filled = [...places.values()]
          .sort((one, other) => other.start - one.start)
          .reduce((whole, { start }) => `${whole.slice(0, start)}7${whole.slice(start)}`, text);
        const { cells } = readReport(filled);
        assert.equal(cells.size, places.size);
        for (const cell of cells.values()) assert.equal(cell.value, 7, cell.id);
      }
    }
  });
});

describe('a pipe table of the form', () => {
  for (const form of FORM_IDS) {
    for (const id of TABLE_IDS) {
      it(`(${form}, ${id}) has its columns one below the other, but where a label is too long for its column`, () => {
        const { text, places } = writeTable(FORMS[form].tables[id], new Map(), 'pipes', { eol: '\n' });
        const isShort = (line: string): boolean => !line.includes('行政机关不再处理');
        const widths = text
          .split('\n')
          .filter(isShort)
          .map((line) => displayWidth(line, 2));
        assert.equal(new Set(widths).size, 1);
        const columns = new Map<string, Set<number>>();
        for (const [cell, { start }] of places) {
          const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
          if (!isShort(line)) continue;
          const key = id === 'applications' ? (cell.split('/')[2] ?? '') : cell;
          columns.set(key, (columns.get(key) ?? new Set()).add(displayWidth(line, 2)));
        }
        for (const seen of columns.values()) assert.equal(seen.size, 1);
      });
    }
  }
});
