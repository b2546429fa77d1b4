/** Sizes of what is built. */

import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { dist, vsixPath } from '../scripts/lib/paths';
import { atMost, type Row } from './result';

const KB = 1024;

/** KB; the goals, not the budgets of a build. */
const GOALS = [
  { files: ['server.js'], goal: 400 },
  // the client is loaded in two parts
  { files: ['client.js', 'languageClient.js'], goal: 470 },
  { files: ['cli.js'], goal: 350 },
] as const;
const VSIX_GOAL = 800;

export function measureSizes(): Row[] {
  const rows = GOALS.map(({ files, goal }) => {
    const bytes = files.reduce((sum, name) => sum + statSync(path.join(dist, name)).size, 0);
    return atMost(files.map((name) => `dist/${name}`).join(' + '), bytes / KB, goal, 'KB');
  });
  const vsix = vsixPath();
  if (existsSync(vsix)) rows.push(atMost(path.basename(vsix), statSync(vsix).size / KB, VSIX_GOAL, 'KB'));
  return rows;
}
