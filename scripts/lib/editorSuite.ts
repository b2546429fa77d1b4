/** Runs the suite of test/vscode in the extension host of the embedded editor, against the packaged extension. */

import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { findBrowser, openBrowser } from './browser';
import { createProfile, installVsix, remoteFile, startEditor, workbenchUrl, type Editor, type Profile } from './editor';
import { installEditor } from './editorInstall';
import { readMochaResults, type MochaResults } from './mochaResults';
import { editorTestHost, editorTests } from './paths';

const WITHIN_MS = 180_000;

export interface SuiteOptions {
  /** Part of the titles of the tests wanted; all of them unless said. */
  readonly only?: string;
  /** Takes what the tests and the editor print. */
  readonly log?: (words: readonly unknown[]) => void;
  /** A folder with what extensions kept for themselves in an earlier run, which this one begins with and leaves there. */
  readonly storage?: string;
}

/** Runs the bundled suite; throws when it ends without results, and then leaves its profile and a picture behind. */
export async function runEditorSuite(
  vsix: string,
  { only, log = logIfVerbose, storage }: SuiteOptions = {},
): Promise<MochaResults> {
  const browserPath = await findBrowser();
  installEditor();
  const profile = createProfile();
  // the suite writes its workspace here
  const workspace = path.join(profile.dir, 'workspace');
  mkdirSync(workspace);
  installVsix(profile, vsix);
  const ownStorage = path.join(profile.data, 'User', 'globalStorage');
  if (storage !== undefined && existsSync(storage)) cpSync(storage, ownStorage, { recursive: true });
  const resultFile = path.join(profile.dir, 'results.json');
  try {
    const env = { GOUJI_TEST_RESULTS: resultFile, ...(only !== undefined && { GOUJI_TEST_ONLY: only }) };
    await runWith(browserPath, profile, workspace, { env, log });
    const results = readMochaResults(resultFile);
    if (!results) throw new Error('The suite wrote no results.');
    if (storage !== undefined) cpSync(ownStorage, storage, { recursive: true });
    rmSync(profile.dir, { recursive: true, force: true, maxRetries: 5 });
    return results;
  } catch (error) {
    throw new Error(`The suite did not run; logs and picture: ${profile.dir}`, { cause: error });
  }
}

function logIfVerbose(words: readonly unknown[]): void {
  if (process.env['VERBOSE'] !== undefined) console.log(...words);
}

interface Run {
  readonly env: NodeJS.ProcessEnv;
  readonly log: (words: readonly unknown[]) => void;
}

async function runWith(browserPath: string, profile: Profile, workspace: string, { env, log }: Run): Promise<void> {
  const editor = await startEditor(profile, {
    env,
    // without it a built workbench does not run tests
    options: ['--vscode-option', 'enable-smoke-test-driver'],
  });
  try {
    const browser = await openBrowser(browserPath, path.join(profile.dir, 'browser'));
    try {
      await runInWorkbench(browser, editor, { profile, workspace, log });
    } finally {
      await browser.close();
    }
  } finally {
    await editor.stop();
  }
}

/** Loads the workbench, which runs the suite in its extension host; resolves when the suite has ended. */
async function runInWorkbench(
  browser: BrowserContext,
  editor: Editor,
  { profile, workspace, log }: { readonly profile: Profile; readonly workspace: string; readonly log: Run['log'] },
): Promise<void> {
  const page = browser.pages()[0] ?? (await browser.newPage());
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no result within ${String(WITHIN_MS)} ms`)), WITHIN_MS);
    page.once('crash', () => reject(new Error('the page crashed')));
    editor.process.once('exit', () => reject(new Error('the editor ended')));
    // called by the workbench when the suite has settled, well or badly
    void page.exposeFunction('codeAutomationExit', () => resolve());
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, words: unknown[]) => log(words));
  try {
    await page.goto(
      workbenchUrl(editor, workspace, [
        ['extensionDevelopmentPath', remoteFile(editor, editorTestHost)],
        ['extensionTestsPath', remoteFile(editor, editorTests)],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ]),
    );
    await ended;
  } catch (error) {
    await page.screenshot({ path: path.join(profile.dir, 'failure.png') }).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
