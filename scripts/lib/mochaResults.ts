/** What mocha's JSON reporter wrote. */

import { readFileSync } from 'node:fs';

const SHOWN_LINES = 20;

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
    .map(({ fullTitle, err }) => `  ✘ ${fullTitle}\n${indent(firstLines(err.stack ?? err.message ?? ''))}`)
    .join('\n');
}

/** Enough to find the place; the rest of a stack is the test runner's. */
function firstLines(text: string): string {
  return text.split('\n').slice(0, SHOWN_LINES).join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
}
