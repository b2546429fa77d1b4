/** The installed command: starts cli.js beside it from the code that was compiled when it was built. */

import { join } from 'node:path';

import { compileBundle, runBundle } from './codeCache';

const bundle = join(__dirname, 'cli.js');
runBundle(compileBundle(bundle), __filename, require);
