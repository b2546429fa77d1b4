/** The command that shows the page of a rule, or lets one choose it. */

import * as vscode from 'vscode';
import { say } from './language';
import { readText, RULE_URI_TEMPLATE, rulesFolder } from './pages';

const CHOOSE = { zh: '选择要查看说明的检查项', en: 'Choose the rule to read about' };

/** Registers the command `gouji.showRule`, which takes a rule id or asks for one. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable[] {
  const folder = rulesFolder(extension);
  return [
    vscode.commands.registerCommand('gouji.showRule', async (id?: unknown) => {
      const rule = typeof id === 'string' ? id : await chooseRule(folder);
      if (rule === undefined) return;
      await vscode.commands.executeCommand('markdown.showPreview', ruleUri(rule));
    }),
  ];
}

export function ruleUri(rule: string): vscode.Uri {
  return vscode.Uri.parse(RULE_URI_TEMPLATE.replace('{id}', rule));
}

async function chooseRule(folder: vscode.Uri): Promise<string | undefined> {
  const items = pages(folder).then((ids) => Promise.all(ids.map((id) => ruleItem(folder, id))));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: say(CHOOSE), matchOnDescription: true });
  return chosen?.description;
}

async function ruleItem(folder: vscode.Uri, id: string): Promise<{ label: string; description: string }> {
  const heading = /^# (.+)/m.exec(await readText(vscode.Uri.joinPath(folder, `${id}.md`)));
  return { label: heading?.[1] ?? id, description: id };
}

/** The ids of all pages: every `group/name.md` in the folder. */
async function pages(folder: vscode.Uri): Promise<string[]> {
  const groups = (await vscode.workspace.fs.readDirectory(folder)).filter(
    ([, type]) => type === vscode.FileType.Directory,
  );
  const ids = await Promise.all(
    groups.map(async ([group]) => {
      const files = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, group));
      return files.filter(([name]) => name.endsWith('.md')).map(([name]) => `${group}/${name.slice(0, -3)}`);
    }),
  );
  return ids.flat().sort();
}
