/** Document highlights: every cell that adds up with the one under the cursor, and the numbers of the text about it. */

import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from '../protocol';
import { highlightsAt, type HighlightKind } from '../../core';
import { toLspRange, toOffset } from '../convert';
import type { Feature } from './feature';

export const highlightsFeature: Feature = {
  capabilities: ({ highlights }) => (highlights ? { documentHighlightProvider: true } : {}),
  register: (connection, { guard, find }) =>
    connection.onDocumentHighlight(
      guard.request(
        'textDocument/documentHighlight',
        null,
        async ({ textDocument, position }: DocumentHighlightParams): Promise<DocumentHighlight[] | null> => {
          const found = await find(textDocument.uri);
          if (!found?.report) return null;
          const { source } = found.report;
          const highlights = highlightsAt(found.report, found.body, toOffset(source, position));
          // with nothing to say, the editor may highlight the same words, as in any document
          if (highlights.length === 0) return null;
          return highlights.map(({ kind, range }) => ({ kind: KINDS[kind], range: toLspRange(source, range) }));
        },
      ),
    ),
};

const KINDS: Readonly<Record<HighlightKind, DocumentHighlightKind>> = {
  written: DocumentHighlightKind.Write,
  read: DocumentHighlightKind.Read,
  text: DocumentHighlightKind.Text,
};
