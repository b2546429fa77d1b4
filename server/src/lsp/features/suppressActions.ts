/** Actions that switch a rule off for one table or paragraph, by a comment in the text. */

import { CodeActionKind, type CodeAction, type Diagnostic } from '../protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format, ruleById, suppressionEdit, type Lang, type LocalText, type Report } from '../../core';
import type { ClientSupport } from '../clientSupport';
import { toLspTextEdit, toOffset } from '../convert';
import { SOURCE } from '../diagnostics';
import { workspaceEdit } from '../workspaceEdit';

const TITLE: LocalText = {
  zh: '在此处停用“{title}”（需写原因）',
  en: 'Switch “{title}” off here (write the reason)',
};

/** In a text with the wrong encoding nothing can be switched off; comments about comments help nobody. */
const NOT_OFFERED = /^(?:suppression\/|structure\/encoding$)/;

/** One action a rule and place; `diagnostics` were made for the document as it is now. */
export function suppressActions(
  document: TextDocument,
  report: Report,
  diagnostics: readonly Diagnostic[],
  { support, lang }: { readonly support: ClientSupport; readonly lang: Lang },
): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  for (const diagnostic of diagnostics) {
    const { source, code } = diagnostic;
    const rule = source === SOURCE && typeof code === 'string' ? ruleById(code) : undefined;
    if (rule === undefined || NOT_OFFERED.test(rule.id)) continue;
    const edit = suppressionEdit(report, rule.id, toOffset(report.source, diagnostic.range.start));
    const key = `${rule.id} ${edit.range.start}`;
    const known = actions.get(key);
    if (known !== undefined) {
      known.diagnostics?.push(diagnostic);
      continue;
    }
    actions.set(key, {
      title: format(TITLE, { title: rule.title })[lang],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: workspaceEdit(document, [toLspTextEdit(report.source, edit)], support),
      // hiding a finding is never the first thing to do about it
      ...(support.preferredActions && { isPreferred: false }),
    });
  }
  return [...actions.values()];
}
