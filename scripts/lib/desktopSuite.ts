/** Runs the suite of test/vscode in a desktop VS Code; needs a display and, unless one is named, a download. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { createProfile } from './editor';
import { readMochaResults, type MochaResults } from './mochaResults';
import { editorTestHost, editorTests, toolsDir } from './paths';

/** Uses the VS Code at $VSCODE_EXECUTABLE, else downloads version $VSCODE_VERSION (default: stable). */
export async function runDesktopSuite(vsix: string): Promise<MochaResults> {
  const executable = process.env['VSCODE_EXECUTABLE'] ?? (await download());
  const profile = createProfile();
  // the suite writes its workspace here
  const workspace = path.join(profile.dir, 'workspace');
  mkdirSync(workspace);
  const folders = ['--user-data-dir', profile.data, '--extensions-dir', profile.extensions];
  const [cli, ...cliArguments] = resolveCliArgsFromVSCodeExecutablePath(executable);
  if (cli === undefined) throw new Error(`No command line beside ${executable}`);
  execFileSync(cli, [...cliArguments, ...folders, '--install-extension', vsix, '--force'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const resultFile = path.join(profile.dir, 'results.json');
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: editorTestHost,
      extensionTestsPath: editorTests,
      launchArgs: [workspace, ...folders, '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
      extensionTestsEnv: { GOUJI_TEST_RESULTS: resultFile },
    });
  } catch (error) {
    // failed tests end in an error as well; only a run without results is one here
    if (!readMochaResults(resultFile)) throw error;
  }
  const results = readMochaResults(resultFile);
  if (!results) throw new Error('The suite wrote no results.');
  rmSync(profile.dir, { recursive: true, force: true, maxRetries: 5 });
  return results;
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ version: process.env['VSCODE_VERSION'] ?? 'stable', cachePath: toolsDir });
  } catch (error) {
    throw new Error('VS Code cannot be downloaded; name an installed one with VSCODE_EXECUTABLE=/path/to/code', {
      cause: error,
    });
  }
}
