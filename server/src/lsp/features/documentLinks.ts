/** Links from references to the law to its pages, for clients that can show them. */

import type { DocumentLink, DocumentLinkParams } from '../protocol';
import { lawPageOf, lawReferencesIn, lawTitle, type Lang, type Report } from '../../core';
import { toLspRange } from '../convert';
import { lawUri } from '../initializationOptions';
import type { Feature } from './feature';

export const documentLinksFeature: Feature = {
  capabilities: ({ documentLinks }) => (documentLinks ? { documentLinkProvider: { resolveProvider: false } } : {}),
  register: (connection, { guard, find, options: { lawUriTemplate } }) =>
    connection.onDocumentLinks(
      guard.request(
        'textDocument/documentLink',
        null,
        async ({ textDocument }: DocumentLinkParams): Promise<DocumentLink[] | null> => {
          const found = await find(textDocument.uri);
          if (!found?.report || lawUriTemplate === undefined) return null;
          return links(found.report, lawUriTemplate, found.settings.lang);
        },
      ),
    ),
};

function links(report: Report, lawUriTemplate: string, lang: Lang): DocumentLink[] {
  return lawReferencesIn(report).flatMap(({ range, ref }) => {
    const page = lawPageOf(ref);
    if (page === undefined) return [];
    const link: DocumentLink = { range: toLspRange(report.source, range), target: lawUri(lawUriTemplate, page) };
    const tooltip = lawTitle(ref)?.[lang];
    return [tooltip === undefined ? link : { ...link, tooltip }];
  });
}
