/** `gouji read`. */

import type { Report } from '../core';
import { readReport } from '../core/reading/readReport';
import { expandPaths } from '../host/expandPaths';
import type { Lang } from '../core/text/localText';
import type { ReadCommand } from './arguments';
import { coloursFor } from './colours';
import { outcomes } from './inputs';
import type { ExitCode, Io } from './io';
import { readJson } from './json';
import { printableJson } from './printable';
import { jsonPrinter, type Printer, textPrinter } from './printer';
import { overview } from './readText';

export async function read(command: ReadCommand, lang: Lang, io: Io): Promise<ExitCode> {
  const colours = coloursFor(io);
  const asJson = command.format === 'json';
  const printer: Printer = asJson ? jsonPrinter(io, lang) : textPrinter(io, lang);
  const layout = (path: string, report: Report): string =>
    asJson ? printableJson(readJson(path, report)) : overview(path, report, lang, colours);
  let code: ExitCode = 0;
  for await (const outcome of outcomes(await expandPaths(command.files, io.cwd), io, (text) => readReport(text))) {
    if (outcome.kind === 'problem') {
      code = 2;
      await printer.problem(outcome.path, outcome.problem);
    } else {
      await printer.result(layout(outcome.path, outcome.result));
    }
  }
  await printer.end();
  return code;
}
