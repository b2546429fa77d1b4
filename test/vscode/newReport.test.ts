import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { encodeGb18030 } from '../host/support/encode';
import { closeAll, findingOf, markdownDraft, openFile, openUntitled, until } from './support';

/** The active editor, once it holds `text`. */
function editorWith(text: string): Promise<vscode.TextEditor> {
  return until(`an editor with ${text}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText().includes(text) === true ? editor : undefined;
  });
}

describe('beginning a new report', () => {
  afterEach(closeAll);

  it('opens a whole draft with the first place to fill in selected', async () => {
    const known = { year: 2025, body: '示例县水利局', kind: 'department' };
    await vscode.commands.executeCommand('gouji.newReport', known);
    const { document, selection } = await editorWith('# 示例县水利局2025年政府信息公开工作年度报告');
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'markdown');
    assert.equal(document.getText(selection), '【填写：网站名称和网址】');
    await vscode.commands.executeCommand('type', { text: '县政府网站' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: '县水利局办公室' });
    assert.match(document.getText(), /可在县政府网站下载。.*请与县水利局办公室联系/);
    await findingOf('content/unfilled', document.uri);
  });

  it('asks for year, name and kind; the last year is proposed', async () => {
    const year = new Date().getFullYear() - 1;
    const done = vscode.commands.executeCommand('gouji.newReport');
    const editor = await until('the draft', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.getText().includes(`${year}年政府信息公开`) ? activeTextEditor : undefined;
    });
    await done;
    assert.equal(editor.document.getText(editor.selection), '【填写：机关全称】');
    // what is typed in one place stands in all that ask for the same
    await vscode.commands.executeCommand('type', { text: '示例局' });
    assert.doesNotMatch(editor.document.getText(), /机关全称/);
    assert.match(editor.document.getText(), /本报告由示例局根据/);
  });

  it('follows the report in the active editor', async () => {
    await openFile('上年.md', markdownDraft({ year: 2023 }));
    await vscode.commands.executeCommand('gouji.newFromLastYear');
    const { document } = await editorWith('示例县交通运输局2024年政府信息公开工作年度报告');
    assert.match(document.getText(), /\| 二、上年结转政府信息公开申请数量 +\| {2}\| {2}\| 1 +\| 0 /);
    assert.doesNotMatch(document.getText(), /2023/);
  });

  it('follows a file in the encoding the editor reads it in, and one the editor takes for another', async () => {
    const { document: last } = await openFile('上年年报.txt', markdownDraft({ year: 2022 }));
    await closeAll();
    await vscode.commands.executeCommand('gouji.newFromLastYear', last.uri);
    await editorWith('示例县交通运输局2023年政府信息公开工作年度报告');
    await closeAll();
    const { document: other } = await openFile('上年.txt', encodeGb18030(markdownDraft({ year: 2021 })));
    await closeAll();
    await vscode.commands.executeCommand('gouji.newFromLastYear', other.uri);
    await editorWith('示例县交通运输局2022年政府信息公开工作年度报告');
  });

  it('changes nothing where the file is no report', async () => {
    const { document } = await openFile('会议.md', '# 会议纪要\n');
    await vscode.commands.executeCommand('gouji.newFromLastYear', document.uri);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });
});

describe('completion', () => {
  afterEach(closeAll);

  async function labelsAt(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  it('offers a whole draft in an empty document of ours', async () => {
    const { document } = await openUntitled('gouji', '');
    await until('新建年报', async () => (await labelsAt(document, new vscode.Position(0, 0))).includes('新建年报'));
  });

  it('completes a heading as it is typed, with the table of its section', async () => {
    const editor = await openUntitled(
      'markdown',
      markdownDraft({ sections: [1, 2, 3] }).replace(/\n示例县.+\n\n.+\n$/, ''),
    );
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\n四、' });
    await until('the whole section', async () => {
      const labels = await labelsAt(document, editor.selection.active);
      return labels.includes('四、政府信息公开行政复议、行政诉讼情况（整节）') || undefined;
    });
    await until('the section in the text', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await vscode.commands.executeCommand('selectNextSuggestion');
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('| 未经复议直接起诉') || undefined;
    });
    assert.match(document.getText(), /\n## 四、政府信息公开行政复议、行政诉讼情况\n\n\| 行政复议/);
    // the cursor is in the first cell, TAB goes to the next
    await vscode.commands.executeCommand('type', { text: '1' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: '2' });
    assert.match(document.getText(), /\n\| 1 +\| 2 +\| /);
  });
});
