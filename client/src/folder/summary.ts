/** What came of checking a folder, as a page: how many reports are ready, and one row a report. No scripts run in it. */

import type * as vscode from 'vscode';
import type { ReportStatus } from '../activeReport';
import { say, type LocalText } from '../language';
import { escapeHtml } from '../plainText';

/** One file of the folder; see server/src/lsp/features/checkFile.ts. */
export type CheckedFile =
  | { readonly kind: 'report'; readonly status: ReportStatus }
  | { readonly kind: 'other' }
  | { readonly kind: 'problem'; readonly message: string };

export interface FolderResult {
  readonly folder: vscode.Uri;
  readonly files: readonly { readonly uri: vscode.Uri; readonly checked: CheckedFile }[];
  /** The user ended the check before its end. */
  readonly wasCancelled: boolean;
}

const TEXT = {
  folder: { zh: '文件夹：{folder}', en: 'Folder: {folder}' },
  none: {
    zh: '这个文件夹里没有年报草稿（.md、.txt）。Word、WPS、PDF 文件请先把内容复制成文本。',
    en: 'There are no drafts (.md, .txt) in this folder. Copy the content of Word, WPS or PDF files into text files first.',
  },
  count: {
    zh: '共 {reports} 份年报：{ready} 份可以报送，{mustFix} 份须改，{others} 份待核对或未全核。',
    en: '{reports} reports: {ready} ready to submit, {mustFix} to correct, {others} to review or not fully checked.',
  },
  rest: {
    zh: '另有 {other} 个文件不是年报，{problems} 个文件没能读取。',
    en: '{other} other files, {problems} files that could not be read.',
  },
  cancelled: {
    zh: '检查中途取消，以下只是已检查的部分。',
    en: 'The check was cancelled; this is what was checked so far.',
  },
  hint: {
    zh: '点文件名打开。每一处问题列在“问题”面板（Ctrl+Shift+M）里。',
    en: 'Click a name to open the file. Every finding is listed in the Problems panel (Ctrl+Shift+M).',
  },
  problems: { zh: '没能读取的文件', en: 'Files that could not be read' },
} satisfies Record<string, LocalText>;

const COLUMNS: readonly LocalText[] = [
  { zh: '文件', en: 'File' },
  { zh: '年度和格式', en: 'Year and form' },
  { zh: '结果', en: 'Result' },
  { zh: '勾稽', en: 'Sums' },
  { zh: '错误', en: 'Errors' },
  { zh: '警告', en: 'Warnings' },
  { zh: '提示', en: 'Notes' },
];

const STYLE = `
body { padding: 0 1.5em 2em; line-height: 1.6; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid var(--vscode-panel-border, #8888); padding: 0.3em 0.8em; text-align: left; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.mustFix { color: var(--vscode-editorError-foreground); }
.review { color: var(--vscode-editorWarning-foreground); }
`;

/** Those that need work come first. */
const ORDER: readonly ReportStatus['verdict'][] = ['mustFix', 'review', 'unchecked', 'ready'];

/** Opens a file by its address. The editor's own command would look for the file where the window is, not where we are. */
export const OPEN_COMMAND = 'gouji.openChecked';

/** The page as HTML; its links run OPEN_COMMAND and nothing else. */
export function summaryPage(result: FolderResult, title: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${fill(TEXT.folder, { folder: readablePath(result.folder) })}</p>
${content(result)}
</body>
</html>`;
}

function content({ folder, files, wasCancelled }: FolderResult): string {
  const cancelled = wasCancelled ? [`<p><strong>${fill(TEXT.cancelled)}</strong></p>`] : [];
  if (files.length === 0) return [...cancelled, `<p>${fill(TEXT.none)}</p>`].join('\n');
  const reports = files.flatMap(({ uri, checked }) => (checked.kind === 'report' ? [{ uri, ...checked }] : []));
  const problems = files.flatMap(({ uri, checked }) => (checked.kind === 'problem' ? [{ uri, ...checked }] : []));
  const other = files.length - reports.length - problems.length;
  const lines = [...cancelled, `<p><strong>${countText(reports.map(({ status }) => status.verdict))}</strong></p>`];
  if (other + problems.length > 0) lines.push(`<p>${fill(TEXT.rest, { other, problems: problems.length })}</p>`);
  if (reports.length > 0) {
    const sorted = [...reports].sort((a, b) => ORDER.indexOf(a.status.verdict) - ORDER.indexOf(b.status.verdict));
    const rows = sorted.map(({ uri, status }) => row(folder, uri, status));
    const head = COLUMNS.map((column) => `<th>${fill(column)}</th>`).join('');
    lines.push(`<p>${fill(TEXT.hint)}</p>`, `<table>`, `<tr>${head}</tr>`, ...rows, `</table>`);
  }
  if (problems.length > 0) {
    const items = problems.map(({ uri, message }) => `<li>${link(folder, uri)}：${escapeHtml(message)}</li>`);
    lines.push(`<h2>${fill(TEXT.problems)}</h2>`, `<ul>`, ...items, `</ul>`);
  }
  return lines.join('\n');
}

function countText(verdicts: readonly ReportStatus['verdict'][]): string {
  const ready = verdicts.filter((verdict) => verdict === 'ready').length;
  const mustFix = verdicts.filter((verdict) => verdict === 'mustFix').length;
  return fill(TEXT.count, { reports: verdicts.length, ready, mustFix, others: verdicts.length - ready - mustFix });
}

function row(folder: vscode.Uri, uri: vscode.Uri, status: ReportStatus): string {
  const { form, verdict, arithmetic } = status.texts;
  const numbers = [status.errors, status.warnings, status.infos].map((count) => `<td class="number">${count}</td>`);
  const words = [
    `<td>${link(folder, uri)}</td>`,
    `<td>${escapeHtml(form)}</td>`,
    `<td class="${status.verdict}">${escapeHtml(verdict)}</td>`,
    `<td>${escapeHtml(arithmetic)}</td>`,
  ];
  return `<tr>${[...words, ...numbers].join('')}</tr>`;
}

function link(folder: vscode.Uri, uri: vscode.Uri): string {
  const inside = uri.path.slice(folder.path.length).replace(/^\//, '');
  const parameters = encodeURIComponent(JSON.stringify([uri.toString()]));
  return `<a href="command:${OPEN_COMMAND}?${escapeHtml(parameters)}">${escapeHtml(inside)}</a>`;
}

function readablePath(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}

function fill(text: LocalText, values: Readonly<Record<string, string | number>> = {}): string {
  return escapeHtml(say(text).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')));
}
