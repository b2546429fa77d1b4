/** L4, L5, L6: pdftotext on a PDF that a browser printed. */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser, openBrowser } from '../../../scripts/lib/browser';
import type { LocalText } from '../../../server/src/core/text/localText';
import type { Outline } from '../outline';
import { pageOf, type Print, printed } from '../page';
import { random } from '../random';
import { type Converter, print } from './converter';

interface Way {
  readonly key: string;
  readonly what: LocalText;
  /** How the report of an index is printed. */
  readonly print: (index: number) => Print;
}

const MIDDLE: Print = {
  landscape: false,
  labels: ['4em', '4em', '13em'],
  fontSize: '9pt',
  repeatHeads: false,
  breakNumbers: false,
  footer: ['- ', ' -'],
  cells: '',
};

/** Any way of printing, told by the index. Letters stay so small that no number is cut off at the page's edge. */
function anyPrint(index: number): Print {
  const dice = random(index);
  const em = (least: number, more: number): string => `${String(least + dice.below(more * 10) / 10)}em`;
  return {
    landscape: dice.chance(0.5),
    labels: [em(1.5, 3), em(2, 4), em(6, 16)],
    fontSize: dice.pick(['8pt', '9pt', '10pt']),
    repeatHeads: dice.chance(0.5),
    breakNumbers: dice.chance(0.3),
    footer: dice.pick([
      ['- ', ' -'],
      ['', ''],
      ['— ', ' —'],
    ]),
    cells: dice.pick(['', '', 'vertical-align: top', 'line-height: 1.6', 'text-align: left', 'padding: 6px']),
  };
}

function always(print: Print): (index: number) => Print {
  return () => print;
}

/** How the reports are printed; every way by every option of the program. */
const WAYS: readonly Way[] = [
  {
    key: 'narrow',
    what: { zh: '纵向，标签栏窄，表头跨页重复', en: 'portrait, narrow labels, heads repeated on each page' },
    print: always({ ...MIDDLE, labels: ['1.4em', '3.2em', '9em'], fontSize: '10pt', repeatHeads: true }),
  },
  { key: 'wide', what: { zh: '纵向，标签栏宽', en: 'portrait, wide labels' }, print: always(MIDDLE) },
  {
    key: 'landscape',
    what: { zh: '横向，表头跨页重复', en: 'landscape, heads repeated on each page' },
    print: always({
      ...MIDDLE,
      landscape: true,
      labels: ['4.5em', '5em', '22em'],
      fontSize: '10.5pt',
      repeatHeads: true,
    }),
  },
  {
    key: 'broken',
    what: { zh: '纵向，长数字在格内折行', en: 'portrait, long numbers broken inside their cells' },
    print: always({ ...MIDDLE, fontSize: '15pt', breakNumbers: true }),
  },
  {
    key: 'any',
    what: { zh: '纸张、字号、栏宽、对齐、页码随机', en: 'paper, size, widths, alignment and page numbers at random' },
    print: anyPrint,
  },
];

const OPTIONS: readonly { readonly key: string; readonly id: string; readonly args: readonly string[] }[] = [
  { key: 'layout', id: 'L5', args: ['-layout'] },
  { key: 'raw', id: 'L4', args: ['-raw'] },
  { key: 'default', id: 'L6', args: [] },
];

export const PDF: readonly Converter[] = OPTIONS.flatMap(({ key, id, args }) =>
  WAYS.map((way): Converter => ({
    key: `pdftotext-${key}-${way.key}`,
    id,
    command: ['pdftotext', ...args].join(' '),
    what: way.what,
    programs: ['chromium', 'pdftotext'],
    keepsBlanks: false,
    narrow: true,
    async convert(reports, folder) {
      const files = await pdfsOf(reports, way, folder);
      return Promise.all(files.map((file) => print('pdftotext', [...args, file, '-'], folder)));
    },
  })),
);

/** PDFs by the reports they were made of: all options of the program work on the same ones. */
const printedBefore = new WeakMap<readonly Outline[], Map<string, Promise<string[]>>>();

function pdfsOf(reports: readonly Outline[], way: Way, folder: string): Promise<string[]> {
  const known = printedBefore.get(reports) ?? new Map<string, Promise<string[]>>();
  printedBefore.set(reports, known);
  const files = known.get(way.key) ?? printPdfs(reports, way.print, folder);
  known.set(way.key, files);
  return files;
}

/** Prints the reports; gives the paths of the PDFs. Throws when no browser starts. */
async function printPdfs(reports: readonly Outline[], print: Way['print'], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser(await findBrowser(), path.join(folder, 'profile'));
  try {
    const page = await browser.newPage();
    const files: string[] = [];
    for (const [i, report] of reports.entries()) {
      const how = print(i);
      await page.setContent(pageOf(report, printed(how)));
      const bytes = await page.pdf({
        format: 'A4',
        landscape: how.landscape,
        margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' },
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: `<div style="font-size:9px;width:100%;text-align:center">${how.footer.join('<span class="pageNumber"></span>')}</div>`,
      });
      const file = path.join(folder, `report${String(i)}.pdf`);
      await writeFile(file, bytes);
      files.push(file);
    }
    return files;
  } finally {
    await browser.close();
  }
}
