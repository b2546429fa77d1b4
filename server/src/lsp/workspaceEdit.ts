/** Edits of one document in the form the client takes. */

import type { TextEdit, WorkspaceEdit } from './protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientSupport } from './clientSupport';

/** The edits, with the document's version where the client can hold them to it. */
export function workspaceEdit(
  { uri, version }: TextDocument,
  edits: readonly TextEdit[],
  support: ClientSupport,
): WorkspaceEdit {
  return support.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}
