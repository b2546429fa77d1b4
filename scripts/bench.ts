/**
 * `npm run bench [-- documents|servers|files|growth …]`: measures Gouji against its peers, which it installs into
 * bench/peers, and writes docs/benchmarks.md. The tables of parts that are not named stay as they are. Takes about three
 * minutes; let the machine be quiet.
 */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureDocuments } from '../bench/documents';
import { measureFiles } from '../bench/files';
import { measureGrowth } from '../bench/growth';
import { benchPage, keptSection, notesOf, readPage, sectionOf } from '../bench/page';
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
  const unknown = wanted.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`No part of the bench: ${unknown.join(', ')}. It has ${names.join(', ')}.`);
  installPeers();
  await buildBundles();
  const file = path.join(root, 'docs', 'benchmarks.md');
  const before = readPage(file);
  const sections = new Map(names.map((name) => [name, keptSection(before, PARTS[name].title)]));
  for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const { title, measure } = PARTS[name];
    const section = sectionOf(title, await measure());
    console.log(`\n${section}`);
    sections.set(name, section);
    // at once: a later part that fails takes nothing away from this one
    const known = [...sections.values()].filter((one) => one !== undefined);
    writeFileSync(file, benchPage(known, notesOf(before)));
  }
  console.log('\ndocs/benchmarks.md written');
});
