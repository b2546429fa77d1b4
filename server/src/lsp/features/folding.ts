/** Folding of sections, tables, groups of rows and long comments, by whole lines. */

import { FoldingRangeKind, type FoldingRange, type FoldingRangeParams } from '../protocol';
import { foldsOf } from '../../core';
import type { Feature } from './feature';

export const foldingFeature: Feature = {
  capabilities: ({ folding }) => (folding === undefined ? {} : { foldingRangeProvider: true }),
  register: (connection, { guard, find, support }) =>
    connection.onFoldingRanges(
      guard.request(
        'textDocument/foldingRange',
        null,
        async ({ textDocument }: FoldingRangeParams): Promise<FoldingRange[] | null> => {
          const found = await find(textDocument.uri);
          if (!found?.report) return null;
          // the core puts large folds first, so that the limit takes the small ones away
          return foldsOf(found.report)
            .slice(0, support.folding?.limit)
            .map(({ kind, startLine, endLine }) => ({
              startLine,
              endLine,
              kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
            }));
        },
      ),
    ),
};
