/** The report's status at the lower edge of the window: can it be submitted, do its sums hold; a click lists what is found. */

import * as vscode from 'vscode';
import { followActiveReport, type ActiveReport, type ReportStatus } from './activeReport';
import { say } from './language';
import { createNotices } from './notices';
import type { ReportServer } from './server';

const TEXT = {
  name: { zh: '年报核对', en: 'Annual report' },
  list: { zh: '列出问题', en: 'List Findings' },
  click: { zh: '单击列出全部问题', en: 'Click to list all findings' },
};

const ICON: Readonly<Record<ReportStatus['verdict'], string>> = {
  mustFix: '$(error)',
  review: '$(warning)',
  unchecked: '$(info)',
  ready: '$(pass)',
};

const SEVERITY: Readonly<Record<ReportStatus['verdict'], vscode.LanguageStatusSeverity>> = {
  mustFix: vscode.LanguageStatusSeverity.Error,
  review: vscode.LanguageStatusSeverity.Warning,
  unchecked: vscode.LanguageStatusSeverity.Information,
  ready: vscode.LanguageStatusSeverity.Information,
};

const SHOW_FINDINGS = 'gouji.showFindings';

/** Two views of the same: an entry in the status bar, and one among the details of the language (the sign {}). */
export function registerStatus(server: ReportServer): vscode.Disposable[] {
  const bar = vscode.window.createStatusBarItem('gouji.status', vscode.StatusBarAlignment.Right, 101);
  const notify = createNotices();
  let detail: vscode.LanguageStatusItem | undefined;
  let language = '';
  const show = (report: ActiveReport | undefined): void => {
    showInBar(bar, report);
    if (report && !report.busy) notify(report);
    // the entry belongs to a language, not to a document: for other documents there must be none
    if (report?.document.languageId !== language) {
      detail?.dispose();
      detail = undefined;
      language = report?.document.languageId ?? '';
    }
    if (report) {
      detail ??= vscode.languages.createLanguageStatusItem('gouji.status', language);
      showAsDetail(detail, report);
    }
  };
  return [
    ...followActiveReport(server, show),
    vscode.Disposable.from(bar),
    new vscode.Disposable(() => detail?.dispose()),
  ];
}

function showInBar(bar: vscode.StatusBarItem, report: ActiveReport | undefined): void {
  if (!report) {
    bar.hide();
    return;
  }
  const { status, busy } = report;
  const { form, verdict, arithmetic } = status.texts;
  bar.name = say(TEXT.name);
  bar.text = `${busy ? '$(loading~spin)' : ICON[status.verdict]} ${verdict} · ${arithmetic}`;
  bar.tooltip = [form, `${verdict} · ${arithmetic}`, say(TEXT.click)].join('\n');
  bar.accessibilityInformation = { label: [say(TEXT.name), form, verdict, arithmetic].join(' '), role: 'button' };
  bar.command = SHOW_FINDINGS;
  bar.show();
}

function showAsDetail(item: vscode.LanguageStatusItem, { status, busy }: ActiveReport): void {
  const { form, verdict, arithmetic } = status.texts;
  item.name = say(TEXT.name);
  item.text = form;
  item.detail = `${verdict} · ${arithmetic}`;
  item.severity = SEVERITY[status.verdict];
  item.busy = busy;
  item.command = { title: say(TEXT.list), command: SHOW_FINDINGS };
}
