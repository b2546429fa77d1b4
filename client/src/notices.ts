/** What the server wants said unasked about a document: once a document, so that nobody is nagged. */

import * as vscode from 'vscode';
import type { ActiveReport } from './activeReport';

/** Gives a function that shows a report's notice the first time it has one. */
export function createNotices(): (report: ActiveReport) => void {
  const told = new Set<string>();
  return ({ document, status: { notice } }) => {
    const uri = document.uri.toString();
    if (!notice || told.has(uri)) return;
    told.add(uri);
    const { title, command, arguments: parameters = [] } = notice.command;
    void vscode.window.showWarningMessage(notice.message, title).then((chosen) => {
      if (chosen === title) void vscode.commands.executeCommand(command, ...(parameters as unknown[]));
    });
  };
}
