/** How results go out: to a person, or as JSON to a program. Either way each file is written as soon as it is done. */

import type { Lang } from '../core/text/localText';
import { describeProblem, type FileProblem } from '../host/fileProblem';
import { STDIN } from '../host/expandPaths';
import type { Io } from './io';
import { fileErrorJson } from './json';
import { printable, printableJson } from './printable';

export interface Printer {
  /** `text`: what is said about one file, as `laidOut` made it. */
  readonly result: (text: string) => Promise<void>;
  readonly problem: (path: string, problem: FileProblem) => Promise<void>;
  /** Called once, after all files. */
  readonly end: () => Promise<void>;
}

/** Name of a file as a person is shown it. */
export function shownPath(path: string, lang: Lang): string {
  if (path === STDIN) return lang === 'zh' ? '标准输入' : 'standard input';
  return printable(path);
}

/** Texts about one file each, with their line ends; empty where there is nothing to say. */
export function textPrinter(io: Io, lang: Lang): Printer {
  return {
    result: async (text) => {
      if (text !== '') await io.out.write(text);
    },
    problem: (path, problem) => tellProblem(io, lang, path, problem),
    end: () => Promise.resolve(),
  };
}

/** One JSON document, one line of JSON a file. Problems are told to the person at the terminal as well. */
export function jsonPrinter(io: Io, lang: Lang): Printer {
  let opening = '{"version":1,"files":[\n';
  const item = async (json: string): Promise<void> => {
    await io.out.write(opening + json);
    opening = ',\n';
  };
  return {
    result: item,
    problem: async (path, problem) => {
      await item(printableJson(fileErrorJson(path, problem, lang)));
      await tellProblem(io, lang, path, problem);
    },
    end: () => io.out.write(opening === ',\n' ? '\n]}\n' : `${opening}]}\n`),
  };
}

async function tellProblem(io: Io, lang: Lang, path: string, problem: FileProblem): Promise<void> {
  const colon = lang === 'zh' ? '：' : ': ';
  await io.err.write(`${shownPath(path, lang)}${colon}${printable(describeProblem(problem)[lang])}\n`);
}
