/** Where a table stands with all its markup, in which style it is written, and what would be lost by replacing it. */

import type { DocumentRow } from '../reading/document';
import type { Report, Table } from '../report';
import { lineAt, lineRange, type Range, type SourceText } from '../text/source';
import type { Span } from '../text/span';
import { format, type LocalText } from '../text/localText';
import type { TableStyle } from '../writing/writeTable';
import { isCovered } from './coverage';
import { formWords } from './formWords';
import { type Edge, withEdges } from './htmlEdges';
import { isCellRow, spansOf, tableRows } from './tableRows';

export interface TablePlace {
  readonly table: Table;
  /** How the table is written now; undefined for layouts that are not written, such as the text of a PDF. */
  readonly style: TableStyle | undefined;
  /** From the first to the last character of the table, its markup included: whole lines, or a whole HTML element. */
  readonly range: Range;
  /** The texts of the table, for the contents of its cells. */
  readonly spans: readonly Span[];
  /** Texts that stand in `range` and are not of the table, to be kept before and behind it, a paragraph each. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

export type Placing =
  { readonly kind: 'found'; readonly place: TablePlace } | { readonly kind: 'unclear'; readonly reason: LocalText };

const REASONS = {
  strays: {
    zh: '表格中有放不进表样的数（{numbers}），请先处理',
    en: 'the table holds numbers that no cell of the form takes ({numbers}); see to them first',
  },
  comment: {
    zh: '表格中间有注释（<!-- -->），整理会丢掉它，请先移到表格外面',
    en: 'there is a comment inside the table that would be lost; move it out first',
  },
  between: {
    zh: '表格里夹有不在单元格中的文字、图片或链接，整理会丢掉它们，请先移到表格外面',
    en: 'text outside cells, pictures or links in the table would be lost; move them out first',
  },
  markup: {
    zh: '表格的 HTML 标记与前后文字缠在一起，不能单独替换',
    en: 'the HTML of the table is tangled with the text around it',
  },
  sharedLine: {
    zh: '表格与别的文字在同一行，不能单独替换',
    en: 'the table shares a line with other text',
  },
} satisfies Record<string, LocalText>;

/** Finds the place of a table. Never throws. */
export function placeOf(report: Report, table: Table): Placing {
  const { source } = report;
  const { rows, above, below, strays } = tableRows(report, table);
  if (strays.length > 0) {
    return unclear(format(REASONS.strays, { numbers: strays.slice(0, 5).join('、') }));
  }
  const hull: Range = {
    start: Math.min(...rows.map((row) => row.range.start)),
    end: Math.max(...rows.map((row) => row.range.end)),
  };
  const isHtml = /<\/?t[rdh]\b/i.test(source.text.slice(hull.start, hull.end));
  const range = isHtml
    ? withBlanks(source, withEdges(source.text, hull, edgeOf(rows[0]), edgeOf(rows[rows.length - 1])))
    : withRules(source, wholeLines(source, hull), rows);
  if (range === undefined) return unclear(REASONS.markup);
  if (!isHtml && !isAlone(source, hull, range)) return unclear(REASONS.sharedLine);
  if (source.text.slice(range.start, range.end).includes('<!--')) return unclear(REASONS.comment);
  const spans = rows.flatMap(spansOf);
  if (!isCovered(source, range, spans, formWords(table.spec))) return unclear(REASONS.between);
  const style = isHtml ? 'html' : styleOf(source, rows);
  return { kind: 'found', place: { table, style, range, spans, above, below } };
}

function unclear(reason: LocalText): Placing {
  return { kind: 'unclear', reason };
}

/** Takes in the blanks beside an element that has its lines for itself. */
function withBlanks(source: SourceText, range: Range | undefined): Range | undefined {
  if (range === undefined) return undefined;
  const { start, end } = wholeLines(source, range);
  const beside = source.text.slice(start, range.start) + source.text.slice(range.end, end);
  return beside.trim() === '' ? { start, end } : range;
}

function edgeOf(row: DocumentRow | undefined): Edge {
  return row?.kind === 'cells' ? 'row' : 'text';
}

function styleOf({ text }: SourceText, rows: readonly DocumentRow[]): TableStyle | undefined {
  const lines = rows.filter(isCellRow).map(({ range }) => text.slice(range.start, range.end));
  if (lines.length !== rows.length || lines.some((line) => /[\r\n]/.test(line))) return undefined;
  if (lines.every((line) => line.includes('|') && !line.includes('\t'))) return 'pipes';
  return lines.every((line) => line.includes('\t')) ? 'tabs' : undefined;
}

function wholeLines(source: SourceText, range: Range): Range {
  return {
    start: lineRange(source, lineAt(source, range.start)).start,
    end: lineRange(source, lineAt(source, Math.max(range.start, range.end - 1))).end,
  };
}

/** Whether the lines of the table hold nothing before its first and behind its last row but white space and rules. */
function isAlone({ text }: SourceText, hull: Range, range: Range): boolean {
  const outside = text.slice(range.start, hull.start) + text.slice(hull.end, range.end);
  return !/[\p{L}\p{N}]/u.test(outside) && !outside.includes('<') && !outside.includes('>');
}

/** Takes in the rules drawn right above the first and below the last row of a drawn table. */
function withRules(source: SourceText, range: Range, rows: readonly DocumentRow[]): Range {
  const first = source.text.slice(range.start, range.end).trimStart();
  // below a pipe row, or above one, a line of dashes is a rule of the page or marks a heading
  const takesDashes = !first.startsWith('|') && !rows.some((row) => isCellRow(row) && row.bareEnd !== undefined);
  const isRule = (line: number): boolean => {
    const { start, end } = lineRange(source, line);
    return isRuleLine(source.text.slice(start, end), takesDashes);
  };
  const top = lineAt(source, range.start) - 1;
  const bottom = lineAt(source, range.end) + 1;
  const isHeadingMark = top > 0 && isPlain(source, top) && !isEmpty(source, top - 1);
  return {
    start: top >= 0 && isRule(top) && !isHeadingMark ? lineRange(source, top).start : range.start,
    end: bottom < source.lineStarts.length && isRule(bottom) ? lineRange(source, bottom).end : range.end,
  };
}

function isRuleLine(line: string, takesDashes: boolean): boolean {
  const text = line.trim();
  if (text.length < 3 || text.length > 4000) return false;
  if (/^[+|=:\s\u2500-\u257f-]+$/.test(text) && /[+\u2500-\u257f]/.test(text)) return true;
  return takesDashes && /^[-=\s]+$/.test(text) && text.includes('--');
}

/** A line of dashes or equals signs alone, which below a line of text marks it as a heading. */
function isPlain(source: SourceText, line: number): boolean {
  const { start, end } = lineRange(source, line);
  return /^[-=\s]+$/.test(source.text.slice(start, end));
}

function isEmpty(source: SourceText, line: number): boolean {
  const { start, end } = lineRange(source, line);
  return source.text.slice(start, end).trim() === '';
}
