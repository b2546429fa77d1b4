/** The pictures of the walkthrough, into docs/walkthrough/: parts of the real window, small enough to be shipped. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { exampleReport } from '../../server/src/core/rules/examples';
import { root } from './paths';
import { frameWith, startWorkbench, type Workbench } from './workbench';

const PICTURES = path.join(root, 'docs', 'walkthrough');
const DRAFT = '示例县交通运输局2023年年报.md';

const FILES = {
  [DRAFT]: exampleReport({ cells: { 'applications/carriedIn/total': '9' } }),
  '示例县水务局2023年年报.md': exampleReport({ body: '示例县水务局' }),
  '示例县教育局2023年年报.md': exampleReport({
    body: '示例县教育局',
    replace: [['三、收到和处理', '三、收到及处理']],
  }),
};

const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
};

/** Runs in the browser: a picture's address in, the address of the same as WebP out. */
const TO_WEBP = `async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.33 });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });
}`;

export async function takeWalkthroughPictures(vsix: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const workbench = await startWorkbench({ vsix, files: FILES, settings: SETTINGS });
  const { page } = workbench;
  try {
    await page.setViewportSize({ width: 840, height: 480 });
    await workbench.load(DRAFT);
    await page.keyboard.press('Control+B');
    await page.locator('.statusbar-item', { hasText: '处须改' }).waitFor({ timeout: 60_000 });
    await page.locator('.statusbar-item', { hasText: 'Activating Extensions' }).waitFor({ state: 'detached' });
    await shoot(page, 'open');
    await goToTotal(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor();
    // what the light bulb offers comes a moment later, and so does our own part of the box
    await page.locator('.monaco-hover', { hasText: 'Checking for quick fixes' }).waitFor({ state: 'detached' });
    await page.locator('.monaco-hover strong').first().waitFor();
    await shoot(page, 'read');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    await shoot(page, 'fix');
    await page.keyboard.press('Escape');
    await pictureOfPreview(workbench);
    await pictureOfFolder(workbench);
  } finally {
    await workbench.close();
  }
}

/** Puts the cursor on the wrong total, by the list of findings. */
async function goToTotal(page: Page): Promise<void> {
  await page.locator('.statusbar-item', { hasText: '处须改' }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '总计' }).first().click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function pictureOfPreview({ page, run }: Workbench): Promise<void> {
  await run('Gouji: Preview');
  const preview = await frameWith(page, 'table');
  await preview.locator('table').nth(1).scrollIntoViewIfNeeded();
  await shoot(page, 'preview');
}

async function pictureOfFolder({ page, run }: Workbench): Promise<void> {
  await run('View: Close All Editors');
  await run('Check All Reports');
  await frameWith(page, 'a[href^="command:"]');
  await shoot(page, 'folder');
}

/** WebP at a quarter of the bytes of PNG: they travel with the extension. The browser is the one that can write it. */
async function shoot(page: Page, name: string): Promise<void> {
  const png = await page.screenshot({ animations: 'disabled' });
  const canvas = await page.context().newPage();
  const address = await canvas.evaluate<string>(`(${TO_WEBP})('data:image/png;base64,${png.toString('base64')}')`);
  await canvas.close();
  const file = path.join(PICTURES, `${name}.webp`);
  writeFileSync(file, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  console.log(path.relative(root, file));
}
