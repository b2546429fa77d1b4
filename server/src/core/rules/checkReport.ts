/** Runs the rules over a report. */

import { bodyKind, type DeclaredBody, withDeclared } from '../bodyKind';
import type { Finding, Severity } from '../finding';
import { type FormId, formOfYear } from '../forms';
import type { Report } from '../report';
import { suppress, type Unused } from '../suppressions/suppress';
import type { Range } from '../text/source';
import { RULES } from './index';
import { isDamaged } from './places';
import type { Draft, Rule, RuleContext } from './rule';
import { unusedDrafts, unusedSuppression } from './suppression/unused';

/** A severity replaces the rule's own for all its findings; `off` silences the rule. */
export type RuleLevel = Severity | 'off';

export interface CheckOptions {
  /** Levels by rule id; unknown ids and levels are ignored. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
  /** What kind of body reports, where its name does not tell. */
  readonly body?: DeclaredBody;
}

/** Findings, and those that comments in the text switch off; both ordered by place, then by rule. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** The only rule that speaks on a text decoded with the wrong encoding. */
const ENCODING_RULE = 'structure/encoding';
const RULE_IDS: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));

/** The findings that are not suppressed: see `checkWithSuppressed`. */
export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  return checkWithSuppressed(report, options).findings;
}

/**
 * Every finding; nothing on a text that is no report. Nothing is claimed about characters that were lost. Never throws;
 * the same report and options give the same findings.
 */
export function checkWithSuppressed(report: Report, options: CheckOptions = {}): Checked {
  if (!report.isReport) return { findings: [], suppressed: [] };
  const { kept, suppressed, unused } = suppress(report, rawFindings(report, options), RULE_IDS);
  const findings = [...kept, ...unusedFindings(report, options, unused)];
  // the sort is stable: rules keep their order where places are alike
  return { findings: findings.sort(byPlace), suppressed: [...suppressed].sort(byPlace) };
}

function byPlace(one: Finding, other: Finding): number {
  return one.range.start - other.range.start;
}

function rawFindings(report: Report, options: CheckOptions): Finding[] {
  const context: RuleContext = {
    body: withDeclared(bodyKind(report.body?.text ?? ''), options.body ?? {}),
    ruleIds: RULE_IDS,
  };
  const forms = formsOf(report);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const level = levelOf(options, rule.id);
    if (level === 'off' || !canSpeak(rule, report) || !forms.some((form) => isFor(rule, form))) continue;
    for (const draft of rule.check(report, context)) {
      if (concernsForm(rule, draft, report) && !isAboutDamage(rule, draft, report)) {
        findings.push(finished(rule, draft, level));
      }
    }
  }
  return findings;
}

/** A rule that could not speak at all did not need its suppression, and needs no word about it. */
function unusedFindings(report: Report, options: CheckOptions, unused: readonly Unused[]): Finding[] {
  const level = levelOf(options, unusedSuppression.id);
  if (level === 'off' || !canSpeak(unusedSuppression, report)) return [];
  const telling = unused.filter(({ rule }) => levelOf(options, rule.text) !== 'off');
  return unusedDrafts(telling).map((draft) => finished(unusedSuppression, draft, level));
}

function levelOf(options: CheckOptions, id: string): RuleLevel | undefined {
  const { levels } = options;
  if (levels === undefined || !Object.hasOwn(levels, id)) return undefined;
  const level: unknown = levels[id];
  return level === 'error' || level === 'warning' || level === 'info' || level === 'off' ? level : undefined;
}

function canSpeak(rule: Rule, report: Report): boolean {
  const damage = report.encodingDamage?.kind;
  return damage === undefined || damage === 'replacement' || rule.id === ENCODING_RULE;
}

/** Every form that a finding may be about; undefined where that is not known. */
function formsOf(report: Report): readonly (FormId | undefined)[] {
  const ofYear = report.year === undefined ? undefined : formOfYear(report.year.value);
  return [...new Set([ofYear, ...Object.values(report.tables).map(({ form }) => form)])];
}

/** A rule may speak of its own forms, and where the form is not known. */
function isFor(rule: Rule, form: FormId | undefined): boolean {
  return form === undefined || rule.forms.includes(form);
}

/** Forms mix inside one report: what counts is the form of the table a finding names, else the report year's. */
function concernsForm(rule: Rule, draft: Draft, report: Report): boolean {
  const table = draft.table === undefined ? undefined : report.tables[draft.table];
  const form = table?.form ?? (report.year === undefined ? undefined : formOfYear(report.year.value));
  return isFor(rule, form);
}

function isAboutDamage(rule: Rule, draft: Draft, report: Report): boolean {
  if (report.encodingDamage === undefined || rule.id === ENCODING_RULE) return false;
  const ranges: readonly Range[] = [draft.range, ...(draft.related ?? []).map((place) => place.range)];
  return ranges.some((range) => isDamaged(report, range));
}

function finished(rule: Rule, draft: Draft, level: Severity | undefined): Finding {
  return {
    ...draft,
    rule: rule.id,
    severity: level ?? draft.severity ?? rule.severity,
    cells: draft.cells ?? [],
    related: draft.related ?? [],
    fixes: draft.fixes ?? [],
  };
}
