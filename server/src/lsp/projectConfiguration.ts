/** Each document's gouji.json: found once, kept until something says that files have changed. */

import { format, NO_CONFIGURATION, parseConfiguration, type Configuration, type LocalText } from '../core';
import type { Environment } from './environment';
import type { Log } from './log';

export interface ProjectConfiguration {
  /** The configuration that holds for a document; the same object until it changes. Never waits. */
  readonly of: (uri: string) => Configuration;
  /** Looks again, for the documents named; tells whether any of them has another configuration now. */
  readonly reload: (uris: readonly string[]) => boolean;
  /** Forgets a closed document. */
  readonly forget: (uri: string) => void;
  /** The workspace's folders have changed; takes effect at the next `reload`. */
  readonly setFolders: (uris: readonly string[]) => void;
}

export interface ProjectConfigurationOptions {
  readonly environment: Environment;
  readonly log: Log;
  readonly ruleIds: ReadonlySet<string>;
  /** Addresses of the workspace's folders; no configuration is looked for above them. */
  readonly folders: readonly string[];
}

export function createProjectConfiguration(options: ProjectConfigurationOptions): ProjectConfiguration {
  const { environment, log, ruleIds } = options;
  const known = new Map<string, Configuration>();
  const reported = new Set<string>();
  let { folders } = options;

  function load(uri: string): Configuration {
    const file = environment.findConfiguration(uri, folders);
    if (file === undefined) return NO_CONFIGURATION;
    if (!file.ok) {
      report(file.path, file.problem);
      return NO_CONFIGURATION;
    }
    const { configuration, problems } = parseConfiguration(file.text, ruleIds);
    for (const { message } of problems) report(file.path, message);
    return configuration;
  }

  /** One line a problem, however many documents it concerns. */
  function report(path: string, problem: LocalText): void {
    const line = format({ zh: '{path}：{problem}', en: '{path}: {problem}' }, { path, problem });
    if (reported.has(line.en)) return;
    reported.add(line.en);
    log.warn(line);
  }

  function of(uri: string): Configuration {
    const found = known.get(uri) ?? load(uri);
    known.set(uri, found);
    return found;
  }

  return {
    of,
    reload(uris) {
      const before = JSON.stringify(uris.map(of));
      known.clear();
      reported.clear();
      return JSON.stringify(uris.map(of)) !== before;
    },
    forget: (uri) => void known.delete(uri),
    setFolders: (uris) => {
      folders = uris;
    },
  };
}
