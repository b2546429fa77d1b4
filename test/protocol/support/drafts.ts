/** The drafts the protocol tests open: the product's own clean example, with faults put in. */

import type { TextDocumentContentChangeEvent, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { exampleReport } from '../../../server/src/core/rules/examples';

/** Nothing wrong. */
export const CLEAN = exampleReport();

/** 新收 natural 5 → 9: one row total and two relations of the form no longer hold. */
export const UNBALANCED = exampleReport({ cells: { 'applications/new/natural': '9' } });

/** The total of 予以公开 left blank. */
export const BLANK_TOTAL = exampleReport({ cells: { 'applications/granted/total': '' } });

/** UNBALANCED, and two headings that are not in the form's words: slips that can be mended without a look at numbers. */
export const SLOPPY = exampleReport({
  cells: { 'applications/new/natural': '9' },
  replace: [
    ['三、收到和处理', '三、收到及处理'],
    ['五、存在', '五、目前存在'],
  ],
});

/** Markdown that is no report. */
export const NOTES = '# 会议纪要\n\n| 议题 | 结论 |\n| --- | --- |\n| 预算 | 通过 |\n';

/** The position of `needle` in `text`, counted as editors count. */
export function positionOf(text: string, needle: string): { line: number; character: number } {
  const offset = text.indexOf(needle);
  if (offset < 0) throw new Error(`Not in the draft: ${needle}`);
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Applies edits of one text as an editor does: all ranges refer to the text before any of them. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///applied.md', 'markdown', 1, text), [...edits]);
}

/** The change that replaces the first `from` in `text`. */
export function replacement(text: string, from: string, to: string): TextDocumentContentChangeEvent {
  const start = positionOf(text, from);
  return { range: { start, end: { ...start, character: start.character + from.length } }, text: to };
}
