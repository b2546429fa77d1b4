/** Entry of the extension on a desktop or a server. */

import type * as vscode from 'vscode';
import { activateWith } from './extension';

export { deactivate } from './extension';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (log) => (await import('./languageClient')).createClient(context, log));
}
