import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  EXTENSION_ID,
  findingOf,
  markdownDraft,
  openFile,
  openUntitled,
  plainTextDraft,
  until,
  WRONG_TOTAL,
} from './support';

/** A text of the manifest; where it was translated, with its original. */
type Text = string | { readonly value: string };

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: Text }[] };
}

/** What it takes on a machine at rest. */
const ACTIVATION_MS = 50;
const FIRST_FINDINGS_MS = 500;
/** The suite shares its machine with an editor and a browser that are just starting, and often with more. */
const SLACK = 10;

/** What the extension host notes by itself; not documented, so that it may be missing. */
interface Noted {
  readonly MonacoPerformanceMarks?: { getMarks(): readonly { readonly name: string; readonly startTime: number }[] };
}

/**
 * Milliseconds from before our code was loaded until `activate` had returned, without what the extension host says to
 * the window meanwhile; undefined where it notes nothing.
 */
function ownActivation(): number | undefined {
  const marks = (globalThis as Noted).MonacoPerformanceMarks?.getMarks() ?? [];
  const at = (name: string): number =>
    marks.find((mark) => mark.name === `code/extHost/${name}/${EXTENSION_ID}`)?.startTime ?? NaN;
  const loading = at('didLoadExtensionCode') - at('willLoadExtensionCode');
  const activating = at('didActivateExtension') - at('willActivateExtension');
  return Number.isNaN(loading + activating) ? undefined : loading + activating;
}

describe('the extension', () => {
  afterEach(closeAll);

  // the first test of all: nothing has woken the extension yet
  it('is active and has its first findings within a moment', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension);
    assert.equal(extension.isActive, false);
    const start = performance.now();
    await extension.activate();
    const answered = performance.now() - start;
    const active = ownActivation() ?? answered;
    const { document } = await openFile('首开.md', markdownDraft(WRONG_TOTAL));
    await findingOf('balance/row-total', document.uri);
    const found = performance.now() - start;
    console.log(`activation ${active.toFixed(0)} ms, first findings ${found.toFixed(0)} ms`);
    assert.ok(active < ACTIVATION_MS * SLACK, `activation took ${active.toFixed(0)} ms`);
    assert.ok(found < FIRST_FINDINGS_MS * SLACK, `first findings took ${found.toFixed(0)} ms`);
  });

  it('is installed from its package', () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension);
    assert.notEqual(extension.extensionPath, process.cwd());
  });

  it('becomes active when a Markdown document opens', async () => {
    await openUntitled('markdown', '# 备忘');
    await until('activation', () => vscode.extensions.getExtension(EXTENSION_ID)?.isActive || undefined);
  });

  it('takes plain-text drafts by their names for its own language', async () => {
    for (const name of ['示例县水务局2025年度报告.txt', '2025年报（送审稿）.txt']) {
      const { document } = await openFile(name, plainTextDraft());
      assert.equal(document.languageId, 'gouji', name);
    }
  });

  it('leaves other text files to themselves', async () => {
    const { document } = await openFile('会议记录.txt', '会议记录');
    assert.equal(document.languageId, 'plaintext');
  });

  it('offers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of [
      'gouji.restartServer',
      'gouji.showLog',
      'gouji.showRule',
      'gouji.showFindings',
      'gouji.checkFolder',
    ]) {
      assert.ok(commands.includes(command), command);
    }
  });

  it('speaks the language of the editor in its menus', () => {
    const { contributes } = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON as Manifest;
    const restart = contributes.commands.find(({ command }) => command === 'gouji.restartServer');
    const isEnglish = vscode.env.language.startsWith('en');
    const title = typeof restart?.title === 'object' ? restart.title.value : restart?.title;
    assert.equal(title, isEnglish ? 'Restart Checking Service' : '重新启动核对服务');
  });

  it('shows the log', async () => {
    await vscode.commands.executeCommand('gouji.showLog');
  });

  it('reads drafts saved as GB18030, as old office programs do', async () => {
    // 年度报告 in GB18030, often enough for the editor to tell the encoding
    const bytes = Buffer.concat(Array.from({ length: 60 }, () => Buffer.from('c4eab6c8b1a8b8e6a3ac', 'hex')));
    const { document } = await openFile('旧文件2019年度报告.txt', bytes);
    assert.match(document.getText(), /^年度报告，/);
  });
});
