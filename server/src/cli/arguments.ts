/** The command line's grammar. node's own parseArgs splits the words; its errors are English, so ours are made here. */

import { parseArgs } from 'node:util';

import { format, type Lang, type LocalText } from '../core/text/localText';
import { languageOfLocale } from './language';

export type Topic = 'check' | 'read' | 'rules';
export type OutputFormat = 'text' | 'json';

/** nearest: the gouji.json at or above each file. */
export type ConfigurationChoice =
  { readonly kind: 'nearest' | 'none' } | { readonly kind: 'file'; readonly path: string };

export interface CheckCommand {
  readonly name: 'check';
  readonly format: OutputFormat;
  /** More warnings than this make the exit code 1; undefined: no limit. */
  readonly maxWarnings: number | undefined;
  readonly configuration: ConfigurationChoice;
  readonly files: readonly string[];
}

export interface ReadCommand {
  readonly name: 'read';
  readonly format: OutputFormat;
  readonly files: readonly string[];
}

export interface RulesCommand {
  readonly name: 'rules';
  readonly format: OutputFormat;
  /** Undefined: all rules. */
  readonly id: string | undefined;
}

export type Command =
  | CheckCommand
  | ReadCommand
  | RulesCommand
  | { readonly name: 'help'; readonly topic: Topic | undefined }
  | { readonly name: 'version' };

export type Parsed =
  | { readonly ok: true; readonly lang: Lang; readonly command: Command }
  | { readonly ok: false; readonly lang: Lang; readonly message: LocalText; readonly topic: Topic | undefined };

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  format: { type: 'string' },
  'max-warnings': { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
} as const;

const ONLY_FOR_CHECK = ['max-warnings', 'config', 'no-config'] as const;

type OptionName = keyof typeof OPTIONS;
type Values = Readonly<Partial<Record<OptionName, string>>>;

const MESSAGES = {
  unknownOption: {
    zh: '没有 {name} 这个选项；若是文件名，请写在 -- 之后',
    en: 'no such option: {name}; if it is a file name, put it after --',
  },
  needsValue: { zh: '选项 {name} 要有值', en: 'option {name} needs a value' },
  needsNoValue: { zh: '选项 {name} 没有值', en: 'option {name} takes no value' },
  onlyForCheck: { zh: '选项 {name} 只用于 check', en: 'option {name} belongs to check only' },
  notTogether: { zh: '选项 {first} 和 {second} 不能同时用', en: 'options {first} and {second} exclude each other' },
  badChoice: {
    zh: '选项 {name} 的值只能是 {choices}，不能是“{value}”',
    en: 'option {name} is {choices}, not “{value}”',
  },
  badCount: {
    zh: '选项 {name} 的值要是不小于 0 的整数，不能是“{value}”',
    en: 'option {name} is a whole number from 0, not “{value}”',
  },
  noCommand: { zh: '请给出命令：check、read 或 rules', en: 'a command is needed: check, read or rules' },
  unknownCommand: {
    zh: '没有“{name}”这个命令；要检查文件，请写 gouji check {name}',
    en: 'no such command: “{name}”; to check a file, write gouji check {name}',
  },
  unknownTopic: { zh: '没有“{name}”这个命令', en: 'no such command: “{name}”' },
  oneRule: { zh: '一次只能看一项规则', en: 'one rule at a time' },
  noFiles: { zh: '请给出要处理的文件或目录', en: 'name the files or directories to work on' },
} satisfies Readonly<Record<string, LocalText>>;

/** Reads the words after `gouji`. The language is known even where the rest is wrong. */
export function parseArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Parsed {
  const { values, words, problem } = split(argv);
  const lang = values.lang === 'zh' || values.lang === 'en' ? values.lang : languageOfLocale(env);
  const topic = words.find((word) => word !== 'help');
  const fail = (message: LocalText): Parsed => ({
    ok: false,
    lang,
    message,
    topic: isTopic(topic) ? topic : undefined,
  });
  if (problem !== undefined) return fail(problem);
  const wrong = wrongValue(values);
  if (wrong !== undefined) return fail(wrong);
  const command = commandOf(values, words);
  return 'problem' in command ? fail(command.problem) : { ok: true, lang, command };
}

interface Split {
  readonly values: Values;
  /** Command and files, in order. */
  readonly words: readonly string[];
  /** The first option that does not exist or is used wrongly. */
  readonly problem: LocalText | undefined;
}

function split(argv: readonly string[]): Split {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string>> = {};
  const words: string[] = [];
  let problem: LocalText | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    problem ??= misuse(token);
    if (isOption(token.name)) values[token.name] = token.value ?? '';
  }
  return { values, words, problem };
}

function misuse(token: { readonly name: string; readonly rawName: string; readonly value?: string | undefined }) {
  const name = token.rawName;
  if (!isOption(token.name)) return format(MESSAGES.unknownOption, { name });
  const takesValue = OPTIONS[token.name].type === 'string';
  if (takesValue && token.value === undefined) return format(MESSAGES.needsValue, { name });
  if (!takesValue && token.value !== undefined) return format(MESSAGES.needsNoValue, { name });
  return undefined;
}

function wrongValue(values: Values): LocalText | undefined {
  const { lang, format: output, 'max-warnings': count, config } = values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') {
    return format(MESSAGES.badChoice, { name: '--lang', choices: either('zh', 'en'), value: lang });
  }
  if (output !== undefined && output !== 'text' && output !== 'json') {
    return format(MESSAGES.badChoice, { name: '--format', choices: either('text', 'json'), value: output });
  }
  if (count !== undefined && !/^\d{1,9}$/.test(count)) {
    return format(MESSAGES.badCount, { name: '--max-warnings', value: count });
  }
  if (config === '') return format(MESSAGES.needsValue, { name: '--config' });
  if (config !== undefined && values['no-config'] !== undefined) {
    return format(MESSAGES.notTogether, { first: '--config', second: '--no-config' });
  }
  return undefined;
}

function either(first: string, second: string): LocalText {
  return { zh: `${first} 或 ${second}`, en: `${first} or ${second}` };
}

function commandOf(values: Values, words: readonly string[]): Command | { readonly problem: LocalText } {
  const [name, ...files] = words;
  if (values.version !== undefined) return { name: 'version' };
  if (name === 'help') return helpOn(files[0]);
  if (values.help !== undefined) return helpOn(name);
  if (name === undefined) return { problem: MESSAGES.noCommand };
  if (!isTopic(name)) return { problem: format(MESSAGES.unknownCommand, { name }) };
  const foreign = name === 'check' ? undefined : ONLY_FOR_CHECK.find((option) => values[option] !== undefined);
  if (foreign !== undefined) return { problem: format(MESSAGES.onlyForCheck, { name: `--${foreign}` }) };
  const output = values.format === 'json' ? 'json' : 'text';
  if (name === 'rules') {
    return files.length > 1 ? { problem: MESSAGES.oneRule } : { name, format: output, id: files[0] };
  }
  if (files.length === 0) return { problem: MESSAGES.noFiles };
  if (name === 'read') return { name, format: output, files };
  const limit = values['max-warnings'];
  const maxWarnings = limit === undefined ? undefined : Number(limit);
  return { name, format: output, files, maxWarnings, configuration: configurationChoice(values) };
}

function configurationChoice(values: Values): ConfigurationChoice {
  if (values.config !== undefined) return { kind: 'file', path: values.config };
  return { kind: values['no-config'] === undefined ? 'nearest' : 'none' };
}

function helpOn(topic: string | undefined): Command | { readonly problem: LocalText } {
  if (topic === undefined || isTopic(topic)) return { name: 'help', topic };
  return { problem: format(MESSAGES.unknownTopic, { name: topic }) };
}

function isTopic(word: string | undefined): word is Topic {
  return word === 'check' || word === 'read' || word === 'rules';
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
