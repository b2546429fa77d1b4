import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { encodeGb18030 } from '../host/support/encode';
import { closeAll, findingOf, findings, markdownDraft, until, WRONG_TOTAL } from './support';

const RULE = 'balance/row-total';

describe('checking a folder', () => {
  afterEach(closeAll);

  it('finds what is wrong in files that are not open, in either encoding, and opens an overview', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const folder = vscode.Uri.joinPath(workspace.uri, '汇总');
    const write = (name: string, bytes: Uint8Array): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
    const wrong = markdownDraft(WRONG_TOTAL);
    await write('甲.md', new TextEncoder().encode(wrong));
    await write('乙/乙.txt', encodeGb18030(wrong));
    await write('丙.md', new TextEncoder().encode('# 会议纪要\n'));
    await write('丁.docx', new Uint8Array([1, 2, 3]));
    assert.equal(await vscode.commands.executeCommand('gouji.checkFolder', folder), 3);
    for (const name of ['甲.md', '乙/乙.txt']) await findingOf(RULE, vscode.Uri.joinPath(folder, name));
    assert.deepEqual(findings(vscode.Uri.joinPath(folder, '丙.md')), []);
    await until('the overview', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === '文件夹检查结果'),
    );
  });

  it('leaves a document to its own findings once it is open', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const uri = vscode.Uri.joinPath(workspace.uri, '汇总', '甲.md');
    await vscode.commands.executeCommand('gouji.checkFolder', vscode.Uri.joinPath(workspace.uri, '汇总'));
    await findingOf(RULE, uri);
    const before = findings(uri).length;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await findingOf(RULE, uri);
    await until('the findings once each', () => findings(uri).length === before || undefined);
  });
});
