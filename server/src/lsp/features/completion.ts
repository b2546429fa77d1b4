/** Completion: the core's texts as the protocol's items, with tab stops where the client knows them. */

import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionParams,
} from '../protocol';
import {
  completionsAt,
  readReport,
  TRIGGERS,
  type Completion,
  type CompletionKind,
  type Lang,
  type Report,
} from '../../core';
import { toLspRange, toOffset } from '../convert';
import { isExpected } from '../documents';
import type { Feature, Found } from './feature';
import { snippetOf } from './snippet';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  report: CompletionItemKind.File,
  section: CompletionItemKind.Snippet,
  table: CompletionItemKind.Snippet,
  heading: CompletionItemKind.Class,
  caption: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  sentence: CompletionItemKind.Text,
};

/** A longer document that is no report is not looked through at each key stroke. */
const LONGEST_OTHER = 100_000;

export const completionFeature: Feature = {
  capabilities: ({ completion }) =>
    completion ? { completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: false } } : {},
  register: (connection, { guard, find, support }) =>
    connection.onCompletion(
      guard.request('textDocument/completion', null, async (params: CompletionParams) => {
        const found = await find(params.textDocument.uri);
        const report = found && reportOf(found);
        return report ? completions(found, report, params, support.completion?.snippets === true) : null;
      }),
    ),
};

/** The report, or the text that may become one. */
function reportOf({ document, report }: Found): Report | undefined {
  if (report !== undefined) return report;
  const text = document.getText();
  return text.length > LONGEST_OTHER ? undefined : readReport(text);
}

function completions(
  { document, settings }: Found,
  report: Report,
  { position, context }: CompletionParams,
  snippets: boolean,
): CompletionItem[] {
  const isTriggered = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const items = completionsAt(report, toOffset(report.source, position), {
    // a report is written in the year after the one it is of
    year: new Date().getFullYear() - 1,
    markdown: document.languageId === 'markdown',
    expected: isExpected(document),
    ...(isTriggered && context.triggerCharacter !== undefined && { trigger: context.triggerCharacter }),
  });
  return items.map((item, i) => toLsp(report, item, i, settings.lang, snippets));
}

function toLsp(report: Report, item: Completion, index: number, lang: Lang, snippets: boolean): CompletionItem {
  const { kind, label, detail, range, text, places, filterText } = item;
  const isSnippet = snippets && places.length > 0;
  return {
    label,
    kind: KINDS[kind],
    detail: detail[lang],
    filterText,
    sortText: String(index).padStart(3, '0'),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: { range: toLspRange(report.source, range), newText: isSnippet ? snippetOf(text, places) : text },
  };
}
