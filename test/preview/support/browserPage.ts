/** The panel's real page, script and style sheet in a real browser, with a stand-in for the editor around them. */

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import type { FromPage, PageState, ToPage } from '../../../client/src/preview/messages';
import { shellHtml } from '../../../client/src/preview/shell';
import { findBrowser, openBrowser } from '../../../scripts/lib/browser';
import { BUNDLES, bundleOptions } from '../../../scripts/lib/bundles';

const ORIGIN = 'http://127.0.0.1:1';
export const DRAFT = 'file:///drafts/年报.md';

export interface Browser {
  readonly open: (state?: PageState) => Promise<PreviewPage>;
  readonly close: () => Promise<void>;
}

export interface PreviewPage {
  readonly page: Page;
  /** What the page told the extension, in order. */
  readonly told: FromPage[];
  /** What the browser complained of: scripts that were refused, errors. */
  readonly complaints: string[];
  readonly send: (message: ToPage) => Promise<void>;
  /** The next message of a kind that the page tells; those told before do not count. */
  readonly next: <T extends FromPage['type']>(type: T) => Promise<Extract<FromPage, { type: T }>>;
  /** What the page keeps over a reload. */
  readonly state: () => Promise<PageState | undefined>;
}

export async function startBrowser(): Promise<Browser> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-preview-'));
  const files = pageFiles();
  const context = await openBrowser(await findBrowser(), folder);
  return {
    open: (state) => openPage(context, files, state),
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Texts of the bundled script and style sheet, by their names. */
function pageFiles(): ReadonlyMap<string, string> {
  const bundle = BUNDLES.find(({ name }) => name === 'preview/main');
  if (bundle === undefined) throw new Error('The page has no bundle.');
  const { outputFiles } = buildSync({ ...bundleOptions(bundle, true), write: false });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
}

async function openPage(
  context: BrowserContext,
  files: ReadonlyMap<string, string>,
  state: PageState | undefined,
): Promise<PreviewPage> {
  const page = await context.newPage();
  const told: FromPage[] = [];
  const complaints: string[] = [];
  const waiting = new Set<(message: FromPage) => void>();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('tellTest', (message: FromPage) => {
    told.push(message);
    for (const wait of [...waiting]) wait(message);
  });
  await page.addInitScript(`{
    let state = ${JSON.stringify(state ?? null)} ?? undefined;
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.tellTest(message),
      getState: () => state,
      setState: (value) => { state = value; window.stateOfTest = value; },
    });
  }`);
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    const body = name === '' ? shell() : files.get(name);
    const contentType = name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'text/html';
    return body === undefined ? route.abort() : route.fulfill({ body, contentType: `${contentType}; charset=utf-8` });
  });
  const opened: PreviewPage = {
    page,
    told,
    complaints,
    send: async (message) => {
      await page.evaluate(`window.dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`);
    },
    next: (type) =>
      new Promise((resolve) => {
        const wait = (message: FromPage): void => {
          if (message.type !== type) return;
          waiting.delete(wait);
          resolve(message as Extract<FromPage, { type: typeof type }>);
        };
        waiting.add(wait);
      }),
    state: () => page.evaluate('window.stateOfTest'),
  };
  const ready = opened.next('ready');
  await page.goto(`${ORIGIN}/`);
  await ready;
  return opened;
}

function shell(): string {
  const words = {
    bar: '预览工具',
    previous: '上一处问题',
    next: '下一处问题',
    copy: '复制到 Word',
    copyHint: '',
    export: '导出网页（可打印）',
    exportHint: '',
    loading: '正在读取……',
  };
  return shellHtml({ lang: 'zh-CN', words, uri: DRAFT, script: 'main.js', style: 'main.css', nonce: 'n0nce' });
}
