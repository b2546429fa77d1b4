/** The embedded editor with the packaged extension and a folder of drafts, in a browser page that can be driven and looked at. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { findBrowser, openBrowser } from './browser';
import { createProfile, installVsix, remoteFile, startEditor, workbenchUrl } from './editor';
import { installEditor } from './editorInstall';

export interface WorkbenchOptions {
  readonly vsix: string;
  /** Content by name, written into the folder that is open. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** Loads the workbench anew, with these files of the folder open. */
  readonly load: (...names: readonly string[]) => Promise<void>;
  /**
   * Runs a command by (a part of) the name under which the palette lists it, and chooses from the list that the command
   * shows, if it shows one.
   */
  readonly run: (title: string, choice?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const PAGE_WITHIN_MS = 60_000;
const POLL_MS = 200;

/** The frame, below those the editor puts around it, in which a page of ours shows `selector`. */
export async function frameWith(page: Page, selector: string): Promise<Frame> {
  const end = Date.now() + PAGE_WITHIN_MS;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      // a frame may go while it is looked at
      const count = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (count > 0 && frame !== page.mainFrame()) return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`No page shows ${selector}.`);
}

const PALETTE_TRIES = 15;
const PALETTE_WITHIN_MS = 5_000;

/** Chooses a command from the palette; again, where a window that has just appeared closes it or does not know it yet. */
async function runCommand(page: Page, title: string, choice?: string): Promise<void> {
  const options = { timeout: PALETTE_WITHIN_MS };
  const row = (text: string): Locator => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  for (let tries = 1; ; tries++) {
    try {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').fill(`>${title}`, options);
      await row(title).click(options);
      if (choice !== undefined) await row(choice).click(options);
      return;
    } catch (error) {
      if (tries === PALETTE_TRIES) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Starts editor and browser; nothing is loaded yet. */
export async function startWorkbench({ vsix, files, settings = {} }: WorkbenchOptions): Promise<Workbench> {
  const browserPath = await findBrowser();
  installEditor();
  const profile = createProfile({ 'editor.minimap.enabled': false, ...settings });
  const folder = path.join(profile.dir, 'workspace');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  installVsix(profile, vsix);
  const editor = await startEditor(profile);
  const browser = await openBrowser(browserPath, path.join(profile.dir, 'browser'));
  const page = browser.pages()[0] ?? (await browser.newPage());
  return {
    page,
    folder,
    async load(...names) {
      const opened = names.map((name) => ['openFile', remoteFile(editor, path.join(folder, name))] as const);
      await page.goto(workbenchUrl(editor, folder, opened));
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
    },
    run: (title, choice) => runCommand(page, title, choice),
    async close() {
      await browser.close();
      await editor.stop();
      rmSync(profile.dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
