/** Commands on the table under the cursor, for palette, menus and keys. The server knows the tables and makes the edits. */

import * as vscode from 'vscode';
import { say } from '../language';

/** Commands of the editor and those of the server they call, see server/src/lsp/features/tableCommands.ts. */
const COMMANDS: Readonly<Record<string, string>> = {
  'gouji.tidyTable': 'gouji.table.tidy',
  'gouji.tidyAllTables': 'gouji.table.tidyAll',
  'gouji.fillTotals': 'gouji.table.fillTotals',
  'gouji.fillZeros': 'gouji.table.fillZeros',
  'gouji.upgradeReport': 'gouji.report.upgrade',
};

const TEXT = {
  nothing: { zh: '请先打开一份年度报告。', en: 'Open an annual report first.' },
  starting: { zh: '核对服务还没有就绪，请稍后再试。', en: 'The checking service is not ready yet; try again soon.' },
  choose: { zh: '把表格改成哪一种？', en: 'What is the table to become?' },
  pipes: { zh: 'Markdown 表格', en: 'Markdown table' },
  html: { zh: 'HTML 表格', en: 'HTML table' },
  tabs: { zh: '制表符分隔（可粘贴到 Excel）', en: 'Tab-separated text (for Excel)' },
};

const STYLES = ['pipes', 'html', 'tabs'] as const;
type Style = (typeof STYLES)[number];

export function registerTables(): vscode.Disposable[] {
  return [
    ...Object.entries(COMMANDS).map(([command, server]) => vscode.commands.registerCommand(command, () => run(server))),
    vscode.commands.registerCommand('gouji.convertTable', async (wanted?: unknown) => {
      const style = STYLES.find((name) => name === wanted) ?? (await chooseStyle());
      if (style !== undefined) await run('gouji.table.convert', { style });
    }),
  ];
}

async function run(command: string, more: { readonly style?: Style } = {}): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(say(TEXT.nothing));
    return;
  }
  // the server registers its commands when it has started
  if (!(await vscode.commands.getCommands(true)).includes(command)) {
    void vscode.window.showInformationMessage(say(TEXT.starting));
    return;
  }
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  await vscode.commands.executeCommand(command, { uri, position: { line, character }, ...more });
}

async function chooseStyle(): Promise<Style | undefined> {
  const items = STYLES.map((style) => ({ label: say(TEXT[style]), style }));
  return (await vscode.window.showQuickPick(items, { placeHolder: say(TEXT.choose) }))?.style;
}
