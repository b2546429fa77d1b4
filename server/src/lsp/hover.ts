/** Hover: the core's text in the format the client shows. */

import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import { hoverAt, type Lang, type Report } from '../core';
import { toLspRange, toOffset } from './convert';

/** What stands under `position`; null where there is nothing to say. */
export function hover(report: Report, position: Position, lang: Lang, format: MarkupKind): Hover | null {
  const found = hoverAt(report, toOffset(report.source, position));
  if (!found) return null;
  const markdown = found.content[lang];
  const value = format === MarkupKind.Markdown ? markdown : plainText(markdown);
  return { contents: { kind: format, value }, range: toLspRange(report.source, found.range) };
}

/** The core's hovers know bold, lists and escaped punctuation; lists read well as they are. */
function plainText(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|\*\*/g, (_, escaped: string | undefined) => escaped ?? '');
}
