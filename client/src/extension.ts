/** Starts and stops the language server and puts the commands in place. All knowledge of reports is in the server. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client';
import { registerRulePages } from './rulePages';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const created = createClient(context);
  client = created;
  context.subscriptions.push(
    ...registerRulePages(context.extensionUri),
    vscode.commands.registerCommand('gouji.restartServer', () => restart(created)),
    vscode.commands.registerCommand('gouji.showLog', () => created.outputChannel.show(true)),
  );
  await start(created);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}

async function start(started: LanguageClient): Promise<void> {
  try {
    await started.start();
  } catch {
    // The client has told the user and the log. The commands to restart and to see the log must outlive it.
  }
}

async function restart(restarted: LanguageClient): Promise<void> {
  try {
    await restarted.stop();
  } catch {
    // A server that hangs or has died cannot be stopped in good order; it is started anew all the same.
  }
  await start(restarted);
}
