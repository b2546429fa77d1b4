/** Rules for a person at a terminal. */

import type { Rule, Severity } from '../core';
import { type Basis, LEVEL_NAMES, PAGE_WORDS, type RulePage } from '../core/features/rulePage';
import type { Lang } from '../core/text/localText';
import type { Colours } from './colours';
import { padEnd, widest } from './columns';
import { printable } from './printable';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The rules below their severities, a line each. */
export function indexText(rules: readonly Rule[], lang: Lang, colours: Colours): string {
  const width = widest(rules.map(({ id }) => id));
  const groups = SEVERITIES.map((severity) => {
    const lines = rules
      .filter((rule) => rule.severity === severity)
      .map(({ id, title }) => `  ${padEnd(id, width)}  ${title[lang]}\n`);
    return `${colours.bold(LEVEL_NAMES[severity][lang])}\n${lines.join('')}`;
  });
  return groups.join('\n');
}

/** The page of a rule, with the headings the pages in docs/rules have. */
export function pageText(page: RulePage, lang: Lang, colours: Colours): string {
  const { rule, docs, forms, basis, bad, says, good, switches } = page;
  const { what, why, traps } = docs;
  const paragraph = (word: keyof typeof PAGE_WORDS, lines: readonly string[]): string =>
    `${colours.bold(PAGE_WORDS[word][lang])}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const formNames = forms.map((form) => form[lang]).join(lang === 'zh' ? '、' : ', ');
  return [
    `${colours.bold(rule.title[lang])}\n${rule.id} · ${LEVEL_NAMES[rule.severity][lang]} · ${formNames}\n`,
    paragraph('what', [plain(what[lang])]),
    paragraph('why', [plain(why[lang])]),
    paragraph('basis', basis.length === 0 ? [PAGE_WORDS.noBasis[lang]] : basis.flatMap((one) => basisLines(one, lang))),
    paragraph('bad', exampleLines(bad)),
    paragraph('says', [printable(says[lang])]),
    paragraph('good', exampleLines(good)),
    paragraph(
      'traps',
      traps.map((trap) => `- ${plain(trap[lang])}`),
    ),
    paragraph(
      'off',
      switches.flatMap(({ how, code }) => [plain(how[lang]), `    ${code[lang]}`]),
    ),
  ].join('\n');
}

function basisLines({ citation, words }: Basis, lang: Lang): string[] {
  return [citation[lang], ...words.map((line) => `    ${line}`)];
}

function exampleLines(text: string): string[] {
  return text.split('\n').map(printable);
}

/** Texts of rules mark code with backticks; a terminal has no use for them. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
