/** Runs the rules over a report. */

import type { Finding, Severity } from '../finding';
import { formOfYear } from '../forms';
import type { Report } from '../report';
import type { Range } from '../text/source';
import { RULES } from './index';
import { isDamaged } from './places';
import type { Draft, Rule } from './rule';

/** A severity replaces the rule's own for all its findings; `off` silences the rule. */
export type RuleLevel = Severity | 'off';

export interface CheckOptions {
  /** Levels by rule id; unknown ids and levels are ignored. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
}

/** The only rule that speaks on a text decoded with the wrong encoding. */
const ENCODING_RULE = 'structure/encoding';

/**
 * Every finding, ordered by place, then by rule; nothing on a text that is no report. Nothing is claimed about
 * characters that were lost. Never throws; the same report and options give the same findings.
 */
export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  if (!report.isReport) return [];
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const level = levelOf(options, rule.id);
    if (level === 'off' || !canSpeak(rule, report)) continue;
    for (const draft of rule.check(report)) {
      if (concernsForm(rule, draft, report) && !isAboutDamage(rule, draft, report)) {
        findings.push(finished(rule, draft, level));
      }
    }
  }
  // the sort is stable: rules keep their order where places are alike
  return findings.sort((a, b) => a.range.start - b.range.start);
}

function levelOf(options: CheckOptions, id: string): RuleLevel | undefined {
  const { levels } = options;
  if (levels === undefined || !Object.hasOwn(levels, id)) return undefined;
  const level: unknown = levels[id];
  return level === 'error' || level === 'warning' || level === 'info' || level === 'off' ? level : undefined;
}

function canSpeak(rule: Rule, report: Report): boolean {
  return report.encodingDamage?.kind !== 'mojibake' || rule.id === ENCODING_RULE;
}

/** Forms mix inside one report: what counts is the form of the table a finding names, else the report year's. */
function concernsForm(rule: Rule, draft: Draft, report: Report): boolean {
  const table = draft.table === undefined ? undefined : report.tables[draft.table];
  const form = table?.form ?? (report.year === undefined ? undefined : formOfYear(report.year.value));
  return form === undefined || rule.forms.includes(form);
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
