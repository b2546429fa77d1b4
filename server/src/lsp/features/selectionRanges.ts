/** Selection that grows: number, cell, row, table, section, whole text. */

import type { SelectionRange, SelectionRangeParams } from '../protocol';
import { selectionsAt, type Report } from '../../core';
import { toLspRange, toOffset } from '../convert';
import type { Feature } from './feature';

export const selectionRangesFeature: Feature = {
  capabilities: ({ selectionRanges }) => (selectionRanges ? { selectionRangeProvider: true } : {}),
  register: (connection, { guard, find }) =>
    connection.onSelectionRanges(
      guard.request(
        'textDocument/selectionRange',
        null,
        async ({ textDocument, positions }: SelectionRangeParams): Promise<SelectionRange[] | null> => {
          const found = await find(textDocument.uri);
          const report = found?.report;
          return report ? positions.map((position) => chain(report, toOffset(report.source, position))) : null;
        },
      ),
    ),
};

/** From the smallest range to the whole text, each the parent of the one before. */
function chain(report: Report, offset: number): SelectionRange {
  const whole = { start: 0, end: report.source.text.length };
  let parent: SelectionRange = { range: toLspRange(report.source, whole) };
  for (const range of selectionsAt(report, offset).slice(0, -1).reverse()) {
    parent = { range: toLspRange(report.source, range), parent };
  }
  return parent;
}
