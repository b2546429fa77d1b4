/** Language servers over stdio: from a change to its diagnostics; memory after the start and over many edits. */

import path from 'node:path';
import { build } from 'esbuild';
import { SERVER_FLAGS } from '../client/src/serverFlags';
import { dist, root } from '../scripts/lib/paths';
import { residentOf } from './files';
import { peerProgram } from './peers';
import { benchReport } from './reports';
import { atMost, ms, type Row } from './result';
import { type Client, type Command, type Edit, startClient } from './serverClient';
import { percentile } from './timing';

/** `turn`: edits of one server before the next has its turn; at its beginning the processor's caches are the others'. */
const SIZES = [
  { name: '10 KB', bytes: 10_000, edits: 3000, turn: 300, mostOverEmpty: 1 },
  { name: '1 MB', bytes: 1_000_000, edits: 300, turn: 30, mostOverEmpty: 25 },
] as const;
const MOST_RESIDENT_MB = 80;
const EDITS = { early: 1000, late: 10_000 } as const;
/** Of the memory after the first thousand edits: a heap breathes, it does not grow. */
const MOST_GROWTH = 1.25;
/** What is not done by then is not measured. */
const MOST_SECONDS = { size: 40, memory: 100 } as const;

/** As the extension starts it. */
const GOUJI: Command = [process.execPath, ...SERVER_FLAGS, path.join(dist, 'server.js'), '--stdio'];
const EMPTY_BUNDLE = path.join(root, 'out', 'bench', 'emptyServer.js');
const EMPTY: Command = [process.execPath, EMPTY_BUNDLE, '--stdio'];
const RUMDL: Command = [peerProgram('rumdl'), 'server', '--stdio'];

export async function measureServers(): Promise<Row[]> {
  await bundleEmptyServer();
  const rows: Row[] = [];
  for (const size of SIZES) {
    const [ours = NaN, empty = NaN, rumdl = NaN] = await latencies([GOUJI, EMPTY, RUMDL], size);
    const over = `change → diagnostics, p95, ${size.name}, over an empty server`;
    const against = `change → diagnostics, p95, ${size.name}, against rumdl`;
    rows.push(
      atMost(over, ours - empty, size.mostOverEmpty, 'ms', ms(ours), [`empty ${ms(empty)}`]),
      atMost(against, ours / rumdl, 1, '×', ms(ours), [`rumdl ${ms(rumdl)}`]),
    );
  }
  return [...rows, ...(await memory())];
}

/** As ours is bundled, so that both start and run alike. */
async function bundleEmptyServer(): Promise<void> {
  await build({
    entryPoints: [path.join(root, 'bench', 'emptyServer.ts')],
    outfile: EMPTY_BUNDLE,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
}

/** Milliseconds below which 95 of 100 edits are answered, by server; NaN for one that left an edit unanswered. */
async function latencies(
  commands: readonly Command[],
  { bytes, edits, turn }: (typeof SIZES)[number],
): Promise<number[]> {
  const text = benchReport('gfm', bytes, 1);
  const servers: Measured[] = [];
  for (const command of commands) servers.push(await begin(command, text));
  const end = performance.now() + MOST_SECONDS.size * 1000;
  for (let done = 0; done < edits && performance.now() < end; done += turn) {
    for (const server of servers) await takeTurn(server, turn);
  }
  for (const { client } of servers) client.end();
  // the first edits find cold code
  return servers.map(({ edit, times }) =>
    edit === undefined ? NaN : percentile(times.slice(Math.floor(times.length / 10)), 0.95),
  );
}

interface Measured {
  readonly client: Client;
  /** Undefined once the server was silent. */
  edit: Edit | undefined;
  /** What each edit took. */
  readonly times: number[];
}

async function begin(command: Command, text: string): Promise<Measured> {
  const client = await startClient(command);
  const measured: Measured = { client, edit: undefined, times: [] };
  try {
    measured.edit = await client.open(text);
  } catch (error) {
    tell(error);
  }
  return measured;
}

async function takeTurn(server: Measured, edits: number): Promise<void> {
  try {
    for (let i = 0; i < edits && server.edit !== undefined; i++) server.times.push(await server.edit());
  } catch (error) {
    server.edit = undefined;
    tell(error);
  }
}

function tell(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}

async function memory(): Promise<Row[]> {
  const client = await startClient(GOUJI);
  try {
    return await memoryRows(client);
  } finally {
    client.end();
  }
}

async function memoryRows({ pid, open }: Client): Promise<Row[]> {
  const afterStart = residentOf(pid) ?? NaN;
  const edit = await open(benchReport('gfm', 10_000, 1));
  const end = performance.now() + MOST_SECONDS.memory * 1000;
  let done = 0;
  const editUntil = async (count: number): Promise<number> => {
    for (; done < count && performance.now() < end; done++) await edit();
    return residentOf(pid) ?? NaN;
  };
  const early = await editUntil(EDITS.early);
  const late = await editUntil(EDITS.late);
  return [
    atMost('server, resident after the start', afterStart, MOST_RESIDENT_MB, 'MB'),
    atMost(
      `server, memory after ${done} edits / after ${EDITS.early}`,
      late / early,
      MOST_GROWTH,
      '×',
      `${Math.round(late)} MB`,
      [`after ${EDITS.early}: ${Math.round(early)} MB`],
    ),
  ];
}
