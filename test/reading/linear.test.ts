import assert from 'node:assert/strict';
import { checkReport } from '../../server/src/core/rules/checkReport';
import { readReport } from '../../server/src/core/reading/readReport';
import { html } from '../corpus/layouts/html';
import { pdfText } from '../corpus/layouts/pdfText';
import { pipes } from '../corpus/layouts/pipes';
import { cellALine } from '../corpus/layouts/tabs';
import { outline } from '../corpus/outline';
import { sample } from '../corpus/sample';

const HEAD = '# 青禾县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n三、收到和处理政府信息公开申请情况\n\n';

const report = outline(sample(3));

/** Units that are repeated up to a size. */
const UNITS: Readonly<Record<string, string>> = {
  'reports in pipe tables': pipes.render(report),
  'reports in HTML': html.render(report),
  'reports as PDF text': pdfText(10, 'after', true).render(report),
  'reports a cell a line': cellALine.render(report),
  pipes: '|',
  brackets: '（',
  digits: '7',
  'numbers a line': '1\n',
  'pages of a number': '1\n\f',
  'rows of seven numbers': '1 2 3 4 5 6 7\n',
  'labels without end': '1.属于国家秘密\n',
  'TAB lines': '\t1\n',
  'heads in one row': '自然人|',
  'open cells': '<td>',
  'nested tables': '<table><tr><td>',
  'nested elements': '<div>',
  'spans without measure': '<tr><td rowspan=65000 colspan=65000>1</td></tr>',
  'line breaks in a pipe row': '|<br>',
  'rules of dashes': '--- ---\n',
  'grid rules': '+---+\n| 1 |\n',
  'lines with pipes at their end': '1 |\n',
  'combining marks': 'e\u0301',
  'lone surrogates': '\ud800',
  'zero bytes': '\u0000',
};

const SMALL = 30_000;
const MEGABYTE = 1_000_000;
/** Small enough for a slow machine, large enough to show a square. */
const FACTOR = 10;
/** t(10 n) ≤ 12 t(n), with room for a noisy machine. */
const MOST_GROWTH = 40;
/** Below this, a clock tells nothing. */
const LEAST_TIME_MS = 30;

function repeated(unit: string, size: number): string {
  return HEAD + (unit.startsWith('<t') ? '<table>' : '') + unit.repeat(Math.ceil(size / unit.length));
}

/** Any number of value rows that two neighbouring labels leave to one another. */
function betweenLabels(size: number): string {
  return `${HEAD}（一）予以公开\n${'1 2 3 4 5 6 7\n'.repeat(size / 14)}（二）部分公开\n`;
}

function time(text: string): number {
  const start = performance.now();
  checkReport(readReport(text));
  return performance.now() - start;
}

describe('reading takes time in proportion to the text', () => {
  it('rows of values between two labels', () => {
    const small = Math.min(...[1, 2, 3].map(() => time(betweenLabels(SMALL))));
    const large = time(betweenLabels(SMALL * FACTOR));
    assert.ok(large <= MOST_GROWTH * Math.max(small, LEAST_TIME_MS), `${small.toFixed(1)} ms, ${large.toFixed(1)} ms`);
  }).timeout(60_000);

  for (const [name, unit] of Object.entries(UNITS)) {
    it(name, () => {
      const small = Math.min(...[1, 2, 3].map(() => time(repeated(unit, SMALL))));
      const large = time(repeated(unit, SMALL * FACTOR));
      assert.ok(
        large <= MOST_GROWTH * Math.max(small, LEAST_TIME_MS),
        `${small.toFixed(1)} ms for ${String(SMALL)} characters, ${large.toFixed(1)} ms for ten times as many`,
      );
    }).timeout(60_000);
  }

  for (const [name, unit] of Object.entries(UNITS).filter(([name]) => name.startsWith('reports'))) {
    it(`a megabyte of ${name}`, () => {
      const small = Math.min(...[1, 2, 3].map(() => time(repeated(unit, MEGABYTE / FACTOR))));
      const large = Math.min(...[1, 2].map(() => time(repeated(unit, MEGABYTE))));
      assert.ok(
        large <= MOST_GROWTH * Math.max(small, LEAST_TIME_MS),
        `${small.toFixed(1)} ms, ${large.toFixed(1)} ms`,
      );
    }).timeout(60_000);
  }
});
