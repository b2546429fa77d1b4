/** The comment that switches a rule off for one finding, ready to be put into the text. */

import type { TextEdit } from '../finding';
import type { Report } from '../report';
import { lineAt } from '../text/source';
import { startOfBlock } from './blocks';
import { readDirectives } from './directives';

/** Stands where a person writes why; a comment that still has it is reported. */
export const REASON_PLACEHOLDER = '原因';

/** Inserts the comment on a line of its own above the table or paragraph at `offset`, with the text's own line end. */
export function suppressionEdit(report: Report, rule: string, offset: number): TextEdit {
  const at = startOfBlock(report, readDirectives(report).directives, offset);
  const newText = `<!-- gouji-disable ${rule}: ${REASON_PLACEHOLDER} -->${lineEndAt(report, at)}`;
  return { range: { start: at, end: at }, newText };
}

/** The line end of the line at `offset`, else of the text's first line. */
function lineEndAt({ source }: Report, offset: number): string {
  const { text, lineStarts } = source;
  const next = lineStarts[lineAt(source, offset) + 1] ?? lineStarts[1];
  if (next === undefined) return '\n';
  return text.startsWith('\r\n', next - 2) ? '\r\n' : text.charAt(next - 1);
}
