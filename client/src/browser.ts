/** Entry of the extension in a browser. */

import type * as vscode from 'vscode';
import { activateWith } from './extension';

export { deactivate } from './extension';

export function activate(context: vscode.ExtensionContext): void {
  // one file here, of which this part runs only when it is asked for
  activateWith(context, async (log) => (await import('./browserClient')).createClient(context, log));
}
