/**
 * `npm run bench [-- documents|servers|files|growth …]`: measures Gouji against its peers, which it installs into
 * bench/peers, and prints the tables. A run of all parts writes docs/benchmarks.md. Takes about five minutes; let the
 * machine be quiet.
 */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureDocuments } from '../bench/documents';
import { measureFiles } from '../bench/files';
import { measureGrowth } from '../bench/growth';
import { benchPage, notesOf, type Part, readPage, table } from '../bench/page';
import { installPeers } from '../bench/peers';
import { measureServers } from '../bench/servers';
import { measureSizes } from '../bench/sizes';
import { buildBundles } from './lib/build';
import { root } from './lib/paths';
import { main } from './lib/run';

const PARTS = {
  documents: { title: 'One document, in process, all rules', measure: measureDocuments },
  servers: { title: 'The server', measure: measureServers },
  files: { title: 'The command', measure: measureFiles },
  growth: { title: 'Growth', measure: measureGrowth },
  sizes: { title: 'Sizes', measure: measureSizes },
} as const;

main(async () => {
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const wanted = process.argv.slice(2);
  const chosen = names.filter((name) => wanted.length === 0 || wanted.includes(name));
  installPeers();
  await buildBundles();
  const parts: Part[] = [];
  for (const name of chosen) {
    const { title, measure } = PARTS[name];
    const rows = await measure();
    console.log(`\n${title}\n\n${table(rows)}`);
    parts.push({ title, rows });
  }
  if (chosen.length < names.length) return;
  const file = path.join(root, 'docs', 'benchmarks.md');
  writeFileSync(file, benchPage(parts, notesOf(readPage(file))));
  console.log('\ndocs/benchmarks.md written');
});
