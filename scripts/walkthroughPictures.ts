/** `npm run pictures:walkthrough`: the pictures of the walkthrough, which ship with the extension, into docs/walkthrough/. */

import { buildBundles } from './lib/build';
import { main } from './lib/run';
import { packageVsix } from './lib/vsix';
import { takeWalkthroughPictures } from './lib/walkthroughPictures';

main(async () => {
  await buildBundles();
  await takeWalkthroughPictures(await packageVsix());
});
