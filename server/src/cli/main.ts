/** The command `gouji`. */

import { processIo } from './io';
import { run } from './run';

// the code is set, not exited with: output still under way is written to its end
void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
