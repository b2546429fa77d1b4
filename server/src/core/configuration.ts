/** `gouji.json`: levels of rules and the kind of body, for all drafts below its folder. Data only. */

import { DECLARABLE_LEVELS, DECLARABLE_ROLES, type DeclaredBody } from './bodyKind';
import type { RuleLevel } from './rules/checkReport';
import { nearestRules } from './rules/nearestRules';
import { format, type LocalText, verbatim } from './text/localText';
import type { Range } from './text/source';

export const CONFIGURATION_FILE = 'gouji.json';

/** Largest file that is read, in bytes; one with every rule in it has a few thousand. */
export const MAX_CONFIGURATION_BYTES = 64 * 1024;

export interface Configuration {
  /** Levels by rule id; known rules only. */
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly body: DeclaredBody;
}

export interface ConfigurationProblem {
  readonly message: LocalText;
  /** Keys that lead to the place, e.g. `rules`, `balance/row-total`; empty for the whole file. */
  readonly path: readonly string[];
}

/** `usable` is false when nothing of the file could be taken over. */
export interface ReadConfiguration {
  readonly usable: boolean;
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

export const RULE_LEVELS = ['error', 'warning', 'info', 'off'] as const satisfies readonly RuleLevel[];

export const NO_CONFIGURATION: Configuration = { levels: {}, body: {} };

const NO_JSON = { zh: '不是有效的 JSON{place}，未采用', en: 'not valid JSON{place}; not used' };
const NEAR_LINE = { zh: '（第 {line} 行附近）', en: ' (near line {line})' };
const NO_OBJECT = { zh: '应为一个 JSON 对象，未采用', en: 'must be a JSON object; not used' };
const UNKNOWN_KEY = { zh: '“{key}”不认识，已忽略', en: '“{key}” is not known and ignored' };
const UNKNOWN_RULE = {
  zh: '“{key}”：没有这项规则，已忽略{allowed}',
  en: '“{key}”: there is no such rule; ignored{allowed}',
};
const NEAREST = { zh: '；相近的有 {ids}', en: '; similar ones are {ids}' };
const BAD_VALUE = { zh: '“{key}”的值应为 {allowed}，已忽略', en: '“{key}” must be {allowed}; ignored' };
const AN_OBJECT = { zh: '对象', en: 'an object' };

/** Reads the text of a configuration file. Never throws; what is not understood is left out and named. */
export function parseConfiguration(text: string, ruleIds: ReadonlySet<string>): ReadConfiguration {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unusable(format(NO_JSON, { place: placeOfError(text, error) }));
  }
  return readConfiguration(value, ruleIds);
}

/** Checks a value of any shape. Never throws. */
export function readConfiguration(value: unknown, ruleIds: ReadonlySet<string>): ReadConfiguration {
  if (!isObject(value)) return unusable(NO_OBJECT);
  const problems: ConfigurationProblem[] = [];
  for (const key of Object.keys(value)) {
    if (!['$schema', 'rules', 'body'].includes(key)) problems.push(problem(UNKNOWN_KEY, [key]));
  }
  const levels: Record<string, RuleLevel> = {};
  for (const [id, level] of members(value, 'rules', problems)) {
    if (!ruleIds.has(id)) problems.push(problem(UNKNOWN_RULE, ['rules', id], nearest(id, ruleIds)));
    else take(RULE_LEVELS, level, ['rules', id], problems, (known) => (levels[id] = known));
  }
  const body: { -readonly [Key in keyof DeclaredBody]: DeclaredBody[Key] } = {};
  for (const [key, given] of members(value, 'body', problems)) {
    const path = ['body', key];
    if (key === 'level') take(DECLARABLE_LEVELS, given, path, problems, (known) => (body.level = known));
    else if (key === 'role') take(DECLARABLE_ROLES, given, path, problems, (known) => (body.role = known));
    else problems.push(problem(UNKNOWN_KEY, path));
  }
  return { usable: true, configuration: { levels, body }, problems };
}

/** The engine tells the offset for most slips; its words are English and not shown. */
function placeOfError(text: string, error: unknown): LocalText {
  const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (offset === undefined) return verbatim('');
  return format(NEAR_LINE, { line: text.slice(0, Number(offset)).split(/\r\n|\r|\n/).length });
}

function unusable(message: LocalText): ReadConfiguration {
  return { usable: false, configuration: NO_CONFIGURATION, problems: [{ message, path: [] }] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of the object under `key`; none where there is no such key. */
function members(
  value: Readonly<Record<string, unknown>>,
  key: string,
  problems: ConfigurationProblem[],
): [string, unknown][] {
  if (!Object.hasOwn(value, key)) return [];
  const inner = value[key];
  if (isObject(inner)) return Object.entries(inner);
  problems.push(problem(BAD_VALUE, [key], AN_OBJECT));
  return [];
}

function take<T extends string>(
  allowed: readonly T[],
  value: unknown,
  path: readonly string[],
  problems: ConfigurationProblem[],
  set: (known: T) => void,
): void {
  const known = allowed.find((candidate) => candidate === value);
  if (known === undefined) problems.push(problem(BAD_VALUE, path, verbatim(allowed.join(' | '))));
  else set(known);
}

function nearest(id: string, ruleIds: ReadonlySet<string>): LocalText {
  const ids = nearestRules(id, ruleIds);
  return ids.length === 0 ? verbatim('') : format(NEAREST, { ids: ids.join(', ') });
}

const LONGEST_KEY = 60;

function problem(
  template: LocalText,
  path: readonly string[],
  allowed: LocalText = verbatim(''),
): ConfigurationProblem {
  return { message: format(template, { key: path.join('.').slice(0, LONGEST_KEY), allowed }), path };
}

/** Where the last key of `path` stands in a configuration's text; the text's beginning when it is not to be seen. */
export function placeOfKey(text: string, path: readonly string[]): Range {
  let at = 0;
  let word = '';
  for (const key of path) {
    word = JSON.stringify(key);
    at = text.indexOf(word, at);
    if (at < 0) return { start: 0, end: 0 };
  }
  return { start: at, end: at + word.length };
}
