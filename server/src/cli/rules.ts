/** `gouji rules`: all rules by severity, or the page of one. */

import { RULES, ruleById } from '../core/rules';
import { rulePage } from '../core/features/rulePage';
import { nearestRules } from '../core/rules/nearestRules';
import { format, type Lang, type LocalText } from '../core/text/localText';
import type { RulesCommand } from './arguments';
import { coloursFor } from './colours';
import type { ExitCode, Io } from './io';
import { printable, printableJson } from './printable';
import { pageJson, ruleJson } from './rulesJson';
import { indexText, pageText } from './rulesText';

const UNKNOWN: LocalText = {
  zh: 'gouji：没有“{id}”这项规则{nearest}。全部规则见 gouji rules',
  en: 'gouji: no such rule: “{id}”{nearest}. For all rules: gouji rules',
};
const NEAREST: LocalText = { zh: '，相近的有 {ids}', en: '; similar: {ids}' };

export async function rules(command: RulesCommand, lang: Lang, io: Io): Promise<ExitCode> {
  const asJson = command.format === 'json';
  const colours = coloursFor(io);
  if (command.id === undefined) {
    await io.out.write(asJson ? json(RULES.map((rule) => ruleJson(rule, lang))) : indexText(RULES, lang, colours));
    return 0;
  }
  const rule = ruleById(command.id.trim().toLowerCase());
  if (rule === undefined) {
    await io.err.write(`${printable(unknown(command.id)[lang])}\n`);
    return 2;
  }
  const page = rulePage(rule);
  await io.out.write(asJson ? json([pageJson(page, lang)]) : pageText(page, lang, colours));
  return 0;
}

function unknown(id: string): LocalText {
  const near = nearestRules(
    id,
    RULES.map((rule) => rule.id),
  );
  const nearest = near.length === 0 ? '' : format(NEAREST, { ids: { zh: near.join('、'), en: near.join(', ') } });
  return format(UNKNOWN, { id: id.slice(0, 80), nearest });
}

/** One JSON document, one line a rule. */
function json(items: readonly unknown[]): string {
  return `{"version":1,"rules":[\n${items.map(printableJson).join(',\n')}\n]}\n`;
}
