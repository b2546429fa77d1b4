/** The language of the few words the client itself says: Chinese unless the user's settings ask for English. */

import * as vscode from 'vscode';

export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

export function say(text: LocalText): string {
  const chosen = vscode.workspace.getConfiguration('gouji').get<string>('language', 'zh');
  const language = chosen === 'auto' ? vscode.env.language : chosen;
  return language.startsWith('zh') ? text.zh : text.en;
}
