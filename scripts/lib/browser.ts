/** A Chromium for the embedded editor: $CHROMIUM, one on the PATH, or the one npm can bring. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContext } from 'playwright-core';
import { toolsDir } from './paths';
import { findOnPath, npm } from './run';

const NPM_CHROMIUM = '@sparticuz/chromium@147.0.0';
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];

const ARGUMENTS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // nothing but loopback resolves: a test must not depend on the network
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const HOW_TO_INSTALL =
  'Install one with: sudo apt-get install -y chromium fonts-noto-cjk\n' + 'or name one with: CHROMIUM=/path/to/chrome';

/** Path of a browser that starts. Throws, naming the command that installs one, when there is none. */
export async function findBrowser(): Promise<string> {
  const asked = process.env['CHROMIUM'];
  if (asked !== undefined && asked !== '') {
    if (starts(asked)) return asked;
    throw new Error(`The browser named by CHROMIUM does not start: ${asked}\n${HOW_TO_INSTALL}`);
  }
  const installed = findOnPath(NAMES);
  if (installed !== undefined && starts(installed)) return installed;
  try {
    const brought = await npmChromium();
    if (starts(brought)) return brought;
    throw new Error(`${brought} does not start`);
  } catch (error) {
    throw new Error(`There is no Chromium browser, and npm could not bring one.\n${HOW_TO_INSTALL}`, { cause: error });
  }
}

/** Starts a headless browser that keeps its profile in `dataDir`. */
export function openBrowser(executablePath: string, dataDir: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(dataDir, {
    executablePath,
    args: [...ARGUMENTS],
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
  });
}

async function npmChromium(): Promise<string> {
  if (process.platform !== 'linux') throw new Error('the Chromium from npm runs on Linux only');
  const folder = path.join(toolsDir, 'chromium');
  const entry = path.join(folder, 'package.json');
  const installed = path.join(folder, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(path.join(installed, 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(entry, '{ "private": true }\n');
    npm(['install', NPM_CHROMIUM, '--no-save', '--no-package-lock', '--ignore-scripts'], folder);
  }
  const module = (await import(pathToFileURL(createRequire(entry).resolve('@sparticuz/chromium')).href)) as {
    readonly default: { executablePath(): Promise<string> };
  };
  return module.default.executablePath();
}

function starts(browser: string): boolean {
  try {
    execFileSync(browser, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
