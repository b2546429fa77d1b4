/**
 * `npm start [-- --no-open]`: builds and opens a real VS Code with the extension and examples/: the installed `code`
 * if there is one, else the embedded editor, in a browser. --no-open starts the embedded editor and only prints its
 * address, for machines without a screen.
 */

import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { buildBundles } from './lib/build';
import { createProfile, installVsix, remoteFile, startEditor, workbenchUrl } from './lib/editor';
import { installEditor } from './lib/editorInstall';
import { examples, root, sampleDraft } from './lib/paths';
import { findOnPath, main } from './lib/run';
import { packageVsix } from './lib/vsix';

main(async () => {
  const noOpen = process.argv.includes('--no-open');
  await buildBundles();
  const code = noOpen ? undefined : findOnPath(['code']);
  if (code === undefined) await startEmbedded(noOpen);
  else startDesktop(code);
});

function startDesktop(code: string): void {
  const files = existsSync(sampleDraft) ? [examples, sampleDraft] : [examples];
  spawn(code, ['--new-window', `--extensionDevelopmentPath=${root}`, ...files], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(`已在 VS Code 中打开示例 / Opened the examples in VS Code: ${code}`);
}

async function startEmbedded(noOpen: boolean): Promise<void> {
  installEditor();
  const profile = createProfile();
  process.once('exit', () => {
    rmSync(profile.dir, { recursive: true, force: true, maxRetries: 5 });
  });
  installVsix(profile, await packageVsix());
  const editor = await startEditor(profile);
  const openFile = ['openFile', remoteFile(editor, sampleDraft)] as const;
  const url = workbenchUrl(editor, examples, existsSync(sampleDraft) ? [openFile] : []);
  console.log(`\n在浏览器中打开 / Open in a browser:\n\n  ${url}\n\n按 Ctrl+C 结束 / Press Ctrl+C to stop`);
  if (!noOpen) openInBrowser(url);
  editor.process.once('exit', () => process.exit(1));
}

/** Where there is a screen; elsewhere the printed address has to do. */
function openInBrowser(url: string): void {
  const hasScreen =
    process.platform === 'darwin' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  const opener = findOnPath(process.platform === 'darwin' ? ['open'] : ['xdg-open']);
  if (!hasScreen || opener === undefined) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}
