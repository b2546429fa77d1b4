/**
 * `npm run pictures [-- DRAFT [NAME]]`: pictures of the real editor with a draft open, into docs/pictures/:
 * NAME-finding.png (squiggle, hint and hover), NAME-fix.png (quick fixes), NAME-problems.png (all findings),
 * NAME-preview.png (draft and preview side by side).
 */

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser, openBrowser } from './lib/browser';
import { buildBundles } from './lib/build';
import { createProfile, installVsix, remoteFile, startEditor, workbenchUrl } from './lib/editor';
import { installEditor } from './lib/editorInstall';
import { dist, root, sampleDraft } from './lib/paths';
import { main } from './lib/run';
import { packageVsix } from './lib/vsix';

const PICTURES = path.join(root, 'docs', 'pictures');

/** What the command line says of a draft, as far as it is needed to find the places worth a picture. */
interface Finding {
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly fixes: readonly unknown[];
}

main(async () => {
  const [draft = sampleDraft, name = 'editor'] = process.argv.slice(2);
  const browserPath = await findBrowser();
  installEditor();
  await buildBundles();
  const profile = createProfile({ 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'hidden' });
  const workspace = path.join(profile.dir, 'workspace');
  mkdirSync(workspace);
  mkdirSync(PICTURES, { recursive: true });
  const file = path.join(workspace, path.basename(draft));
  copyFileSync(draft, file);
  installVsix(profile, await packageVsix());
  const editor = await startEditor(profile);
  const browser = await openBrowser(browserPath, path.join(profile.dir, 'browser'));
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    await page.goto(workbenchUrl(editor, workspace, [['openFile', remoteFile(editor, file)]]));
    await page.waitForSelector('.view-overlays [class*="squiggly-"]', { timeout: 60_000 });
    await page.keyboard.press('Control+B'); // the file list tells nothing here
    const findings = check(file);
    await pictureOfFinding(page, findings, name);
    await pictureOfFix(page, findings, name);
    await pictureOfProblems(page, name);
    await pictureOfPreview(page, findings, name);
  } finally {
    await browser.close();
    await editor.stop();
    rmSync(profile.dir, { recursive: true, force: true, maxRetries: 5 });
  }
});

function check(file: string): readonly Finding[] {
  const command = [path.join(dist, 'cli.js'), 'check', '--format', 'json', file];
  const output = runEvenIfFindings(() => execFileSync(process.execPath, command, { encoding: 'utf8' }));
  const { files } = JSON.parse(output) as { readonly files: readonly { readonly findings: readonly Finding[] }[] };
  return files[0]?.findings ?? [];
}

/** Exit code 1 says that there are findings, which is what we are after. */
function runEvenIfFindings(execute: () => string): string {
  try {
    return execute();
  } catch (error) {
    const { status, stdout } = error as { readonly status?: number; readonly stdout?: string };
    if (status === 1 && stdout !== undefined) return stdout;
    throw error;
  }
}

async function pictureOfFinding(page: Page, findings: readonly Finding[], name: string): Promise<void> {
  const finding = [...findings].sort((one, other) => rank(one) - rank(other))[0];
  if (!finding) throw new Error('The draft has no findings.');
  await goTo(page, finding);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor();
  await shoot(page, `${name}-finding`);
  await page.keyboard.press('Escape');
}

async function pictureOfFix(page: Page, findings: readonly Finding[], name: string): Promise<void> {
  const finding = findings.find(({ fixes }) => fixes.length > 0);
  if (!finding) return;
  await goTo(page, finding);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  await shoot(page, `${name}-fix`);
  await page.keyboard.press('Escape');
}

async function pictureOfProblems(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await shoot(page, `${name}-problems`);
}

/** The preview beside the draft; the wrong total where the cursor stands says what is wrong with it. */
async function pictureOfPreview(page: Page, findings: readonly Finding[], name: string): Promise<void> {
  const finding = [...findings].sort((one, other) => rank(one) - rank(other))[0];
  if (!finding) return;
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.editor-actions a.codicon-book').first().click();
  const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await preview.locator('.paper').waitFor();
  await goTo(page, finding);
  await preview.locator('.paper .here.error').hover();
  await preview.locator('#said').waitFor();
  await shoot(page, `${name}-preview`);
}

/** The relation of the form is the best subject, then any other arithmetic. */
function rank({ rule }: Finding): number {
  if (rule === 'balance/applications-identity') return 0;
  return rule.startsWith('balance/') ? 1 : 2;
}

async function goTo(page: Page, { range: { start } }: Finding): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`:${String(start.line + 1)}`);
  await input.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  // the box above would count a Chinese character as two columns
  for (let moved = 0; moved < start.character; moved++) await page.keyboard.press('ArrowRight');
}

async function shoot(page: Page, name: string): Promise<void> {
  const file = path.join(PICTURES, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(path.relative(root, file));
}
