import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { readReport, rewriteTable } from '../../server/src/core';
import { applyEdits } from '../../server/src/core/tables/outcome';
import { closeAll, markdownDraft, openFile, openUntitled, rangeOf, setSetting, until } from './support';

const BLANK_TOTAL = markdownDraft({ cells: { 'applications/granted/total': '' } });

/** The clean draft with its table three in HTML. */
function messyDraft(): string {
  const text = markdownDraft();
  const outcome = rewriteTable(readReport(text), 'applications', 'html');
  if (outcome.kind === 'refused') assert.fail(outcome.reason.zh);
  return applyEdits(text, outcome.edits);
}

async function lensTitles({ uri }: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return lenses.map(({ command }) => command?.title ?? '');
}

async function openAt(name: string, content: string, words: string): Promise<vscode.TextDocument> {
  const editor = await openFile(name, content);
  const { start } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, start);
  await until('the lenses of the report', async () => (await lensTitles(editor.document)).length > 0 || undefined);
  return editor.document;
}

async function run(command: string, document: vscode.TextDocument, ...args: unknown[]): Promise<string> {
  const before = document.version;
  await vscode.commands.executeCommand(command, ...args);
  await until('the document to change', () => document.version !== before || undefined);
  return document.getText();
}

describe('lenses above tables', () => {
  afterEach(async () => {
    await setSetting('codeLens', undefined);
    await closeAll();
  });

  it('tell how each table adds up and what can be done', async () => {
    const document = await openAt('透镜.md', BLANK_TOTAL, '（七）总计');
    const titles = await lensTitles(document);
    assert.ok(titles.includes('新收 6 + 结转 1 = 结果 6 + 下年 1 ✓'));
    assert.ok(titles.includes('填写合计（1 处）'));
    assert.equal(titles.filter((title) => title === '预览').length, 3);
  });

  it('go when they are switched off', async () => {
    const document = await openAt('透镜2.md', BLANK_TOTAL, '（七）总计');
    await setSetting('codeLens', false);
    await until('no lens', async () => (await lensTitles(document)).length === 0 || undefined);
  });
});

describe('commands on the table under the cursor', () => {
  afterEach(closeAll);

  it('整理表格 makes a clean pipe table of it, undone in one step', async () => {
    const document = await openAt('整理.md', messyDraft(), '（七）总计');
    const text = await run('gouji.tidyTable', document);
    assert.doesNotMatch(text, /<td/);
    assert.equal(readReport(text).tables.applications?.state, 'complete');
    assert.equal(await run('undo', document), messyDraft());
  });

  it('转换表格 takes a style', async () => {
    const document = await openAt('转换.md', markdownDraft(), '结果维持');
    assert.match(await run('gouji.convertTable', document, 'html'), /<td>结果维持<\/td>/);
  });

  it('填写合计 writes the sum into the blank total', async () => {
    const document = await openAt('合计.md', BLANK_TOTAL, '（七）总计');
    const { cells } = readReport(await run('gouji.fillTotals', document));
    assert.equal(cells.get('applications/granted/total')?.value, 4);
  });

  it('空白补 0 writes 0 where nothing stands', async () => {
    const draft = markdownDraft({ cells: { 'proactive/rules/inForce': '' } });
    const document = await openAt('补零.md', draft, '行政许可');
    const { cells } = readReport(await run('gouji.fillZeros', document));
    assert.equal(cells.get('proactive/rules/inForce')?.value, 0);
  });

  it('are refactorings of the editor, too', async () => {
    const document = await openAt('重构.md', messyDraft(), '（七）总计');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, '（七）总计'),
      vscode.CodeActionKind.Refactor.value,
      1,
    );
    const tidy = actions.find(({ title }) => title === '整理表格');
    assert.ok(tidy?.edit?.has(document.uri));
  });
});

describe('formatting', () => {
  afterEach(async () => {
    await setSetting('format.enable', undefined);
    await closeAll();
  });

  const edits = ({ uri }: vscode.TextDocument): Thenable<vscode.TextEdit[] | undefined> =>
    vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', uri, { tabSize: 4, insertSpaces: true });

  it('aligns the tables of drafts in the language gouji', async () => {
    const { document } = await openUntitled('gouji', markdownDraft());
    const found = await until('edits that align tables', async () => {
      const some = await edits(document);
      return some && some.length > 0 ? some : undefined;
    });
    assert.ok(found.some(({ newText }) => /^\| 行政许可 {7}\| 120 /.test(newText) || newText.includes('  ')));
  });

  it('takes no Markdown document over unless asked to', async () => {
    const document = await openAt('对齐.md', markdownDraft(), '（七）总计');
    assert.equal((await edits(document))?.length ?? 0, 0);
    await setSetting('format.enable', true);
    await until('edits that align tables', async () => ((await edits(document))?.length ?? 0) > 0 || undefined);
  });
});
