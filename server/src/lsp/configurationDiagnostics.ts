/** What is wrong with an open gouji.json, shown in it. */

import { DiagnosticSeverity, type Diagnostic } from './protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION_FILE, parseConfiguration, placeOfKey, type Lang } from '../core';
import { SOURCE } from './diagnostics';

const CODE = 'configuration';

export function isConfiguration({ uri }: TextDocument): boolean {
  return uri.endsWith(`/${CONFIGURATION_FILE}`);
}

/** A warning for each problem, on its key. */
export function configurationDiagnostics(
  document: TextDocument,
  ruleIds: ReadonlySet<string>,
  lang: Lang,
): Diagnostic[] {
  const text = document.getText();
  return parseConfiguration(text, ruleIds).problems.map(({ message, path }) => {
    const { start, end } = placeOfKey(text, path);
    return {
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      severity: DiagnosticSeverity.Warning,
      code: CODE,
      source: SOURCE,
      message: message[lang],
    };
  });
}
