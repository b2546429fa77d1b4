import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { vsixPath } from '../../scripts/lib/paths';
import { frameWith, startWorkbench, type Workbench } from '../../scripts/lib/workbench';
import { exampleReport } from '../../server/src/core/rules/examples';
import { notification, statusEntry, tab } from './support';

const WRONG = '有错2023年年报.md';
const FILES = { [WRONG]: exampleReport({ cells: { 'applications/granted/total': '9' } }) };

describe('in a browser alone, with the extension in the web extension host and the server in a worker', function () {
  this.timeout(180_000);
  let editor: Workbench;
  before(async () => {
    const settings = { 'remote.extensionKind': { 'gouji.gouji': ['web'] } };
    editor = await startWorkbench({ vsix: vsixPath(), files: FILES, settings });
    editor.page.setDefaultTimeout(90_000);
  });
  after(async () => {
    await editor.close();
  });

  it('findings and status are there, without any process of ours', async () => {
    await editor.load(WRONG);
    await statusEntry(editor).filter({ hasText: '处须改 · 勾稽 ✗' }).waitFor();
    // nothing of ours runs on the machine the editor is served from
    const processes = execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' });
    const profile = path.dirname(editor.folder);
    assert.ok(processes.includes(profile));
    assert.ok(!processes.split('\n').some((line) => line.includes(profile) && line.includes('dist/server.js')));
  });

  it('the findings follow the text', async () => {
    await statusEntry(editor).click();
    const { page } = editor;
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '六类申请人之和' }).click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.keyboard.type('4');
    await statusEntry(editor).filter({ hasText: '可以报送' }).waitFor();
    await page.keyboard.press('Control+Z');
    await statusEntry(editor).filter({ hasText: '处须改' }).waitFor();
  });

  it('a folder is checked through the editor’s own file system', async () => {
    await editor.run('Check All Reports in a Folder');
    await tab(editor, '文件夹检查结果').waitFor();
    const page = await frameWith(editor.page, 'a[href^="command:"]');
    assert.match((await page.locator('strong').textContent()) ?? '', /共 1 份年报：0 份可以报送，1 份须改/);
  });

  it('the service can be restarted', async () => {
    await tab(editor, WRONG).click();
    await editor.run('Restart Checking Service');
    await statusEntry(editor).filter({ hasText: '处须改' }).waitFor();
    assert.equal(await notification(editor, '意外退出').count(), 0);
  });
});
