/** L19: rows of running text that their width broke: the values go on at the beginning of the next line. */

import { displayWidth } from '../../text/displayWidth';
import type { Span } from '../../text/span';
import type { PlacedRow } from './valueGroup';

/** Narrower text is not wrapped by a browser, and any line in it might be the longest by chance. */
const NARROWEST = 60;

/** How wide a text is: in columns of a terminal, or, as lynx counts, in characters. */
type Measure = (text: string) => number;
const inColumns: Measure = displayWidth;
const inCharacters: Measure = (text) => text.length;

/**
 * Brings values back into the row before them where that row was full: its first value would have made the line longer
 * than any other. A page number below a row with blanks fits the line above, and stays where it is. `most`: number of
 * values of the fullest row of the form; a row that has them is whole.
 */
export function joinWrapped(rows: readonly PlacedRow[], most: number): readonly PlacedRow[] {
  if (!rows.some((row, i) => goesOn(rows[i - 1], row, most))) return rows;
  const measure = measureOf(rows, most);
  const width = widest(rows, measure);
  if (width < NARROWEST) return rows;
  const joined: PlacedRow[] = [];
  for (const row of rows) {
    const before = joined[joined.length - 1];
    if (before === undefined || !goesOn(before, row, most) || !isFull(before, row, width, measure)) {
      joined.push(row);
      continue;
    }
    const { material } = before;
    const range = { start: material.range.start, end: row.material.range.end };
    joined[joined.length - 1] = {
      ...before,
      material: { ...material, range, line: row.material.line, loose: [...material.loose, ...row.material.loose] },
    };
  }
  return joined;
}

/** The measure by which every row that may go on is full; without one, columns. */
function measureOf(rows: readonly PlacedRow[], most: number): Measure {
  const explains = (measure: Measure): boolean => {
    const width = widest(rows, measure);
    return rows.every((row, i) => {
      const before = rows[i - 1];
      return before === undefined || !goesOn(before, row, most) || isFull(before, row, width, measure);
    });
  };
  return [inColumns, inCharacters].find(explains) ?? inColumns;
}

/** True for a line of values below one that ends in values and is no whole row, at the same margin or left of it. */
function goesOn(before: PlacedRow | undefined, { material }: PlacedRow, most: number): boolean {
  if (before === undefined || material.loose.length === 0 || material.pieces.length > 0) return false;
  const { loose, line } = before.material;
  // below a wrapped line the text begins at the margin; further right stands a cell of several lines
  return loose.length > 0 && loose.length < most && indentOf(material.line) <= indentOf(line);
}

/** True when the first word of `row` does not fit the line before it. Wide blanks before a number are part of it. */
function isFull(before: PlacedRow, { material }: PlacedRow, width: number, measure: Measure): boolean {
  const [word = ''] = (material.line?.text ?? '').slice(indentOf(material.line)).split(' ', 1);
  return widthOf(before.material.line, measure) + 1 + measure(word) > width;
}

/** Number of plain blanks a line begins with. */
function indentOf(line: Span | undefined): number {
  const text = line?.text ?? '';
  let indent = 0;
  while (text.charAt(indent) === ' ') indent++;
  return indent;
}

function widest(rows: readonly PlacedRow[], measure: Measure): number {
  return rows.reduce((most, { material }) => Math.max(most, widthOf(material.line, measure)), 0);
}

function widthOf(line: Span | undefined, measure: Measure): number {
  return line === undefined ? 0 : measure(line.text.trimEnd());
}
