/** Inlay hints: the totals the core works out, beside the cells they belong to. */

import type { InlayHint, InlayHintParams, Range } from '../protocol';
import { inlayHints as coreInlayHints, type Report } from '../../core';
import { toCoreRange, toLspPosition, toLspTextEdit } from '../convert';
import type { Settings } from '../settings';
import type { Feature } from './feature';

export const inlayHintsFeature: Feature = {
  capabilities: (support) => (support.inlayHints ? { inlayHintProvider: true } : {}),
  register: (connection, { guard, find }) =>
    connection.languages.inlayHint.on(
      guard.request(
        'textDocument/inlayHint',
        [],
        async ({ textDocument, range }: InlayHintParams): Promise<InlayHint[]> => {
          const found = await find(textDocument.uri);
          return found?.report ? inlayHints(found.report, range, found.settings) : [];
        },
      ),
    ),
};

/** The hints inside `range`, as the mode of the settings has them. */
function inlayHints(report: Report, range: Range, settings: Settings): InlayHint[] {
  const within = toCoreRange(report.source, range);
  return coreInlayHints(report, settings.inlayMode)
    .filter(({ offset }) => within.start <= offset && offset <= within.end)
    .map((hint) => {
      const converted: InlayHint = {
        position: toLspPosition(report.source, hint.offset),
        label: hint.label[settings.lang],
        tooltip: hint.tooltip[settings.lang],
        paddingLeft: true,
      };
      if (hint.edits.length > 0) converted.textEdits = hint.edits.map((edit) => toLspTextEdit(report.source, edit));
      return converted;
    });
}
