/** What holds of the editor's features on every text: they answer, they point into the text, and they lose nothing. */

import {
  completionsAt,
  definitionAt,
  fillTotals,
  fillZeros,
  foldsOf,
  formatTables,
  highlightsAt,
  hoverAt,
  inlayHints,
  lawReferencesIn,
  nextYearReport,
  outlineOf,
  previewHtml,
  printHtml,
  readReport,
  referencesAt,
  reportStatus,
  reportSymbols,
  rewriteTable,
  richText,
  selectionsAt,
  TABLE_IDS,
  TABLE_STYLES,
  tableLenses,
  tidyTables,
  tokensOf,
  upgradeReport,
} from '../../server/src/core';
import type { Finding, TextEdit } from '../../server/src/core/finding';
import type { OutlineNode } from '../../server/src/core/features/outline';
import type { Report } from '../../server/src/core/report';
import type { Range } from '../../server/src/core/text/source';
import { applyEdits } from '../../server/src/core/tables/outcome';

/** Laws that do not hold, in words. */
export function brokenFeatures(report: Report, findings: readonly Finding[]): string[] {
  try {
    return [...brokenRanges(report, findings), ...brokenEdits(report), ...brokenHtml(report, findings)];
  } catch (error) {
    return [
      `a feature throws ${error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : String(error)}`,
    ];
  }
}

function brokenRanges(report: Report, findings: readonly Finding[]): string[] {
  const { length } = report.source.text;
  const ranges: Range[] = [
    ...outlineOf(report).flatMap(rangesOf),
    ...tokensOf(report, findings).map(({ range }) => range),
    ...lawReferencesIn(report).map(({ range }) => range),
    ...tableLenses(report).map(({ range }) => range),
  ];
  for (const offset of offsetsOf(report)) {
    const hover = hoverAt(report, offset);
    const definition = definitionAt(report, {}, offset);
    if (hover) ranges.push(hover.range);
    if (definition) ranges.push(definition.origin, ...definition.targets);
    ranges.push(...selectionsAt(report, offset), ...referencesAt(report, {}, offset, true));
    ranges.push(...highlightsAt(report, {}, offset).map(({ range }) => range));
    completionsAt(report, offset, { year: 2024, markdown: true, expected: true });
  }
  inlayHints(report, 'all');
  reportStatus(report, findings);
  reportSymbols(report, '政府');
  foldsOf(report);
  return ranges
    .filter(({ start, end }) => !(start >= 0 && start <= end && end <= length))
    .map(({ start, end }) => `a feature points at ${start}…${end}`);
}

function rangesOf({ range, selectionRange, children }: OutlineNode): Range[] {
  return [range, selectionRange, ...children.flatMap(rangesOf)];
}

function offsetsOf({ source, cells }: Report): number[] {
  const { length } = source.text;
  const spread = Array.from({ length: 7 }, (_, i) => Math.floor((length * i) / 6));
  return [...spread, ...[...cells.values()].slice(0, 3).map(({ range }) => range.start)];
}

/** Rewriting, aligning and filling change no figure, and lose no digit. */
function brokenEdits(report: Report): string[] {
  const broken: string[] = [];
  const expect = (what: string, edits: readonly TextEdit[], maySet: 'nothing' | 'blanks'): void => {
    const after = readReport(applyEdits(report.source.text, edits));
    for (const [id, cell] of report.cells) {
      const value = after.cells.get(id)?.value ?? null;
      const isKept = value === cell.value || (maySet === 'blanks' && cell.state === 'blank');
      if (!isKept) broken.push(`${what} turns ${id} from ${cell.value ?? cell.state} to ${value ?? 'nothing'}`);
    }
  };
  for (const id of TABLE_IDS) {
    for (const style of TABLE_STYLES) {
      const rewritten = rewriteTable(report, id, style);
      if (rewritten.kind === 'edits') expect(`rewriting ${id} as ${style}`, rewritten.edits, 'nothing');
    }
    const totals = fillTotals(report, id);
    if (totals.kind === 'edits') expect(`filling totals of ${id}`, totals.edits, 'blanks');
    const zeros = fillZeros(report, id);
    if (zeros.kind === 'edits') expect(`filling zeros of ${id}`, zeros.edits, 'blanks');
  }
  const tidied = tidyTables(report);
  if (tidied.kind === 'edits') expect('tidying', tidied.edits, 'nothing');
  expect('aligning', formatTables(report), 'nothing');
  upgradeReport(report);
  nextYearReport(report);
  return broken;
}

/** Elements the preview and its copies are made of; anything else has come out of the document. */
const ELEMENTS =
  /^(?:article|section|div|[pbia]|details|summary|span|h[1-6]|table|colgroup|col|thead|tbody|tr|th|td|caption|strong|em|ul|ol|li|pre|code|br|hr|html|head|meta|title|style|body|main|header|footer|figure|figcaption|mark|button|small|blockquote|nav|time|abbr|del|s|sub|sup|dl|dt|dd)$/;

function brokenHtml(report: Report, findings: readonly Finding[]): string[] {
  const pages = [previewHtml(report, findings, 'zh'), printHtml(report, 'zh'), richText(report, 'zh').html];
  return pages.flatMap((html) => {
    const foreign = [...html.matchAll(/<\/?([^\s>/]*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !/^!/.test(name));
    const wrong = foreign.filter((name) => !ELEMENTS.test(name)).map((name) => `the preview holds <${name}>`);
    return /<[^>]*\son\w+\s*=/i.test(html) ? [...wrong, 'the preview holds a handler'] : wrong;
  });
}
