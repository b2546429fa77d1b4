/** What is bundled, and how large each bundle may become. */

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';
import { dist, editorTests, root } from './paths';

export interface Bundle {
  /** Path below dist/, without extension. */
  readonly name: 'client' | 'languageClient' | 'server' | 'cli' | 'gouji' | 'preview/main' | 'browser/client';
  readonly entry: string;
  /** Bytes of the minified file. */
  readonly budget: number;
  readonly external?: readonly string[];
  readonly banner?: string;
  /**
   * Where it runs, when not in Node. page: of ours; its style sheet becomes a file beside it. webHost: the editor's
   * extension host in a browser. both: Node, and a worker in a browser.
   */
  readonly runsIn?: 'page' | 'webHost' | 'both';
  /** One expression without a module's scope, so that its compiled code can be stored. */
  readonly isScript?: boolean;
}

const KB = 1024;

export const BUNDLES: readonly Bundle[] = [
  // these two are one client, in two parts: what must be there at once, and what the editor need not wait for
  { name: 'client', entry: 'client/src/main.ts', budget: 34 * KB, external: ['vscode', './languageClient'] },
  { name: 'languageClient', entry: 'client/src/languageClient.ts', budget: 430 * KB, external: ['vscode'] },
  { name: 'server', entry: 'server/src/lsp/main.ts', budget: 645 * KB, runsIn: 'both' },
  { name: 'cli', entry: 'server/src/cli/main.ts', budget: 382 * KB, banner: '#!/usr/bin/env node', isScript: true },
  { name: 'gouji', entry: 'server/src/cli/launch.ts', budget: 2 * KB, banner: '#!/usr/bin/env node' },
  { name: 'preview/main', entry: 'client/src/preview/webview/main.ts', budget: 8 * KB, runsIn: 'page' },
  {
    name: 'browser/client',
    entry: 'client/src/browser.ts',
    budget: 430 * KB,
    external: ['vscode'],
    runsIn: 'webHost',
  },
];

export const VSIX_BUDGET = 800 * KB;

const SHARED: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Chinese stays Chinese: escapes would double the size of every message
  charset: 'utf8',
  mainFields: ['module', 'main'],
  // CommonJS has no import.meta; packages ask for it to find their own place
  define: { 'import.meta.url': '__filename' },
  // a part that is loaded late is a CommonJS module too
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

// a script has no file name either; what asks for its place looks for packages that are bundled
const SCRIPT: BuildOptions = { format: 'iife', define: { 'import.meta.url': 'process.execPath' } };
const PAGE: BuildOptions = { platform: 'browser', format: 'iife', target: 'chrome120', define: {} };
const BROWSER: Readonly<Record<NonNullable<Bundle['runsIn']>, BuildOptions>> = {
  page: PAGE,
  // it loads extensions as CommonJS modules
  webHost: { ...PAGE, format: 'cjs' },
  // packages have a door for each; nothing may stand outside the modules, which only one of them can read
  both: { format: 'iife', conditions: ['browser', 'module'], define: {} },
};

export function bundleFile(bundle: Bundle): string {
  return path.join(dist, `${bundle.name}.js`);
}

export function bundleOptions(bundle: Bundle, minify: boolean): BuildOptions {
  return {
    ...SHARED,
    entryPoints: [bundle.entry],
    outfile: bundleFile(bundle),
    external: [...(bundle.external ?? [])],
    minify,
    sourcemap: minify ? false : 'linked',
    ...(bundle.runsIn === undefined ? {} : BROWSER[bundle.runsIn]),
    ...(bundle.isScript === true ? SCRIPT : {}),
    ...(bundle.banner === undefined ? {} : { banner: { js: bundle.banner } }),
  };
}

/** The suite that runs inside the editor, into out/vscode/: index.js collects the test files beside it. */
export function editorTestOptions(): BuildOptions {
  return {
    ...SHARED,
    entryPoints: ['test/vscode/index.ts', 'test/vscode/*.test.ts'],
    outdir: path.dirname(editorTests),
    external: ['vscode', 'mocha', 'vscode-oniguruma', 'vscode-textmate'],
    sourcemap: 'inline',
  };
}

/** Folders of the npm packages whose code went into a bundle. */
export function bundledPackages(metafile: Metafile): string[] {
  const folders = new Set<string>();
  for (const input of Object.keys(metafile.inputs)) {
    const inside = input.lastIndexOf('node_modules/');
    if (inside < 0) continue;
    const [scopeOrName = '', name = ''] = input.slice(inside + 'node_modules/'.length).split('/');
    const folder = scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
    folders.add(path.resolve(root, input.slice(0, inside), 'node_modules', folder));
  }
  return [...folders];
}

/** The licences of bundled packages, as their authors ask to have them carried along. */
export function thirdPartyNotices(folders: Iterable<string>): string {
  const notices = [...new Set(folders)].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      readonly name: string;
      readonly version: string;
      readonly license?: string;
    };
    return `${name} ${version} (${license ?? 'licence as below'})\n\n${licenceText(folder)}`;
  });
  return `${[...new Set(notices)].sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
}
