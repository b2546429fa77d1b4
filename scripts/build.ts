/** `npm run build [-- --dev] [-- client server cli]`: bundles into dist/. */

import { buildBundles } from './lib/build';
import { main } from './lib/run';

main(async () => {
  const args = process.argv.slice(2);
  await buildBundles({ dev: args.includes('--dev'), names: args.filter((argument) => !argument.startsWith('-')) });
});
