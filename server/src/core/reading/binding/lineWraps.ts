/** L19: rows of running text that their width broke: the values go on at the beginning of the next line. */

import { displayWidth } from '../../text/displayWidth';
import type { Span } from '../../text/span';
import type { PlacedRow } from './valueGroup';

/** Narrower text is not wrapped by a browser, and any line in it might be the longest by chance. */
const NARROWEST = 60;

/**
 * Brings values back into the row before them where that row was full: its first value would have made the line longer
 * than any other. A page number below a row with blanks fits the line above, and stays where it is. `most`: number of
 * values of the fullest row of the form; a row that has them is whole.
 */
export function joinWrapped(rows: readonly PlacedRow[], most: number): readonly PlacedRow[] {
  const width = rows.reduce((most, { material }) => Math.max(most, widthOf(material.line)), 0);
  if (width < NARROWEST) return rows;
  const joined: PlacedRow[] = [];
  for (const row of rows) {
    const before = joined[joined.length - 1];
    if (before === undefined || before.material.loose.length >= most || !goesOn(before, row, width)) {
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

function goesOn(before: PlacedRow, { material }: PlacedRow, width: number): boolean {
  const first = material.loose[0];
  if (before.material.loose.length === 0 || first === undefined || material.pieces.length > 0) return false;
  // below a wrapped line the text begins at the margin; further right stands a cell of several lines
  if (indentOf(material.line) > indentOf(before.material.line)) return false;
  return widthOf(before.material.line) + 1 + displayWidth(first.text) > width;
}

/** Wide blanks before a number are part of its cell. */
function indentOf(line: Span | undefined): number {
  const text = line?.text ?? '';
  let indent = 0;
  while (text.charAt(indent) === ' ') indent++;
  return indent;
}

function widthOf(line: Span | undefined): number {
  return line === undefined ? 0 : displayWidth(line.text.trimEnd());
}
