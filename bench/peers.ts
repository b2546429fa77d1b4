/** The programs Gouji is measured against, in a folder of their own. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { npm } from '../scripts/lib/run';
import { root } from '../scripts/lib/paths';

const FOLDER = path.join(root, 'bench', 'peers');
const NAMES = ['markdownlint', 'markdownlint-cli2', 'autocorrect-node', 'rumdl'];

/** Loads modules of the peers. */
export const peerRequire = createRequire(path.join(FOLDER, 'package.json'));

export function installPeers(): void {
  if (NAMES.every((name) => existsSync(folderOf(name)))) return;
  // not `ci`: some peers name builds for other systems that a registry need not have
  npm(['install', '--ignore-scripts', '--no-save'], FOLDER);
}

export function peerVersions(): readonly string[] {
  return NAMES.map((name) => {
    const { version } = JSON.parse(readFileSync(path.join(folderOf(name), 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    return `${name} ${version}`;
  });
}

/** Path of a program of a peer. */
export function peerProgram(name: string): string {
  return path.join(FOLDER, 'node_modules', '.bin', name);
}

export function folderOf(name: string): string {
  return path.join(FOLDER, 'node_modules', name);
}
