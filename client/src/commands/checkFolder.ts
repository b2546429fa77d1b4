/** The command that checks every draft of a folder: findings go to the Problems panel, an overview opens as a page. */

import * as vscode from 'vscode';
import type { Diagnostic } from 'vscode-languageclient';
import { draftsIn, readContent } from '../folder/drafts';
import { OPEN_COMMAND, summaryPage, type CheckedFile, type FolderResult } from '../folder/summary';
import { say } from '../language';
import type { ReportServer } from '../server';

const TEXT = {
  page: { zh: '文件夹检查结果', en: 'Folder Check' },
  choose: { zh: '检查这个文件夹', en: 'Check This Folder' },
  progress: { zh: '正在检查年报', en: 'Checking annual reports' },
  failed: {
    zh: '核对服务没有运行，无法检查。请执行命令“勾稽：重新启动核对服务”。',
    en: 'The checking service is not running. Run "Gouji: Restart Checking Service".',
  },
};

type CheckedWithFindings = CheckedFile & { readonly diagnostics?: Diagnostic[] };

export function registerCheckFolder(server: ReportServer): vscode.Disposable[] {
  const collection = vscode.languages.createDiagnosticCollection('gouji-folder');
  const summary = createSummary();
  return [
    collection,
    summary,
    // an open document has findings of its own, of its text as it is now
    vscode.workspace.onDidOpenTextDocument(({ uri }) => collection.delete(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => collection.delete(uri))),
    vscode.commands.registerCommand(OPEN_COMMAND, async (address: unknown) => {
      if (typeof address === 'string') await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(address));
    }),
    vscode.commands.registerCommand('gouji.checkFolder', async (given?: unknown) => {
      const folder = given instanceof vscode.Uri ? given : await chooseFolder();
      if (!folder) return undefined;
      collection.clear();
      const result = await checkFolder(server, folder, collection);
      if (result) summary.show(result);
      return result?.files.length;
    }),
  ].map((disposable) => vscode.Disposable.from(disposable));
}

interface Summary extends vscode.Disposable {
  readonly show: (result: FolderResult) => void;
}

/** The page with the overview; there is one, which each check fills anew. */
function createSummary(): Summary {
  let panel: vscode.WebviewPanel | undefined;
  const open = (title: string): vscode.WebviewPanel => {
    const options = { enableCommandUris: [OPEN_COMMAND], localResourceRoots: [] };
    const opened = vscode.window.createWebviewPanel('gouji.folderCheck', title, vscode.ViewColumn.Active, options);
    opened.onDidDispose(() => {
      panel = undefined;
    });
    return opened;
  };
  const show = (result: FolderResult): void => {
    const title = say(TEXT.page);
    panel ??= open(title);
    panel.webview.html = summaryPage(result, title);
    panel.reveal();
  };
  const close = (): void => {
    panel?.dispose();
  };
  return Object.assign(new vscode.Disposable(close), { show });
}

/** The workspace's only folder; where there are several, or none, the user is asked. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: say(TEXT.choose),
  });
  return chosen?.[0];
}

/** undefined when the server cannot be asked; the user has been told. */
async function checkFolder(
  server: ReportServer,
  folder: vscode.Uri,
  collection: vscode.DiagnosticCollection,
): Promise<FolderResult | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const options = { location, title: say(TEXT.progress), cancellable: true };
  try {
    return await vscode.window.withProgress(options, async (progress, token) => {
      const drafts = await draftsIn(folder);
      const files: { uri: vscode.Uri; checked: CheckedFile }[] = [];
      for (const uri of drafts) {
        if (token.isCancellationRequested) break;
        progress.report({ message: `${files.length + 1} / ${drafts.length}`, increment: 100 / drafts.length });
        files.push({ uri, checked: await checkFile(server, uri, collection) });
      }
      return { folder, files, wasCancelled: files.length < drafts.length };
    });
  } catch {
    void vscode.window.showErrorMessage(say(TEXT.failed));
    return undefined;
  }
}

async function checkFile(
  server: ReportServer,
  uri: vscode.Uri,
  collection: vscode.DiagnosticCollection,
): Promise<CheckedFile> {
  const params = { uri: uri.toString(), ...(await readContent(uri)) };
  const checked = await server.sendRequest<CheckedWithFindings>('gouji/checkFile', params);
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  if (checked.diagnostics && !isOpen) {
    collection.set(uri, await server.asDiagnostics(checked.diagnostics));
  }
  return checked;
}
