/** Takes the findings away that comments in the text switch off, and tells which comments did nothing. */

import type { Finding } from '../finding';
import type { NamedPlace, Report } from '../report';
import { contains, type Range } from '../text/source';
import { blocksBelow } from './blocks';
import { type Directive, readDirectives } from './directives';

export interface Unused {
  readonly directive: Directive;
  /** The rule that would have been switched off, and was silent. */
  readonly rule: NamedPlace;
}

export interface Suppression {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly unused: readonly Unused[];
}

interface Entry extends Unused {
  readonly range: Range | undefined;
  isUsed: boolean;
}

/**
 * Sorts `findings` out. Names that are no rule's match nothing and are left to another rule to report. In a text
 * decoded with the wrong encoding nothing is switched off: its one finding says why all others are missing.
 */
export function suppress(report: Report, findings: readonly Finding[], ruleIds: ReadonlySet<string>): Suppression {
  const { directives } = readDirectives(report);
  if (directives.length === 0 || report.encodingDamage?.kind === 'mojibake') {
    return { kept: findings, suppressed: [], unused: [] };
  }
  const entries = entriesOf(report, directives, ruleIds);
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const hits = entries.filter(
      ({ rule, range }) => rule.text === finding.rule && range !== undefined && contains(range, finding.range.start),
    );
    for (const hit of hits) hit.isUsed = true;
    (hits.length > 0 ? suppressed : kept).push(finding);
  }
  return { kept, suppressed, unused: entries.filter(({ isUsed }) => !isUsed) };
}

function entriesOf(report: Report, directives: readonly Directive[], ruleIds: ReadonlySet<string>): Entry[] {
  const blocks = blocksBelow(report, directives);
  return directives.flatMap((directive, i) =>
    directive.ids
      .filter(({ text }) => ruleIds.has(text))
      .map((rule) => ({
        directive,
        rule,
        range: directive.scope === 'file' ? { start: 0, end: report.source.text.length } : blocks[i],
        isUsed: false,
      })),
  );
}
