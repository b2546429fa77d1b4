/** What the suites share: one editor for all of them, started once, and the places of its window. */

import { existsSync } from 'node:fs';
import { after } from 'mocha';
import type { Locator } from 'playwright-core';
import { vsixPath } from '../../scripts/lib/paths';
import { startWorkbench, type Workbench } from '../../scripts/lib/workbench';
import { exampleReport } from '../../server/src/core/rules/examples';
import { encodeGb18030 } from '../host/support/encode';

export const READY = '无误2023年年报.md';
export const WRONG = '有错2023年年报.md';
export const GARBLED = '乱码2023年年报.md';
export const OTHER = '纪要.md';

const FILES = {
  [READY]: exampleReport(),
  [WRONG]: exampleReport({ cells: { 'applications/new/natural': '9' } }),
  [GARBLED]: encodeGb18030(exampleReport()),
  [OTHER]: '# 会议纪要\n\n正文。\n',
  'a/旧件.txt': Buffer.from('504b0304', 'hex'),
};

let started: Promise<Workbench> | undefined;

/** The editor, with the packaged extension in it. */
export function workbench(): Promise<Workbench> {
  if (!existsSync(vsixPath())) throw new Error('There is no package to test: run npm run package first.');
  started ??= startWorkbench({ vsix: vsixPath(), files: FILES });
  return started;
}

after(async function () {
  this.timeout(60_000);
  await (await started)?.close();
});

/** Our entry in the status bar. */
export function statusEntry({ page }: Workbench): Locator {
  return page.locator('[id="gouji.gouji.gouji.status"]');
}

export function notification({ page }: Workbench, text: string): Locator {
  return page.locator('.notifications-toasts .notification-list-item', { hasText: text });
}

export function tab({ page }: Workbench, text: string): Locator {
  return page.locator('.tab', { hasText: text });
}

/** Opens a file of the folder from the list of files. */
export async function openFromList({ page }: Workbench, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
}
