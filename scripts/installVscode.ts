/** `npm run install:vscode`: brings the embedded editor and a browser for it, ahead of their first use. */

import { findBrowser } from './lib/browser';
import { installEditor } from './lib/editorInstall';
import { main } from './lib/run';

main(async () => {
  installEditor();
  console.log(`Browser: ${await findBrowser()}`);
});
