/** What completion offers: text to put in place of what was typed, with the words by which it is found. */

import { pinyinInitials } from '../../text/pinyin';
import type { LocalText } from '../../text/localText';
import type { Range } from '../../text/source';

export type CompletionKind = 'heading' | 'section' | 'table' | 'caption' | 'row' | 'sentence' | 'report';

export interface Completion {
  readonly kind: CompletionKind;
  /** In the words of the report. */
  readonly label: string;
  readonly detail: LocalText;
  /** What was typed and is replaced, up to the cursor; all in one line. */
  readonly range: Range;
  readonly text: string;
  /** Places to fill in of `text`, in order. */
  readonly places: readonly Range[];
  /** What typed words are compared with: Chinese words and initials of their pinyin, parted by blanks. */
  readonly filterText: string;
}

/** Words to find an item by; each with the initials of its pinyin behind it. */
export function filterTextOf(words: readonly string[]): string {
  const all = words.flatMap((word) => [word, pinyinInitials(word)]);
  return [...new Set(all)].filter((word) => word !== '').join(' ');
}
