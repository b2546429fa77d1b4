/** The report as a file of its own, which any browser shows and prints. */

import * as vscode from 'vscode';
import { say } from '../language';
import { withoutLinks } from '../plainText';
import type { ReportServer } from '../server';
import { requestPreview } from './request';
import { writeWhole } from './writeWhole';

const TEXT = {
  title: { zh: '导出网页（可打印）', en: 'Export Page (to Print)' },
  filter: { zh: '网页', en: 'Web page' },
  untitled: { zh: '年度报告', en: 'annual-report' },
  notThere: {
    zh: '这份文件现在不能导出：还没有读出年度报告。',
    en: 'There is nothing to export: no report was read yet.',
  },
  saved: {
    zh: '已存为“{name}”。用浏览器打开后可按 A4 纸打印。',
    en: 'Saved as {name}. Open it in a browser to print it on A4.',
  },
  open: { zh: '打开', en: 'Open' },
  failed: { zh: '没有存成：{reason}', en: 'It could not be saved: {reason}' },
};

/** Asks where to, writes the file through the editor's file systems, offers to open it where that is possible. */
export async function exportPage(server: ReportServer, uri: vscode.Uri): Promise<void> {
  const page = await requestPreview(server, uri, 'print');
  if (!page) {
    void vscode.window.showWarningMessage(say(TEXT.notThere));
    return;
  }
  const target = await vscode.window.showSaveDialog({
    title: say(TEXT.title),
    defaultUri: besideDraft(uri, page.title),
    filters: { [say(TEXT.filter)]: ['html'] },
  });
  if (!target) return;
  try {
    await writeWhole(target, new TextEncoder().encode(page.html));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(say(TEXT.failed).replace('{reason}', () => withoutLinks(reason)));
    return;
  }
  await offerToOpen(target);
}

/** Next to the draft and named like it; a draft without a file goes into the first folder, named like the report. */
export function besideDraft(uri: vscode.Uri, title: string): vscode.Uri {
  if (uri.scheme !== 'untitled') return uri.with({ path: `${uri.path.replace(/\.[^./]*$/, '')}.html` });
  const name = `${title.replace(/[\\/:*?"<>|\s]/g, '').slice(0, 80) || say(TEXT.untitled)}.html`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? vscode.Uri.joinPath(folder, name) : uri.with({ scheme: 'file', path: `/${name}` });
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const saved = say(TEXT.saved).replace('{name}', () => withoutLinks(name));
  // a browser on this machine can only open a file of this machine
  const isHere =
    file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (!isHere) {
    void vscode.window.showInformationMessage(saved);
    return;
  }
  const open = say(TEXT.open);
  if ((await vscode.window.showInformationMessage(saved, open)) === open) await vscode.env.openExternal(file);
}
