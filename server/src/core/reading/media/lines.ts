/** Plain text into lines. */

import { endOfLine, type SourceText } from '../../text/source';
import { plainSpan } from '../../text/span';
import type { Item } from '../document';

/** Every line of the source, line ends left out. */
export function plainLines(source: SourceText): Item[] {
  const { text, lineStarts } = source;
  return lineStarts.map((start, line) => {
    const end = endOfLine(text, start, lineStarts[line + 1] ?? text.length);
    return { kind: 'line', span: plainSpan(text, start, end), isHeading: false };
  });
}
