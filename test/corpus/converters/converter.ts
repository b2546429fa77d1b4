/** A converter of the world outside: a program that turns our page into text. */

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LocalText } from '../../../server/src/core/text/localText';
import type { Outline } from '../outline';
import { pageOf, type PageStyle } from '../page';

export interface Converter {
  /** Unique; also names its folder of stored renderings. */
  readonly key: string;
  /** Number in our list of layouts, e.g. L13. */
  readonly id: string;
  /** The command as a person would type it. */
  readonly command: string;
  /** What is special about the page it is given. */
  readonly what: LocalText;
  /** Programs that must be on the PATH. */
  readonly programs: readonly string[];
  readonly keepsBlanks: boolean;
  /** True: it cuts off or breaks numbers that are not ASCII, so that only such ones are a fair test. */
  readonly narrow: boolean;
  /** Converts the reports, one text each; `folder` is for its files. Throws when the program fails. */
  readonly convert: (reports: readonly Outline[], folder: string) => Promise<string[]>;
}

export const PLAIN_CELLS: LocalText = { zh: '格内无段', en: 'no paragraphs in cells' };
export const CELLS_IN_PARAGRAPHS: LocalText = { zh: '格内分段', en: 'a paragraph in each cell' };

const execute = promisify(execFile);

/** Runs a program and gives what it prints. The locale is UTF-8 wherever it runs. */
export async function print(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await execute(program, [...args], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
    timeout: 300_000,
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', HOME: cwd },
  });
  return stdout;
}

/** Writes a report as a page into a folder; gives its path. */
export async function writePage(report: Outline, style: PageStyle, folder: string): Promise<string> {
  const file = path.join(folder, 'page.html');
  await writeFile(file, pageOf(report, style));
  return file;
}

/** One report after the other. */
export function eachReport(convert: (report: Outline, folder: string) => Promise<string>): Converter['convert'] {
  return async (reports, folder) => {
    const texts: string[] = [];
    for (const report of reports) texts.push(await convert(report, folder));
    return texts;
  };
}
