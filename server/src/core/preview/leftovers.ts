/**
 * Rows in the range of a table that hold more than the form shows: notes, columns and rows of no form, numbers that
 * could not be bound. They are shown below the table, so that nothing of the draft is lost from sight.
 */

import type { Labelled, TableSpec } from '../forms';
import type { DocumentRow } from '../reading/document';
import type { NamedPlace, Table } from '../report';
import { fold } from '../text/fold';
import type { Range } from '../text/source';
import { isSpace, type Span, sourceRange } from '../text/span';
import { type Places, spansOf } from './places';

/** The rows, in the order of the text, that hold something the table of the form does not show. */
export function leftoverRows(table: Table, rows: readonly DocumentRow[], places: Places): DocumentRow[] {
  const shown = merged(shownRanges(table, places));
  const words = formWords(table.spec);
  return rows.filter((row) => {
    let before = '';
    return spansOf(row).some((span) => {
      // some programs write a merged cell once a column
      const isRepeated = span.text === before;
      before = span.text;
      return !isRepeated && holdsMore(span, shown, words);
    });
  });
}

/** Places whose text the table of the form shows. */
function shownRanges({ rows, columns, captions }: Table, places: Places): Range[] {
  const labels: NamedPlace[] = [...columns, ...captions, ...rows.flatMap(({ label }) => label ?? [])];
  // a label that was broken over rows may have numbers of theirs between its pieces
  const whole = labels.filter(({ text, range }) => fold(places.textAt(range)?.text ?? '') === fold(text));
  const ranges = whole.map(({ range }) => range);
  for (const row of rows) {
    if (row.state !== 'read') continue;
    for (const cell of row.cells) if (cell.state !== 'unreadable') ranges.push(cell.contentRange);
  }
  return ranges;
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = found[found.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** All labels of the form one after another: pieces of a wrapped or repeated label lie in it. */
function formWords(spec: TableSpec): string {
  const labels = spec.rows.flatMap((row) => [
    ...wordings(row),
    ...row.columns.flatMap((column) => [...wordings(column), ...column.under]),
  ]);
  return fold([...new Set([...labels, ...spec.headLabels, ...spec.blocks.map(({ item }) => item)])].join(''));
}

function wordings({ label, variants, slips }: Labelled): string[] {
  return [label, ...variants, ...slips];
}

function holdsMore(span: Span, shown: readonly Range[], words: string): boolean {
  let word = '';
  for (let i = 0; i <= span.text.length; i++) {
    const char = span.text.charAt(i);
    const goesOn = char !== '' && !isSpace(char) && !isShown(sourceRange(span, i, i + 1).start, shown);
    if (goesOn) word += char;
    else if (word !== '') {
      if (!isOfForm(word, words)) return true;
      word = '';
    }
  }
  return false;
}

/** Longer words are no pieces of labels. */
const LONGEST_WORD = 80;

/** A piece of a label, or punctuation between what is shown. */
function isOfForm(word: string, words: string): boolean {
  if (word.length > LONGEST_WORD) return false;
  if (/^[\p{P}\p{S}]+$/u.test(word)) return true;
  const folded = fold(word);
  return folded !== '' && !/^\d+$/.test(folded) && words.includes(folded);
}

function isShown(offset: number, shown: readonly Range[]): boolean {
  let low = 0;
  let high = shown.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((shown[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const range = shown[low];
  return range !== undefined && range.start <= offset && offset < range.end;
}
