/** How results go out: to a person, or as JSON to a program. Either way each file is written as soon as it is done. */

import type { Lang } from '../core/text/localText';
import { describeProblem, type FileProblem } from '../host/fileProblem';
import { STDIN } from '../host/expandPaths';
import type { Io } from './io';
import { fileErrorJson } from './json';
import { printable, printableJson } from './printable';

export interface Printer<Result> {
  readonly result: (path: string, result: Result) => Promise<void>;
  readonly problem: (path: string, problem: FileProblem) => Promise<void>;
  /** Called once, after all files. */
  readonly end: () => Promise<void>;
}

/** Name of a file as a person is shown it. */
export function shownPath(path: string, lang: Lang): string {
  if (path === STDIN) return lang === 'zh' ? '标准输入' : 'standard input';
  return printable(path);
}

/** `layout`: text about one file, with its line end; empty when there is nothing to say. */
export function textPrinter<Result>(
  io: Io,
  lang: Lang,
  layout: (path: string, result: Result) => string,
): Printer<Result> {
  return {
    result: async (path, result) => {
      const text = layout(path, result);
      if (text !== '') await io.out.write(text);
    },
    problem: (path, problem) => tellProblem(io, lang, path, problem),
    end: () => Promise.resolve(),
  };
}

/** One JSON document, one line a file. Problems are told to the person at the terminal as well. */
export function jsonPrinter<Result>(
  io: Io,
  lang: Lang,
  toJson: (path: string, result: Result) => unknown,
): Printer<Result> {
  let opening = '{"version":1,"files":[\n';
  const item = async (value: unknown): Promise<void> => {
    await io.out.write(opening + printableJson(value));
    opening = ',\n';
  };
  return {
    result: (path, result) => item(toJson(path, result)),
    problem: async (path, problem) => {
      await item(fileErrorJson(path, problem, lang));
      await tellProblem(io, lang, path, problem);
    },
    end: () => io.out.write(opening === ',\n' ? '\n]}\n' : `${opening}]}\n`),
  };
}

async function tellProblem(io: Io, lang: Lang, path: string, problem: FileProblem): Promise<void> {
  const colon = lang === 'zh' ? '：' : ': ';
  await io.err.write(`${shownPath(path, lang)}${colon}${printable(describeProblem(problem)[lang])}\n`);
}
