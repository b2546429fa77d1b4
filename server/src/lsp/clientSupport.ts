/** What the client can do, read once from its capabilities; every use of the protocol beyond its core is gated here. */

import {
  MarkupKind,
  type ClientCapabilities,
  type DocumentSymbolClientCapabilities,
  type InitializeParams,
} from './protocol';

export interface ClientSupport {
  readonly pullDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly inlayHints: boolean;
  readonly hoverFormat: MarkupKind;
  /** Code actions with edits; without it only bare commands could be offered, and none are. */
  readonly codeActions: boolean;
  readonly preferredActions: boolean;
  /** Edits that carry the version of the document they were made for. */
  readonly versionedEdits: boolean;
  readonly configuration: boolean;
  readonly registersConfigurationChange: boolean;
  /** The client tells of changed files where it is asked to. */
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly codeLens: boolean;
  readonly refreshesCodeLenses: boolean;
  /** The server may ask the client to change a document. */
  readonly appliesEdits: boolean;
  /** Edits may say what they are, and that they are to be confirmed. */
  readonly changeAnnotations: boolean;
  /** Edits of code actions may be worked out when they are chosen. */
  readonly resolvesActionEdits: boolean;
  /** Code actions may be shown that cannot be chosen, with the reason. */
  readonly disabledActions: boolean;
  readonly formatting: boolean;
  /** Formatting may be offered for some languages only, and later. */
  readonly registersFormatting: boolean;
  /** How the client takes an outline; undefined where it takes none. */
  readonly outline: 'tree' | 'flat' | undefined;
  /** Folding by whole lines; `limit` is the number of folds the client cares for. */
  readonly folding: { readonly limit: number | undefined } | undefined;
  readonly semanticTokens: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly selectionRanges: boolean;
  readonly highlights: boolean;
  /** links: definitions that name the words they were asked about. */
  readonly definition: 'links' | 'locations' | undefined;
  readonly references: boolean;
  readonly workspaceSymbols: boolean;
  readonly documentLinks: boolean;
  /** Completion items with an edit; `snippets`: with tab stops at the places to fill in. */
  readonly completion: { readonly snippets: boolean } | undefined;
  /** The client chooses among position encodings and wants to be told; ours is always UTF-16. */
  readonly choosesPositionEncoding: boolean;
}

const HOVER_FORMATS: readonly MarkupKind[] = [MarkupKind.Markdown, MarkupKind.PlainText];

export function readClientSupport(params: InitializeParams): ClientSupport {
  const { general, textDocument, workspace }: ClientCapabilities = params.capabilities;
  const pushed = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  // The client lists the formats it knows in its order of preference.
  const hoverFormat = textDocument?.hover?.contentFormat?.find((kind) => HOVER_FORMATS.includes(kind));
  return {
    pullDiagnostics: Boolean(pulled),
    // From 3.18 on these may stand with either way of delivery.
    relatedInformation: Boolean(pushed?.relatedInformation || pulled?.relatedInformation),
    codeDescription: Boolean(pushed?.codeDescriptionSupport || pulled?.codeDescriptionSupport),
    inlayHints: Boolean(textDocument?.inlayHint),
    hoverFormat: hoverFormat ?? MarkupKind.PlainText,
    codeActions: Boolean(textDocument?.codeAction?.codeActionLiteralSupport),
    preferredActions: Boolean(textDocument?.codeAction?.isPreferredSupport),
    versionedEdits: Boolean(workspace?.workspaceEdit?.documentChanges),
    configuration: Boolean(workspace?.configuration),
    registersConfigurationChange: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    watchesFiles: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    workspaceFolders: Boolean(workspace?.workspaceFolders),
    refreshesDiagnostics: Boolean(workspace?.diagnostics?.refreshSupport),
    refreshesInlayHints: Boolean(workspace?.inlayHint?.refreshSupport),
    codeLens: Boolean(textDocument?.codeLens),
    refreshesCodeLenses: Boolean(workspace?.codeLens?.refreshSupport),
    appliesEdits: Boolean(workspace?.applyEdit),
    changeAnnotations: Boolean(workspace?.workspaceEdit?.changeAnnotationSupport),
    resolvesActionEdits: Boolean(
      textDocument?.codeAction?.dataSupport && textDocument.codeAction.resolveSupport?.properties.includes('edit'),
    ),
    disabledActions: Boolean(textDocument?.codeAction?.disabledSupport),
    formatting: Boolean(textDocument?.formatting),
    registersFormatting: Boolean(
      textDocument?.formatting?.dynamicRegistration && textDocument.rangeFormatting?.dynamicRegistration,
    ),
    outline: outlineOf(textDocument?.documentSymbol),
    folding: textDocument?.foldingRange && { limit: textDocument.foldingRange.rangeLimit },
    semanticTokens: Boolean(textDocument?.semanticTokens?.requests.full),
    refreshesSemanticTokens: Boolean(workspace?.semanticTokens?.refreshSupport),
    selectionRanges: Boolean(textDocument?.selectionRange),
    highlights: Boolean(textDocument?.documentHighlight),
    definition: textDocument?.definition && (textDocument.definition.linkSupport === true ? 'links' : 'locations'),
    references: Boolean(textDocument?.references),
    workspaceSymbols: Boolean(workspace?.symbol),
    documentLinks: Boolean(textDocument?.documentLink),
    completion: textDocument?.completion && {
      snippets: Boolean(textDocument.completion.completionItem?.snippetSupport),
    },
    choosesPositionEncoding: Boolean(general?.positionEncodings),
  };
}

function outlineOf(symbols: DocumentSymbolClientCapabilities | undefined): ClientSupport['outline'] {
  if (symbols === undefined) return undefined;
  return symbols.hierarchicalDocumentSymbolSupport === true ? 'tree' : 'flat';
}
