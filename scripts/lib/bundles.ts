/** What is bundled, and how large each bundle may become. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';
import { dist, out, root } from './paths';

export interface Bundle {
  readonly name: 'client' | 'server' | 'cli';
  readonly entry: string;
  /** Bytes of the minified file. */
  readonly budget: number;
  readonly external?: readonly string[];
  readonly banner?: string;
}

const KB = 1024;

export const BUNDLES: readonly Bundle[] = [
  { name: 'client', entry: 'client/src/extension.ts', budget: 470 * KB, external: ['vscode'] },
  { name: 'server', entry: 'server/src/lsp/main.ts', budget: 400 * KB },
  { name: 'cli', entry: 'server/src/cli/main.ts', budget: 350 * KB, banner: '#!/usr/bin/env node' },
];

export const VSIX_BUDGET = 700 * KB;

const SHARED: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Chinese stays Chinese: escapes would double the size of every message
  charset: 'utf8',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
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
    ...(bundle.banner === undefined ? {} : { banner: { js: bundle.banner } }),
  };
}

/** The suite that runs inside the editor: one file, because the extension host loads it from outside npm's reach. */
export function editorTestOptions(): BuildOptions {
  return {
    ...SHARED,
    entryPoints: ['test/vscode/index.ts'],
    outfile: path.join(out, 'vscode-tests.js'),
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  };
}

/** Names of the npm packages whose code went into a bundle. */
export function bundledPackages(metafile: Metafile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const input of Object.keys(metafile.inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input)?.[1];
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** The licences of bundled packages, as their authors ask to have them carried along. */
export function thirdPartyNotices(packages: Iterable<string>): string {
  const notices = [...new Set(packages)].sort().map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      readonly version: string;
      readonly license?: string;
    };
    return `${name} ${version} (${license ?? 'licence as below'})\n\n${licenceText(folder)}`;
  });
  return `${notices.join(`\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceText(folder: string): string {
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
}
