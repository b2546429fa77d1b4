/** Writes numbers into blank cells, and makes sure that they are then read there and nowhere else. */

import type { TextEdit } from '../finding';
import type { CellId } from '../forms';
import { readReport } from '../reading/readReport';
import type { Report } from '../report';
import { numberText } from '../rules/naming';
import type { Range } from '../text/source';
import { applyEdits } from './outcome';
import { holdsTheSame, sameCells } from './sameReport';
import { withCells } from './withCells';

/**
 * Edits that write `values` into cells that are blank, a cell each; undefined where the text would not be read so: every
 * value in its cell, every other cell as before.
 */
export function fillingEdits(report: Report, values: ReadonlyMap<CellId, number>): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [id, value] of values) {
    const cell = report.cells.get(id);
    if (cell?.state !== 'blank' || value < 0 || !Number.isInteger(value)) return undefined;
    edits.push(writingEdit(report.source.text, cell.range, numberText(value)));
  }
  edits.sort((one, other) => one.range.start - other.range.start);
  const after = readReport(applyEdits(report.source.text, edits));
  const isAsWanted = holdsTheSame(report, after) && sameCells(withCells(report, values).cells, after.cells);
  return isAsWanted ? edits : undefined;
}

/** In the room of a pipe cell the number takes the place of as many blanks, so that the columns stay aligned. */
function writingEdit(text: string, range: Range, number: string): TextEdit {
  let { start, end } = range;
  if (start !== end) return { range, newText: number };
  while (text.charAt(start - 1) === ' ') start--;
  while (text.charAt(end) === ' ') end++;
  if (text.charAt(start - 1) !== '|' || text.charAt(end) !== '|') return { range, newText: number };
  return { range: { start, end }, newText: ` ${number} `.padEnd(end - start) };
}
