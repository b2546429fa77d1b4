import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findingOf, markdownDraft, openFile, until, WRONG_TOTAL } from './support';

const RULE = 'balance/row-total';

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

describe("a rule's page", () => {
  afterEach(closeAll);

  it('opens as a preview by command', async () => {
    await vscode.commands.executeCommand('gouji.showRule', RULE);
    await until('a preview', () => tabs().find(({ input }) => input instanceof vscode.TabInputWebview));
  });

  it('is what the code of a finding links to', async () => {
    const { document } = await openFile('链接.md', markdownDraft(WRONG_TOTAL));
    const { code } = await findingOf(RULE, document.uri);
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /balance\/row-total/);
  });

  it('opens rendered when its link is followed', async () => {
    const { document } = await openFile('链接2.md', markdownDraft(WRONG_TOTAL));
    const { code } = await findingOf(RULE, document.uri);
    assert.ok(typeof code === 'object');
    await vscode.commands.executeCommand('vscode.open', code.target);
    await until('a rendered page', () =>
      tabs().find(({ input }) => input instanceof vscode.TabInputCustom && input.uri.scheme === 'gouji-rule'),
    );
  });

  it('says so where a rule has none', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('gouji-rule:/no/such-rule.md'));
    assert.equal(page.getText(), '没有这一检查项的说明。');
  });

  it('is sought among the pages alone', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('gouji-rule:/%2e%2e/%2e%2e/package.json'));
    assert.equal(page.getText(), '没有这一检查项的说明。');
  });
});
