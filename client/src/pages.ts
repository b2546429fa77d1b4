/** Pages shipped with the extension as read-only documents: one scheme a folder of docs/. They open offline, rendered. */

import * as vscode from 'vscode';
import { say, type LocalText } from './language';

export const RULE_SCHEME = 'gouji-rule';
export const LAW_SCHEME = 'gouji-law';

export const PAGE_SCHEMES: readonly string[] = [RULE_SCHEME, LAW_SCHEME];

/** The server puts a rule's id for `{id}`, the name of a page of the law for `{page}`. */
export const RULE_URI_TEMPLATE = `${RULE_SCHEME}:/{id}.md`;
export const LAW_URI_TEMPLATE = `${LAW_SCHEME}:/{page}.md`;

const NO_RULE: LocalText = { zh: '没有这一检查项的说明。', en: 'There is no page for this rule.' };
const NO_LAW: LocalText = { zh: '依据未检得：没有这一页。', en: 'Not found: there is no such page of the law.' };

/** Pages link to those of the other folder as in docs/: `../rules/…` from the law, which is `/rules/…` in its scheme. */
const RULES_IN_LAW = /^\/rules(?=\/)/;
const LAW_IN_RULES = /^\/law(?=\/)/;

export function registerPages(extension: vscode.Uri): vscode.Disposable[] {
  const rules = rulesFolder(extension);
  const law = vscode.Uri.joinPath(extension, 'docs', 'law');
  return [
    vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
      provideTextDocumentContent: ({ path }) =>
        LAW_IN_RULES.test(path)
          ? readPage(law, path.replace(LAW_IN_RULES, ''), NO_LAW)
          : readPage(rules, path, NO_RULE),
    }),
    vscode.workspace.registerTextDocumentContentProvider(LAW_SCHEME, {
      provideTextDocumentContent: ({ path }) =>
        RULES_IN_LAW.test(path)
          ? readPage(rules, path.replace(RULES_IN_LAW, ''), NO_RULE)
          : readPage(law, path, NO_LAW),
    }),
  ];
}

/** The folder of the rules' pages. */
export function rulesFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'docs', 'rules');
}

async function readPage(folder: vscode.Uri, path: string, missing: LocalText): Promise<string> {
  if (path.split('/').includes('..')) return say(missing);
  try {
    return await readText(vscode.Uri.joinPath(folder, path));
  } catch {
    return say(missing);
  }
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
