/** Plain text into lines. */

import { lineRange, type SourceText } from '../../text/source';
import { plainSpan } from '../../text/span';
import type { Item } from '../document';

/** Every line of the source, line ends left out. */
export function plainLines(source: SourceText): Item[] {
  return source.lineStarts.map((_, line) => {
    const { start, end } = lineRange(source, line);
    return { kind: 'line', span: plainSpan(source.text, start, end), isHeading: false };
  });
}
