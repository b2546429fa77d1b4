/** The command that lists the findings of the document in the active editor, to be gone through by keyboard. */

import * as vscode from 'vscode';
import { say } from '../language';

/** Name of the tool beside each finding. */
const SOURCE = '勾稽';

const TEXT = {
  choose: { zh: '选择一处问题，回车跳到该处', en: 'Choose a finding and press Enter to go there' },
  line: { zh: '第 {line} 行　', en: 'Line {line}: ' },
  none: { zh: '没有发现问题。', en: 'Nothing found.' },
  panel: { zh: '在“问题”面板中列出', en: 'List in the Problems panel' },
};

const ICON: Readonly<Record<vscode.DiagnosticSeverity, string>> = {
  [vscode.DiagnosticSeverity.Error]: '$(error)',
  [vscode.DiagnosticSeverity.Warning]: '$(warning)',
  [vscode.DiagnosticSeverity.Information]: '$(info)',
  [vscode.DiagnosticSeverity.Hint]: '$(info)',
};

const PANEL = 'workbench.actions.view.problems';

interface Choice extends vscode.QuickPickItem {
  /** Where the finding stands; without it the choice is the panel. */
  readonly range?: vscode.Range;
}

export function registerFindings(): vscode.Disposable[] {
  return [vscode.commands.registerCommand('gouji.showFindings', showFindings)];
}

async function showFindings(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const findings = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === SOURCE);
  if (findings.length === 0) {
    void vscode.window.showInformationMessage(say(TEXT.none));
    return;
  }
  const chosen = await vscode.window.showQuickPick(choices(findings), {
    placeHolder: say(TEXT.choose),
  });
  if (!chosen) return;
  if (!chosen.range) {
    await vscode.commands.executeCommand(PANEL);
    return;
  }
  // the editor may have been closed or replaced while the list was open
  await vscode.window.showTextDocument(editor.document, { selection: chosen.range, viewColumn: columnOf(editor) });
}

function choices(findings: readonly vscode.Diagnostic[]): Choice[] {
  const sorted = [...findings].sort(bySeverityAndPlace);
  const items: Choice[] = sorted.map(({ message, severity, range }) => ({
    // the line before the message, whose end a narrow list cuts off
    label: `${ICON[severity]} ${say(TEXT.line).replace('{line}', String(range.start.line + 1))}${message}`,
    range,
  }));
  const separator: Choice = { label: '', kind: vscode.QuickPickItemKind.Separator };
  return [...items, separator, { label: `$(list-unordered) ${say(TEXT.panel)}` }];
}

/** What must be corrected stands first: the entry in the status bar, which opens the list, counts it. */
function bySeverityAndPlace(one: vscode.Diagnostic, other: vscode.Diagnostic): number {
  return one.severity - other.severity || one.range.start.compareTo(other.range.start);
}

function columnOf({ viewColumn }: vscode.TextEditor): vscode.ViewColumn {
  return viewColumn ?? vscode.ViewColumn.Active;
}
