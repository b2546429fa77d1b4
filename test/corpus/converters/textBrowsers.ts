/** L13 and L19: what text browsers print of a page. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BORDERED, IN_PARAGRAPHS, PLAIN, pageOf, type PageStyle } from '../page';
import { type Converter, print } from './converter';

function w3m(columns: number, style: PageStyle, id: string, what: string, keepsBlanks: boolean): Converter {
  const args = ['-dump', '-cols', String(columns), '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html'];
  return ofPage({
    id,
    name: `w3m -dump -cols ${String(columns)}（${what}）`,
    program: 'w3m',
    style,
    args,
    keepsBlanks,
  });
}

function lynx(columns: number, style: PageStyle, id: string, what: string): Converter {
  const args = ['-dump', '-nolist', `-width=${String(columns)}`, '-assume_charset=utf-8', '-display_charset=utf-8'];
  const name = `lynx -dump -width=${String(columns)}（${what}）`;
  return ofPage({ id, name, program: 'lynx', style, args, keepsBlanks: false });
}

interface PageProgram {
  readonly id: string;
  readonly name: string;
  readonly program: string;
  readonly style: PageStyle;
  /** Before the name of the file. */
  readonly args: readonly string[];
  readonly keepsBlanks: boolean;
  readonly narrow?: boolean;
}

/** A program that prints the text of a file it is given. */
function ofPage({ id, name, program, style, args, keepsBlanks, narrow = false }: PageProgram): Converter {
  return {
    id,
    name,
    programs: [program],
    keepsBlanks,
    narrow,
    async convert(reports, folder) {
      const texts: string[] = [];
      for (const report of reports) {
        const file = path.join(folder, 'page.html');
        await writeFile(file, pageOf(report, style));
        texts.push(await print(program, [...args, file], folder));
      }
      return texts;
    },
  };
}

const HTML2MARKDOWN = ['-b', '0'];

export const TEXT_BROWSERS: readonly Converter[] = [
  w3m(80, BORDERED, 'L13', '有框线', true),
  w3m(132, BORDERED, 'L13', '有框线', true),
  w3m(200, IN_PARAGRAPHS, 'L13', '有框线、格内分段', true),
  w3m(100, PLAIN, 'L19', '无框线', false),
  w3m(200, PLAIN, 'L19', '无框线', false),
  lynx(80, BORDERED, 'L19', '格内无段'),
  lynx(132, BORDERED, 'L19', '格内无段'),
  lynx(200, BORDERED, 'L19', '格内无段'),
  lynx(100, IN_PARAGRAPHS, 'L16', '格内分段'),
  ofPage({
    id: 'L14',
    name: 'html2markdown（Python html2text，格内无段）',
    program: 'html2markdown',
    style: BORDERED,
    args: HTML2MARKDOWN,
    keepsBlanks: true,
  }),
  ofPage({
    id: 'L15',
    name: 'html2markdown（Python html2text，格内分段）',
    program: 'html2markdown',
    style: IN_PARAGRAPHS,
    args: HTML2MARKDOWN,
    keepsBlanks: true,
  }),
  ofPage({
    id: 'L9',
    name: 'html2text -utf8 -width 120',
    program: 'html2text',
    style: BORDERED,
    args: ['-utf8', '-nobs', '-width', '120'],
    keepsBlanks: false,
    narrow: true,
  }),
];
