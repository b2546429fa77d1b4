/** Semantic tokens, whole and by range, in the protocol's relative numbers. */

import {
  SemanticTokensBuilder,
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from '../protocol';
import { TOKEN_MODIFIERS, TOKEN_TYPES, tokensOf, type Range, type Token } from '../../core';
import { toCoreRange, toLspRange } from '../convert';
import type { Feature, Found } from './feature';

const NONE: SemanticTokens = { data: [] };

export const semanticTokensFeature: Feature = {
  capabilities: ({ semanticTokens }) =>
    semanticTokens
      ? {
          semanticTokensProvider: {
            legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
            full: true,
            range: true,
          },
        }
      : {},
  register: (connection, { guard, find }) => {
    connection.languages.semanticTokens.on(
      guard.request('textDocument/semanticTokens/full', NONE, async ({ textDocument }: SemanticTokensParams) => {
        const found = await find(textDocument.uri);
        return found ? tokens(found) : NONE;
      }),
    );
    connection.languages.semanticTokens.onRange(
      guard.request(
        'textDocument/semanticTokens/range',
        NONE,
        async ({ textDocument, range }: SemanticTokensRangeParams) => {
          const found = await find(textDocument.uri);
          return found?.report ? tokens(found, toCoreRange(found.report.source, range)) : NONE;
        },
      ),
    );
  },
};

/** The tokens of a report that touch `within`; all of them where that is not said. */
function tokens({ report, findings }: Found, within?: Range): SemanticTokens {
  if (!report) return NONE;
  const builder = new SemanticTokensBuilder();
  for (const token of tokensOf(report, findings())) {
    if (within !== undefined && (token.range.end < within.start || token.range.start > within.end)) continue;
    const { start, end } = toLspRange(report.source, token.range);
    const length = end.character - start.character;
    builder.push(start.line, start.character, length, TOKEN_TYPES.indexOf(token.type), modifierBits(token));
  }
  return builder.build();
}

function modifierBits({ modifiers }: Token): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
}
