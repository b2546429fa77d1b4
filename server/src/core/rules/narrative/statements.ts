/** What the rules that hold a number of the text against the tables have in common. */

import type { Fix, RelatedPlace } from '../../finding';
import { type Base, distinct } from '../../narrative/figures';
import type { Quantity } from '../../narrative/quantities';
import { placeOfNumber, placeOfQuantity, quantityText, type Sentence } from '../../narrative/sentences';
import type { Report, SectionNumber } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { sliceRange } from '../../text/source';
import { relatedCells } from '../arithmetic';
import { numberText, quoted } from '../naming';
import type { Draft } from '../rule';

const DIFFERS = {
  zh: '文中“{phrase}”与表格不符：{bases}',
  en: 'The text says {phrase}, the table: {bases}',
};
const TAKE = {
  zh: '把文中的 {written} 改为 {value}（{name}）',
  en: 'Change {written} in the text to {value} ({name})',
};
const GIVE = { zh: '把表中“{name}”改为 {value}', en: 'Change {name} in the table to {value}' };

/** More bases than this make a list of fixes nobody reads. */
const MOST_FIXES = 3;

export interface Statement {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** Beginning of the words that say what is counted. */
  readonly from: number;
}

/** A number of the text with the figures of the tables it may lawfully state; none where one of them is not known. */
export interface TiedStatement {
  readonly statement: Statement;
  readonly bases: readonly Base[];
}

/** A finding where the number fits none of the bases; nothing where a base is not known. */
export function statementDrafts(
  report: Report,
  { sentence, quantity, from }: Statement,
  bases: readonly Base[],
): readonly Draft[] {
  if (bases.length === 0 || bases.some(({ value }) => value === quantity.value)) return [];
  const { paragraph } = sentence;
  const tried = distinct(bases);
  const cells = [...new Set(tried.flatMap((base) => base.cells))];
  const table = cells[0]?.startsWith('litigation') === true ? 'litigation' : tableOf(cells[0]);
  return [
    {
      message: format(DIFFERS, {
        phrase: quoted(paragraph.text.slice(from, quantity.to)),
        bases: basesText(tried),
      }),
      range: placeOfQuantity(paragraph, quantity),
      cells,
      related: related(report, tried),
      fixes: fixes(report, { sentence, quantity, from }, tried),
      ...(table === undefined ? {} : { table }),
      ...(paragraph.part === 0 ? {} : { section: paragraph.part satisfies SectionNumber }),
    },
  ];
}

function tableOf(cell: string | undefined): 'proactive' | 'applications' | undefined {
  if (cell === undefined) return undefined;
  return cell.startsWith('proactive') ? 'proactive' : 'applications';
}

/** `一、本年新收 = 6，第一项+第二项 = 7`. */
export function basesText(bases: readonly Base[]): LocalText {
  const words = bases.map(({ name, value }) => `${name} = ${numberText(value)}`);
  return { zh: words.join('，'), en: words.join(', ') };
}

function related(report: Report, bases: readonly Base[]): readonly RelatedPlace[] {
  const ids = [...new Set(bases.flatMap(({ cells }) => cells))];
  return relatedCells(report, ids.slice(0, 30));
}

/** The number of the text from the table, or the cell from the text: which of them is right a person has to say. */
function fixes(report: Report, { sentence, quantity }: Statement, bases: readonly Base[]): readonly Fix[] {
  const range = placeOfNumber(sentence.paragraph, quantity);
  const written = sliceRange(report.source, range);
  if (!/^\d+$/.test(written)) return [];
  const take = bases.slice(0, MOST_FIXES).map(({ name, value }): Fix => ({
    title: format(TAKE, { written: quantityText(sentence, quantity), value: numberText(value), name }),
    safety: 'ask',
    edits: [{ range, newText: numberText(value) }],
  }));
  return [...take, ...giveFix(report, quantity, bases)];
}

function giveFix(report: Report, quantity: Quantity, bases: readonly Base[]): readonly Fix[] {
  const [first] = bases;
  const [id, ...more] = first?.cells ?? [];
  const cell = id === undefined ? undefined : report.cells.get(id);
  if (first === undefined || more.length > 0 || cell?.state !== 'number') return [];
  const newText = numberText(quantity.value);
  return [
    {
      title: format(GIVE, { name: first.name, value: newText }),
      safety: 'ask',
      edits: [{ range: cell.range, newText }],
    },
  ];
}
