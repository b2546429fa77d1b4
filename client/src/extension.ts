/** Starts and stops the language server and puts the commands in place. All knowledge of reports is in the server. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client';
import { registerRulePages } from './rulePages';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const started = createClient(context);
  client = started;
  context.subscriptions.push(
    ...registerRulePages(context.extensionUri),
    vscode.commands.registerCommand('gouji.restartServer', () => started.restart()),
    vscode.commands.registerCommand('gouji.showLog', () => {
      started.outputChannel.show(true);
    }),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}
