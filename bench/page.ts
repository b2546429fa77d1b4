/** docs/benchmarks.md: what was measured, on what, against whom. */

import { readFileSync } from 'node:fs';
import os from 'node:os';
import { peerVersions } from './peers';
import type { Row } from './result';

/** `sections`: below their titles, in order. */
export function benchPage(sections: readonly string[], notes: string): string {
  return `${[
    '# 性能',
    '`npm run bench` 生成 8 KB 的年报（Markdown 表格、HTML 表格、纯文本），把下列各项与同类工具放在同一次运行里测量，并重写本页的表格。“达到”一栏是比值或实测值，与目标比较。',
    '---',
    '# Benchmarks',
    '`npm run bench` writes reports of 8 KB (Markdown tables, HTML tables, plain text), measures what follows together with other tools in one run, and rewrites the tables of this page. Least of many rounds in process, quartiles and 95th percentiles across processes. All tools run with their defaults.',
    `Against: ${peerVersions().join(', ')}`,
    ...sections,
    notes,
  ].join('\n\n')}\n`;
}

/** A part as it was just measured. */
export function sectionOf(title: string, rows: readonly Row[]): string {
  return [`## ${title}`, `Measured on ${machine()}.`, table(rows)].join('\n\n');
}

/** A part as the page has it from an earlier run; undefined where it has none. */
export function keptSection(page: string, title: string): string | undefined {
  return page
    .split(/^(?=## )/m)
    .find((section) => section.startsWith(`## ${title}\n`))
    ?.trimEnd();
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, ours, others, goal, reached, isMet }) =>
      `| ${what} | ${ours} | ${others.join('<br>')} | ${goal} | ${reached} | ${isMet ? 'yes' : 'no'} |`,
  );
  return ['| What | Gouji | Others | Goal | Reached | Met |', '| --- | --- | --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

function machine(): string {
  const [cpu] = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${os.availableParallelism()} threads, ${memory}, ${os.type()}, Node.js ${process.version}`;
}

/** What a person wrote below the tables: kept from page to page. */
export function notesOf(page: string): string {
  const at = page.indexOf(NOTES);
  return at < 0 ? NOTES : page.slice(at).trimEnd();
}

const NOTES = '## Notes';

export function readPage(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
