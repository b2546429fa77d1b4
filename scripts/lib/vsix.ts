/** The packaged extension. */

import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { VSIX_BUDGET } from './bundles';
import { dist, root, vsixPath } from './paths';

/** Packages what lies in dist/. Throws when a bundle or the licence is missing, or the package is over its budget. */
export async function packageVsix(): Promise<string> {
  for (const file of ['dist/client.js', 'dist/languageClient.js', 'dist/server.js', 'LICENSE', 'README.md']) {
    // vsce would ask a question, or leave the file out in silence
    if (!existsSync(path.join(root, file))) throw new Error(`${file} is missing: nothing packaged`);
  }
  mkdirSync(dist, { recursive: true });
  const packagePath = vsixPath();
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { size } = statSync(packagePath);
  const text = `${String(Math.ceil(size / 1024))} KB of ${String(VSIX_BUDGET / 1024)} KB`;
  if (size > VSIX_BUDGET) throw new Error(`${path.basename(packagePath)} is over its budget: ${text}`);
  console.log(`dist/${path.basename(packagePath)}  ${text}`);
  return packagePath;
}
