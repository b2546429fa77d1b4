/** Where things lie in this repository. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const dist = path.join(root, 'dist');

/** The bundled suite that runs inside the editor. */
export const editorTests = path.join(root, 'out', 'vscode', 'index.js');
/** An empty extension: the editor runs a suite only for an extension under development, ours is installed. */
export const editorTestHost = path.join(root, 'test', 'vscode', 'host');
export const examples = path.join(root, 'examples');

/** The draft that `npm start` and the pictures open. */
export const sampleDraft = path.join(examples, '有错示例.md');

/** Downloaded editors and browsers; safe to delete. */
export const toolsDir = process.env['VSCODE_TEST_DIR'] ?? path.join(root, '.vscode-test');

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
}

export function manifest(): Manifest {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
}

export function vsixPath(): string {
  const { name, version } = manifest();
  return path.join(dist, `${name}-${version}.vsix`);
}
