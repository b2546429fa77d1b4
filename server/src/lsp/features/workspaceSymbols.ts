/** Workspace symbols: the reports among the open documents and their sections; no file is read for it. */

import { SymbolKind, type SymbolInformation, type WorkspaceSymbolParams } from '../protocol';
import { reportSymbols, type ReportSymbol } from '../../core';
import { toLspRange } from '../convert';
import type { Feature, Found } from './feature';

export const workspaceSymbolsFeature: Feature = {
  capabilities: ({ workspaceSymbols }) => (workspaceSymbols ? { workspaceSymbolProvider: true } : {}),
  register: (connection, { guard, all }) =>
    connection.onWorkspaceSymbol(
      guard.request(
        'workspace/symbol',
        null,
        async ({ query }: WorkspaceSymbolParams): Promise<SymbolInformation[] | null> => {
          const words = typeof query === 'string' ? query : '';
          return (await all()).flatMap((found) => symbolsOf(found, words));
        },
      ),
    ),
};

const KINDS: Readonly<Record<ReportSymbol['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.String,
};

function symbolsOf({ document, report }: Found, query: string): SymbolInformation[] {
  if (!report) return [];
  return reportSymbols(report, query).map(({ kind, name, container, range }) => ({
    name,
    kind: KINDS[kind],
    location: { uri: document.uri, range: toLspRange(report.source, range) },
    ...(container !== '' && { containerName: container }),
  }));
}
