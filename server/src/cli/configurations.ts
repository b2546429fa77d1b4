/** The configuration of each file of a command, each configuration file read once. */

import { dirname, relative, resolve } from 'node:path';

import { type Configuration, NO_CONFIGURATION, parseConfiguration } from '../core/configuration';
import { RULES } from '../core/rules';
import type { Lang } from '../core/text/localText';
import { STDIN } from '../host/expandPaths';
import { findConfiguration, readConfigurationFile } from '../host/configurationFile';
import type { ConfigurationChoice } from './arguments';
import type { Io } from './io';
import { printable } from './printable';

export interface Configurations {
  /** The configuration that holds for a file, spelt as in the arguments. */
  readonly of: (path: string) => FileConfiguration;
  /** True once a configuration was needed that could not be used at all. */
  readonly failed: () => boolean;
}

export interface FileConfiguration {
  readonly configuration: Configuration;
  /** Says on standard error what is wrong with it; once, however many files need it. */
  readonly tell: () => Promise<void>;
}

const NONE: FileConfiguration = { configuration: NO_CONFIGURATION, tell: () => Promise.resolve() };

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));

/** Each configuration file is read when a file below it first asks. */
export function createConfigurations(choice: ConfigurationChoice, lang: Lang, io: Io): Configurations {
  const known = new Map<string, FileConfiguration>();
  const nearest = new Map<string, string | undefined>();
  let failed = false;

  function load(path: string): FileConfiguration {
    const cached = known.get(path);
    if (cached !== undefined) return cached;
    const file = readConfigurationFile(path);
    const read = file.ok ? parseConfiguration(file.text, RULE_IDS) : undefined;
    const problems = read?.problems.map(({ message }) => message) ?? (file.ok ? [] : [file.problem]);
    const name = printable(relative(io.cwd, path));
    const colon = lang === 'zh' ? '：' : ': ';
    const lines = problems.map((problem) => `${name}${colon}${printable(problem[lang])}\n`);
    const tell = async (): Promise<void> => {
      if (read?.usable !== true) failed = true;
      for (const line of lines.splice(0)) await io.err.write(line);
    };
    const loaded = { configuration: read?.configuration ?? NO_CONFIGURATION, tell };
    known.set(path, loaded);
    return loaded;
  }

  function find(folder: string): string | undefined {
    if (!nearest.has(folder)) nearest.set(folder, findConfiguration(folder));
    return nearest.get(folder);
  }

  return {
    of: (path) => {
      if (choice.kind === 'none') return NONE;
      if (choice.kind === 'file') return load(resolve(io.cwd, choice.path));
      const folder = path === STDIN ? io.cwd : dirname(resolve(io.cwd, path));
      const found = find(folder);
      return found === undefined ? NONE : load(found);
    },
    failed: () => failed,
  };
}
