/** The setting `gouji.rules` in package.json and its words in package.nls*.json; everything else in them stays. */

import { LEVEL_NAMES } from '../../server/src/core/features/rulePage';
import { RULES } from '../../server/src/core/rules';
import type { Rule } from '../../server/src/core/rules/rule';
import type { Lang, LocalText } from '../../server/src/core/text/localText';

const SECTION_ID = 'gouji.rules';
const KEY_PREFIX = 'rules.';

const TEXTS: Readonly<Record<string, LocalText>> = {
  'rules.title': { zh: '检查项', en: 'Rules' },
  'rules.description': {
    zh: '各检查项的级别。未列出的检查项使用其默认级别。',
    en: 'Severity of single rules. Rules that are not listed keep their own.',
  },
  'rules.level.error': { zh: '错误', en: 'Error' },
  'rules.level.warning': { zh: '警告', en: 'Warning' },
  'rules.level.info': { zh: '提示', en: 'Information' },
  'rules.level.off': { zh: '关闭', en: 'Off' },
};

interface ConfigurationSection {
  readonly id?: string;
}

interface Manifest {
  contributes?: { configuration?: ConfigurationSection[] };
}

/** package.json with the section of rule settings put in, or brought up to date in its place. */
export function withRuleSettings(manifest: string): string {
  const parsed = JSON.parse(manifest) as Manifest;
  const contributes = (parsed.contributes ??= {});
  const sections = (contributes.configuration ??= []);
  const at = sections.findIndex((section) => section.id === SECTION_ID);
  sections.splice(at < 0 ? sections.length : at, at < 0 ? 0 : 1, ruleSection());
  return json(parsed);
}

function ruleSection(): ConfigurationSection {
  return {
    id: SECTION_ID,
    title: '%rules.title%',
    order: 2,
    properties: {
      'gouji.rules': {
        type: 'object',
        // the folders of one workspace may hold drafts of different years and bodies
        scope: 'resource',
        additionalProperties: false,
        default: {},
        markdownDescription: '%rules.description%',
        properties: Object.fromEntries(RULES.map((rule) => [rule.id, ruleProperty(rule)])),
      },
    },
  } as ConfigurationSection;
}

function ruleProperty(rule: Rule): object {
  const levels = ['error', 'warning', 'info', 'off'];
  return {
    type: 'string',
    enum: levels,
    enumDescriptions: levels.map((level) => `%rules.level.${level}%`),
    description: `%${keyOf(rule)}%`,
  };
}

/** Keys of package.nls.json hold word characters and dots only. */
function keyOf(rule: Rule): string {
  const words = rule.id.replace('/', '.').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return KEY_PREFIX + words;
}

/** A package.nls file with the words of the rules in `lang`. */
export function withRuleWords(words: string, lang: Lang): string {
  const others = Object.entries(JSON.parse(words) as Record<string, string>).filter(
    ([key]) => !key.startsWith(KEY_PREFIX),
  );
  const own = Object.entries(TEXTS).map(([key, text]) => [key, text[lang]]);
  const rules = RULES.map((rule) => [keyOf(rule), ruleWords(rule, lang)]);
  return json(Object.fromEntries([...others, ...own, ...rules]));
}

function ruleWords(rule: Rule, lang: Lang): string {
  const level = LEVEL_NAMES[rule.severity][lang];
  return lang === 'zh' ? `${rule.title.zh}（默认：${level}）` : `${rule.title.en} (default: ${level})`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
