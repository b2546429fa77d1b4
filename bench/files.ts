/** The command: its start, ten thousand files, its memory, against other linters' commands. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dist } from '../scripts/lib/paths';
import { peerProgram } from './peers';
import { BENCH_LAYOUTS, benchReport, EXTENSIONS } from './reports';
import { atMost, ms, type Row } from './result';
import { percentile } from './timing';

const GOUJI = path.join(dist, 'gouji.js');
const STARTS = 25;
const MOST_TIMES_NODE = 1.5;
const FILES = 10_000;
const FILES_OF_PEERS = 1000;
const LEAST_FILES_A_SECOND = 5000;
const MOST_MEMORY_MB = 200;
/** A peer that needs longer for its files has no time. */
const MOST_SECONDS = 60;

export async function measureFiles(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  try {
    const many = path.join(folder, 'many');
    const some = path.join(folder, 'some');
    writeReports(many, FILES);
    writeReports(some, FILES_OF_PEERS);
    const peers = [
      ['rumdl', [peerProgram('rumdl'), 'check', '--no-cache', some]],
      ['AutoCorrect', [peerProgram('autocorrect'), '--lint', '--quiet', some]],
      ['markdownlint-cli2', [peerProgram('markdownlint-cli2'), `${some}/**/*.md`]],
    ] as const;
    const others = peers.map(([name, command]) => `${name} ${rate(FILES_OF_PEERS, timeOf(command))}`);
    const command = [process.execPath, GOUJI, 'check'];
    const few = await runOf([...command, some]);
    const runs = [await runOf([...command, many]), await runOf([...command, many])];
    const seconds = Math.min(...runs.map((run) => run.seconds));
    const peak = Math.max(...runs.map((run) => run.peak));
    return [
      start(path.join(some, '0', '0.md')),
      {
        what: `${FILES} files`,
        ours: rate(FILES, seconds),
        others,
        goal: `≥ ${LEAST_FILES_A_SECOND} files/s`,
        reached: rate(FILES, seconds),
        isMet: FILES / seconds >= LEAST_FILES_A_SECOND,
      },
      atMost(
        `peak memory, ${FILES} files`,
        peak,
        MOST_MEMORY_MB,
        'MB',
        `${Math.round(peak)} MB (${FILES_OF_PEERS} files: ${Math.round(few.peak)} MB)`,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 8 KB each, layouts in turn, 500 to a folder. */
function writeReports(folder: string, count: number): void {
  const texts = BENCH_LAYOUTS.flatMap((layout) =>
    Array.from({ length: 30 }, (_, i) => ({ ending: EXTENSIONS[layout], text: benchReport(layout, 8192, i + 1) })),
  );
  for (let i = 0; i < count; i++) {
    const below = path.join(folder, String(Math.floor(i / 500)));
    if (i % 500 === 0) mkdirSync(below, { recursive: true });
    const { ending, text } = texts[i % texts.length] ?? { ending: 'md', text: '' };
    writeFileSync(path.join(below, `${i}.${ending}`), text);
  }
}

/** Medians and not the least: starting a process is mostly waiting. */
function start(file: string): Row {
  const commands = { node: ['-e', '0'], gouji: [GOUJI, 'check', file] };
  const times: Record<keyof typeof commands, number[]> = { node: [], gouji: [] };
  for (let i = 0; i < STARTS; i++) {
    times.node.push(timeOf([process.execPath, ...commands.node]));
    times.gouji.push(timeOf([process.execPath, ...commands.gouji]));
  }
  const node = percentile(times.node, 0.25);
  const gouji = percentile(times.gouji, 0.25);
  return atMost('gouji check of one file / node -e 0', gouji / node, MOST_TIMES_NODE, '×', ms(gouji * 1000), [
    `node -e 0 ${ms(node * 1000)}`,
  ]);
}

/** Seconds from start to end; throws where it could not be started, NaN where it took too long. */
function timeOf([program = '', ...args]: readonly string[]): number {
  const from = performance.now();
  const { error } = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    timeout: MOST_SECONDS * 1000,
  });
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return NaN;
  if (error !== undefined) throw error;
  return (performance.now() - from) / 1000;
}

function rate(files: number, seconds: number): string {
  return Number.isNaN(seconds) ? 'not in time' : `${Math.round(files / seconds)} files/s`;
}

interface Run {
  readonly seconds: number;
  /** Most megabytes it held at once, as Linux tells; NaN elsewhere. */
  readonly peak: number;
}

async function runOf([program = '', ...args]: readonly string[]): Promise<Run> {
  const from = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.resume();
  let peak = NaN;
  const look = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, 20);
  await once(child, 'close');
  clearInterval(look);
  return { seconds: (performance.now() - from) / 1000, peak };
}

export function peakOf(pid: number | undefined): number | undefined {
  return statusOf(pid, 'VmHWM');
}

export function residentOf(pid: number | undefined): number | undefined {
  return statusOf(pid, 'VmRSS');
}

function statusOf(pid: number | undefined, name: string): number | undefined {
  try {
    const line = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'));
    return line === null ? undefined : Number(line[1]) / 1024;
  } catch {
    return undefined;
  }
}
