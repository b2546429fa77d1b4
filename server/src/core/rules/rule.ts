/** What a rule is: its severity, its check and its docs, all in one file of this folder. */

import type { BodyKind } from '../bodyKind';
import type { Finding, Severity } from '../finding';
import type { FormId } from '../forms/form';
import type { Report } from '../report';
import type { LocalText } from '../text/localText';

/** A finding before its rule's id is stamped on it; `severity` only where it differs from the rule's own. */
export interface Draft
  extends Partial<Omit<Finding, 'rule' | 'message' | 'range'>>, Pick<Finding, 'message' | 'range'> {}

/** Exported as `docs` beside the rule, not held by it: only rule pages need it. */
export interface RuleDocs {
  /** What the rule looks at. */
  readonly what: LocalText;
  /** Why it matters, in our own words. */
  readonly why: LocalText;
  /** A text that raises exactly this finding; runs as a test. Markdown. */
  readonly bad: () => string;
  /** The same text mended; must not raise it; runs as a test. */
  readonly good: () => string;
  /** Lawful reports the rule stays silent on. */
  readonly traps: readonly LocalText[];
}

/** What a rule may know beside the report. */
export interface RuleContext {
  /** Kind of the reporting body: from its name, and where that does not tell, from the user's configuration. */
  readonly body: BodyKind;
  /** Ids of all rules. */
  readonly ruleIds: ReadonlySet<string>;
}

export interface Rule {
  /** Public, stable: printed, switched in settings, cited in suppressions. */
  readonly id: string;
  readonly title: LocalText;
  /** Severity unless a finding or the user's settings say otherwise. */
  readonly severity: Severity;
  /**
   * settled: about what is missing or half written, which an editor shows only once a person has stopped typing.
   * Without it, a finding is of use the moment it is true.
   */
  readonly pace?: 'settled';
  /** Forms it applies to. */
  readonly forms: readonly FormId[];
  /** Norms behind it: ids of core/forms/law.ts (articles as `50`, others as `30号`); empty: 依据未检得. */
  readonly basis: readonly string[];
  /** Pure; never throws. A rule that cannot see its cells returns nothing. */
  readonly check: (report: Report, context: RuleContext) => readonly Draft[];
}
