/**
 * `npm run pictures:tables`: what can be done to a table, into docs/pictures/: tables-messy.png (pasted cells parted by
 * TABs, with the lenses above them), tables-tidy.png (the same after 整理表格 and 填写合计) and tables-upgrade.png (what
 * is asked before a report is brought into the form of 2021).
 */

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readReport, rewriteTable } from '../server/src/core';
import { exampleReport } from '../server/src/core/rules/examples';
import { applyEdits } from '../server/src/core/tables/outcome';
import { buildBundles } from './lib/build';
import { root } from './lib/paths';
import { main } from './lib/run';
import { packageVsix } from './lib/vsix';
import { startWorkbench, type Workbench } from './lib/workbench';

const PICTURES = path.join(root, 'docs', 'pictures');
const MESSY = '粘贴的表格.md';
const OLD = '旧格式.md';

const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'editor.stickyScroll.enabled': false,
  '[markdown]': { 'editor.wordWrap': 'off' },
  'window.commandCenter': false,
};

main(async () => {
  await buildBundles();
  mkdirSync(PICTURES, { recursive: true });
  const files = { [MESSY]: messyDraft(), [OLD]: oldDraft() };
  const workbench = await startWorkbench({ vsix: await packageVsix(), files, settings: SETTINGS });
  try {
    await workbench.page.setViewportSize({ width: 1280, height: 860 });
    await picturesOfTidying(workbench);
    await pictureOfUpgrade(workbench);
  } finally {
    await workbench.close();
  }
});

/** Table three as pasted from a spreadsheet, two totals left blank. */
function messyDraft(): string {
  const cells = { 'applications/granted/total': '', 'applications/resultsTotal/total': '' };
  const report = readReport(exampleReport({ cells, sections: [3, 4, 5, 6, 1, 2] }));
  const outcome = rewriteTable(report, 'applications', 'tabs');
  if (outcome.kind === 'refused') throw new Error(outcome.reason.en);
  return applyEdits(report.source.text, outcome.edits);
}

function oldDraft(): string {
  const cells = { 'applications/otherHandling/natural': '1', 'applications/otherHandling/total': '1' };
  return exampleReport({ forms: { proactive: '2019', applications: '2019' }, cells });
}

async function picturesOfTidying(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await open(workbench, MESSY);
  await shoot(page, 'tables-messy');
  await lens(page, '整理表格').click();
  await lens(page, '整理表格').waitFor({ state: 'detached' });
  await lens(page, '填写合计').click();
  await lens(page, '填写合计').waitFor({ state: 'detached' });
  await shoot(page, 'tables-tidy');
}

async function pictureOfUpgrade(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await open(workbench, OLD);
  await lens(page, '升级到 2021 年格式').click();
  await page.locator('.notification-toast', { hasText: '将删去的数' }).waitFor();
  await shoot(page, 'tables-upgrade');
}

async function open({ page, load }: Workbench, name: string): Promise<void> {
  await load(name);
  await page.locator('.codelens-decoration').first().waitFor({ timeout: 60_000 });
  await page.locator('.editor-instance .view-lines').first().waitFor();
  await page.keyboard.press('Control+B');
}

function lens(page: Page, title: string): ReturnType<Page['locator']> {
  return page.locator('.codelens-decoration a', { hasText: title }).first();
}

async function shoot(page: Page, name: string): Promise<void> {
  const file = path.join(PICTURES, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(path.relative(root, file));
}
