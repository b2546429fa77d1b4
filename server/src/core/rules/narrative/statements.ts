/** What the rules that hold a number of the text against the tables have in common. */

import type { Fix, RelatedPlace } from '../../finding';
import { type Base, distinct } from '../../narrative/figures';
import type { Quantity } from '../../narrative/quantities';
import { placeOfQuantity, quantityText, type Sentence } from '../../narrative/sentences';
import type { Report, SectionNumber } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { numberText, quoted } from '../naming';
import type { Draft } from '../rule';
import { cellFix, numberFix } from '../numberFixes';
import { numberIn } from '../values';

const DIFFERS = {
  zh: '文中“{phrase}”与表格不符：{bases}',
  en: 'The text says {phrase}, the table: {bases}',
};
const TAKE = {
  zh: '文中“{written}”改为“{wanted}”，与表中“{name}”一致',
  en: 'Change {written} in the text to {wanted}, as {name} in the table',
};
const GIVE = {
  zh: '表中“{name}”改为 {value}，与文中一致',
  en: 'Change {name} in the table to {value}, as the text says',
};

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
        bases: basesText(report, tried),
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

/** `一、本年新收 = 6，第一项+第二项 = 6+1 = 7`. */
export function basesText(report: Report, bases: readonly Base[]): LocalText {
  const words = bases.map((base) => `${base.name} = ${addendsText(report, base)}${numberText(base.value)}`);
  return { zh: words.join('，'), en: words.join(', ') };
}

/** `6+1 = `, or `3-2 = ` for a total without pending cases; nothing where a single cell holds the figure. */
function addendsText(report: Report, { cells, value }: Base): string {
  const addends = cells.flatMap((id) => numberIn(report, id)?.value ?? []).filter((addend) => addend !== 0);
  const [first = 0, second = 0] = addends;
  if (addends.length < 2) return '';
  if (addends.reduce((sum, addend) => sum + addend, 0) === value) return `${addends.map(numberText).join('+')} = `;
  return addends.length === 2 && first - second === value ? `${numberText(first)}-${numberText(second)} = ` : '';
}

function related(report: Report, bases: readonly Base[]): readonly RelatedPlace[] {
  const ids = [...new Set(bases.flatMap(({ cells }) => cells))];
  return relatedCells(report, ids.slice(0, 30));
}

/** The number of the text from the table, or the cell from the text. */
function fixes(report: Report, { sentence, quantity }: Statement, bases: readonly Base[]): readonly Fix[] {
  const written = quantityText(sentence, quantity);
  const take = bases.slice(0, MOST_FIXES).flatMap(({ name, value }) => {
    const wanted = numberText(value) + quantity.unit;
    const title = format(TAKE, { written, wanted, name });
    return numberFix(report, sentence.paragraph, quantity, value, title);
  });
  return [...take, ...giveFix(report, quantity, bases)];
}

/** Offered where the first base is a single cell: a sum does not tell which of its cells is wrong. */
function giveFix(report: Report, quantity: Quantity, bases: readonly Base[]): readonly Fix[] {
  const [first] = bases;
  const [id, ...more] = first?.cells ?? [];
  if (first === undefined || id === undefined || more.length > 0) return [];
  return cellFix(report, id, quantity.value, format(GIVE, { name: first.name, value: numberText(quantity.value) }));
}
