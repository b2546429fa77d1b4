/**
 * The command `gouji`. Its rooms take what they need from the core's own modules, not from its face: modules loaded on
 * demand are bundled whole, hovers and all.
 */

import { processIo } from './io';
import { run } from './run';

// the code is set, not exited with: output still under way is written to its end
void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
