import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { summaryPage } from '../../client/src/folder/summary';
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

  it('shows names of files and messages as text: no markup, no links of their own, nothing that turns the direction', () => {
    const folder = vscode.Uri.file('/srv/<b>&"');
    const name = `<img src=x onerror=alert(1)>"'\u202e\u0007](command:x).md`;
    const message = '<script>alert(1)</script>\u2066';
    const uri = vscode.Uri.joinPath(folder, name);
    const files = [{ uri, checked: { kind: 'problem', message } }] as const;
    const page = summaryPage({ folder, files, wasCancelled: false }, '<i>');
    assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline';"/);
    const [, body = ''] = page.split('<body>');
    const tags = new Set(Array.from(body.matchAll(/<\/?([a-z0-9]+)/gi), ([, tag]) => tag));
    assert.deepEqual([...tags].sort(), ['a', 'body', 'h1', 'h2', 'html', 'li', 'p', 'strong', 'ul']);
    assert.equal(body.match(/href=/g)?.length, 1);
    assert.match(body, /href="command:gouji\.openChecked\?[\w%.~!*()&#;-]+">&#60;img/);
    // eslint-disable-next-line no-control-regex -- control characters are the point
    assert.doesNotMatch(body, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
  });
});
