/**
 * Where a document's settings come from: the client when it can be asked, else what it pushed, else what it started
 * the server with, else the defaults.
 */

import type { Connection } from './protocol';
import type { Environment } from './environment';
import type { Log } from './log';
import { readSettings, type Settings, type SettingsContext } from './settings';

export interface SettingsStore {
  /** The settings last known for a document; never waits. */
  readonly of: (uri: string) => Settings;
  /** The document's settings, asked of the client the first time. Never rejects. */
  readonly load: (uri: string) => Promise<Settings>;
  /** The settings of no document in particular. Never rejects. */
  readonly general: () => Promise<Settings>;
  /**
   * After workspace/didChangeConfiguration: takes `pushed` over, or asks again for `uris`; done when all are known.
   * Tells whether anything is other than before.
   */
  readonly reload: (pushed: unknown, uris: readonly string[]) => Promise<boolean>;
  /** Forgets a closed document. */
  readonly forget: (uri: string) => void;
}

export interface SettingsStoreOptions {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly log: Log;
  readonly context: SettingsContext;
  /** Section `gouji` as given at the start. */
  readonly initial: unknown;
  /** Whether the client answers workspace/configuration. */
  readonly canAsk: boolean;
}

/** A client that promises configuration and then stays silent must not keep the findings back for ever. */
const ANSWER_WITHIN_MS = 3_000;

export function createSettingsStore(options: SettingsStoreOptions): SettingsStore {
  const { connection, environment, log, context, canAsk } = options;
  const reported = new Set<string>();
  const known = new Map<string, Settings>();
  const loads = new Map<string, Promise<Settings>>();
  let shared = read(options.initial);

  function read(section: unknown): Settings {
    const { settings, problems } = readSettings(section, context);
    for (const problem of problems) {
      if (reported.has(problem.en)) continue;
      reported.add(problem.en);
      log.warn(problem);
    }
    return settings;
  }

  function ask(uri?: string): Promise<Settings> {
    return new Promise((resolve) => {
      const fallBack = (cause?: unknown): void => {
        log.error(
          { zh: '未能取得设置，按初始设置核对', en: 'no configuration received, initial settings used' },
          cause,
        );
        resolve(shared);
      };
      const timeout = environment.schedule(fallBack, ANSWER_WITHIN_MS);
      connection.workspace
        .getConfiguration({ ...(uri !== undefined && { scopeUri: uri }), section: 'gouji' })
        .then((section) => resolve(read(section)), fallBack)
        .finally(() => timeout.cancel());
    });
  }

  function load(uri: string): Promise<Settings> {
    if (!canAsk) return Promise.resolve(shared);
    const running = loads.get(uri);
    if (running) return running;
    const started = ask(uri).then((settings) => {
      // An answer that a newer question has overtaken still beats knowing nothing; a closed document wants none.
      const isNewest = loads.get(uri) === started;
      if (isNewest || (loads.has(uri) && !known.has(uri))) known.set(uri, settings);
      return settings;
    });
    loads.set(uri, started);
    return started;
  }

  const of = (uri: string): Settings => known.get(uri) ?? shared;

  return {
    of,
    load,
    general: () => (canAsk ? ask() : Promise.resolve(shared)),
    async reload(pushed, uris) {
      reported.clear();
      const before = JSON.stringify([shared, uris.map(of)]);
      if (canAsk) {
        loads.clear();
        await Promise.all(uris.map(load));
      } else if (pushed !== undefined && pushed !== null) {
        shared = read(sectionOf(pushed));
      }
      return JSON.stringify([shared, uris.map(of)]) !== before;
    },
    forget(uri) {
      known.delete(uri);
      loads.delete(uri);
    },
  };
}

/** Clients push either all their settings or our section alone. */
function sectionOf(pushed: unknown): unknown {
  return typeof pushed === 'object' && pushed !== null && 'gouji' in pushed ? pushed.gouji : pushed;
}
