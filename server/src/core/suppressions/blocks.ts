/** Tables and paragraphs as a suppression sees them: what stands below a comment, and where a comment goes above. */

import type { Report, Table } from '../report';
import { contains, lineAt, lineRange, type Range } from '../text/source';
import { isBlankText } from '../text/span';
import type { Directive } from './directives';

/** Markup alone on a line, such as `<table>`, parts paragraphs; a picture is one. */
const TAG = /<[^<>]*>/g;
const PICTURE = /<img\b/i;

/**
 * What each comment is about, in the order given: from the next line with text up to an empty line or the next
 * section's heading, and up to the end of a table that begins in there. Undefined where nothing follows. Comments one
 * below the other are about the same. Linear.
 */
export function blocksBelow(report: Report, directives: readonly Directive[]): (Range | undefined)[] {
  const { source } = report;
  const headings = headingLines(report);
  const blocks: (Range | undefined)[] = [];
  let below: Range | undefined;
  /** First line of the comment below, or of nothing. */
  let limit = source.lineStarts.length;
  for (const directive of directives.toReversed()) {
    let line = lineAt(source, directive.range.end) + 1;
    while (line < limit && isEmpty(report, line)) line++;
    if (line < limit) below = blockFrom(report, headings, line, limit);
    blocks.push(below);
    limit = lineAt(source, directive.range.start);
  }
  return blocks.reverse();
}

function blockFrom(report: Report, headings: ReadonlySet<number>, first: number, limit: number): Range {
  const { start } = lineRange(report.source, first);
  let last = first;
  while (last + 1 < limit && !isEmpty(report, last + 1) && !headings.has(last + 1)) last++;
  let { end } = lineRange(report.source, last);
  for (const table of Object.values(report.tables)) {
    if (table.range.start <= end && firstRow(table) >= start) end = Math.max(end, table.range.end);
  }
  return { start, end };
}

/** Offset of the first row of the table that was found; what stands above it introduces the table. */
function firstRow({ rows, range }: Table): number {
  const starts = rows.flatMap((row) => ('range' in row ? row.range.start : (row.label?.range.start ?? [])));
  return starts.reduce((first, start) => Math.min(first, start), range.end);
}

/** Offset of the line above which a comment about `offset` goes: the first of its table or paragraph. */
export function startOfBlock(report: Report, directives: readonly Directive[], offset: number): number {
  const { source } = report;
  const wholes = [...Object.values(report.tables), ...(report.title === undefined ? [] : [report.title])];
  const whole = wholes.find(({ range }) => contains(range, offset));
  const borders = borderLines(report, directives);
  let line = lineAt(source, whole?.range.start ?? offset);
  while (line > 0 && !borders.has(line - 1) && !isEmpty(report, line - 1) && !borders.has(line)) line--;
  while (line > 0 && !borders.has(line - 1) && opensElement(report, line - 1)) line--;
  return lineRange(source, line).start;
}

/** Lines of headings, of the title and of comments: no paragraph reaches over them. */
function borderLines(report: Report, directives: readonly Directive[]): ReadonlySet<number> {
  const { source, title } = report;
  const lines = new Set(headingLines(report));
  const ranges = directives.map(({ range }) => range);
  if (title !== undefined) ranges.push(title.range);
  for (const { start, end } of ranges) {
    for (let line = lineAt(source, start); line <= lineAt(source, end); line++) lines.add(line);
  }
  return lines;
}

function headingLines({ source, sections }: Report): ReadonlySet<number> {
  return new Set(sections.map(({ headingRange }) => lineAt(source, headingRange.start)));
}

function textOf({ source }: Report, line: number): string {
  const { start, end } = lineRange(source, line);
  return source.text.slice(start, end);
}

function isEmpty(report: Report, line: number): boolean {
  const text = textOf(report, line);
  return isBlankText(text.includes('<') && !PICTURE.test(text) ? text.replace(TAG, '') : text);
}

function opensElement(report: Report, line: number): boolean {
  return /^\s*<[a-z]/i.test(textOf(report, line)) && isEmpty(report, line);
}
