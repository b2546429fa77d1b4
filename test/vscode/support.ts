/** What the suites share: drafts written into the workspace, and waiting for what the editor does in its own time. */

import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { exampleReport, type ExampleOptions } from '../../server/src/core/rules/examples';

export const EXTENSION_ID = 'gouji.gouji';

/** What is not there by now will not come. */
export const WITHIN_MS = 20_000;
const POLL_MS = 50;

/** Asks `probe` until it gives something; fails, naming `what`, when it does not. */
export async function until<T>(what: string, probe: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + WITHIN_MS;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) assert.fail(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A whole report as a Markdown draft, clean but for what `options` changes. */
export function markdownDraft(options: ExampleOptions = {}): string {
  return exampleReport(options);
}

/** The same report as plain text with TAB-separated rows, as pasted from a word processor. */
export function plainTextDraft(options: ExampleOptions = {}): string {
  return exampleReport(options)
    .split('\n')
    .filter((line) => !/^\|[ |-]+\|$/.test(line) || /[^ |-]/.test(line))
    .map((line) => (line.startsWith('| ') ? line.slice(2, -2).split(' | ').join('\t') : line.replace(/^#+ /, '')))
    .join('\n');
}

/** One total that is not the sum of its row: the report is clean but for it. */
export const WRONG_TOTAL: ExampleOptions = { cells: { 'applications/granted/total': '9' } };

/** Writes a file of the workspace. */
export async function writeFile(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** Writes a file of the workspace and opens it in the active editor. */
export async function openFile(name: string, content: string | Uint8Array): Promise<vscode.TextEditor> {
  const uri = await writeFile(name, content);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

export async function openUntitled(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Closes every editor and forgets what was typed. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Our findings on a document, as the editor shows them. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source !== undefined && /勾稽|gouji/i.test(source));
}

/** The rule id a finding carries. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for findings of a rule. */
export function findingOf(rule: string, uri: vscode.Uri): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule} on ${path.basename(uri.path)}`, () =>
    findings(uri).find((finding) => ruleOf(finding) === rule),
  );
}

/** The range of the first occurrence of `text`, of an offset inside it on. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `the draft holds ${text}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Everything hovering over a place shows. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** The text of every inlay hint in a document. */
export async function hintTexts(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    all,
  );
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('gouji').update(name, value, vscode.ConfigurationTarget.Global);
}
