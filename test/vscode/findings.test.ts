import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  findingOf,
  findings,
  hoverText,
  markdownDraft,
  openFile,
  openUntitled,
  plainTextDraft,
  rangeOf,
  ruleOf,
  until,
  WRONG_TOTAL,
} from './support';

const RULE = 'balance/row-total';

describe('findings', () => {
  afterEach(closeAll);

  it('appear on a Markdown draft, with both numbers and every place that contributes', async () => {
    const { document } = await openFile('有错.md', markdownDraft(WRONG_TOTAL));
    const finding = await findingOf(RULE, document.uri);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(finding.range), '9');
    assert.match(finding.message, /9/);
    assert.match(finding.message, /4/);
    assert.ok((finding.relatedInformation ?? []).length >= 2);
    for (const { location } of finding.relatedInformation ?? []) {
      assert.equal(location.uri.toString(), document.uri.toString());
    }
  });

  it('appear on a plain-text draft', async () => {
    const { document } = await openFile('有错的2023年度报告.txt', plainTextDraft(WRONG_TOTAL));
    const finding = await findingOf(RULE, document.uri);
    assert.equal(document.getText(finding.range), '9');
  });

  for (const [language, draft] of [
    ['markdown', markdownDraft],
    ['plaintext', plainTextDraft],
    ['gouji', plainTextDraft],
  ] as const) {
    it(`appear on an unsaved ${language} draft`, async () => {
      const { document } = await openUntitled(language, draft(WRONG_TOTAL));
      assert.equal(document.uri.scheme, 'untitled');
      await findingOf(RULE, document.uri);
    });
  }

  it('appear on a draft of a virtual file system', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('gouji-test', {
      provideTextDocumentContent: () => markdownDraft(WRONG_TOTAL),
    });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('gouji-test:/draft.md'));
      await vscode.window.showTextDocument(document);
      await findingOf(RULE, document.uri);
    } finally {
      provider.dispose();
    }
  });

  it('are none on a clean report, and none on a document that is no report', async () => {
    const clean = (await openFile('无误.md', markdownDraft())).document;
    const other = (await openFile('说明.md', '# 安装说明\n\n| 总计 | 1 | 2 |\n| --- | --- | --- |\n| a | 4 | 5 |\n'))
      .document;
    const faulty = (await openFile('有错2.md', markdownDraft(WRONG_TOTAL))).document;
    await findingOf(RULE, faulty.uri);
    assert.equal(await hoverText(other, rangeOf(other, '总计').start), '');
    assert.match(await hoverText(clean, rangeOf(clean, '总计').start), /总计/);
    assert.deepEqual(findings(clean.uri).map(ruleOf), []);
    assert.deepEqual(findings(other.uri).map(ruleOf), []);
  });

  it('follow the text: they go when the total is mended and come back with the slip', async () => {
    const editor = await openFile('改.md', markdownDraft(WRONG_TOTAL));
    const { document } = editor;
    const { range } = await findingOf(RULE, document.uri);
    await editor.edit((edit) => edit.replace(range, '4'));
    await until('the finding to go', () => !findings(document.uri).some((f) => ruleOf(f) === RULE) || undefined);
    await editor.edit((edit) => edit.replace(range, '5'));
    await findingOf(RULE, document.uri);
  });
});
