/** Clients of several ages: what they say they can do. */

import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver/node';

/** A client that promises nothing at all. */
export const BARE: ClientCapabilities = {};

/** An editor of the time of protocol 3.15: pushed diagnostics, versioned edits, can be asked for its configuration. */
export const OLD: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    hover: { contentFormat: [MarkupKind.PlainText] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, isPreferredSupport: true },
  },
};

/** An editor of the time of 3.17 that takes pushed diagnostics whole, and inlay hints. */
export const PUSH: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { ...OLD.workspace, inlayHint: { refreshSupport: true } },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
    inlayHint: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
      isPreferredSupport: true,
      dataSupport: true,
    },
  },
};

/** The same editor when it pulls its diagnostics. */
export const PULL: ClientCapabilities = {
  ...PUSH,
  workspace: { ...PUSH.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...PUSH.textDocument, diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } },
};

/** The same editor with everything by which one sees and moves through a document. */
export const SEEING: ClientCapabilities = {
  ...PUSH,
  workspace: { ...PUSH.workspace, symbol: {}, semanticTokens: { refreshSupport: true } },
  textDocument: {
    ...PUSH.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
    selectionRange: {},
    documentHighlight: {},
    definition: { linkSupport: true },
    references: {},
    documentLink: { tooltipSupport: true },
  },
};
