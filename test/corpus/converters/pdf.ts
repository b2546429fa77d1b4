/** L4, L5, L6: pdftotext on a PDF that a browser printed. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser, openBrowser } from '../../../scripts/lib/browser';
import type { Outline } from '../outline';
import { pageOf, type Print, printed } from '../page';
import { type Converter, print } from './converter';

/** Prints the reports; gives the paths of the PDFs. Throws when no browser starts. */
async function printPdfs(reports: readonly Outline[], how: Print, folder: string): Promise<string[]> {
  const browser = await openBrowser(await findBrowser(), path.join(folder, 'profile'));
  try {
    const page = await browser.newPage();
    const files: string[] = [];
    for (const [i, report] of reports.entries()) {
      await page.setContent(pageOf(report, printed(how)));
      const bytes = await page.pdf({
        format: 'A4',
        landscape: how.landscape,
        margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' },
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate:
          '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>',
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

const MIDDLE: Print = {
  landscape: false,
  labels: ['4em', '4em', '13em'],
  fontSize: '9pt',
  repeatHeads: false,
  breakNumbers: false,
};

/** How the reports are printed; every way by every option of the program. */
const PRINTS: readonly { readonly what: string; readonly how: Print }[] = [
  {
    what: '纵向，标签栏窄，表头跨页重复',
    how: { ...MIDDLE, labels: ['1.4em', '3.2em', '9em'], fontSize: '10pt', repeatHeads: true },
  },
  { what: '纵向，标签栏宽', how: MIDDLE },
  {
    what: '横向，表头跨页重复',
    how: { ...MIDDLE, landscape: true, labels: ['4.5em', '5em', '22em'], fontSize: '10.5pt', repeatHeads: true },
  },
  { what: '纵向，长数字在格内折行', how: { ...MIDDLE, fontSize: '15pt', breakNumbers: true } },
];

const OPTIONS: readonly { readonly id: string; readonly args: readonly string[] }[] = [
  { id: 'L5', args: ['-layout'] },
  { id: 'L4', args: ['-raw'] },
  { id: 'L6', args: [] },
];

export const PDF: readonly Converter[] = OPTIONS.flatMap(({ id, args }) =>
  PRINTS.map(({ what, how }): Converter => ({
    id,
    name: `${['pdftotext', ...args].join(' ')}（${what}）`,
    programs: ['pdftotext'],
    keepsBlanks: false,
    narrow: true,
    async convert(reports, folder) {
      const files = await printPdfs(reports, how, folder);
      return Promise.all(files.map((file) => print('pdftotext', [...args, file, '-'], folder)));
    },
  })),
);
