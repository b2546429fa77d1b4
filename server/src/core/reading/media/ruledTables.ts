/**
 * L12: tables of plain text whose columns are told by rules of dashes.
 *
 * Simple tables: `----- ---- ---`, rows below (and a head above), up to a closing rule or an empty line; where empty
 * lines part the rows, a row may go over several lines. Columns are display columns: an ideograph takes two.
 */

import { displayWidth, charWidth } from '../../text/displayWidth';
import { isSpace, type Span, trimmedSlice } from '../../text/span';
import type { CellRow, Item } from '../document';
import { type BlockReader, cellRow, isEmptyLine, lineAt } from './blockReader';
import { join } from './join';

const RULE = /^\s*-{2,}(?:\s+-{2,})+\s*$/;
const CLOSING_RULE = /^\s*-{4,}(?:\s+-{2,})*\s*$/;
/** A table of the form has some thirty rows; a closing rule further away closes something else. */
const MOST_LINES = 200;
/** Longer lines are not searched for dashes. */
const LONGEST_RULE = 2000;

/** Display columns at which the columns of a table begin. */
type Starts = readonly number[];

export const simpleTable: BlockReader = (items, from) => {
  const rule = lineAt(items, from);
  if (rule === undefined || !isRule(rule, RULE)) return undefined;
  const starts = startsOf(rule.text);
  const end = endOf(items, from + 1);
  const lines: (Span | undefined)[] = [];
  for (let i = from + 1; i < end.at; i++) {
    const line = lineAt(items, i);
    lines.push(line === undefined || isEmptyLine(line) ? undefined : line);
  }
  const rows: CellRow[] = [];
  for (const group of end.closed && lines.includes(undefined) ? paragraphs(lines) : lines.map((line) => [line])) {
    const row = rowOf(
      group.filter((line) => line !== undefined),
      starts,
      rule.start,
    );
    if (row === 'misfit') return undefined;
    if (row !== undefined) rows.push(row);
  }
  return rows.length === 0 ? undefined : { rows, next: end.at + (end.closed ? 1 : 0) };
};

function isRule(line: Span, pattern: RegExp): boolean {
  return line.text.length <= LONGEST_RULE && pattern.test(line.text);
}

function startsOf(rule: string): Starts {
  const starts: number[] = [];
  for (let i = 0; i < rule.length; i++) {
    if (rule.charAt(i) === '-' && rule.charAt(i - 1) !== '-') starts.push(displayWidth(rule.slice(0, i)));
  }
  return starts;
}

/** Where the table ends: at its closing rule, or at the first empty line when there is none. */
function endOf(items: readonly Item[], from: number): { readonly at: number; readonly closed: boolean } {
  let firstEmpty: number | undefined;
  const limit = Math.min(items.length, from + MOST_LINES);
  let i = from;
  for (; i < limit; i++) {
    const line = lineAt(items, i);
    if (line === undefined) break;
    if (isEmptyLine(line)) firstEmpty ??= i;
    else if (isRule(line, CLOSING_RULE)) return { at: i, closed: true };
  }
  return { at: firstEmpty ?? i, closed: false };
}

/** Lines between empty lines. */
function paragraphs(lines: readonly (Span | undefined)[]): Span[][] {
  const groups: Span[][] = [[]];
  for (const line of lines) {
    if (line === undefined) groups.push([]);
    else groups[groups.length - 1]?.push(line);
  }
  return groups;
}

/** One row from its lines; `misfit` when a word lies across a column's beginning. */
function rowOf(lines: readonly Span[], starts: Starts, grid: number): CellRow | 'misfit' | undefined {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const parts: Span[][] = starts.map(() => []);
  for (const line of lines) {
    const cells = cellsOf(line, starts);
    if (cells === undefined) return 'misfit';
    cells.forEach((cell, column) => parts[column]?.push(cell));
  }
  return cellRow(parts.map(join), { start: first.start, end: last.end }, grid);
}

/** The cells of one line, one a column; undefined when a word lies across a column's beginning. */
function cellsOf(line: Span, starts: Starts): Span[] | undefined {
  const cuts: number[] = [];
  let column = 0;
  for (let i = 0; i < line.text.length; i++) {
    while (cuts.length < starts.length && column >= (starts[cuts.length] ?? 0)) {
      const isInsideWord = i > 0 && !isSpace(line.text.charAt(i)) && !isSpace(line.text.charAt(i - 1));
      if (isInsideWord && cuts.length > 0) return undefined;
      cuts.push(i);
    }
    column += charWidth(line.text.codePointAt(i) ?? 0);
    if ((line.text.codePointAt(i) ?? 0) > 0xffff) i++;
  }
  while (cuts.length < starts.length) cuts.push(line.text.length);
  if (line.text.slice(0, cuts[0]).trim() !== '') return undefined;
  return cuts.map((cut, i) => trimmedSlice(line, cut, cuts[i + 1] ?? line.text.length));
}
