/** What mocha's JSON reporter wrote. */

import { readFileSync } from 'node:fs';

export interface MochaResults {
  readonly stats: { readonly passes: number; readonly failures: number; readonly pending: number };
  readonly failures: readonly MochaFailure[];
}

export interface MochaFailure {
  readonly fullTitle: string;
  readonly err: { readonly message?: string; readonly stack?: string };
}

/** Reads a result file; undefined when the run wrote none, which is a failure of its own. */
export function readMochaResults(file: string): MochaResults | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as MochaResults;
  } catch {
    return undefined;
  }
}

/** The failed tests with their errors, for a person to read. */
export function describeFailures(results: MochaResults): string {
  return results.failures
    .map(({ fullTitle, err }) => `  ✘ ${fullTitle}\n${indent(err.stack ?? err.message ?? '')}`)
    .join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
}
