/** The server as it ships: bundled once for all protocol tests. */

import path from 'node:path';
import { build } from 'esbuild';
import { BUNDLES, bundleOptions } from '../../../scripts/lib/bundles';

const root = path.resolve(import.meta.dirname, '../../..');
const outfile = path.join(root, 'out/test/server.js');
let bundled: Promise<string> | undefined;

/** Path of the bundled server. */
export function serverBundle(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const server = BUNDLES.find(({ name }) => name === 'server');
  if (server === undefined) throw new Error('The server has no bundle.');
  await build({ ...bundleOptions(server, true), outfile });
  return outfile;
}
