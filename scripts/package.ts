/** `npm run package`: builds and packages the extension into dist/. */

import { buildBundles } from './lib/build';
import { main } from './lib/run';
import { packageVsix } from './lib/vsix';

main(async () => {
  await buildBundles();
  await packageVsix();
});
