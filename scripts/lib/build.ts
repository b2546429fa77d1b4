/** Bundling into dist/. */

import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { BUNDLES, bundledPackages, bundleFile, bundleOptions, editorTestOptions, thirdPartyNotices } from './bundles';
import { cacheFileOf } from '../../server/src/cli/codeCache';
import { dist, root, sampleDraft } from './paths';

export interface BuildChoice {
  /** Source maps and readable code instead of minified code held to its budget. */
  readonly dev?: boolean;
  /** Names of the bundles wanted; none: all of them, with the licences of what they contain. */
  readonly names?: readonly string[];
}

/** Builds the bundles. Throws when an entry is missing, does not compile, or a bundle is over its budget. */
export async function buildBundles({ dev = false, names = [] }: BuildChoice = {}): Promise<void> {
  const packages: string[] = [];
  const tooLarge: string[] = [];
  for (const bundle of BUNDLES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { metafile } = await build(bundleOptions(bundle, !dev));
    if (metafile) packages.push(...bundledPackages(metafile));
    const file = bundleFile(bundle);
    if (bundle.banner !== undefined) chmodSync(file, 0o755);
    const { size } = statSync(file);
    console.log(`dist/${bundle.name}.js  ${String(Math.ceil(size / 1024))} KB of ${String(bundle.budget / 1024)} KB`);
    if (!dev && size > bundle.budget) tooLarge.push(bundle.name);
  }
  if (names.length === 0 || names.includes('cli')) storeCompiled(dev);
  if (names.length === 0) writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(packages));
  if (tooLarge.length > 0) throw new Error(`Over budget: ${tooLarge.join(', ')}`);
}

/** Compiled code of the command, for the version of Node that builds; any other compiles the bundle itself. */
function storeCompiled(dev: boolean): void {
  const bundle = path.join(dist, 'cli.js');
  rmSync(cacheFileOf(bundle), { force: true });
  if (dev) return;
  const make = path.join(root, 'scripts', 'makeCodeCache.ts');
  execFileSync(process.execPath, ['--import', 'tsx', make, bundle, 'check', sampleDraft], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Bundles the suite that runs inside the editor into out/. */
export async function buildEditorTests(): Promise<void> {
  await build(editorTestOptions());
}
