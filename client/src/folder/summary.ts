/** What came of checking a folder, as a page of Markdown: how many reports are ready, and one line a report. */

import type * as vscode from 'vscode';
import type { ReportStatus } from '../activeReport';
import { say, type LocalText } from '../language';

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
  title: { zh: '文件夹检查结果', en: 'Folder Check' },
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
  head: {
    zh: '| 文件 | 年度和格式 | 结果 | 勾稽 | 错误 | 警告 | 提示 |',
    en: '| File | Year and form | Result | Sums | Errors | Warnings | Notes |',
  },
  problems: { zh: '没能读取的文件', en: 'Files that could not be read' },
  hint: {
    zh: '点文件名打开。每一处问题列在“问题”面板（Ctrl+Shift+M）里。',
    en: 'Click a name to open the file. Every finding is listed in the Problems panel (Ctrl+Shift+M).',
  },
} satisfies Record<string, LocalText>;

/** Those that need work come first. */
const ORDER: readonly ReportStatus['verdict'][] = ['mustFix', 'review', 'unchecked', 'ready'];

export function summaryPage({ folder, files, wasCancelled }: FolderResult): string {
  const reports = files.flatMap(({ uri, checked }) => (checked.kind === 'report' ? [{ uri, ...checked }] : []));
  const problems = files.flatMap(({ uri, checked }) => (checked.kind === 'problem' ? [{ uri, ...checked }] : []));
  const others = files.length - reports.length - problems.length;
  const lines = [`# ${say(TEXT.title)}`, '', fill(TEXT.folder, { folder: escaped(readablePath(folder)) }), ''];
  if (wasCancelled) lines.push(`**${say(TEXT.cancelled)}**`, '');
  if (files.length === 0) return [...lines, say(TEXT.none), ''].join('\n');
  lines.push(`**${countText(reports.map(({ status }) => status.verdict))}**`);
  if (others + problems.length > 0) lines.push(fill(TEXT.rest, { other: others, problems: problems.length }));
  if (reports.length > 0) {
    lines.push('', say(TEXT.hint), '', say(TEXT.head), '| --- | --- | --- | --- | ---: | ---: | ---: |');
    const sorted = [...reports].sort((a, b) => ORDER.indexOf(a.status.verdict) - ORDER.indexOf(b.status.verdict));
    for (const { uri, status } of sorted) lines.push(row(folder, uri, status));
  }
  if (problems.length > 0) {
    lines.push('', `## ${say(TEXT.problems)}`, '');
    for (const { uri, message } of problems) lines.push(`- ${link(folder, uri)}：${escaped(message)}`);
  }
  return [...lines, ''].join('\n');
}

function countText(verdicts: readonly ReportStatus['verdict'][]): string {
  const ready = verdicts.filter((verdict) => verdict === 'ready').length;
  const mustFix = verdicts.filter((verdict) => verdict === 'mustFix').length;
  return fill(TEXT.count, { reports: verdicts.length, ready, mustFix, others: verdicts.length - ready - mustFix });
}

function row(folder: vscode.Uri, uri: vscode.Uri, { texts, errors, warnings, infos }: ReportStatus): string {
  const cells = [link(folder, uri), texts.form, texts.verdict, texts.arithmetic, errors, warnings, infos];
  return `| ${cells.join(' | ')} |`;
}

function link(folder: vscode.Uri, uri: vscode.Uri): string {
  const inside = uri.path.slice(folder.path.length).replace(/^\//, '');
  // brackets end a link's address
  const address = uri.toString().replace(/[()<>]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `[${escaped(inside)}](${address})`;
}

function readablePath(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}

/** File names are other people's text: nothing in them may become markup. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function fill(text: LocalText, values: Readonly<Record<string, string | number>>): string {
  return say(text).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
