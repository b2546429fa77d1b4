/**
 * `npm run build [-- --dev] [-- client server cli]`: bundles into dist/.
 * Minified and held to its budget, or with source maps under --dev.
 */

import { chmodSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { BUNDLES, bundledPackages, bundleFile, bundleOptions, thirdPartyNotices } from './lib/bundles';
import { dist } from './lib/paths';
import { main } from './lib/run';

main(async () => {
  const dev = process.argv.includes('--dev');
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const wanted = BUNDLES.filter((bundle) => names.length === 0 || names.includes(bundle.name));
  const packages: string[] = [];
  const tooLarge: string[] = [];
  for (const bundle of wanted) {
    const { metafile } = await build(bundleOptions(bundle, !dev));
    if (metafile) packages.push(...bundledPackages(metafile));
    const file = bundleFile(bundle);
    if (bundle.banner !== undefined) chmodSync(file, 0o755);
    const { size } = statSync(file);
    console.log(`dist/${bundle.name}.js  ${String(Math.ceil(size / 1024))} KB of ${String(bundle.budget / 1024)} KB`);
    if (!dev && size > bundle.budget) tooLarge.push(bundle.name);
  }
  if (names.length === 0) writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(packages));
  if (tooLarge.length > 0) throw new Error(`Over budget: ${tooLarge.join(', ')}`);
});
