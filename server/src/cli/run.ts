/** Carries a command line out. */

import { format, type Lang, type LocalText } from '../core/text/localText';
import { type Command, parseArguments } from './arguments';
import { helpText, usageHint } from './help';
import type { ExitCode, Io } from './io';
import { printable } from './printable';
import { VERSION } from './version';

const USAGE_ERROR: LocalText = { zh: 'gouji：{message}', en: 'gouji: {message}' };
const FAILED: LocalText = { zh: 'gouji：程序出错（{detail}）', en: 'gouji: failed ({detail})' };

/** Runs `argv` (without node and script). Never rejects; what went wrong is written to `io.err` in a sentence. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseArguments(argv, io.env);
  try {
    if (parsed.ok) return await carryOut(parsed.command, parsed.lang, io);
    const message = format(USAGE_ERROR, { message: parsed.message })[parsed.lang];
    await io.err.write(`${printable(message)}\n${usageHint(parsed.topic)[parsed.lang]}\n`);
  } catch (error) {
    await reportFailure(error, parsed.lang, io);
  }
  return 2;
}

async function carryOut(command: Command, lang: Lang, io: Io): Promise<ExitCode> {
  switch (command.name) {
    case 'help':
      await io.out.write(helpText(command.topic)[lang]);
      return 0;
    case 'version':
      await io.out.write(`${VERSION}\n`);
      return 0;
    case 'check':
      // loaded here so that help and version start as fast as node itself
      return (await import('./check')).check(command, lang, io);
    case 'read':
      return (await import('./read')).read(command, lang, io);
    case 'rules':
      return (await import('./rules')).rules(command, lang, io);
  }
}

/** The reader went away (`gouji … | head`): that is their right, not an error to speak of. */
async function reportFailure(error: unknown, lang: Lang, io: Io): Promise<void> {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
  const detail = printable(error instanceof Error ? error.message : String(error));
  await io.err.write(`${format(FAILED, { detail })[lang]}\n`).catch(() => undefined);
}
