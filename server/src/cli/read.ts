/** `gouji read`. */

import type { Report } from '../core';
import { readReport } from '../core/reading/readReport';
import type { Lang } from '../core/text/localText';
import type { ReadCommand } from './arguments';
import { coloursFor } from './colours';
import { outcomes } from './inputs';
import type { ExitCode, Io } from './io';
import { readJson } from './json';
import { jsonPrinter, type Printer, textPrinter } from './printer';
import { overview } from './readText';

export async function read(command: ReadCommand, lang: Lang, io: Io): Promise<ExitCode> {
  const colours = coloursFor(io);
  const printer: Printer<Report> =
    command.format === 'json'
      ? jsonPrinter(io, lang, readJson)
      : textPrinter(io, lang, (path, report) => overview(path, report, lang, colours));
  let code: ExitCode = 0;
  for await (const outcome of outcomes(command.files, io, (text) => readReport(text))) {
    if (outcome.kind === 'problem') {
      code = 2;
      await printer.problem(outcome.path, outcome.problem);
    } else {
      await printer.result(outcome.path, outcome.result);
    }
  }
  await printer.end();
  return code;
}
