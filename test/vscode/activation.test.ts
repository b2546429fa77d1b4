import assert from 'node:assert/strict';
import os from 'node:os';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  EXTENSION_ID,
  findings,
  markdownDraft,
  openFile,
  openUntitled,
  plainTextDraft,
  ruleOf,
  until,
  WITHIN_MS,
  WRONG_TOTAL,
  writeFile,
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
const SLACK = 3;
const POLL_MS = 2;

/** What the extension host notes by itself; not documented, so that it may be missing. */
interface Noted {
  readonly MonacoPerformanceMarks?: { getMarks(): readonly { readonly name: string; readonly startTime: number }[] };
}

interface OwnStart {
  /** Milliseconds from before our code was loaded until `activate` had returned. */
  readonly activation: number;
  /** Milliseconds from before our code was loaded until now. */
  readonly untilNow: number;
}

/** Without what the extension host says to the window between loading and activating; undefined where it notes nothing. */
function ownStart(): OwnStart | undefined {
  const now = performance.timeOrigin + performance.now();
  const marks = (globalThis as Noted).MonacoPerformanceMarks?.getMarks() ?? [];
  const at = (name: string): number =>
    marks.find((mark) => mark.name === `code/extHost/${name}/${EXTENSION_ID}`)?.startTime ?? NaN;
  const loading = at('didLoadExtensionCode') - at('willLoadExtensionCode');
  const begun = at('willActivateExtension');
  const activation = loading + at('didActivateExtension') - begun;
  return Number.isNaN(activation) ? undefined : { activation, untilNow: loading + now - begun };
}

/** How many times slower than at rest this machine may be now. */
function slack(): number {
  const [waiting = 0] = os.loadavg();
  return SLACK * Math.max(1, waiting / os.availableParallelism());
}

describe('the extension', () => {
  afterEach(closeAll);

  // the first test of all: nothing has woken the extension yet
  it('is active and has its first findings within a moment', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension);
    assert.equal(extension.isActive, false);
    const uri = await writeFile('首开.md', markdownDraft(WRONG_TOTAL));
    const opened = performance.now();
    // as a click in the explorer does; it wakes other extensions too
    void vscode.commands.executeCommand('vscode.open', uri);
    while (findings(uri).length === 0) {
      assert.ok(performance.now() - opened < WITHIN_MS, 'there are findings');
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    const sinceOpened = performance.now() - opened;
    const { activation, untilNow } = ownStart() ?? { activation: 0, untilNow: sinceOpened };
    const ms = [activation, untilNow, sinceOpened].map((time) => time.toFixed(0));
    console.log(`activation ${ms[0]} ms, first findings ${ms[1]} ms, since the draft was opened ${ms[2]} ms`);
    assert.ok(findings(uri).some((finding) => ruleOf(finding) === 'balance/row-total'));
    assert.ok(activation < ACTIVATION_MS * slack(), `activation took ${ms[0]} ms`);
    assert.ok(untilNow < FIRST_FINDINGS_MS * slack(), `first findings took ${ms[1]} ms`);
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
