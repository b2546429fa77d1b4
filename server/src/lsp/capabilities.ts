/** What this server offers a client, given what the client can do. */

import { PositionEncodingKind, TextDocumentSyncKind, type ServerCapabilities } from './protocol';
import type { ClientSupport } from './clientSupport';
import { featureCapabilities } from './features';

export function serverCapabilities(support: ClientSupport): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...featureCapabilities(support),
  };
  if (support.workspaceFolders) {
    capabilities.workspace = { workspaceFolders: { supported: true, changeNotifications: true } };
  }
  if (support.choosesPositionEncoding) capabilities.positionEncoding = PositionEncodingKind.UTF16;
  if (support.pullDiagnostics) {
    capabilities.diagnosticProvider = {
      identifier: 'gouji',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    };
  }
  return capabilities;
}
