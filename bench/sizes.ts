/** Sizes of what is built. */

import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { dist, vsixPath } from '../scripts/lib/paths';
import { atMost, type Row } from './result';

const KB = 1024;

/** KB; the goals, not the budgets of a build. */
const GOALS = { 'server.js': 400, 'client.js': 470, 'cli.js': 350 } as const;
const VSIX_GOAL = 800;

export function measureSizes(): Row[] {
  const rows = Object.entries(GOALS).map(([name, goal]) =>
    atMost(`dist/${name}`, statSync(path.join(dist, name)).size / KB, goal, 'KB'),
  );
  const vsix = vsixPath();
  if (existsSync(vsix)) rows.push(atMost(path.basename(vsix), statSync(vsix).size / KB, VSIX_GOAL, 'KB'));
  return rows;
}
