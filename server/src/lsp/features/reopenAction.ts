/** Opening a garbled document anew in the encoding its file most likely has: a command of the client, offered where it has one. */

import { CodeActionKind, type CodeAction, type Command, type Diagnostic } from '../protocol';
import { format, type FileEncoding, type Lang, type LocalText, type Report } from '../../core';
import type { InitializationOptions } from '../initializationOptions';

const ENCODING_RULE = 'structure/encoding';

const TITLE: LocalText = { zh: '以 {encoding} 重新打开', en: 'Reopen as {encoding}' };

const NAMES: Readonly<Record<FileEncoding, string>> = { 'utf-8': 'UTF-8', gb18030: 'GB18030' };

/** The command, with the document's address and the encoding; undefined where it would not help or there is none. */
export function reopenCommand(
  uri: string,
  report: Report | undefined,
  { reopenCommand: command }: InitializationOptions,
  lang: Lang,
): Command | undefined {
  const encoding = report?.encodingDamage?.reopenAs;
  if (encoding === undefined || command === undefined) return undefined;
  const title = format(TITLE, { encoding: NAMES[encoding] })[lang];
  return { title, command, arguments: [uri, encoding] };
}

/** The command as a quick fix of the finding about the encoding. */
export function reopenActions(command: Command | undefined, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const about = diagnostics.filter(({ code }) => code === ENCODING_RULE);
  if (command === undefined || about.length === 0) return [];
  return [{ title: command.title, kind: CodeActionKind.QuickFix, diagnostics: about, command }];
}
