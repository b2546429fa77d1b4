import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  checkReport,
  definitionAt,
  foldsOf,
  highlightsAt,
  hoverAt,
  lawReferencesIn,
  type OutlineNode,
  outlineOf,
  type Range,
  readReport,
  referencesAt,
  type Report,
  reportSymbols,
  selectionsAt,
  tokensOf,
} from '../../server/src/core';
import { exampleReport } from '../../server/src/core/rules/examples';

/** Asserts what holds of every feature on every text. */
function assertSound(text: string): void {
  const report = readReport(text);
  assertOutline(report, outlineOf(report), { start: 0, end: text.length });
  assertFolds(report);
  assertTokens(report);
  const offsets = new Set([
    0,
    text.length,
    ...Array.from({ length: 20 }, (_, i) => Math.floor((text.length * i) / 20)),
  ]);
  for (const cell of report.cells.values()) offsets.add(cell.range.start);
  for (const offset of offsets) assertPlaces(report, offset);
  for (const { range } of [...lawReferencesIn(report), ...reportSymbols(report, '')]) assertInside(report, range);
}

function assertInside(report: Report, { start, end }: Range): void {
  assert.ok(0 <= start && start <= end && end <= report.source.text.length, `${start}…${end}`);
}

function assertOutline(report: Report, nodes: readonly OutlineNode[], outer: Range): void {
  for (const { name, range, selectionRange, children } of nodes) {
    assert.notEqual(name.zh.trim(), '');
    assertInside(report, range);
    assert.ok(outer.start <= range.start && range.end <= outer.end, name.zh);
    assert.ok(range.start <= selectionRange.start && selectionRange.end <= range.end, name.zh);
    assertOutline(report, children, range);
  }
}

function assertFolds(report: Report): void {
  for (const { startLine, endLine } of foldsOf(report)) {
    assert.ok(0 <= startLine && startLine < endLine && endLine < report.source.lineStarts.length);
  }
}

function assertTokens(report: Report): void {
  let last = 0;
  for (const { range } of tokensOf(report, checkReport(report))) {
    assertInside(report, range);
    assert.ok(last <= range.start && range.start < range.end);
    assert.doesNotMatch(report.source.text.slice(range.start, range.end), /[\r\n]/);
    last = range.end;
  }
}

function assertPlaces(report: Report, offset: number): void {
  const definition = definitionAt(report, {}, offset);
  const ranges = [
    ...(definition ? [definition.origin, ...definition.targets] : []),
    ...referencesAt(report, {}, offset, true),
    ...highlightsAt(report, {}, offset).map(({ range }) => range),
  ];
  for (const range of ranges) assertInside(report, range);
  hoverAt(report, offset);
  let inner: Range = { start: offset, end: offset };
  for (const range of selectionsAt(report, offset)) {
    assertInside(report, range);
    assert.ok(range.start <= inner.start && inner.end <= range.end);
    inner = range;
  }
  assert.deepEqual(inner, { start: 0, end: report.source.text.length });
}

function storedTexts(): string[] {
  const folder = path.join('test', 'corpus', 'stored');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.txt')).map((name) => path.join(folder, name));
}

describe('seeing and moving in any text', () => {
  it('is sound in every stored layout', () => {
    for (const file of storedTexts()) {
      try {
        assertSound(readFileSync(file, 'utf8'));
      } catch (error) {
        throw new Error(file, { cause: error });
      }
    }
  }).timeout(120_000);

  it('is sound in a report that is still being written, with any line ends', () => {
    const text = exampleReport();
    for (let end = 0; end < text.length; end += 97) assertSound(text.slice(0, end));
    for (const eol of ['\r\n', '\r']) assertSound(text.replaceAll('\n', eol));
  }).timeout(60_000);

  it('is sound in texts made to hurt', () => {
    const head = exampleReport();
    for (const tail of [
      '<!--',
      '《条例》第',
      '第二十条第（一）项',
      '\ud800',
      '____',
      '二、主动公开政府信息情况\n',
      '| 1 ',
      '\0',
    ]) {
      assertSound(head + tail.repeat(300));
      assertSound(tail.repeat(300));
    }
  }).timeout(60_000);

  it('takes a moment on a text of a million characters', () => {
    const heading = '\n\n二、主动公开政府信息情况\n\n';
    const prose = '按《条例》第三十三条、第三十六条第（三）项办理，____件。\n\n';
    for (const tail of [heading.repeat(60_000), prose.repeat(30_000), '<!-- a -->\n'.repeat(90_000)]) {
      const report = readReport(exampleReport() + tail);
      const findings = checkReport(report);
      const start = performance.now();
      outlineOf(report);
      foldsOf(report);
      tokensOf(report, findings);
      lawReferencesIn(report);
      selectionsAt(report, 5000);
      assert.ok(performance.now() - start < 3000, tail.slice(0, 20));
    }
  }).timeout(60_000);
});
