/** One panel that shows one document: it follows the document as it changes, and the two scroll together. */

import * as vscode from 'vscode';
import { say, type LocalText } from '../language';
import type { ReportServer } from '../server';
import { exportPage } from './exportPage';
import { readMessage, type FromPage, type ToPage } from './messages';
import { requestPreview } from './request';
import { shellHtml, type ShellWords } from './shell';
import { createUpdates } from './updates';

const TEXT = {
  title: { zh: '预览 {name}', en: 'Preview {name}' },
  closed: {
    zh: '文稿已关闭，下面是关闭前的样子。点任意一处可重新打开。',
    en: 'The draft was closed; this is how it looked. Click anywhere to open it again.',
  },
  notReport: {
    zh: '还没有在这份文件中读出年度报告：要有标题，并有章节或表格。',
    en: 'No annual report was found in this file yet: it takes a title, and sections or tables.',
  },
  copied: { zh: '已复制，可到 Word 或 WPS 中粘贴。', en: 'Copied; paste it into Word or WPS.' },
  notCopied: { zh: '没有复制成，请再点一次“复制到 Word”。', en: 'It was not copied; please press the button again.' },
};

const WORDS: Readonly<Record<keyof ShellWords, LocalText>> = {
  bar: { zh: '预览工具', en: 'Preview tools' },
  previous: { zh: '上一处问题', en: 'Previous finding' },
  next: { zh: '下一处问题', en: 'Next finding' },
  copy: { zh: '复制到 Word', en: 'Copy for Word' },
  copyHint: { zh: '连表格一起复制，到 Word 或 WPS 中粘贴', en: 'Copies text and tables, to paste into Word or WPS' },
  export: { zh: '导出网页（可打印）', en: 'Export Page (to Print)' },
  exportHint: { zh: '存成一个网页文件，用浏览器打开后按 A4 打印', en: 'Saves a page that a browser prints on A4' },
  loading: { zh: '正在读取……', en: 'Reading…' },
};

/** One frame: more often nobody sees. */
const FRAME_MS = 16;
/** So long the status bar says what was done. */
const SAID_MS = 5000;
/** So long after one side was scrolled the other one follows and does not lead. */
const FOLLOW_MS = 200;

export interface PanelOptions {
  readonly server: ReportServer;
  /** Folder of the page's script and style sheet. */
  readonly assets: vscode.Uri;
}

export interface PreviewPanel {
  readonly uri: vscode.Uri;
  readonly show: () => void;
  readonly onDidDispose: vscode.Event<void>;
}

/** Puts the preview of a document into a new or restored panel. */
export function attachPreview(panel: vscode.WebviewPanel, uri: vscode.Uri, options: PanelOptions): PreviewPanel {
  const { server, assets } = options;
  const isOurs = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  let isReady = false;
  let shown = '';
  let followUntil = 0;

  const post = (message: ToPage): void => void panel.webview.postMessage(message);

  /** `visible`: what the editor shows of the document. */
  function tellScroll(visible: vscode.Range): void {
    const document = openDocument(isOurs);
    if (document) post({ type: 'scroll', offset: document.offsetAt(visible.start) });
  }

  async function update(): Promise<void> {
    if (!isReady || !server.isRunning()) return;
    if (!openDocument(isOurs)) {
      post({ type: 'notice', text: say(TEXT.closed) });
      return;
    }
    const preview = await requestPreview(server, uri, 'panel');
    post({ type: 'notice', text: preview ? '' : say(TEXT.notReport) });
    if (!preview || preview.html === shown) return;
    const isFirst = shown === '';
    shown = preview.html;
    post({ type: 'show', html: preview.html, version: preview.version });
    const [visible] = visibleEditor(isOurs)?.visibleRanges ?? [];
    if (isFirst && visible) tellScroll(visible);
  }
  const updates = createUpdates(update, FRAME_MS);

  async function handle(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        isReady = true;
        shown = '';
        updates.request();
        break;
      case 'reveal':
        await revealSource(uri, message);
        break;
      case 'scroll':
        followUntil = Date.now() + FOLLOW_MS;
        scrollEditor(isOurs, message.offset);
        break;
      case 'copy':
        await copy();
        break;
      case 'copied':
        vscode.window.setStatusBarMessage(say(message.done ? TEXT.copied : TEXT.notCopied), SAID_MS);
        break;
      case 'export':
        await exportPage(server, uri);
        break;
    }
  }

  /** Only the page can put rich text onto the clipboard. */
  async function copy(): Promise<void> {
    const rich = await requestPreview(server, uri, 'clipboard');
    if (rich) post({ type: 'clipboard', html: rich.html, text: rich.text ?? '' });
  }

  const subscriptions = [
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = readMessage(value);
      if (message) void handle(message);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && updates.request()),
    vscode.workspace.onDidOpenTextDocument((document) => isOurs(document.uri) && updates.request()),
    vscode.workspace.onDidCloseTextDocument((document) => isOurs(document.uri) && updates.request()),
    // settings and configuration files show in the findings
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && updates.request()),
    server.onDidChangeState(() => updates.request()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document }, visibleRanges: [first] }) => {
      if (first && isOurs(document.uri) && Date.now() >= followUntil) tellScroll(first);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [first] }) => {
      if (first && isOurs(document.uri)) post({ type: 'cursor', offset: document.offsetAt(first.active) });
    }),
    updates,
  ];
  panel.onDidDispose(() => {
    vscode.Disposable.from(...subscriptions).dispose();
  });

  panel.title = say(TEXT.title).replace('{name}', () => uri.path.slice(uri.path.lastIndexOf('/') + 1));
  panel.webview.options = { enableScripts: true, localResourceRoots: [assets] };
  const address = (name: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(assets, name)).toString();
  panel.webview.html = shellHtml({
    lang: say({ zh: 'zh-CN', en: 'en' }),
    words: shellWords(),
    uri: uri.toString(),
    script: address('main.js'),
    style: address('main.css'),
    nonce: crypto.randomUUID(),
  });
  return { uri, show: () => panel.reveal(undefined, true), onDidDispose: panel.onDidDispose };
}

function shellWords(): ShellWords {
  const { bar, previous, next, copy, copyHint, export: save, exportHint, loading } = WORDS;
  return {
    bar: say(bar),
    previous: say(previous),
    next: say(next),
    copy: say(copy),
    copyHint: say(copyHint),
    export: say(save),
    exportHint: say(exportHint),
    loading: say(loading),
  };
}

function openDocument(isOurs: (uri: vscode.Uri) => boolean): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri, isClosed }) => isOurs(uri) && !isClosed);
}

function visibleEditor(isOurs: (uri: vscode.Uri) => boolean): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => isOurs(document.uri));
}

function scrollEditor(isOurs: (uri: vscode.Uri) => boolean, offset: number): void {
  const editor = visibleEditor(isOurs);
  if (!editor) return;
  const position = editor.document.positionAt(offset);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
}

/** Opens the document where it was, selects the place and brings it into sight. */
async function revealSource(
  uri: vscode.Uri,
  { start, end, focus }: Extract<FromPage, { type: 'reveal' }>,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const visible = visibleEditor((other) => other.toString() === uri.toString());
  const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection, preserveFocus: !focus });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
