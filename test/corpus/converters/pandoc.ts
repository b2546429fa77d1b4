/** L7, L10, L12: pandoc, from a page and from a Word document; L16: other readers of that document. */

import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outline } from '../outline';
import { BORDERED, IN_PARAGRAPHS, pageOf, type PageStyle } from '../page';
import { type Converter, print } from './converter';

type Source = 'html' | 'docx';
type Target = 'gfm' | 'markdown' | 'plain';

const LAYOUT_OF: Readonly<Record<Target, string>> = { gfm: 'L7', markdown: 'L12', plain: 'L12' };

function pandoc(source: Source, target: Target, style: PageStyle, what: string): Converter {
  return {
    id: LAYOUT_OF[target],
    name: `pandoc -f ${source} -t ${target}（${what}）`,
    programs: ['pandoc'],
    keepsBlanks: true,
    async convert(reports, folder) {
      const texts: string[] = [];
      for (const report of reports) {
        const file = await writeSource(report, style, source, folder);
        texts.push(await print('pandoc', ['-f', source, '-t', target, file], folder));
      }
      return texts;
    },
  };
}

async function writeSource(report: Outline, style: PageStyle, source: Source, folder: string): Promise<string> {
  const page = path.join(folder, 'page.html');
  await writeFile(page, pageOf(report, style));
  if (source === 'html') return page;
  const document = path.join(folder, 'page.docx');
  await print('pandoc', ['-f', 'html', page, '-o', document], folder);
  return document;
}

const docx2txt: Converter = {
  id: 'L16',
  name: 'docx2txt',
  programs: ['pandoc', 'docx2txt'],
  keepsBlanks: false,
  async convert(reports, folder) {
    const texts: string[] = [];
    for (const report of reports) {
      const document = await writeSource(report, BORDERED, 'docx', folder);
      texts.push(await print('docx2txt', [document, '-'], folder));
    }
    return texts;
  },
};

const soffice: Converter = {
  id: 'L16',
  name: 'soffice --convert-to txt',
  programs: ['pandoc', 'soffice'],
  keepsBlanks: false,
  async convert(reports, folder) {
    const names = reports.map((_, i) => `report${String(i)}`);
    for (const [i, report] of reports.entries()) {
      const document = await writeSource(report, BORDERED, 'docx', folder);
      await rename(document, path.join(folder, `${names[i] ?? ''}.docx`));
    }
    const profile = `-env:UserInstallation=file://${folder}/soffice`;
    const documents = names.map((name) => path.join(folder, `${name}.docx`));
    const format = 'txt:Text (encoded):UTF8';
    await print('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...documents], folder);
    return Promise.all(names.map((name) => readFile(path.join(folder, `${name}.txt`), 'utf8')));
  },
};

export const PANDOC: readonly Converter[] = [
  ...(['gfm', 'markdown', 'plain'] as const).flatMap((target) => [
    pandoc('html', target, BORDERED, '格内无段'),
    pandoc('html', target, IN_PARAGRAPHS, '格内分段'),
    pandoc('docx', target, BORDERED, '格内无段'),
  ]),
  docx2txt,
  soffice,
];
