import assert from 'node:assert/strict';
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { vsixPath } from '../../scripts/lib/paths';
import { frameWith, startWorkbench, type Workbench } from '../../scripts/lib/workbench';
import { statusEntry } from './support';

/** What may stand in Latin letters in a Chinese text: keys and kinds of files, as they are written on them. */
const NAMES = /Tab|Ctrl\+[A-Z]|HTML|Excel|Word|WPS|Markdown|\.md|\.txt/g;

/** Answers to the places of the draft's first part, in their order. */
const OVERVIEW = [
  ...['县人民政府网站', '示例县交通运输局办公室', '示例路1号', '000000', '0000-0000000'],
  ...['县人民政府网站', '128', '规划计划、财政预算决算'],
  ...['9', '1', '8', '2'],
  ...['严格审查，及时更新目录', '规范网站专栏', '开展业务培训2次'],
];
const PROACTIVE = ['0', '0', '0', '2', '0', '6', '35', '12', '0', '1.5'];
const COLUMNS = 7;
const ROWS = 25;
/** Figures of table three by row; what is left out stays blank. The total of the first row is wrong. */
const APPLICATIONS = new Map<number, readonly string[]>([
  [0, ['8', '1', '', '', '', '', '10']],
  [1, ['1']],
  [2, ['7', '1']],
  [ROWS - 1, ['2']],
]);
const CLICKS = 5;
const CLICK_WITHIN_MS = 5_000;
const LITIGATION_CELLS = 15;
const REST = ['队伍力量不足', '已增加培训，今后继续加强', '0', '无其他需要报告的事项', '1', '20'];

describe('a clerk who never saw the product', function () {
  this.timeout(240_000);
  let editor: Workbench;
  before(async () => {
    // the editor as it is installed: it opens with its welcome page
    const settings = { 'workbench.startupEditor': 'welcomePage' };
    editor = await startWorkbench({ vsix: vsixPath(), files: {}, settings });
    speakChinese(editor);
    editor.page.setDefaultTimeout(60_000);
    await editor.load();
  });
  after(() => editor.close());

  it('finds 新建年报 in an empty folder', async () => {
    const { page } = editor;
    await page.locator('.getting-started-category', { hasText: '写好一份政府信息公开年报' }).click();
    await chinese(page.locator('.getting-started-step .step-title'));
    await page.locator('.getting-started-step .monaco-button', { hasText: '新建年报' }).click();
    await page.locator('.quick-input-title', { hasText: '新建年报（1/3）' }).waitFor();
  });

  it('is asked three questions, the likely answers given', async () => {
    const { page } = editor;
    const input = page.locator('.quick-input-widget input');
    assert.equal(await input.inputValue(), String(new Date().getFullYear() - 1));
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: '（2/3）' }).waitFor();
    await input.fill('示例县交通运输局');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: '（3/3）' }).waitFor();
    const kinds = page.locator('.quick-input-list .monaco-list-row');
    await chinese(kinds);
    assert.match((await kinds.first().textContent()) ?? '', /政府部门/);
    await kinds.first().click();
  });

  it('is told what to do with the draft, and goes from place to place', async () => {
    const { page } = editor;
    const notice = page.locator('.notifications-toasts .notification-list-item-message');
    await notice.filter({ hasText: '按 Tab 跳到下一处' }).waitFor();
    await chinese(notice);
    const rows = Array.from({ length: ROWS }, (_, row) => APPLICATIONS.get(row) ?? []);
    const applications = rows.flatMap((row) => Array.from({ length: COLUMNS }, (_, column) => row[column] ?? ''));
    const litigation = Array.from({ length: LITIGATION_CELLS }, () => '');
    for (const text of [...OVERVIEW, ...PROACTIVE, ...applications, ...litigation, ...REST]) {
      if (text !== '') await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    }
    await statusEntry(editor).filter({ hasText: '1 处须改 · 勾稽 ✗' }).waitFor();
  });

  it('finds what must be corrected on top of the list, and the correction at the bulb', async () => {
    const { page } = editor;
    await statusEntry(editor).click();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '六类申请人之和' }).waitFor();
    await chinese(rows);
    assert.match(
      (await rows.first().textContent()) ?? '',
      /第 \d+ 行.*总计填 10，六类申请人之和 = 8\+1\+0\+0\+0\+0 = 9/,
    );
    await rows.first().click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row.action', { hasText: '把总计改为 9' });
    await fix.click();
    await statusEntry(editor).filter({ hasText: '须改' }).waitFor({ state: 'detached' });
  });

  it('fills in totals and zeros above the table', async () => {
    const { page } = editor;
    await chinese(page.locator('.codelens-decoration'));
    await choose(editor, '填写合计');
    await lens(editor, '新收 9 + 结转 1 = 结果 8 + 下年 2 ✓').waitFor();
    await choose(editor, '空白补 0');
    await statusEntry(editor).filter({ hasText: '未发现错误' }).waitFor();
    await statusEntry(editor).click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '行政复议、行政诉讼' }).first().click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await choose(editor, '空白补 0（15 格）');
    await lens(editor, '15 格已填 ✓').waitFor();
  });

  it('has a report that can be submitted, and sees it as the official form', async () => {
    const { page } = editor;
    await statusEntry(editor).filter({ hasText: '可以报送 · 勾稽 ✓' }).waitFor();
    await page.locator('.editor-actions a.codicon-book').first().click();
    const preview = await frameWith(page, '.paper table');
    await preview.locator('.paper', { hasText: '示例县交通运输局' }).waitFor();
    await chinese(preview.locator('button', { hasText: /[^↑]/ }));
    await statusEntry(editor).filter({ hasText: '可以报送' }).waitFor();
  });
});

/** The words of the manifest as an editor in Chinese takes them; this editor has no language pack. */
function speakChinese({ folder }: Workbench): void {
  const extensions = path.join(path.dirname(folder), 'extensions');
  for (const name of readdirSync(extensions).filter((entry) => entry.startsWith('gouji.gouji-'))) {
    const installed = path.join(extensions, name);
    copyFileSync(path.join(installed, 'package.nls.json'), path.join(installed, 'package.nls.en.json'));
  }
}

function lens({ page }: Workbench, text: string): Locator {
  return page
    .locator('.codelens-decoration a, .codelens-decoration span', { hasText: text })
    .filter({ visible: true })
    .first();
}

/** Clicks what stands above a table until it has done its work: a lens drawn anew under the mouse does not hear it. */
async function choose(editor: Workbench, text: string): Promise<void> {
  const wanted = lens(editor, text);
  await wanted.waitFor();
  for (let tries = 0; tries < CLICKS && (await wanted.isVisible()); tries++) {
    await wanted.click({ timeout: CLICK_WITHIN_MS }).catch(() => undefined);
    await wanted.waitFor({ state: 'hidden', timeout: CLICK_WITHIN_MS }).catch(() => undefined);
  }
  assert.equal(await wanted.isVisible(), false);
}

/** Waits for the first of `shown`, then holds all of them to Chinese. */
async function chinese(shown: Locator): Promise<void> {
  const seen = shown.filter({ visible: true });
  await seen.first().waitFor();
  for (const text of await seen.allTextContents()) {
    assert.match(text, /\p{Script=Han}/u);
    assert.doesNotMatch(text.replaceAll(NAMES, ''), /[a-z]{2}/i);
  }
}
