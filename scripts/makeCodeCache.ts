/**
 * `makeCodeCache.ts BUNDLE ARGUMENTS…`: runs the bundle of the command once, then stores its compiled code, with the
 * functions that ran, beside it. A process of its own: the command works on process.argv and ends with its process.
 */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { cacheFileOf, compileBundle, runBundle } from '../server/src/cli/codeCache';

// what ran once must still be there at the end
setFlagsFromString('--no-flush-bytecode');

const [node = '', , bundle = '', ...args] = process.argv;
process.argv = [node, bundle, ...args];
const script = compileBundle(bundle);
runBundle(script, bundle, createRequire(bundle));
process.on('exit', () => {
  // 1: the draft has errors to be found
  if (process.exitCode !== 1) throw new Error('the command did not check the draft');
  process.exitCode = 0;
  // stored code is taken under the flags it was made with: the usual ones
  setFlagsFromString('--flush-bytecode');
  writeFileSync(cacheFileOf(bundle), script.createCachedData());
});
