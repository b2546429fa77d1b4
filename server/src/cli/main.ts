/**
 * The command `gouji`. Its rooms take what they need from the core's own modules, not from its face: modules loaded on
 * demand are bundled whole, hovers and all.
 */

import { processIo } from './io';
import { run } from './run';
import { WORKER_ARGUMENT } from './workerMessages';

void start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<void> {
  if (args[0] === WORKER_ARGUMENT && (await import('./worker')).work()) return;
  // the code is set, not exited with: output still under way is written to its end
  process.exitCode = await run(args, processIo());
}
