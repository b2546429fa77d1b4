/** Runs the real command: the bundle as it is shipped, in a process of its own. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'esbuild';

import { BUNDLES, bundleOptions } from '../../../scripts/lib/bundles';

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly cwd?: string;
  /** The whole environment of the command, but for PATH; none unless said, which means Chinese. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
}

let bundle: Promise<string> | undefined;

async function buildBundle(): Promise<string> {
  const cli = BUNDLES.find(({ name }) => name === 'cli');
  if (cli === undefined) throw new Error('there is no bundle cli');
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-cli-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const outfile = path.join(folder, 'cli.js');
  await build({ ...bundleOptions(cli, true), outfile });
  return outfile;
}

/** Path of a freshly built bundle; built once for all tests of a run. */
export function bundledCli(): Promise<string> {
  bundle ??= buildBundle();
  return bundle;
}

export async function gouji(args: readonly string[], setting: Setting = {}): Promise<Result> {
  const cli = await bundledCli();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: setting.cwd,
      env: { PATH: process.env['PATH'], ...setting.env },
      stdio: 'pipe',
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
    // a command that refuses its arguments does not wait for its input
    child.stdin.on('error', () => undefined);
    child.stdin.end(setting.stdin ?? '');
  });
}
