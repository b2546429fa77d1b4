/** The settings of section `gouji`: read defensively from whatever a client sends, each with a default. */

import { format, type InlayMode, type Lang, type LocalText, type RuleLevel } from '../core';

export interface Settings {
  /** Language of everything the user reads. */
  readonly lang: Lang;
  readonly inlayMode: InlayMode;
  /** Whether lenses stand above tables. */
  readonly codeLens: boolean;
  /** Whether tables of Markdown and plain text documents are aligned by the editor's own formatting commands. */
  readonly formatting: boolean;
  /** Milliseconds of rest before a changed document is checked; 0 means at once. */
  readonly delay: number;
  /** Milliseconds of rest before findings about what is missing are shown; 0 means at once. */
  readonly settleDelay: number;
  /** Levels of the rules that differ from the rule's own. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export interface SettingsContext {
  /** The client's locale, for language `auto`, e.g. `zh-cn`. */
  readonly locale: string | undefined;
  readonly ruleIds: ReadonlySet<string>;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** What was not understood and fell back to its default. */
  readonly problems: readonly LocalText[];
}

const LANGUAGES = ['zh', 'en', 'auto'] as const;
const INLAY_MODES = ['smart', 'all', 'off'] as const;
const LEVELS = ['error', 'warning', 'info', 'off', 'default'] as const;

/** Longer waits would look like a server that has died. */
const MAX_DELAY_MS = 10_000;

/** A pause for thought, no pause between two key strokes. */
const SETTLE_DELAY_MS = 1_500;

/** Where rule levels stand: as one object `rules`, or flat as `rules.<id>`. */
const RULE_PREFIX = 'rules.';

/** Reads the value of section `gouji`. Never throws; an absent section is all defaults. */
export function readSettings(section: unknown, context: SettingsContext): ReadSettings {
  const problems: LocalText[] = [];
  const values = flatten(section);
  const settings: Settings = {
    lang: chosenLanguage(oneOf(values, 'language', LANGUAGES, 'zh', problems), context.locale),
    inlayMode: oneOf(values, 'inlayHints.mode', INLAY_MODES, 'smart', problems),
    codeLens: flag(values, 'codeLens', true, problems),
    formatting: flag(values, 'format.enable', false, problems),
    delay: delayOf(values, 'validation.delay', 0, problems),
    settleDelay: delayOf(values, 'validation.settleDelay', SETTLE_DELAY_MS, problems),
    rules: ruleLevels(values, context.ruleIds, problems),
  };
  for (const name of values.keys()) {
    if (!name.startsWith(RULE_PREFIX) && !KNOWN_NAMES.has(name)) problems.push(unknownSetting(name));
  }
  return { settings, problems };
}

const KNOWN_NAMES = new Set([
  'language',
  'inlayHints.mode',
  'codeLens',
  'format.enable',
  'validation.delay',
  'validation.settleDelay',
  'trace.server',
]);

/** Objects nest by dots in some clients and stand flat in others: both become one map of dotted names. */
function flatten(section: unknown): ReadonlyMap<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, value] of entries(section)) {
    if (!isObject(value)) flat.set(name, value);
    for (const [inner, innerValue] of entries(value)) flat.set(`${name}.${inner}`, innerValue);
  }
  return flat;
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf<T extends string>(
  values: ReadonlyMap<string, unknown>,
  name: string,
  allowed: readonly T[],
  fallback: T,
  problems: LocalText[],
): T {
  const value = values.get(name) ?? fallback;
  const match = allowed.find((candidate) => candidate === value);
  if (match === undefined) problems.push(badValue(name, value, allowed.join(' | ')));
  return match ?? fallback;
}

function flag(values: ReadonlyMap<string, unknown>, name: string, fallback: boolean, problems: LocalText[]): boolean {
  const value = values.get(name) ?? fallback;
  if (typeof value === 'boolean') return value;
  problems.push(badValue(name, value, 'true | false'));
  return fallback;
}

function chosenLanguage(language: Lang | 'auto', locale: string | undefined): Lang {
  if (language !== 'auto') return language;
  return locale === undefined || /^zh\b/i.test(locale) ? 'zh' : 'en';
}

function delayOf(values: ReadonlyMap<string, unknown>, name: string, fallback: number, problems: LocalText[]): number {
  const value = values.get(name) ?? fallback;
  if (typeof value === 'number' && value >= 0 && value <= MAX_DELAY_MS) return value;
  problems.push(badValue(name, value, `0 … ${MAX_DELAY_MS}`));
  return fallback;
}

function ruleLevels(
  values: ReadonlyMap<string, unknown>,
  ruleIds: ReadonlySet<string>,
  problems: LocalText[],
): Readonly<Record<string, RuleLevel>> {
  const levels: Record<string, RuleLevel> = {};
  for (const [name, value] of values) {
    if (!name.startsWith(RULE_PREFIX) || value === null) continue;
    const rule = name.slice(RULE_PREFIX.length);
    const level = LEVELS.find((candidate) => candidate === value);
    if (!ruleIds.has(rule)) problems.push(unknownSetting(name));
    else if (level === undefined) problems.push(badValue(name, value, LEVELS.join(' | ')));
    else if (level !== 'default') levels[rule] = level;
  }
  return levels;
}

function unknownSetting(name: string): LocalText {
  return format({ zh: '设置 gouji.{name} 不认识，已忽略', en: 'unknown setting gouji.{name}, ignored' }, { name });
}

function badValue(name: string, value: unknown, allowed: string): LocalText {
  return format(
    {
      zh: '设置 gouji.{name} 的值 {value} 无效，应为 {allowed}；已按默认值处理',
      en: 'setting gouji.{name} has the value {value}, expected {allowed}; the default is used',
    },
    { name, value: JSON.stringify(value), allowed },
  );
}
