/** Folding: sections, tables, blocks and groups of rows, and comments over several lines. */

import type { Report } from '../report';
import { lineAt, type Range, type SourceText } from '../text/source';
import { isBlankText } from '../text/span';
import { outlineOf, type OutlineNode } from './outline';

export interface Fold {
  readonly kind: 'region' | 'comment';
  /** Lines from 0, both included; `endLine` is greater than `startLine`. */
  readonly startLine: number;
  readonly endLine: number;
}

/** More comments than this are no report's. */
const MOST_COMMENTS = 500;

/** Folds with the larger ones first, so that a client that takes only some gets those. */
export function foldsOf(report: Report): readonly Fold[] {
  if (!report.isReport) return [];
  const { source } = report;
  const regions = outlineOf(report).flatMap(regionsOf);
  const bySize = [...regions].sort((one, other) => length(other) - length(one));
  return distinct([
    ...bySize.flatMap((range) => fold(source, 'region', range)),
    ...commentBlocks(source).flatMap((range) => fold(source, 'comment', range)),
  ]);
}

/** Everything but the report as a whole and single rows. */
function regionsOf({ kind, range, children }: OutlineNode): readonly Range[] {
  const own = kind === 'report' || kind === 'row' ? [] : [range];
  return [...own, ...children.flatMap(regionsOf)];
}

function length({ start, end }: Range): number {
  return end - start;
}

/** Blank lines at the end stay outside. */
function fold(source: SourceText, kind: Fold['kind'], { start, end }: Range): Fold[] {
  let last = end;
  while (last > start && isBlankText(source.text.charAt(last - 1))) last--;
  const startLine = lineAt(source, start);
  const endLine = lineAt(source, Math.max(start, last - 1));
  return endLine > startLine ? [{ kind, startLine, endLine }] : [];
}

/** Editors keep one fold a line: the first, which is the largest. */
function distinct(folds: readonly Fold[]): readonly Fold[] {
  const seen = new Set<number>();
  return folds.filter(({ startLine }) => !seen.has(startLine) && seen.add(startLine));
}

/** Comments, each joined with those right below it. */
function commentBlocks({ text }: SourceText): readonly Range[] {
  const blocks: { start: number; end: number }[] = [];
  let found = 0;
  for (let at = text.indexOf('<!--'); at >= 0 && found < MOST_COMMENTS; found++) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    const end = close + 3;
    const last = blocks[blocks.length - 1];
    if (last !== undefined && isBlankText(text.slice(last.end, at))) last.end = end;
    else blocks.push({ start: at, end });
    at = text.indexOf('<!--', end);
  }
  return blocks;
}
