/** Inlay hints: the totals the core works out, beside the cells they belong to. */

import { type InlayHint, type Range } from 'vscode-languageserver';
import { inlayHints as coreInlayHints, type Report } from '../core';
import { toCoreRange, toLspPosition, toLspRange } from './convert';
import type { Settings } from './settings';

/** The hints inside `range`, as the mode of the settings has them. */
export function inlayHints(report: Report, range: Range, settings: Settings): InlayHint[] {
  const within = toCoreRange(report.source, range);
  return coreInlayHints(report, settings.inlayMode)
    .filter(({ offset }) => within.start <= offset && offset <= within.end)
    .map((hint) => ({
      position: toLspPosition(report.source, hint.offset),
      label: hint.label[settings.lang],
      tooltip: hint.tooltip[settings.lang],
      textEdits: hint.edits.map((edit) => ({ range: toLspRange(report.source, edit.range), newText: edit.newText })),
      paddingLeft: true,
    }));
}
