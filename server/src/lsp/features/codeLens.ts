/** Code lenses above each table: how it adds up, and the commands that work on it. */

import { CodeLensRefreshRequest, type CodeLens, type CodeLensParams, type Command } from '../protocol';
import { tableLenses, type Lang, type TableLens } from '../../core';
import type { ClientSupport } from '../clientSupport';
import { toLspRange } from '../convert';
import type { InitializationOptions } from '../initializationOptions';
import type { Feature } from './feature';
import { TABLE_COMMANDS, type TableCommandArguments } from './tableCommands';

export const codeLensFeature: Feature = {
  capabilities: (support) => (support.codeLens ? { codeLensProvider: { resolveProvider: false } } : {}),
  register(connection, { guard, find, support, options, onSettings }) {
    onSettings(async (cause) => {
      if (cause === 'changed' && support.refreshesCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
    });
    connection.onCodeLens(
      guard.request('textDocument/codeLens', [], async ({ textDocument }: CodeLensParams): Promise<CodeLens[]> => {
        const found = await find(textDocument.uri);
        if (!found?.report || !found.settings.codeLens) return [];
        const { report, settings } = found;
        return tableLenses(report).flatMap((lens) => {
          const command = commandOf(lens, textDocument.uri, settings.lang, support, options);
          if (command === undefined) return [];
          const { start } = toLspRange(report.source, lens.range);
          return [{ range: { start, end: start }, command }];
        });
      }),
    );
  },
};

/** undefined for a lens that would do nothing in this client. */
function commandOf(
  { kind, table, title }: TableLens,
  uri: string,
  lang: Lang,
  support: ClientSupport,
  options: InitializationOptions,
): Command | undefined {
  // a command without a name is text that cannot be clicked
  if (kind === 'state') return { title: title[lang], command: '' };
  if (kind === 'preview') {
    const { previewCommand } = options;
    return previewCommand === undefined ? undefined : { title: title[lang], command: previewCommand, arguments: [uri] };
  }
  const args: TableCommandArguments = { uri, table };
  return support.appliesEdits ? { title: title[lang], command: TABLE_COMMANDS[kind], arguments: [args] } : undefined;
}
