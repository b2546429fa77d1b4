/**
 * Puts the commands in place, on a desktop (main.ts) as in a browser (browser.ts), and starts the language server. All
 * knowledge of reports is in the server.
 */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCheckFolder } from './commands/checkFolder';
import { registerFindings } from './commands/findings';
import { registerNewReport } from './commands/newReport';
import { registerReopen } from './commands/reopen';
import { registerTables } from './commands/tables';
import { CLIENT_NAME } from './names';
import { registerPages } from './pages';
import { registerPreview } from './preview';
import { registerRulePages } from './rulePages';
import { createServer, type ManagedServer } from './server';
import { registerStatus } from './status';

/** Brings the code of the language client, which is large, and makes the client. */
export type LoadClient = (log: vscode.LogOutputChannel) => Promise<BaseLanguageClient>;

let server: ManagedServer | undefined;

/** Returns as soon as everything is in place; the language client is loaded, and the server starts, after that. */
export function activateWith(context: vscode.ExtensionContext, load: LoadClient): void {
  // Ours, because the client would dispose its own at each restart, and a message still under way would then fail.
  const log = vscode.window.createOutputChannel(CLIENT_NAME, { log: true });
  const created = createServer(() => load(log));
  server = created;
  context.subscriptions.push(
    log,
    ...registerPages(context.extensionUri),
    ...registerRulePages(context.extensionUri),
    ...registerFindings(),
    ...registerCheckFolder(created),
    ...registerReopen(),
    ...registerTables(),
    ...registerNewReport(created),
    ...registerStatus(created),
    ...registerPreview(context, created),
    vscode.commands.registerCommand('gouji.restartServer', () => created.restart()),
    vscode.commands.registerCommand('gouji.showLog', () => log.show(true)),
  );
  created.startSoon();
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
  server = undefined;
}
