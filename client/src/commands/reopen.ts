/** Opening a garbled document anew in another encoding. What was typed is never lost: a changed document is left alone. */

import * as vscode from 'vscode';
import { say } from '../language';
import { withoutLinks } from '../plainText';

export const REOPEN_COMMAND = 'gouji.reopenWithEncoding';

const TEXT = {
  unsaved: {
    zh: '文件有尚未保存的修改，重新打开会丢掉这些修改，所以没有执行。请先撤销修改（Ctrl+Z），或者把改动复制到别处，再重新打开。不要直接保存：乱码一经保存，原文就无法恢复。',
    en: 'The file has unsaved changes that reopening would lose, so nothing was done. Undo them (Ctrl+Z) or copy them elsewhere first. Do not save the garbled text: the original could not be recovered.',
  },
  untitled: {
    zh: '这份文字还没有存成文件，没有编码可换。请从原文件重新复制。',
    en: 'This text is no file yet and has no encoding to change. Copy it again from the original.',
  },
  choose: {
    zh: '请在弹出的列表中选“通过编码重新打开”，再选 {encoding}。',
    en: 'Choose “Reopen with Encoding” in the list, then {encoding}.',
  },
  failed: { zh: '没能重新打开：{reason}', en: 'It could not be reopened: {reason}' },
};

/** The editor's names of the encodings the server speaks of. */
const EDITOR_NAMES: Readonly<Record<string, string>> = { 'utf-8': 'utf8', gb18030: 'gb18030' };

/** VS Code 1.100 and later open a document in a given encoding. */
type OpenInEncoding = (uri: vscode.Uri, options: { readonly encoding: string }) => Thenable<vscode.TextDocument>;

export function registerReopen(): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(REOPEN_COMMAND, async (address?: unknown, encoding: unknown = 'gb18030') => {
      const uri =
        typeof address === 'string' ? vscode.Uri.parse(address) : vscode.window.activeTextEditor?.document.uri;
      if (uri && typeof encoding === 'string') await reopen(uri, encoding);
    }),
  ];
}

async function reopen(uri: vscode.Uri, encoding: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isUntitled || document.isDirty) {
    void vscode.window.showWarningMessage(say(document.isUntitled ? TEXT.untitled : TEXT.unsaved));
    return;
  }
  if (!('encoding' in document)) return reopenByHand(document, encoding);
  try {
    const open = vscode.workspace.openTextDocument as OpenInEncoding;
    await vscode.window.showTextDocument(await open(uri, { encoding: EDITOR_NAMES[encoding] ?? encoding }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(say(TEXT.failed).replace('{reason}', () => withoutLinks(reason)));
  }
}

/** An older editor: its own list of encodings, and what to choose there. */
async function reopenByHand(document: vscode.TextDocument, encoding: string): Promise<void> {
  await vscode.window.showTextDocument(document);
  void vscode.window.showInformationMessage(say(TEXT.choose).replace('{encoding}', encoding.toUpperCase()));
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
