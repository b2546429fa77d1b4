/** `npm run sizes [-- server cli]`: what the minified bundles are made of, in bytes by room and by package. */

import { build } from 'esbuild';
import { BUNDLES, bundleFile, bundleOptions } from './lib/bundles';
import { root } from './lib/paths';
import path from 'node:path';
import { main } from './lib/run';

main(async () => {
  const names = process.argv.slice(2);
  for (const bundle of BUNDLES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { metafile } = await build({ ...bundleOptions(bundle, true), metafile: true, write: false });
    const output = metafile.outputs[path.relative(root, bundleFile(bundle))];
    if (output === undefined) throw new Error(`${bundle.name}: nothing was built`);
    const sizes = new Map<string, number>();
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const owner = ownerOf(file);
      sizes.set(owner, (sizes.get(owner) ?? 0) + bytesInOutput);
    }
    console.log(`\ndist/${bundle.name}.js  ${String(output.bytes)}`);
    for (const [owner, bytes] of [...sizes].sort(([, a], [, b]) => b - a)) {
      console.log(`${String(bytes).padStart(8)}  ${owner}`);
    }
  }
});

/** The package a file belongs to; of our own files the room, with the core's rooms apart. */
function ownerOf(file: string): string {
  const inside = file.lastIndexOf('node_modules/');
  if (inside < 0) return /^(?:server\/src\/core\/[^/]+|[^/]+\/src(?:\/[^/]+(?=\/))?)/.exec(file)?.[0] ?? file;
  const [first = '', second = ''] = file.slice(inside + 'node_modules/'.length).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
