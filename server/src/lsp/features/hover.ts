/** Hover: the core's text in the format the client shows. */

import { MarkupKind, type Hover, type HoverParams, type Position } from '../protocol';
import { hoverAt, type Lang, type Report } from '../../core';
import { toLspRange, toOffset } from '../convert';
import type { Feature } from './feature';

export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, { guard, find, support }) =>
    connection.onHover(
      guard.request(
        'textDocument/hover',
        null,
        async ({ textDocument, position }: HoverParams): Promise<Hover | null> => {
          const found = await find(textDocument.uri);
          return found?.report ? hover(found.report, position, found.settings.lang, support.hoverFormat) : null;
        },
      ),
    ),
};

/** What stands under `position`; null where there is nothing to say. */
function hover(report: Report, position: Position, lang: Lang, format: MarkupKind): Hover | null {
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
