import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { encodeGb18030 } from '../host/support/encode';
import { closeAll, findingOf, findings, markdownDraft, openFile, until } from './support';

const RULE = 'structure/encoding';

function currentText(uri: vscode.Uri): string {
  return vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString())?.getText() ?? '';
}

describe('a draft in GB18030 that was opened as UTF-8', () => {
  afterEach(closeAll);

  it('is opened anew by the quick fix, and checked', async () => {
    const { document } = await openFile('乱码2023年年报.md', encodeGb18030(markdownDraft()));
    const { range } = await findingOf(RULE, document.uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const action = actions.find(({ title }) => title === '以 GB18030 重新打开');
    assert.ok(action?.command);
    const { command, arguments: parameters = [] } = action.command;
    await vscode.commands.executeCommand(command, ...(parameters as unknown[]));
    await until('the text', () => currentText(document.uri) === markdownDraft() || undefined);
    await until('silence', () => findings(document.uri).length === 0 || undefined);
  });

  it('is left alone while it holds changes that were not saved', async () => {
    const editor = await openFile('乱码二2023年年报.md', encodeGb18030(markdownDraft()));
    const { document } = editor;
    await findingOf(RULE, document.uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '新写的字'));
    await vscode.commands.executeCommand('gouji.reopenWithEncoding', document.uri.toString(), 'gb18030');
    assert.ok(document.isDirty);
    assert.ok(document.getText().startsWith('新写的字'));
  });
});
