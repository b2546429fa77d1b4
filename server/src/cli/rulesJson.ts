/** Rules as JSON, version 1; docs/json.md describes it. Keys may be added, never renamed or removed. */

import type { Rule } from '../core';
import type { RulePage } from '../core/features/rulePage';
import type { Lang } from '../core/text/localText';

export function ruleJson(rule: Rule, lang: Lang) {
  const { id, title, severity, forms } = rule;
  return { id, title: title[lang], severity, forms };
}

export function pageJson({ rule, docs, basis, bad, says, good, switches }: RulePage, lang: Lang) {
  const { what, why, traps } = docs;
  return {
    ...ruleJson(rule, lang),
    what: what[lang],
    why: why[lang],
    basis: basis.map(({ citation, words }) => ({ citation: citation[lang], words })),
    bad,
    says: says[lang],
    good,
    traps: traps.map((trap) => trap[lang]),
    switches: switches.map(({ how, code }) => ({ how: how[lang], code: code[lang] })),
  };
}
