/**
 * `npm run test:vscode [-- --desktop] [-- --built]`: the suite of test/vscode against the packaged extension, in the
 * embedded editor or (--desktop, VSCODE_DESKTOP=1) in a desktop VS Code; --built packages what lies in dist/ already.
 */

import { buildBundles, buildEditorTests } from './lib/build';
import { runDesktopSuite } from './lib/desktopSuite';
import { runEditorSuite } from './lib/editorSuite';
import { describeFailures } from './lib/mochaResults';
import { main } from './lib/run';
import { packageVsix } from './lib/vsix';

main(async () => {
  const desktop = process.argv.includes('--desktop') || process.env['VSCODE_DESKTOP'] === '1';
  if (!process.argv.includes('--built')) await buildBundles();
  await buildEditorTests();
  const vsix = await packageVsix();
  const results = await (desktop ? runDesktopSuite(vsix) : runEditorSuite(vsix));
  if (results.failures.length > 0) console.error(describeFailures(results));
  console.log(`${String(results.stats.passes)} passed, ${String(results.stats.failures)} failed`);
  if (results.stats.failures > 0) process.exitCode = 1;
});
