/** Writes a table of the form with given cells. The texts of cells go in as they are: no number is written anew. */

import type { CellId, TableSpec } from '../forms';
import { isSpace } from '../text/span';
import type { Range } from '../text/source';
import { type FormGrid, formGrid, type GridCell, type GridRow } from './formGrid';
import { alignedLines, type PlacedCell } from './alignedPipes';

/**
 * pipes: a Markdown pipe table, columns aligned as they look in a Chinese font, merged cells written once.
 * html: one table element with merged cells, a row a line. tabs: cells parted by TABs, as Excel pastes them.
 */
export type TableStyle = 'pipes' | 'html' | 'tabs';

export const TABLE_STYLES: readonly TableStyle[] = ['pipes', 'html', 'tabs'];

export interface WriteOptions {
  /** Line end of the document the table goes into. */
  readonly eol: string;
}

export interface WrittenTable {
  /** Lines parted by `eol`; none after the last. */
  readonly text: string;
  /** Where the text of each value cell stands in `text`; empty, at the place to write into, for a blank one. */
  readonly places: ReadonlyMap<CellId, Range>;
}

/**
 * Writes the table `spec`. `texts` are the contents of its cells as a person reads them (no HTML entities); a cell
 * without one is blank. Outer white space goes; only what the style cannot hold in a cell is written another way: a pipe
 * as `\|` or `｜`, `<` as `&lt;`, a line end as `<br>` or a blank. Never throws; `readReport` reads the same cells back.
 */
export function writeTable(
  spec: TableSpec,
  texts: ReadonlyMap<CellId, string>,
  style: TableStyle,
  options: WriteOptions,
): WrittenTable {
  const grid = formGrid(spec);
  const contentOf = (cell: GridCell): string =>
    CONTENT[style](trimmed(cell.kind === 'label' ? cell.text : (texts.get(cell.id) ?? '')));
  const lines = LINES[style](grid, contentOf);
  return joined(lines, options.eol);
}

/** A line of the table and where the contents of its cells stand in it. */
interface Line {
  readonly text: string;
  readonly cells: readonly PlacedCell<GridCell>[];
}

type Content = (cell: GridCell) => string;

const LINES: Readonly<Record<TableStyle, (grid: FormGrid, content: Content) => readonly Line[]>> = {
  pipes: pipeLines,
  html: htmlLines,
  tabs: tabLines,
};

const CONTENT: Readonly<Record<TableStyle, (text: string) => string>> = {
  pipes: (text) => withEscapedPipes(text.replace(MARKUP, escaped)).replace(LINE_END, '<br>'),
  html: (text) => text.replace(/[&<>]/g, escaped).replace(LINE_END, '<br>'),
  // a pipe would make the line a row of a pipe table
  tabs: (text) =>
    text
      .replace(MARKUP, escaped)
      .replace(/[\r\n\t]+/g, ' ')
      .replaceAll('|', '｜'),
};

const LINE_END = /\r\n|\r|\n/g;
/** What Markdown would take for a tag or an entity. */
const MARKUP = /<(?=[a-z/!?])|&(?=#?[a-z0-9]{1,32};)/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(char: string): string {
  return ENTITIES[char] ?? char;
}

function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charAt(from))) from++;
  while (to > from && isSpace(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Escapes the pipes that are not escaped yet. */
function withEscapedPipes(text: string): string {
  let escaped = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') escaped += char + text.charAt(++i);
    else escaped += char === '|' ? '\\|' : char;
  }
  return escaped;
}

/** The row as places from left to right; a covered place holds undefined. */
function slotsOf(grid: FormGrid): readonly (readonly (GridCell | undefined)[])[] {
  const covered = Array.from({ length: grid.columns }, () => 0);
  return grid.rows.map((row) => slotsOfRow(row, covered));
}

/** `covered`: for each column, how many further rows a cell above still covers; it is brought up to date. */
function slotsOfRow(row: GridRow, covered: number[]): (GridCell | undefined)[] {
  const slots: (GridCell | undefined)[] = covered.map(() => undefined);
  let column = 0;
  const skipCovered = (): void => {
    for (; (covered[column] ?? 0) > 0; column++) covered[column] = (covered[column] ?? 0) - 1;
  };
  for (const cell of row) {
    skipCovered();
    slots[column] = cell;
    for (let i = 0; i < cell.colspan; i++) covered[column++] = cell.rowspan - 1;
  }
  skipCovered();
  return slots;
}

function pipeLines(grid: FormGrid, content: Content): readonly Line[] {
  const rows = slotsOf(grid).map((slots) =>
    slots.map((cell) => (cell === undefined ? undefined : { item: cell, text: content(cell), colspan: cell.colspan })),
  );
  return alignedLines(rows);
}

function tabLines(grid: FormGrid, content: Content): readonly Line[] {
  return slotsOf(grid).map((slots) => {
    let text = '';
    const cells = slots.flatMap((cell, i) => {
      if (i > 0) text += '\t';
      if (cell === undefined) return [];
      const start = text.length;
      text += content(cell);
      return [{ item: cell, start, end: text.length }];
    });
    return { text, cells };
  });
}

function htmlLines(grid: FormGrid, content: Content): readonly Line[] {
  const tag = (text: string): Line => ({ text, cells: [] });
  return [tag('<table>'), ...grid.rows.map((row) => htmlRow(row, content)), tag('</table>')];
}

function htmlRow(row: GridRow, content: Content): Line {
  let text = '<tr>';
  const cells = row.map((cell) => {
    text += `<td${spanAttribute('colspan', cell.colspan)}${spanAttribute('rowspan', cell.rowspan)}>`;
    const start = text.length;
    text += content(cell);
    const end = text.length;
    text += '</td>';
    return { item: cell, start, end };
  });
  return { text: `${text}</tr>`, cells };
}

function spanAttribute(name: string, span: number): string {
  return span === 1 ? '' : ` ${name}="${span}"`;
}

function joined(lines: readonly Line[], eol: string): WrittenTable {
  const places = new Map<CellId, Range>();
  let text = '';
  lines.forEach((line, i) => {
    if (i > 0) text += eol;
    for (const { item, start, end } of line.cells) {
      if (item.kind === 'value') places.set(item.id, { start: text.length + start, end: text.length + end });
    }
    text += line.text;
  });
  return { text, places };
}
