/** Fixes that write another number into the text or into a cell. They ask: which of two numbers is right a person has to say. */

import type { Fix } from '../finding';
import type { CellId } from '../forms';
import type { Paragraph } from '../narrative/prose';
import type { Quantity } from '../narrative/quantities';
import { placeOfNumber } from '../narrative/sentences';
import type { Report } from '../report';
import type { LocalText } from '../text/localText';
import { sliceRange } from '../text/source';
import { numberText } from './naming';

/** Puts `value` in the place of a number of the text, its unit left as it is; none where the number is not in one piece. */
export function numberFix(
  report: Report,
  paragraph: Paragraph,
  quantity: Quantity,
  value: number,
  title: LocalText,
): readonly Fix[] {
  const range = placeOfNumber(paragraph, quantity);
  const newText = writtenLike(sliceRange(report.source, range), value);
  return newText === undefined ? [] : [{ title, safety: 'ask', edits: [{ range, newText }] }];
}

/** Puts `value` in the place of the number of a cell; none where the cell holds no number. */
export function cellFix(report: Report, id: CellId, value: number, title: LocalText): readonly Fix[] {
  const cell = report.cells.get(id);
  const newText = cell?.state === 'number' ? writtenLike(cell.text, value) : undefined;
  if (cell === undefined || newText === undefined) return [];
  return [{ title, safety: 'ask', edits: [{ range: cell.range, newText }] }];
}

/**
 * A number in the style of another: full-width digits, thousands with commas; Chinese numerals give way to digits.
 * Undefined where the other is not written as one number.
 */
export function writtenLike(written: string, value: number): string | undefined {
  const plain = numberText(value);
  if (/^[+-]?\d+(?:\.\d+)?$/.test(written)) return plain;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return withThousands(plain);
  if (/^[０-９]+(?:[.．][０-９]+)?$/.test(written)) return fullWidth(plain);
  return /^[零〇一二两三四五六七八九十百千万]+$/.test(written) ? plain : undefined;
}

function withThousands(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  let grouped = '';
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) grouped += ',';
    grouped += whole.charAt(i);
  }
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function fullWidth(plain: string): string {
  return Array.from(plain, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
}
