/** `gouji check`. */

import { checkReport, type Finding, readReport, type Report } from '../core';
import { format, type Lang, type LocalText } from '../core/text/localText';
import type { CheckCommand } from './arguments';
import { checkedText, summary } from './checkText';
import { coloursFor } from './colours';
import { outcomes } from './inputs';
import type { ExitCode, Io } from './io';
import { checkJson } from './json';
import { jsonPrinter, type Printer, textPrinter } from './printer';
import { addProblem, addResult, emptyTally, type Tally } from './tally';

export interface Checked {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

const TOO_MANY_WARNINGS: LocalText = {
  zh: 'gouji：警告 {found} 处，多于 --max-warnings 允许的 {allowed} 处',
  en: 'gouji: {found} warnings, --max-warnings allows {allowed}',
};

export async function check(command: CheckCommand, lang: Lang, io: Io): Promise<ExitCode> {
  const colours = coloursFor(io);
  const printer: Printer<Checked> =
    command.format === 'json'
      ? jsonPrinter(io, lang, (path, { report, findings }) => checkJson(path, report, findings, lang))
      : textPrinter(io, lang, (path, checked) => checkedText(path, checked, lang, colours));
  const tally = emptyTally();
  for await (const outcome of outcomes(command.files, io, checkText)) {
    if (outcome.kind === 'problem') {
      addProblem(tally);
      await printer.problem(outcome.path, outcome.problem);
    } else {
      addResult(tally, outcome.result.report, outcome.result.findings);
      await printer.result(outcome.path, outcome.result);
    }
  }
  await printer.end();
  if (command.format === 'text') await io.out.write(`${summary(tally, lang, colours)}\n`);
  const tooMany = command.maxWarnings !== undefined && tally.warning > command.maxWarnings;
  if (tooMany) await io.err.write(`${tooManyWarnings(tally, command.maxWarnings, lang)}\n`);
  if (tally.problems > 0) return 2;
  return tally.error > 0 || tooMany ? 1 : 0;
}

function checkText(text: string): Checked {
  const report = readReport(text);
  return { report, findings: checkReport(report) };
}

function tooManyWarnings(tally: Tally, allowed: number, lang: Lang): string {
  return format(TOO_MANY_WARNINGS, { found: tally.warning, allowed })[lang];
}
