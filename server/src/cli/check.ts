/** `gouji check`. */

import type { Configuration, Report } from '../core';
import { readReport } from '../core/reading/readReport';
import { type Checked, checkWithSuppressed } from '../core/rules/checkReport';
import { format, type Lang, type LocalText } from '../core/text/localText';
import type { CheckCommand } from './arguments';
import { checkedText, summary } from './checkText';
import { coloursFor } from './colours';
import { createConfigurations } from './configurations';
import { outcomes } from './inputs';
import type { ExitCode, Io } from './io';
import { checkJson } from './json';
import { jsonPrinter, type Printer, textPrinter } from './printer';
import { addProblem, addResult, emptyTally, type Tally } from './tally';

export interface CheckedReport extends Checked {
  readonly report: Report;
}

const TOO_MANY_WARNINGS: LocalText = {
  zh: 'gouji：警告 {found} 处，多于 --max-warnings 允许的 {allowed} 处',
  en: 'gouji: {found} warnings, --max-warnings allows {allowed}',
};

export async function check(command: CheckCommand, lang: Lang, io: Io): Promise<ExitCode> {
  const colours = coloursFor(io);
  const printer: Printer<CheckedReport> =
    command.format === 'json'
      ? jsonPrinter(io, lang, (path, { report, ...checked }) => checkJson(path, report, checked, lang))
      : textPrinter(io, lang, (path, result) => checkedText(path, result, lang, colours));
  const configurations = createConfigurations(command.configuration, lang, io);
  const checkText = async (text: string, path: string): Promise<CheckedReport> =>
    checked(text, await configurations.of(path));
  const tally = emptyTally();
  for await (const outcome of outcomes(command.files, io, checkText)) {
    if (outcome.kind === 'problem') {
      addProblem(tally);
      await printer.problem(outcome.path, outcome.problem);
    } else {
      addResult(tally, outcome.result.report, outcome.result);
      await printer.result(outcome.path, outcome.result);
    }
  }
  await printer.end();
  if (command.format === 'text') await io.out.write(`${summary(tally, lang, colours)}\n`);
  const tooMany = command.maxWarnings !== undefined && tally.warning > command.maxWarnings;
  if (tooMany) await io.err.write(`${tooManyWarnings(tally, command.maxWarnings, lang)}\n`);
  if (tally.problems > 0 || configurations.failed()) return 2;
  return tally.error > 0 || tooMany ? 1 : 0;
}

function checked(text: string, { levels, body }: Configuration): CheckedReport {
  const report = readReport(text);
  return { report, ...checkWithSuppressed(report, { levels, body }) };
}

function tooManyWarnings(tally: Tally, allowed: number, lang: Lang): string {
  return format(TOO_MANY_WARNINGS, { found: tally.warning, allowed })[lang];
}
