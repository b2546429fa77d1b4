/** What a check says about a report. Plain data in offsets; the editor and the command line only translate it. */

import type { CellId, TableId } from './forms/form';
import type { LocalText } from './text/localText';
import type { Range } from './text/source';

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  /** Public rule id, e.g. `balance/row-total`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Names the cells in the report's own words and, for arithmetic, both numbers. */
  readonly message: LocalText;
  readonly range: Range;
  readonly table?: TableId;
  /** Number of the section (1–6) the finding is about. */
  readonly section?: number;
  readonly cells: readonly CellId[];
  /** Every place that contributes: each addend of a sum, the other occurrence of a name. */
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

export interface RelatedPlace {
  readonly message: LocalText;
  readonly range: Range;
}

/** `safe`: layout only, may be applied unseen. `ask`: touches a number or adds words; only on a person's request. */
export type FixSafety = 'safe' | 'ask';

export interface Fix {
  readonly title: LocalText;
  readonly safety: FixSafety;
  /** Edits of one text; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
