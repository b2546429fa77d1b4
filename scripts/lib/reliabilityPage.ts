/** docs/reliability.md: what the product survives, which test holds it to that, and what was measured. */

export interface HostileFigure {
  readonly name: string;
  readonly characters: number;
  /** Least milliseconds of several runs. */
  readonly ms: number;
  readonly allowedMs: number;
}

/** What the fuzzer has tried, over all its runs. */
export interface FuzzLedger {
  readonly inputs: number;
  readonly batches: number;
  readonly failures: number;
}

export interface ReliabilityFigures {
  readonly machine: string;
  readonly hostile: readonly HostileFigure[];
  readonly ledger: FuzzLedger;
}

interface Holding {
  readonly what: string;
  /** Test files that hold it. */
  readonly tests: readonly string[];
}

/** What the tests hold, by subject. */
export const PROMISES: Readonly<Record<string, readonly Holding[]>> = {
  'Reading and checking': [
    {
      what: 'No text makes it throw or hang; places lie in the text, never inside a character; a cell says what its characters say; LF, CRLF and CR give the same cells',
      tests: ['test/fuzz/fuzz.test.ts'],
    },
    {
      what: 'A report that lost a cell, a word or a line is read right or not at all',
      tests: ['test/reading/damaged.test.ts'],
    },
    {
      what: 'Ten times the text, ten times the time',
      tests: ['test/reading/linear.test.ts', 'test/narrative/linear.test.ts'],
    },
    {
      what: 'Span bombs, one endless line, tens of thousands of a mark, lone surrogates, NUL, direction overrides, elements nested without end',
      tests: ['test/fuzz/hostile.test.ts'],
    },
    {
      what: 'Any bytes: the encoding is told, or the file is named as no text',
      tests: ['test/host/decode.test.ts', 'test/fuzz/fuzz.test.ts'],
    },
  ],
  'The language server': [
    {
      what: 'Malformed, unknown and out-of-order messages, and frames that hold no JSON, are answered once or let pass; the server goes on',
      tests: ['test/protocol/faults.test.ts', 'test/protocol/lifecycle.test.ts'],
    },
    {
      what: 'Every request it offers is answered exactly once: at positions outside the text and inside a surrogate pair, cancelled at random, while the text changes, after the document was closed',
      tests: ['test/protocol/everyRequest.test.ts'],
    },
    {
      what: '500 edits, in a burst or a millisecond apart, end with the list of the last version, the same as of a fresh copy; incremental changes and full ones agree',
      tests: ['test/protocol/documents.test.ts'],
    },
    {
      what: 'Clients that can do nothing, of 3.15, of 3.17, and full ones get what they can use and no more',
      tests: ['test/protocol/lifecycle.test.ts'],
    },
    {
      what: 'A server that is killed, at rest or while a person types, is started anew, and the findings of the text as it then is come back',
      tests: ['test/vscode/restart.test.ts'],
    },
  ],
  'Files and the command line': [
    {
      what: 'Missing, unreadable, vanishing and changing files, pipes, links in a circle or to nothing, 100 MB, names with line ends, a leading dash or no UTF-8: each is named, the others are checked, the exit code is kept',
      tests: ['test/cli/files.test.ts', 'test/host/readFile.test.ts', 'test/host/expandPaths.test.ts'],
    },
    {
      what: 'Many files are told in their order, by several threads as by one',
      tests: ['test/cli/workers.test.ts', 'test/cli/codeCache.test.ts'],
    },
    {
      what: 'A full disk and a reader that goes away end in a sentence and an exit code; the command writes no file of its own, so none is left half-written',
      tests: ['test/cli/safety.test.ts'],
    },
    {
      what: 'A page that is exported is written whole or not at all: beside its place first, then into it',
      tests: ['test/vscode/writeWhole.test.ts'],
    },
  ],
  'Text of others, shown': [
    {
      what: 'No control character of a draft or of a file name reaches a terminal',
      tests: ['test/cli/safety.test.ts'],
    },
    {
      what: 'Hovers show the draft as text: every mark of Markdown is escaped, no Markdown is trusted or may hold HTML',
      tests: ['test/features/markdown.test.ts', 'test/protocol/hover.test.ts', 'test/walls/walls.test.ts'],
    },
    {
      what: 'Names of files are text in JSON, in the overview of a folder and in notifications: no markup, no links of their own, no command but ours',
      tests: ['test/cli/safety.test.ts', 'test/vscode/folder.test.ts', 'test/vscode/writeWhole.test.ts'],
    },
    {
      what: 'The preview shows the draft as text under a policy that loads nothing and runs only its own script',
      tests: ['test/preview'],
    },
    {
      what: 'Configuration is data: no code of a workspace is run, unknown keys are told',
      tests: ['test/rules/configuration.test.ts', 'test/walls/walls.test.ts'],
    },
  ],
  'What it is made of': [
    {
      what: 'No network, no telemetry, no code from text, no native module; the core knows no clock and no file',
      tests: ['test/walls/walls.test.ts'],
    },
    {
      what: 'Nothing runs at installation; every package is locked, told of, and ships with its licence',
      tests: ['test/manifest/dependencies.test.ts'],
    },
  ],
};

export function reliabilityPage({ machine, hostile, ledger }: ReliabilityFigures): string {
  const promises = Object.entries(PROMISES).map(([subject, rows]) => [
    `## ${subject}`,
    table(
      ['What holds', 'Held by'],
      rows.map(({ what, tests }) => [what, tests.map((test) => `[\`${test}\`](../${test})`).join('<br>')]),
    ),
  ]);
  return `${[
    '# Reliability',
    '<!-- written by npm run reliability -->',
    'What the product survives. Every line is held by tests that run with `npm test`; the figures at the end come from `npm run fuzz` and `npm run reliability`, which anyone can run again.',
    ...promises.flat(),
    '## Fuzzing',
    `\`npm run fuzz\` makes mutants of reports in every layout and of the stored output of converters: pieces cut, moved, doubled and spliced, words of the form and marks of markup put in at random, bytes lost, line ends changed. A mutant in which the reader or the rules see something new is mutated further. Each must keep the laws of reading, and take no more than 50 ms for each 10,000 characters. The run is taken up where it was broken off (\`test/fuzz/ledger.json\`); texts that once broke a law are kept in \`test/fuzz/regressions\`.`,
    `**${grouped(ledger.inputs)} texts tried; ${ledger.failures === 0 ? 'none' : grouped(ledger.failures)} broke a law or took longer.**`,
    '## Texts made to hurt',
    `Least time of five runs to read a text and check it with all rules; ${machine}.`,
    table(
      ['Text', 'Characters', 'Time', 'Allowed'],
      hostile.map(({ name, characters, ms, allowedMs }) => [
        name.replaceAll('|', '\\|'),
        grouped(characters),
        `${ms.toFixed(1)} ms`,
        `${allowedMs} ms`,
      ]),
      [':--', '--:', '--:', '--:'],
    ),
  ].join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[], align = head.map(() => '---')): string {
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
