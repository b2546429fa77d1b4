import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { frameWith, type Workbench } from '../../scripts/lib/workbench';
import { GARBLED, notification, openFromList, OTHER, READY, statusEntry, tab, workbench, WRONG } from './support';

const TIMEOUT_MS = 60_000;

describe('what a person sees', function () {
  this.timeout(120_000);
  let editor: Workbench;
  before(async () => {
    editor = await workbench();
    editor.page.setDefaultTimeout(TIMEOUT_MS);
  });

  it('of a report with faults: how many to correct, and a click lists them', async () => {
    await editor.load(WRONG);
    const entry = statusEntry(editor).filter({ hasText: '2 处须改 · 勾稽 ✗' });
    await entry.waitFor();
    await entry.click();
    const rows = editor.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '六类申请人之和' }).waitFor();
    await rows.first().waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // the cursor stands on the first finding
    await editor.page.locator('.statusbar-item', { hasText: /Ln 3[0-9]|Ln [4-9][0-9]/ }).waitFor();
  });

  it('of a report without faults: that it can be submitted', async () => {
    await editor.load(READY);
    await statusEntry(editor).filter({ hasText: '可以报送 · 勾稽 ✓' }).waitFor();
  });

  it('of the language’s details: form and year', async () => {
    await editor.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    const details = editor.page.locator('.hover-language-status', { hasText: '2021 年格式' });
    await details.waitFor();
    assert.match((await details.textContent()) ?? '', /2023 年度.*可以报送/);
    await editor.page.keyboard.press('Escape');
  });

  it('of another document: nothing', async () => {
    await editor.load(READY);
    await statusEntry(editor).filter({ hasText: '可以报送' }).waitFor();
    await openFromList(editor, OTHER);
    await statusEntry(editor).waitFor({ state: 'detached' });
    await tab(editor, READY).click();
    await statusEntry(editor).filter({ hasText: '可以报送' }).waitFor();
  });

  it('of a garbled report: one notice, whose button mends it', async () => {
    await editor.load(GARBLED);
    const notice = notification(editor, '编码不对');
    await notice.waitFor();
    await notice.locator('.monaco-button', { hasText: '以 GB18030 重新打开' }).click();
    await statusEntry(editor).filter({ hasText: '可以报送' }).waitFor();
    await editor.page.locator('.statusbar-item', { hasText: 'GB18030' }).waitFor();
  });

  it('of a whole folder: an overview whose names open the reports', async () => {
    await editor.load();
    await editor.run('Check All Reports in a Folder');
    await tab(editor, '文件夹检查结果').waitFor();
    const page = await frameWith(editor.page, 'table tr + tr + tr + tr');
    assert.match((await page.locator('strong').textContent()) ?? '', /共 3 份年报：2 份可以报送，1 份须改/);
    assert.deepEqual(await page.locator('table tr').nth(1).locator('td').allTextContents(), [
      ...[WRONG, '2023 年度 · 2021 年格式', '2 处须改', '勾稽 ✗'],
      ...['2', '0', '0'],
    ]);
    assert.match((await page.locator('li').textContent()) ?? '', /a\/旧件\.txt：.*Word/);
    await page.locator('a', { hasText: WRONG }).click();
    await statusEntry(editor).filter({ hasText: '2 处须改' }).waitFor();
  });
});
