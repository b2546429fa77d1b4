/** Where a finding about something that is missing stands. */

import type { Report } from '../report';
import { lineRange, type Range } from '../text/source';

/** The title, or the first line with text where there is none; a comment is none. */
export function topOfReport(report: Report): Range {
  if (report.title !== undefined) return report.title.range;
  const { source } = report;
  for (let line = 0; line < source.lineStarts.length; line++) {
    const range = lineRange(source, line);
    const text = source.text.slice(range.start, range.end);
    const from = text.search(/\S/);
    if (from >= 0 && !text.startsWith('<!--', from))
      return { start: range.start + from, end: range.start + text.trimEnd().length };
  }
  return { start: 0, end: 0 };
}

/** True when the text of the range lost characters (U+FFFD), so that nothing may be claimed to be absent from it. */
export function isDamaged(report: Report, range: Range): boolean {
  if (report.encodingDamage?.kind !== 'replacement') return false;
  return report.source.text.slice(range.start, range.end).includes('\uFFFD');
}
