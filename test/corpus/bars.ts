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
  'pdf-text-10-before': {
    full: 0.8,
    withBlanks: 0,
    why: {
      zh: '数字行在标签之前，有的行可归上一标签，也可归下一标签',
      en: 'a line of numbers before its label may as well belong to the label before',
    },
  },
  'table-a-row': {
    full: 0.9,
    withBlanks: 0.9,
    why: {
      zh: '表四只有虚构的表头，没有标签',
      en: 'table four has invented heads and no labels',
    },
  },
  fragments: {
    full: 1,
    withBlanks: 0.6,
    why: {
      zh: '半截标签所在行的空格与空白数值无法分清',
      en: 'the empty cells beside half a label may as well be blank values',
    },
  },
  'pipes-bare': {
    full: 1,
    withBlanks: 0.97,
    why: {
      zh: '合并格在行尾的补位竖线与空白格同形',
      en: 'the pipes that fill up rows with merged cells look like blank cells',
    },
  },
  'html2markdown-cells': {
    full: 1,
    withBlanks: 0.95,
    why: {
      zh: '行尾竖线与末格空白无法分清',
      en: 'a pipe at the end of a row may as well begin a blank cell',
    },
  },
  'lynx-80-cells': {
    full: 0.95,
    withBlanks: 0,
    why: {
      zh: '80 列处折行，折下的数字有的分不清属于哪一行',
      en: 'lines wrapped at 80 columns: what is carried over may belong to either row',
    },
  },
  'pdftotext-layout-narrow': {
    full: 0.9,
    withBlanks: 0,
    why: {
      zh: '个别行的数字被拆到上下两行',
      en: 'the numbers of some rows are torn apart over two lines',
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
    why: { zh: '全角长数字在格内断行', en: 'long full-width numbers are broken inside their cells' },
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
