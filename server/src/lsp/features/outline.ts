/** Outline and breadcrumbs: the core's tree, or a flat list for clients that know no other. */

import { SymbolKind, type DocumentSymbol, type DocumentSymbolParams, type SymbolInformation } from '../protocol';
import { outlineOf, type Lang, type OutlineKind, type OutlineNode, type Report } from '../../core';
import { toLspRange } from '../convert';
import type { Feature } from './feature';

export const outlineFeature: Feature = {
  capabilities: ({ outline }) => (outline === undefined ? {} : { documentSymbolProvider: true }),
  register: (connection, { guard, find, support }) =>
    connection.onDocumentSymbol(
      guard.request(
        'textDocument/documentSymbol',
        null,
        async ({ textDocument }: DocumentSymbolParams): Promise<DocumentSymbol[] | SymbolInformation[] | null> => {
          const found = await find(textDocument.uri);
          if (!found?.report) return null;
          const { report, settings } = found;
          const nodes = outlineOf(report);
          return support.outline === 'tree'
            ? nodes.map((node) => toSymbol(report, node, settings.lang))
            : nodes.flatMap((node) => toFlat(report, node, settings.lang, textDocument.uri, undefined));
        },
      ),
    ),
};

/** Kinds choose the pictures beside the names; Markdown's own outline shows its headings as String. */
const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.String,
  table: SymbolKind.Struct,
  group: SymbolKind.Enum,
  row: SymbolKind.EnumMember,
};

function toSymbol(report: Report, node: OutlineNode, lang: Lang): DocumentSymbol {
  return {
    name: node.name[lang],
    detail: node.detail,
    kind: KINDS[node.kind],
    range: toLspRange(report.source, node.range),
    selectionRange: toLspRange(report.source, node.selectionRange),
    children: node.children.map((child) => toSymbol(report, child, lang)),
  };
}

function toFlat(
  report: Report,
  node: OutlineNode,
  lang: Lang,
  uri: string,
  container: string | undefined,
): SymbolInformation[] {
  const name = node.name[lang];
  const own: SymbolInformation = {
    name,
    kind: KINDS[node.kind],
    location: { uri, range: toLspRange(report.source, node.range) },
    ...(container !== undefined && { containerName: container }),
  };
  return [own, ...node.children.flatMap((child) => toFlat(report, child, lang, uri, name))];
}
