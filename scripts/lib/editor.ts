/** Running the embedded editor: a throw-away profile, the extension installed in it, a server on a free port. */

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { editorEntry, editorNode } from './editorInstall';

export interface Profile {
  readonly dir: string;
  readonly data: string;
  readonly extensions: string;
  readonly log: string;
}

export interface Editor {
  readonly url: string;
  /** host:port, as in the addresses of remote files. */
  readonly authority: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** A quiet editor: no welcome, no gallery, no telemetry, nothing that moves on its own. */
const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.colorTheme': 'Default Light Modern',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', 'WenQuanYi Micro Hei Mono', monospace",
};

const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 5_000;
const POLL_MS = 100;

/** Makes a profile in a new temporary folder. */
export function createProfile(settings: Readonly<Record<string, unknown>> = {}): Profile {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'gouji-editor-'));
  const profile = {
    dir,
    data: path.join(dir, 'data'),
    extensions: path.join(dir, 'extensions'),
    log: path.join(dir, 'server.log'),
  };
  mkdirSync(path.join(profile.data, 'User'), { recursive: true });
  mkdirSync(profile.extensions, { recursive: true });
  writeFileSync(
    path.join(profile.data, 'User', 'settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2),
  );
  writeFileSync(configFile(profile), '');
  return profile;
}

export function installVsix(profile: Profile, vsix: string): void {
  execFileSync(editorNode, serverArguments(profile, ['--install-extension', vsix, '--force']), {
    env: editorEnvironment(profile),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Starts the editor's server on a free port of 127.0.0.1; resolves when it answers. */
export async function startEditor(
  profile: Profile,
  { env = {}, options = [] }: { readonly env?: NodeJS.ProcessEnv; readonly options?: readonly string[] } = {},
): Promise<Editor> {
  const authority = `127.0.0.1:${String(await freePort())}`;
  const log = openSync(profile.log, 'a');
  const child = spawn(
    editorNode,
    serverArguments(profile, [
      ...['--bind-addr', authority, '--auth', 'none', '--disable-telemetry', '--disable-update-check'],
      ...['--disable-workspace-trust', '--disable-getting-started-override', '--ignore-last-opened', ...options],
    ]),
    // leads its own process group, so that stopping ends all of it
    { stdio: ['ignore', log, log], detached: true, env: { ...editorEnvironment(profile), ...env } },
  );
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const kill = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && !hasEnded()) process.kill(-child.pid, signal);
  };
  // also when this script is interrupted or ends on an error: leave no server behind
  process.once('exit', () => kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

  const url = `http://${authority}`;
  const isUp = await waitUntil(async () => hasEnded() || (await answers(`${url}/healthz`)), START_WITHIN_MS);
  if (!isUp || hasEnded()) {
    kill('SIGKILL');
    throw new Error(`The embedded editor did not start; see ${profile.log}`);
  }
  const stop = async (): Promise<void> => {
    kill('SIGTERM');
    await waitUntil(() => Promise.resolve(hasEnded()), STOP_WITHIN_MS);
    kill('SIGKILL');
  };
  return { url, authority, process: child, stop };
}

/** Address of the workbench with `folder` open; `payload` is VS Code's own list of start options. */
export function workbenchUrl(editor: Editor, folder: string, payload: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `${editor.url}/?${query.toString()}`;
}

/** Address of a file of this machine as the workbench in the browser knows it. */
export function remoteFile(editor: Editor, file: string): string {
  return `vscode-remote://${editor.authority}${file}`;
}

function serverArguments(profile: Profile, extra: readonly string[]): string[] {
  const folders = ['--user-data-dir', profile.data, '--extensions-dir', profile.extensions];
  return [editorEntry, '--config', configFile(profile), ...folders, ...extra];
}

function configFile(profile: Profile): string {
  return path.join(profile.dir, 'config.yaml');
}

/** Without a gallery VS Code asks no network; the XDG folders keep its logs out of the user's home. */
function editorEnvironment(profile: Profile): NodeJS.ProcessEnv {
  const unwanted = new Set(['PORT', 'PASSWORD', 'HASHED_PASSWORD', 'NODE_OPTIONS', 'VSCODE_IPC_HOOK_CLI']);
  const inherited = Object.entries(process.env).filter(([name]) => !unwanted.has(name));
  const xdg = path.join(profile.dir, 'xdg');
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', XDG_DATA_HOME: xdg, XDG_CONFIG_HOME: xdg };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Asks `condition` until it holds; false when it does not within `ms`. */
async function waitUntil(condition: () => Promise<boolean>, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}
