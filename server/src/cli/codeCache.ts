/**
 * The command's own bundle, compiled once when it was built. V8 takes compiled code only from its own version and
 * flags and for the same text; anything else it compiles anew, as if nothing were stored.
 */

import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** What lies beside a bundle as its compiled code. */
export function cacheFileOf(bundle: string): string {
  return bundle.replace(/\.js$/, '.cache');
}

/** The bundle, which is a script that needs nothing but a `require`. Throws when it cannot be read. */
export function compileBundle(bundle: string): Script {
  const cachedData = cacheOf(bundle);
  return new Script(readFileSync(bundle, 'utf8'), {
    filename: bundle,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
}

/**
 * Runs a compiled bundle as if it had been started itself. A script has no scope of its own for `require`, so it becomes
 * a global. `program` is what the bundle's threads are started from.
 */
export function runBundle(script: Script, program: string, require: NodeJS.Require): void {
  globalThis.require = require;
  process.argv[1] = program;
  script.runInThisContext();
}

function cacheOf(bundle: string): Buffer | undefined {
  try {
    return readFileSync(cacheFileOf(bundle));
  } catch {
    return undefined;
  }
}
