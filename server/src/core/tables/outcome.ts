/** What comes of asking for a change to a table: edits, or the reason why there are none. */

import type { TextEdit } from '../finding';
import type { LocalText } from '../text/localText';

export type Outcome =
  | {
      readonly kind: 'edits';
      /** Edits of one text, in its order; they do not overlap. */
      readonly edits: readonly TextEdit[];
      /** What a person ought to know of them beside what they see; empty mostly. */
      readonly notes: readonly LocalText[];
    }
  | { readonly kind: 'refused'; readonly reason: LocalText };

export function refused(reason: LocalText): Outcome {
  return { kind: 'refused', reason };
}

export function edited(edits: readonly TextEdit[], notes: readonly LocalText[] = []): Outcome {
  return { kind: 'edits', edits, notes };
}

/** The text with the edits done. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { range, newText } of [...edits].sort((one, other) => one.range.start - other.range.start)) {
    result += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return result + text.slice(from);
}
