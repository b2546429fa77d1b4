/**
 * The embedded editor: code-server (a real VS Code: server, workbench, extension host) and the node it runs on,
 * both from the npm registry, under .vscode-test/. No lifecycle script runs but the builds of the native modules
 * VS Code needs at run time.
 */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toolsDir } from './paths';
import { npm } from './run';

/** 4.139.1 holds VS Code 1.139.1. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;
const NATIVE_MODULES = ['node-pty', '@vscode/spdlog', '@vscode/native-watchdog'];

const nodeFolder = path.join(toolsDir, 'node');
const nodeDir = path.join(nodeFolder, 'node_modules', NODE_PACKAGE);
const serverFolder = path.join(toolsDir, 'code-server');
const serverDir = path.join(serverFolder, 'node_modules', 'code-server');

/** The node binary that runs the embedded editor. */
export const editorNode = path.join(nodeDir, 'bin', 'node');
/** The script that starts the embedded editor. */
export const editorEntry = path.join(serverDir, 'out', 'node', 'entry.js');

/** Installs the embedded editor where it is missing; about a minute the first time, nothing later. */
export function installEditor(): void {
  if (process.platform === 'win32') throw new Error('The embedded editor does not run on Windows: install VS Code.');
  installNode();
  installCodeServer();
}

function installNode(): void {
  if (installedVersion(nodeDir) === NODE) return;
  console.log(`Installing node ${NODE} for the embedded editor …`);
  emptyProject(nodeFolder);
  npm(['install', `${NODE_PACKAGE}@${NODE}`, '--no-save', '--no-package-lock', '--ignore-scripts'], nodeFolder);
}

function installCodeServer(): void {
  const stamp = path.join(serverFolder, '.installed');
  const wanted = `${CODE_SERVER} on node ${NODE}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Installing the embedded editor (code-server ${CODE_SERVER}), about a minute …`);
  rmSync(serverFolder, { recursive: true, force: true });
  emptyProject(serverFolder);
  // its own node first on the PATH, with its own headers: node-gyp then downloads nothing
  const env = {
    PATH: `${path.dirname(editorNode)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: nodeDir,
  };
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts'];
  const vscode = path.join(serverDir, 'lib', 'vscode');
  npm(['install', `code-server@${CODE_SERVER}`, ...quiet], serverFolder, env);
  npm(['install', '--omit=dev', ...quiet], vscode, env);
  npm(['install', '--omit=dev', ...quiet], path.join(vscode, 'extensions'), env);
  npm(['rebuild', ...NATIVE_MODULES], vscode, env);
  writeFileSync(stamp, wanted);
}

function emptyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
}

function installedVersion(packageDir: string): string | undefined {
  try {
    const text = readFileSync(path.join(packageDir, 'package.json'), 'utf8');
    return (JSON.parse(text) as { readonly version?: string }).version;
  } catch {
    return undefined;
  }
}
