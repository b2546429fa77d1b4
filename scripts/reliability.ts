/** `npm run reliability`: measures texts made to hurt and writes docs/reliability.md. Exit code 1 when one is too slow. */

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { HOSTILE } from '../test/fuzz/hostile';
import { allowedMs, judge } from '../test/fuzz/laws';
import { root } from './lib/paths';
import { type FuzzLedger, type HostileFigure, reliabilityPage } from './lib/reliabilityPage';
import { main } from './lib/run';

main(() => {
  const hostile = HOSTILE.map(({ name, text }): HostileFigure => {
    const ms = Math.min(...Array.from({ length: 5 }, () => judge(text, false).ms));
    return { name, characters: text.length, ms, allowedMs: allowedMs(text) };
  });
  for (const { name, ms, allowedMs: allowed } of hostile) {
    if (ms <= allowed) continue;
    console.error(`✘ ${name}: ${ms.toFixed(1)} ms, allowed are ${allowed} ms`);
    process.exitCode = 1;
  }
  const ledger = JSON.parse(readFileSync(path.join(root, 'test', 'fuzz', 'ledger.json'), 'utf8')) as FuzzLedger;
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  writeFileSync(path.join(root, 'docs', 'reliability.md'), reliabilityPage({ machine, hostile, ledger }));
  console.log('docs/reliability.md written');
});
