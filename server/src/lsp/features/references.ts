/** References: from a cell to the numbers of the text that state it, and to the totals it goes into. */

import type { Location, ReferenceParams } from '../protocol';
import { referencesAt } from '../../core';
import { toLspRange, toOffset } from '../convert';
import type { Feature } from './feature';

export const referencesFeature: Feature = {
  capabilities: ({ references }) => (references ? { referencesProvider: true } : {}),
  register: (connection, { guard, find }) =>
    connection.onReferences(
      guard.request(
        'textDocument/references',
        null,
        async ({ textDocument: { uri }, position, context }: ReferenceParams): Promise<Location[] | null> => {
          const found = await find(uri);
          if (!found?.report) return null;
          const { report, body } = found;
          const offset = toOffset(report.source, position);
          return referencesAt(report, body, offset, context.includeDeclaration).map((range) => ({
            uri,
            range: toLspRange(report.source, range),
          }));
        },
      ),
    ),
};
