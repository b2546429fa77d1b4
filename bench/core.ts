/** The core as it ships, bundled: as tests load it, from TypeScript, every function is wrapped and slow. */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../scripts/lib/paths';
import type { checkReport, readReport } from '../server/src/core';

interface Core {
  readonly readReport: typeof readReport;
  readonly checkReport: typeof checkReport;
}

let loaded: Promise<Core> | undefined;

export function builtCore(): Promise<Core> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Core> {
  const outfile = path.join(root, 'out', 'bench', 'core.mjs');
  await build({
    entryPoints: [path.join(root, 'server', 'src', 'core', 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Core;
}
