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
  readonly of: (path: string) => Promise<Configuration>;
  /** True once a configuration could not be used at all. */
  readonly failed: () => boolean;
}

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));

/** What is wrong with a configuration is told on standard error, a line a problem, when it is first needed. */
export function createConfigurations(choice: ConfigurationChoice, lang: Lang, io: Io): Configurations {
  const known = new Map<string, Configuration>();
  const nearest = new Map<string, string | undefined>();
  let failed = false;

  async function load(path: string): Promise<Configuration> {
    const cached = known.get(path);
    if (cached !== undefined) return cached;
    const file = readConfigurationFile(path);
    const read = file.ok ? parseConfiguration(file.text, RULE_IDS) : undefined;
    const problems = read?.problems.map(({ message }) => message) ?? (file.ok ? [] : [file.problem]);
    const name = printable(relative(io.cwd, path));
    const colon = lang === 'zh' ? '：' : ': ';
    for (const problem of problems) await io.err.write(`${name}${colon}${printable(problem[lang])}\n`);
    if (read?.usable !== true) failed = true;
    const configuration = read?.configuration ?? NO_CONFIGURATION;
    known.set(path, configuration);
    return configuration;
  }

  function find(folder: string): string | undefined {
    if (!nearest.has(folder)) nearest.set(folder, findConfiguration(folder));
    return nearest.get(folder);
  }

  return {
    of: (path) => {
      if (choice.kind === 'none') return Promise.resolve(NO_CONFIGURATION);
      if (choice.kind === 'file') return load(resolve(io.cwd, choice.path));
      const folder = path === STDIN ? io.cwd : dirname(resolve(io.cwd, path));
      const found = find(folder);
      return found === undefined ? Promise.resolve(NO_CONFIGURATION) : load(found);
    },
    failed: () => failed,
  };
}
