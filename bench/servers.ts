/** Language servers over stdio: from a change to its diagnostics; memory after the start and over many edits. */

import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  createMessageConnection,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { dist, root } from '../scripts/lib/paths';
import { residentOf } from './files';
import { peerProgram } from './peers';
import { benchReport } from './reports';
import { atMost, ms, type Row } from './result';
import { percentile } from './timing';

const EDITS = { small: 300, large: 60, many: 10_000 } as const;
const MOST_OVER_EMPTY = { small: 1, large: 25 } as const;
const MOST_RESIDENT_MB = 80;
/** Of the memory after the first thousand edits: a heap breathes, it does not grow. */
const MOST_GROWTH = 1.25;

type Command = readonly [program: string, ...args: string[]];

const GOUJI: Command = [process.execPath, path.join(dist, 'server.js'), '--stdio'];
const EMPTY: Command = [process.execPath, '--import', 'tsx', path.join(root, 'bench', 'emptyServer.ts'), '--stdio'];
const RUMDL: Command = [peerProgram('rumdl'), 'server', '--stdio'];

export async function measureServers(): Promise<Row[]> {
  const rows: Row[] = [];
  const report = { small: benchReport('gfm', 10_000, 1), large: benchReport('gfm', 1_000_000, 1) };
  for (const size of ['small', 'large'] as const) {
    const what = size === 'small' ? '10 KB' : '1 MB';
    const edits = EDITS[size];
    const ours = await latency(GOUJI, report[size], edits);
    const empty = await latency(EMPTY, report[size], edits);
    const rumdl = await latency(RUMDL, report[size], edits);
    const others = [`empty ${ms(empty)}`, `rumdl ${ms(rumdl)}`];
    rows.push(
      atMost(
        `change → diagnostics, p95, ${what}, over an empty server`,
        ours - empty,
        MOST_OVER_EMPTY[size],
        'ms',
        ms(ours),
        others,
      ),
      atMost(`change → diagnostics, p95, ${what}, against rumdl`, ours / rumdl, 1, '×', ms(ours), [
        `rumdl ${ms(rumdl)}`,
      ]),
    );
  }
  const { afterStart, early, late } = await memory();
  rows.push(
    atMost('server, resident after the start', afterStart, MOST_RESIDENT_MB, 'MB'),
    atMost(
      `server, memory after ${EDITS.many} edits / after 1000`,
      late / early,
      MOST_GROWTH,
      '×',
      `${Math.round(late)} MB`,
      [`after 1000: ${Math.round(early)} MB`],
    ),
  );
  return rows;
}

/** Milliseconds below which 95 of 100 edits are answered. */
async function latency(command: Command, text: string, edits: number): Promise<number> {
  const client = await startClient(command);
  const times: number[] = [];
  const end = performance.now() + MOST_SECONDS * 1000;
  try {
    await inTime(client.open(text));
    for (let i = 0; i < edits && performance.now() < end; i++) {
      const from = performance.now();
      await inTime(client.edit());
      times.push(performance.now() - from);
    }
  } catch {
    // a server that does not answer has no time
  }
  client.end();
  // the first edits find cold code
  return percentile(times.slice(Math.floor(times.length / 10)), 0.95);
}

/** A server may take so long for all its edits, and for one of them. */
const MOST_SECONDS = 8;
const MOST_SECONDS_OF_AN_EDIT = 10;

async function inTime(answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), MOST_SECONDS_OF_AN_EDIT * 1000);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function memory(): Promise<{ afterStart: number; early: number; late: number }> {
  const client = await startClient(GOUJI);
  const afterStart = residentOf(client.pid) ?? NaN;
  await client.open(benchReport('gfm', 10_000, 1));
  for (let i = 0; i < 1000; i++) await client.edit();
  const early = residentOf(client.pid) ?? NaN;
  for (let i = 1000; i < EDITS.many; i++) await client.edit();
  const late = residentOf(client.pid) ?? NaN;
  client.end();
  return { afterStart, early, late };
}

interface Client {
  readonly pid: number | undefined;
  /** Until the first diagnostics. */
  readonly open: (text: string) => Promise<void>;
  /** Writes a character into the middle of the document, or takes it out again, until the diagnostics come. */
  readonly edit: () => Promise<void>;
  readonly end: () => void;
}

async function startClient([program, ...args]: Command): Promise<Client> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let published: ((params: PublishDiagnosticsParams) => void) | undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    published?.(params),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest(() => null);
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  await connection.sendNotification('initialized', {});
  const sync = initialized.capabilities.textDocumentSync;
  const isIncremental = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Incremental;
  const uri = 'file:///bench/report.md';
  let version = 1;
  let text = '';
  const answered = (): Promise<void> =>
    new Promise((resolve) => {
      published = (params) => {
        if ((params.version ?? version) === version) resolve();
      };
    });
  return {
    pid: child.pid,
    async open(whole) {
      text = whole;
      const done = answered();
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      });
      await done;
    },
    async edit() {
      version++;
      const lines = text.split('\n');
      const line = Math.floor(lines.length / 2);
      const isOut = version % 2 === 1;
      lines[line] = isOut ? (lines[line] ?? '').slice(1) : ` ${lines[line] ?? ''}`;
      text = lines.join('\n');
      const range = { start: { line, character: 0 }, end: { line, character: isOut ? 1 : 0 } };
      const contentChanges = [isIncremental ? { range, text: isOut ? '' : ' ' } : { text }];
      const done = answered();
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      await done;
    },
    end() {
      connection.dispose();
      child.kill('SIGKILL');
    },
  };
}
