/** The page of the panel before it shows a report: a bar of buttons, and the place the report goes to. */

import type * as vscode from 'vscode';
import { say } from '../language';

const TEXT = {
  bar: { zh: '预览工具', en: 'Preview tools' },
  previous: { zh: '上一处问题', en: 'Previous finding' },
  next: { zh: '下一处问题', en: 'Next finding' },
  copy: { zh: '复制到 Word', en: 'Copy for Word' },
  copyHint: { zh: '连表格一起复制，到 Word 或 WPS 中粘贴', en: 'Copies text and tables, to paste into Word or WPS' },
  export: { zh: '导出网页（可打印）', en: 'Export Page (to Print)' },
  exportHint: { zh: '存成一个网页文件，用浏览器打开后按 A4 打印', en: 'Saves a page that a browser prints on A4' },
  loading: { zh: '正在读取……', en: 'Reading…' },
};

export interface ShellOptions {
  readonly webview: vscode.Webview;
  /** Address of the document, kept by the page over a reload of the window. */
  readonly uri: string;
  readonly script: vscode.Uri;
  readonly style: vscode.Uri;
  /** A word nobody can know beforehand. */
  readonly nonce: string;
}

/** Nothing but our own script and style sheet may run, load or show: whatever a draft says stays text. */
export function shellHtml({ webview, uri, script, style, nonce }: ShellOptions): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const button = (id: string, label: string, hint: string, text = label): string =>
    `<button type="button" id="${id}" title="${escape(hint)}" aria-label="${escape(label)}">${escape(text)}</button>`;
  return `<!DOCTYPE html>
<html lang="${say({ zh: 'zh-CN', en: 'en' })}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${escape(webview.asWebviewUri(style).toString())}">
</head>
<body>
<div class="bar" role="toolbar" aria-label="${escape(say(TEXT.bar))}">
${button('previous', say(TEXT.previous), say(TEXT.previous), '↑')}
${button('next', say(TEXT.next), say(TEXT.next), `↓ ${say(TEXT.next)}`)}
<span class="gap"></span>
${button('copy', say(TEXT.copy), say(TEXT.copyHint))}
${button('export', say(TEXT.export), say(TEXT.exportHint))}
</div>
<p id="notice" role="status" hidden></p>
<main id="report" data-uri="${escape(uri)}"><p class="loading">${escape(say(TEXT.loading))}</p></main>
<script nonce="${nonce}" src="${escape(webview.asWebviewUri(script).toString())}"></script>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
