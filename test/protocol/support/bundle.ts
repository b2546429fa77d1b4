/** The server as it ships: bundled once for all protocol tests. */

import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../../..');
const outfile = path.join(root, 'out/test/server.js');
let bundled: Promise<string> | undefined;

/** Path of the bundled server. */
export function serverBundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [path.join(root, 'server/src/lsp/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  }).then(() => outfile);
  return bundled;
}
