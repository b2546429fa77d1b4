/** Starting other programs. */

import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export interface RunResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end and returns its exit code with stdout and stderr together; never throws. */
export function run(command: string, args: readonly string[], cwd: string, env = process.env): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => {
      resolve({ code: 1, output: `${output}${String(error)}` });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The environment without what npm sets for its scripts, but with the user's registry and proxies. */
export function environmentForNpm(): NodeJS.ProcessEnv {
  const kept = /^npm_config_(?:registry|cache|cafile|proxy|https_proxy|noproxy|userconfig|globalconfig)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)));
}

export function npm(args: readonly string[], cwd: string, extra: NodeJS.ProcessEnv = {}): void {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environmentForNpm(), ...extra },
  });
}

/** Full path of the first of `names` on the PATH. */
export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (isExecutable(file)) return file;
      }
    }
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a script's body; an error is printed as one message and ends in exit code 1. */
export function main(body: () => Promise<void> | void): void {
  Promise.resolve()
    .then(body)
    .catch((error: unknown) => {
      console.error(describeError(error));
      process.exitCode = 1;
    });
}

/** An error's message and those of its causes; the stack under VERBOSE=1. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = process.env['VERBOSE'] === undefined ? error.message : (error.stack ?? error.message);
  return error.cause === undefined ? own : `${own}\n${describeError(error.cause)}`;
}
