/** `gouji check`. */

import { format, type Lang, type LocalText } from '../core/text/localText';
import { expandPaths, type Target } from '../host/expandPaths';
import type { CheckCommand } from './arguments';
import { type CheckedFile, checkFile, type CheckLayout } from './checkFile';
import { summary } from './checkText';
import { coloursFor } from './colours';
import { type Configurations, createConfigurations } from './configurations';
import { type Outcome, outcomes } from './inputs';
import type { ExitCode, Io } from './io';
import { jsonPrinter, textPrinter } from './printer';
import { addProblem, addTally, emptyTally, type Tally } from './tally';

const TOO_MANY_WARNINGS: LocalText = {
  zh: 'gouji：警告 {found} 处，多于 --max-warnings 允许的 {allowed} 处',
  en: 'gouji: {found} warnings, --max-warnings allows {allowed}',
};

/** Fewer files are done before another thread has started. */
const FILES_WORTH_WORKERS = 400;

export async function check(command: CheckCommand, lang: Lang, io: Io): Promise<ExitCode> {
  const layout: CheckLayout = { format: command.format, lang, colours: coloursFor(io) };
  const printer = command.format === 'json' ? jsonPrinter(io, lang) : textPrinter(io, lang);
  const configurations = createConfigurations(command.configuration, lang, io);
  const tally = emptyTally();
  for await (const outcome of checkedFiles(await expandPaths(command.files, io.cwd), layout, configurations, io)) {
    if (outcome.kind === 'problem') {
      addProblem(tally);
      await printer.problem(outcome.path, outcome.problem);
    } else {
      addTally(tally, outcome.result.tally);
      await configurations.of(outcome.path).tell();
      await printer.result(outcome.result.text);
    }
  }
  await printer.end();
  if (command.format === 'text') await io.out.write(`${summary(tally, lang, layout.colours)}\n`);
  const tooMany = command.maxWarnings !== undefined && tally.warning > command.maxWarnings;
  if (tooMany) await io.err.write(`${tooManyWarnings(tally, command.maxWarnings, lang)}\n`);
  if (tally.problems > 0 || configurations.failed()) return 2;
  return tally.error > 0 || tooMany ? 1 : 0;
}

/** Every file checked, in the order of `targets`; many files by several threads. */
async function* checkedFiles(
  targets: readonly Target[],
  layout: CheckLayout,
  configurations: Configurations,
  io: Io,
): AsyncGenerator<Outcome<CheckedFile>, void, undefined> {
  const inWorkers = targets.length >= FILES_WORTH_WORKERS && targets.every(({ kind }) => kind !== 'stdin');
  if (inWorkers) {
    const { checkedByWorkers } = await import('./workers');
    yield* checkedByWorkers(targets, layout, configurations, io);
    return;
  }
  yield* outcomes(targets, io, (text, path) => checkFile(text, path, configurations.of(path).configuration, layout));
}

function tooManyWarnings(tally: Tally, allowed: number, lang: Lang): string {
  return format(TOO_MANY_WARNINGS, { found: tally.warning, allowed })[lang];
}
