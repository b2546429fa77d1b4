/** Semantic tokens: totals, wrong cells, row labels, captions, and places that are still to be filled in. */

import type { Finding } from '../finding';
import type { CellId } from '../forms';
import type { Cell, Report } from '../report';
import { lineAt, lineRange, type Range, type SourceText } from '../text/source';
import { equationsOf } from '../equations';
import { labelledRows, tablesOf } from './places';
import { placeholdersIn } from './placeholders';

/** Names as themes see them; they are public (package.json gives them their colours). */
export const TOKEN_TYPES = [
  'reportTotal',
  'reportFigure',
  'reportLabel',
  'reportCaption',
  'reportPlaceholder',
] as const;
/** wrong: a finding says so. blank: a sign for nothing (—, /) where a figure would stand. */
export const TOKEN_MODIFIERS = ['wrong', 'blank'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export interface Token {
  /** On one line; never empty. */
  readonly range: Range;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Tokens in the order of the text, none over another. `findings` say which cells are wrong. */
export function tokensOf(report: Report, findings: readonly Finding[]): readonly Token[] {
  if (!report.isReport) return [];
  const tables = tablesOf(report);
  const labels = tables.flatMap((table) => labelledRows(table).map(({ label }) => label.range));
  const captions = tables.flatMap((table) => table.captions.map(({ range }) => range));
  // in the order of what gives way to what: a label broken over lines can span the cells of its row
  return withoutOverlaps([
    ...cellTokens(report, wrongCells(findings)),
    ...placeholdersIn(report)
      .flatMap((range) => onLines(report.source, range))
      .map((range) => token(range, 'reportPlaceholder')),
    ...captions.flatMap((range) => onLines(report.source, range)).map((range) => token(range, 'reportCaption')),
    ...labels.flatMap((range) => onLines(report.source, range)).map((range) => token(range, 'reportLabel')),
  ]);
}

function token(range: Range, type: TokenType, modifiers: readonly TokenModifier[] = []): Token {
  return { range, type, modifiers };
}

/** Which of a total and its parts is wrong is not known: the finding's own cell is shown, all of it for the relation. */
function wrongCells(findings: readonly Finding[]): {
  readonly ids: ReadonlySet<CellId>;
  readonly starts: ReadonlySet<number>;
} {
  const ids = new Set<CellId>();
  const starts = new Set<number>();
  for (const { rule, range, cells } of findings) {
    const isRelation = rule === 'balance/applications-identity';
    if (isRelation) for (const id of cells) ids.add(id);
    else if (rule.startsWith('balance/') || rule === 'cell/invalid-number') starts.add(range.start);
  }
  return { ids, starts };
}

function cellTokens(report: Report, wrong: ReturnType<typeof wrongCells>): Token[] {
  const totals = new Set<CellId>();
  for (const { spec } of tablesOf(report)) {
    for (const { kind, stated } of equationsOf(spec)) {
      if (kind !== 'applications-identity') for (const id of stated) totals.add(id);
    }
  }
  return [...report.cells.values()].flatMap((cell) => {
    const isWrong = wrong.ids.has(cell.id) || wrong.starts.has(cell.range.start) || cell.state === 'invalid';
    return cellToken(report, cell, totals.has(cell.id), isWrong);
  });
}

function cellToken({ source }: Report, cell: Cell, isTotal: boolean, isWrong: boolean): Token[] {
  if (!isTotal && !isWrong) return [];
  const modifiers: TokenModifier[] = [];
  if (isWrong) modifiers.push('wrong');
  if (cell.state === 'blank') modifiers.push('blank');
  // a blank has no place of its own, but its sign has
  const range = cell.state === 'blank' ? cell.contentRange : cell.range;
  return onLines(source, range).map((part) => token(part, isTotal ? 'reportTotal' : 'reportFigure', modifiers));
}

/** The range line by line, without white space around. */
function onLines(source: SourceText, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  const last = lineAt(source, end);
  for (let line = lineAt(source, start); line <= last; line++) {
    const whole = lineRange(source, line);
    const from = Math.max(start, whole.start);
    const text = source.text.slice(from, Math.min(end, whole.end));
    const content = text.trim();
    if (content === '') continue;
    const at = from + text.indexOf(content);
    parts.push({ start: at, end: at + content.length });
  }
  return parts;
}

/** Sorted; of tokens that overlap the one named first stays. */
function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  const sorted = tokens
    .map((one, rank) => ({ one, rank }))
    .sort((a, b) => a.one.range.start - b.one.range.start || a.rank - b.rank);
  const kept: { one: Token; rank: number }[] = [];
  for (const next of sorted) {
    let last = kept[kept.length - 1];
    while (last !== undefined && last.one.range.end > next.one.range.start && last.rank > next.rank) {
      kept.pop();
      last = kept[kept.length - 1];
    }
    if (last === undefined || last.one.range.end <= next.one.range.start) kept.push(next);
  }
  return kept.map(({ one }) => one);
}
