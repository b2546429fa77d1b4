/**
 * Aligns the pipe tables of a report by the width that their text has in an editor with a Chinese font.
 *
 * Nothing changes but white space around the contents of cells, and the length of the rules below heads. Other tables
 * of the document, and other layouts, are left alone; so is a table that would be read otherwise afterwards, because
 * what stands around it is of another layout.
 */

import type { TextEdit } from '../finding';
import type { Report, Table } from '../report';
import { lineAt, lineRange, type Range } from '../text/source';
import { lineOf, type PipeRow, widthsOf } from '../writing/alignedPipes';
import { applyEdits } from './outcome';
import { planRewriting } from './rewriteTable';
import { readsAlike } from './sameReport';
import { placeOf } from './tablePlace';
import { boundRange } from './tableRows';

/** Edits that align all pipe tables of a report, or those that touch `within`; a line each, in the order of the text. */
export function formatTables(report: Report, within?: Range): readonly TextEdit[] {
  const edits = Object.values(report.tables).flatMap((table) => formatTable(report, table, within));
  return edits.sort((one, other) => one.range.start - other.range.start);
}

function formatTable(report: Report, table: Table, within: Range | undefined): TextEdit[] {
  const placing = placeOf(report, table);
  const range = placing.kind === 'found' ? placing.place.range : boundRange(table);
  if (within !== undefined && (within.end < range.start || within.start > range.end)) return [];
  const edits = alignment(report, table, range);
  return edits.length === 0 || readsAlike(report, applyEdits(report.source.text, edits)) ? edits : [];
}

function alignment(report: Report, table: Table, range: Range): TextEdit[] {
  const plan = planRewriting(report, table.id, 'pipes');
  // a table as we write it knows which of its cells are merged
  if (plan.kind === 'same') return lineEdits(report, range, plan.text.split(/\r\n|\r|\n/));
  return blocksOf(report, range).flatMap((block) =>
    lineEdits(report, block.range, alignedBlock(block, values(report, table))),
  );
}

/** Edits of the lines of `range` that are to be written otherwise; their indentation stays. */
function lineEdits(report: Report, range: Range, lines: readonly string[]): TextEdit[] {
  const first = lineAt(report.source, range.start);
  return lines.flatMap((line, i) => {
    const place = lineRange(report.source, first + i);
    const old = report.source.text.slice(place.start, place.end);
    const newText = old.slice(0, old.length - old.trimStart().length) + line;
    return newText === old ? [] : [{ range: place, newText }];
  });
}

/** Lines of pipe rows that follow one another, each with a pipe at its beginning and its end. */
interface Block {
  readonly range: Range;
  readonly lines: readonly Line[];
}

interface Line {
  readonly cells: readonly Cell[];
  /** A rule of dashes below a head. */
  readonly isRule: boolean;
}

/** One dash alone may be the mark of a blank cell. */
const RULE = /^:?-{2,}:?$|^:-:?$|^-:$/;

interface Cell extends Range {
  readonly text: string;
}

function blocksOf(report: Report, range: Range): Block[] {
  const { source } = report;
  const blocks: { range: Range; lines: Line[]; isWhole: boolean }[] = [];
  let isOpen = false;
  for (let i = lineAt(source, range.start); i <= lineAt(source, range.end); i++) {
    const place = lineRange(source, i);
    const text = source.text.slice(place.start, place.end);
    const cells = cellsOf(text, place.start);
    if (cells.length === 0) {
      isOpen = false;
      continue;
    }
    const isWhole = /^\s*\|/.test(text) && /\|\s*$/.test(text);
    const line: Line = { cells, isRule: cells.every((cell) => RULE.test(cell.text)) };
    const block = isOpen ? blocks[blocks.length - 1] : undefined;
    if (block === undefined) blocks.push({ range: place, lines: [line], isWhole });
    else {
      block.range = { start: block.range.start, end: place.end };
      block.lines.push(line);
      block.isWhole &&= isWhole;
    }
    isOpen = true;
  }
  return blocks.filter((block) => block.isWhole);
}

/** The cells between the pipes of a line; none where it has fewer than two. */
function cellsOf(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') i++;
    if (char !== '|') continue;
    if (from >= 0) cells.push({ text: trimmed(text.slice(from, i)), start: offset + from, end: offset + i });
    from = i + 1;
  }
  return cells;
}

/** Without the blanks and TABs around it; other white space is content. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isPadding(text.charAt(from))) from++;
  while (to > from && isPadding(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function isPadding(char: string): boolean {
  return char === ' ' || char === '\t';
}

function alignedBlock({ lines }: Block, isValue: (cell: Cell) => boolean): string[] {
  const rows = lines.map((line) => (line.isRule ? [] : pipeRow(line, isValue)));
  const widths = widthsOf(rows);
  return lines.map((line, i) => {
    if (line.isRule) return ruleLine(line, widths);
    const row = rows[i] ?? [];
    return lineOf(row, widths.slice(0, row.length)).text;
  });
}

/** Blank cells behind a label are what it covers, unless a value belongs there. */
function pipeRow({ cells }: Line, isValue: (cell: Cell) => boolean): PipeRow<undefined> {
  const row: ({ item: undefined; text: string; colspan: number } | undefined)[] = [];
  let label: { colspan: number } | undefined;
  for (const cell of cells) {
    if (label !== undefined && cell.text === '' && !isValue(cell)) {
      label.colspan++;
      row.push(undefined);
      continue;
    }
    const own = { item: undefined, text: cell.text, colspan: 1 };
    row.push(own);
    label = cell.text === '' || isValue(cell) ? undefined : own;
  }
  return row;
}

function ruleLine({ cells }: Line, widths: readonly number[]): string {
  const dashes = cells.map(({ text }, i) => {
    const left = text.startsWith(':') ? ':' : '';
    const right = text.endsWith(':') ? ':' : '';
    return left + '-'.repeat(Math.max(1, (widths[i] ?? 3) - left.length - right.length)) + right;
  });
  return `| ${dashes.join(' | ')} |`;
}

/** Tells the cells in which a value of the table stands, or would stand. */
function values(report: Report, table: Table): (cell: Cell) => boolean {
  const places = [...report.cells.values()].filter((cell) => cell.table === table.id).map((cell) => cell.contentRange);
  const starts = new Set(places.map((place) => place.start));
  return ({ start, end }) => {
    for (let at = start; at <= end; at++) if (starts.has(at)) return true;
    return false;
  };
}
