import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findingOf, markdownDraft, openFile, openUntitled, until, WRONG_TOTAL } from './support';

const RULE = 'balance/row-total';

function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gouji.preview'));
}

async function preview(of?: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('gouji.preview', of);
}

describe('the preview', () => {
  afterEach(closeAll);

  it('opens beside the draft, once, and leaves the keyboard to the draft', async () => {
    const { document } = await openFile('预览.md', markdownDraft(WRONG_TOTAL));
    await findingOf(RULE, document.uri);
    await preview();
    const tab = await until('the panel', () => previews()[0]);
    assert.equal(tab.label, '预览 预览.md');
    assert.notEqual(tab.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await preview(document.uri);
    assert.equal(previews().length, 1);
  });

  it('has a panel for each draft', async () => {
    const one = await openFile('预览1.md', markdownDraft());
    await preview();
    await until('the first panel', () => previews()[0]);
    const other = await openUntitled('markdown', markdownDraft());
    await vscode.commands.executeCommand('gouji.preview', other.document.uri);
    await until('two panels', () => (previews().length === 2 ? true : undefined));
    await preview(one.document.uri);
    assert.equal(previews().length, 2);
  });

  it('stays while the draft is edited and after it was closed', async () => {
    const { document } = await openFile('预览2.md', markdownDraft());
    await preview();
    await until('the panel', () => previews()[0]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '<img src=x onerror=alert(1)>\n\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.equal(previews().length, 1);
  });

  it('is offered for reports', async () => {
    assert.ok((await vscode.commands.getCommands(true)).includes('gouji.preview'));
  });
});
