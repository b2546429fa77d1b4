/** L13, L14, L15, L19: what text browsers and programs like them print of a page. */

import type { LocalText } from '../../../server/src/core/text/localText';
import { BORDERED, IN_PARAGRAPHS, PLAIN, type PageStyle } from '../page';
import { CELLS_IN_PARAGRAPHS, type Converter, eachReport, PLAIN_CELLS, print, writePage } from './converter';

/** What of a page matters to such a program. */
interface Page {
  readonly key: string;
  readonly style: PageStyle;
  readonly what: LocalText;
}

const BORDERS: Page = { key: 'borders', style: BORDERED, what: { zh: '有框线', en: 'with borders' } };
const NO_BORDERS: Page = { key: 'bare', style: PLAIN, what: { zh: '无框线', en: 'without borders' } };
const CELLS: Page = { key: 'cells', style: BORDERED, what: PLAIN_CELLS };
const PARAGRAPHS: Page = { key: 'paragraphs', style: IN_PARAGRAPHS, what: CELLS_IN_PARAGRAPHS };

interface Traits {
  readonly id: string;
  readonly keepsBlanks: boolean;
  readonly narrow?: boolean;
}

/** A program that prints the text of the file it is given after its arguments. */
function printing(
  name: string,
  program: string,
  args: readonly string[],
  page: Page,
  { id, keepsBlanks, narrow = false }: Traits,
): Converter {
  return {
    key: `${name}-${page.key}`,
    id,
    command: [program, ...args].join(' '),
    what: page.what,
    programs: [program],
    keepsBlanks,
    narrow,
    convert: eachReport(async (report, folder) =>
      print(program, [...args, await writePage(report, page.style, folder)], folder),
    ),
  };
}

function w3m(columns: number, page: Page, traits: Traits): Converter {
  const args = ['-dump', '-cols', String(columns), '-O', 'UTF-8'];
  return printing(`w3m-${String(columns)}`, 'w3m', args, page, traits);
}

function lynx(columns: number, page: Page, id: string): Converter {
  const args = ['-dump', '-nolist', `-width=${String(columns)}`, '-assume_charset=utf-8', '-display_charset=utf-8'];
  return printing(`lynx-${String(columns)}`, 'lynx', args, page, { id, keepsBlanks: false });
}

function html2markdown(page: Page, id: string, keepsBlanks: boolean): Converter {
  return printing('html2markdown', 'html2markdown', ['-b', '0'], page, { id, keepsBlanks });
}

export const TEXT_BROWSERS: readonly Converter[] = [
  w3m(80, BORDERS, { id: 'L13', keepsBlanks: true, narrow: true }),
  w3m(132, BORDERS, { id: 'L13', keepsBlanks: true, narrow: true }),
  w3m(200, { ...PARAGRAPHS, style: IN_PARAGRAPHS }, { id: 'L13', keepsBlanks: true }),
  // full-width numbers are broken inside their cells
  w3m(100, BORDERS, { id: 'L13', keepsBlanks: true }),
  w3m(90, NO_BORDERS, { id: 'L19', keepsBlanks: false, narrow: true }),
  w3m(100, NO_BORDERS, { id: 'L19', keepsBlanks: false }),
  w3m(200, NO_BORDERS, { id: 'L19', keepsBlanks: false }),
  lynx(80, CELLS, 'L19'),
  lynx(132, CELLS, 'L19'),
  lynx(200, CELLS, 'L19'),
  lynx(100, PARAGRAPHS, 'L16'),
  html2markdown(CELLS, 'L14', true),
  html2markdown(PARAGRAPHS, 'L15', false),
  // counts bytes: it cuts Chinese letters in half, and numbers beside them
  printing('html2text', 'html2text', ['-utf8', '-nobs', '-width', '120'], CELLS, {
    id: 'L9',
    keepsBlanks: false,
    narrow: true,
  }),
];
