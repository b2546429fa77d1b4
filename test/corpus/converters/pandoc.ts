/** L7, L10, L12: pandoc, from a page and from a Word document; L16: other readers of that document. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocalText } from '../../../server/src/core/text/localText';
import type { Outline } from '../outline';
import { BORDERED, IN_PARAGRAPHS, type PageStyle } from '../page';
import { CELLS_IN_PARAGRAPHS, type Converter, eachReport, PLAIN_CELLS, print, writePage } from './converter';

type Target = 'gfm' | 'markdown' | 'plain';

const LAYOUT_OF: Readonly<Record<Target, string>> = { gfm: 'L7', markdown: 'L12', plain: 'L12' };

function fromHtml(target: Target, name: string, style: PageStyle, what: LocalText): Converter {
  return {
    key: `pandoc-html-${target}-${name}`,
    id: LAYOUT_OF[target],
    command: `pandoc -f html -t ${target}`,
    what,
    programs: ['pandoc'],
    keepsBlanks: true,
    narrow: false,
    convert: eachReport(async (report, folder) =>
      print('pandoc', ['-f', 'html', '-t', target, await writePage(report, style, folder)], folder),
    ),
  };
}

const DOCUMENT: LocalText = { zh: 'pandoc 生成的 Word 文档', en: 'a Word document made by pandoc' };

function fromDocument(target: Target): Converter {
  return {
    key: `pandoc-docx-${target}`,
    id: LAYOUT_OF[target],
    command: `pandoc -f docx -t ${target}`,
    what: DOCUMENT,
    programs: ['pandoc'],
    keepsBlanks: true,
    narrow: false,
    convert: eachReport(async (report, folder) =>
      print('pandoc', ['-f', 'docx', '-t', target, await writeDocument(report, folder)], folder),
    ),
  };
}

/** Writes a report as a Word document; gives its path. */
async function writeDocument(report: Outline, folder: string, name = 'report'): Promise<string> {
  const page = await writePage(report, BORDERED, folder);
  const document = path.join(folder, `${name}.docx`);
  await print('pandoc', ['-f', 'html', page, '-o', document], folder);
  return document;
}

const docx2txt: Converter = {
  key: 'docx2txt',
  id: 'L16',
  command: 'docx2txt',
  what: DOCUMENT,
  programs: ['pandoc', 'docx2txt'],
  keepsBlanks: false,
  narrow: false,
  convert: eachReport(async (report, folder) => print('docx2txt', [await writeDocument(report, folder), '-'], folder)),
};

const FORMAT = 'txt:Text (encoded):UTF8';

/** Takes a second to start, so it is given all documents at once. */
const soffice: Converter = {
  key: 'soffice',
  id: 'L16',
  command: `soffice --convert-to '${FORMAT}'`,
  what: DOCUMENT,
  programs: ['pandoc', 'soffice'],
  keepsBlanks: false,
  narrow: false,
  async convert(reports, folder) {
    const documents: string[] = [];
    for (const [i, report] of reports.entries()) {
      documents.push(await writeDocument(report, folder, `report${String(i)}`));
    }
    const profile = `-env:UserInstallation=file://${folder}/soffice`;
    await print('soffice', [profile, '--headless', '--convert-to', FORMAT, '--outdir', folder, ...documents], folder);
    return Promise.all(documents.map((file) => readFile(file.replace(/docx$/, 'txt'), 'utf8')));
  },
};

export const PANDOC: readonly Converter[] = [
  ...(['gfm', 'markdown', 'plain'] as const).flatMap((target) => [
    fromHtml(target, 'cells', BORDERED, PLAIN_CELLS),
    fromHtml(target, 'paragraphs', IN_PARAGRAPHS, CELLS_IN_PARAGRAPHS),
    fromDocument(target),
  ]),
  docx2txt,
  soffice,
];
