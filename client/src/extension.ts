/**
 * Starts and stops the language server and puts the commands in place, on a desktop (main.ts) as in a browser
 * (browser.ts). All knowledge of reports is in the server.
 */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCheckFolder } from './commands/checkFolder';
import { registerFindings } from './commands/findings';
import { registerNewReport } from './commands/newReport';
import { registerReopen } from './commands/reopen';
import { registerTables } from './commands/tables';
import { registerPages } from './pages';
import { registerPreview } from './preview';
import { registerRulePages } from './rulePages';
import { registerStatus } from './status';

let client: BaseLanguageClient | undefined;

/** Returns as soon as everything is in place; the server starts meanwhile. */
export function activateWith(context: vscode.ExtensionContext, created: BaseLanguageClient): void {
  client = created;
  context.subscriptions.push(
    ...registerPages(context.extensionUri),
    ...registerRulePages(context.extensionUri),
    ...registerFindings(),
    ...registerCheckFolder(created),
    ...registerReopen(),
    ...registerTables(),
    ...registerNewReport(created),
    ...registerStatus(created),
    ...registerPreview(context, created),
    vscode.commands.registerCommand('gouji.restartServer', () => restart(created)),
    vscode.commands.registerCommand('gouji.showLog', () => created.outputChannel.show(true)),
  );
  void start(created);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}

async function start(started: BaseLanguageClient): Promise<void> {
  try {
    await started.start();
  } catch {
    // The client has told the user and the log. The commands to restart and to see the log must outlive it.
  }
}

async function restart(restarted: BaseLanguageClient): Promise<void> {
  try {
    await restarted.stop();
  } catch {
    // A server that hangs or has died cannot be stopped in good order; it is started anew all the same.
  }
  await start(restarted);
}
