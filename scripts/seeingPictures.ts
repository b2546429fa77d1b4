/**
 * `npm run pictures:seeing`: how a report looks in the editor, into docs/pictures/: seeing-outline.png (outline, path,
 * colours, and the cells of one equation lit up) and seeing-law.png (a page of the law beside the draft).
 */

import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildBundles } from './lib/build';
import { root, sampleDraft } from './lib/paths';
import { main } from './lib/run';
import { packageVsix } from './lib/vsix';
import { frameWith, startWorkbench, type Workbench } from './lib/workbench';

const PICTURES = path.join(root, 'docs', 'pictures');
const DRAFT = path.basename(sampleDraft);

const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
};

main(async () => {
  await buildBundles();
  mkdirSync(PICTURES, { recursive: true });
  const files = { [DRAFT]: readFileSync(sampleDraft) };
  const workbench = await startWorkbench({ vsix: await packageVsix(), files, settings: SETTINGS });
  try {
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
    await workbench.load(DRAFT);
    await workbench.page.locator('.view-overlays [class*="squiggly-"]').first().waitFor({ timeout: 60_000 });
    await pictureOfOutline(workbench);
    await pictureOfLaw(workbench);
  } finally {
    await workbench.close();
  }
});

/** The outline as high as the window, the cursor on a total. */
async function pictureOfOutline({ page, run }: Workbench): Promise<void> {
  await run('Explorer: Focus on Outline View');
  await page.locator('.outline-element').first().waitFor();
  await page.locator('.pane-header', { hasText: 'workspace' }).click();
  await goTo(page, '| （七）总计', '19');
  await page.locator('.wordHighlightStrong').first().waitFor();
  await shoot(page, 'seeing-outline');
}

/** Goes to the definition of a caption, beside the draft. */
async function pictureOfLaw({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Control+B');
  await goTo(page, '第二十条第（五）项', '第二十条');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('F12');
  const law = await frameWith(page, 'blockquote');
  await law.locator('blockquote').first().waitFor();
  await shoot(page, 'seeing-law');
}

/** Puts the cursor right before `words` on the first line that holds `line`. */
async function goTo(page: Page, line: string, words: string): Promise<void> {
  const lines = readFileSync(sampleDraft, 'utf8').split('\n');
  const at = lines.findIndex((text) => text.includes(line) && !text.startsWith('<!--'));
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`:${String(at + 1)}`);
  await input.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  const moves = lines[at]?.indexOf(words) ?? 0;
  for (let moved = 0; moved < moves; moved++) await page.keyboard.press('ArrowRight');
}

async function shoot(page: Page, name: string): Promise<void> {
  const file = path.join(PICTURES, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(path.relative(root, file));
}
