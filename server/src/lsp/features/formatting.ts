/**
 * Aligns the tables of a report when the editor is told to format. In the language `gouji` always; in Markdown and plain
 * text, which have formatters of their own, only where the setting `gouji.format.enable` asks for it.
 */

import {
  type Disposable,
  DocumentFormattingRequest,
  type DocumentFormattingParams,
  DocumentRangeFormattingRequest,
  type DocumentRangeFormattingParams,
  type TextEdit,
} from '../protocol';
import { formatTables } from '../../core';
import { toCoreRange, toLspTextEdit } from '../convert';
import type { Feature, FeatureContext, Found } from './feature';

/** The language of drafts that are nothing but reports. */
const OWN_LANGUAGE = 'gouji';
const OTHER_LANGUAGES = ['markdown', 'plaintext'];

export const formattingFeature: Feature = {
  // a client that cannot be told the languages asks for any document, and gets nothing for most
  capabilities: (support) =>
    support.formatting && !support.registersFormatting
      ? { documentFormattingProvider: true, documentRangeFormattingProvider: true }
      : {},
  register(connection, context) {
    const { guard, find } = context;
    connection.onDocumentFormatting(
      guard.request(
        'textDocument/formatting',
        [],
        async ({ textDocument }: DocumentFormattingParams): Promise<TextEdit[]> =>
          formatted(await find(textDocument.uri)),
      ),
    );
    connection.onDocumentRangeFormatting(
      guard.request(
        'textDocument/rangeFormatting',
        [],
        async ({ textDocument, range }: DocumentRangeFormattingParams): Promise<TextEdit[]> =>
          formatted(await find(textDocument.uri), range),
      ),
    );
    if (context.support.registersFormatting) followSetting(connection, context);
  },
};

function formatted(found: Found | undefined, range?: TextEdit['range']): TextEdit[] {
  const report = found?.report;
  if (!report || (found.document.languageId !== OWN_LANGUAGE && !found.settings.formatting)) return [];
  const within = range && toCoreRange(report.source, range);
  return formatTables(report, within).map((edit) => toLspTextEdit(report.source, edit));
}

/** Offers formatting for other languages while the setting is on: being there at all may take a formatter's place. */
function followSetting(connection: Parameters<Feature['register']>[0], context: FeatureContext): void {
  let others: Disposable[] = [];
  const offer = async (languages: readonly string[]): Promise<Disposable[]> => {
    const options = { documentSelector: languages.map((language) => ({ language })) };
    return [
      await connection.client.register(DocumentFormattingRequest.type, options),
      await connection.client.register(DocumentRangeFormattingRequest.type, options),
    ];
  };
  const follow = async (cause: 'ready' | 'changed'): Promise<void> => {
    if (cause === 'ready') await offer([OWN_LANGUAGE]);
    const { formatting } = await context.generalSettings();
    if (formatting && others.length === 0) others = await offer(OTHER_LANGUAGES);
    else if (!formatting) {
      for (const registration of others) registration.dispose();
      others = [];
    }
  };
  // one after the other: what is offered must be known before it is decided anew
  let last: Promise<void> = Promise.resolve();
  context.onSettings((cause) => {
    last = last.catch(() => undefined).then(() => follow(cause));
    return last;
  });
}
