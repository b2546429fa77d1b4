/** Selection ranges: number → cell → row → table → section → whole text; in running text from number to paragraph. */

import { type Paragraph, placeOf, proseOf } from '../narrative/prose';
import { placeOfNumber, placeOfQuantity } from '../narrative/sentences';
import type { Report, Table, TableRow } from '../report';
import { contains, type Range } from '../text/source';
import { cellAt, includes, itemAt, tablesOf } from './places';

/** Ranges around `offset`, each larger than the one before and holding it; the last is the whole text. */
export function selectionsAt(report: Report, offset: number): readonly Range[] {
  const whole = { start: 0, end: report.source.text.length };
  if (!report.isReport) return [whole];
  const table = itemAt(tablesOf(report), ({ range }) => range, offset);
  const section = itemAt(report.sections, ({ range }) => range, offset);
  return growing(offset, [
    ...(table === undefined ? proseRanges(report, offset) : tableRanges(report, table, offset)),
    ...(section === undefined ? [] : [section.headingRange, trimmed(report, section.range)]),
    whole,
  ]);
}

/** Without the blank lines before the next heading. */
function trimmed({ source }: Report, { start, end }: Range): Range {
  return { start, end: start + source.text.slice(start, end).trimEnd().length };
}

function tableRanges(report: Report, table: Table, offset: number): readonly Range[] {
  const cell = cellAt(report, offset);
  const row = table.rows.find((candidate) => isRowAt(candidate, offset));
  return [
    ...(cell === undefined ? [] : [cell.range, cell.contentRange]),
    ...(row?.label === undefined ? [] : [row.label.range]),
    ...(row !== undefined && 'range' in row ? [row.range] : []),
    table.range,
  ];
}

function isRowAt(row: TableRow, offset: number): boolean {
  return 'range' in row ? contains(row.range, offset) : row.label !== undefined && contains(row.label.range, offset);
}

function proseRanges(report: Report, offset: number): readonly Range[] {
  const paragraph = itemAt(proseOf(report), ({ span }: Paragraph) => span, offset);
  if (paragraph === undefined) return [];
  const sentence = itemAt(paragraph.sentences, ({ from, to }) => placeOf(paragraph, from, to), offset);
  const quantity = itemAt(sentence?.quantities ?? [], (one) => placeOfQuantity(paragraph, one), offset);
  return [
    ...(quantity === undefined ? [] : [placeOfNumber(paragraph, quantity), placeOfQuantity(paragraph, quantity)]),
    ...(sentence === undefined ? [] : [placeOf(paragraph, sentence.from, sentence.to)]),
    { start: paragraph.span.start, end: paragraph.span.end },
  ];
}

/** Drops what does not hold the offset or does not hold all before it. */
function growing(offset: number, ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const last = kept[kept.length - 1];
    if (!contains(range, offset)) continue;
    if (last !== undefined && (!includes(range, last) || includes(last, range))) continue;
    kept.push(range);
  }
  return kept;
}
