/** How much of each layout the reader must read. A layout that keeps its information is read whole. */

import type { LocalText } from '../../server/src/core/text/localText';
import type { Converter } from './converters/converter';

export interface Bar {
  /** Share of cells to be read right where every number is written, 0 … 1. */
  readonly full: number;
  /** The same where cells are blank; blanks count as cells. */
  readonly withBlanks: number;
  /** What information is lost; undefined where both are 1. */
  readonly why: LocalText | undefined;
}

const WHOLE: Bar = { full: 1, withBlanks: 1, why: undefined };

const BLANKS_LOST: Bar = {
  full: 1,
  withBlanks: 0,
  why: {
    zh: '空白格不留痕迹，填不满的行无法知道数字属于哪一栏',
    en: 'blank cells leave no trace: a row that is not full does not tell its columns',
  },
};

/** No bar: what the layout lost cannot be rebuilt. Nothing wrong may come out all the same. */
function none(zh: string, en: string): Bar {
  return { full: 0, withBlanks: 0, why: { zh, en } };
}

const SCRAMBLED = none('各行次序打乱，标签与数字分开', 'the rows are out of order, labels and numbers apart');
const BROKEN = none(
  '数字断成两行，与相邻的数字无法分开',
  'numbers are broken over two lines and cannot be told from their neighbours',
);

/** Layouts that lose more than blanks, by key. */
const LOWER: Readonly<Record<string, Bar>> = {
  'pipes-bare': {
    full: 1,
    withBlanks: 0.98,
    why: {
      zh: '“（一）予以公开”首格空白、行尾又补一格时，八格中哪一格是补位无从得知',
      en: 'where the first cell of （一）予以公开 is blank and the row is filled up with one, either of the two may be the filling',
    },
  },
  'pdftotext-layout-narrow': {
    full: 0.97,
    withBlanks: 0,
    why: {
      zh: '个别行的数字被拆到上下两行，且左右位置重叠，与断开的数字无法区分',
      en: 'the numbers of some rows are torn apart over two lines and overlap in their columns, as the halves of a broken number do',
    },
  },
  'table-a-row-lost': none(
    '每行缺一个数，虚构的表头不说明是哪一栏',
    'each row lacks a number, and invented heads do not tell which',
  ),
  'fragments-lost': none('部分数字行没有标签', 'rows of numbers without a label'),
  'labels-only': none('没有数字', 'there are no numbers'),
  'w3m-200-paragraphs': {
    full: 0.98,
    withBlanks: 0.98,
    why: {
      zh: '全角长数字在格内断行，与同格的两个数无法区分',
      en: 'long full-width numbers are broken inside their cells and look like two numbers in one cell',
    },
  },
  'w3m-100-borders': BROKEN,
  'w3m-100-bare': BROKEN,
  'html2text-cells': none('按字节排版，汉字和数字被截断', 'it counts bytes: letters and numbers are cut in half'),
  'pdftotext-layout-broken': BROKEN,
  'pdftotext-raw-broken': BROKEN,
  'pdftotext-default-broken': BROKEN,
  'pdftotext-layout-any': BROKEN,
  'pdftotext-raw-any': BROKEN,
  'pdftotext-default-any': SCRAMBLED,
  'pdftotext-default-narrow': SCRAMBLED,
  'pdftotext-default-wide': SCRAMBLED,
  'pdftotext-default-landscape': SCRAMBLED,
};

/** Keys of the layouts with a lower bar. */
export const LOWERED: readonly string[] = Object.keys(LOWER);

export function barOf({ key, keepsBlanks }: Converter): Bar {
  return LOWER[key] ?? (keepsBlanks ? WHOLE : BLANKS_LOST);
}
