/** Counts over all files of one `gouji check`. */

import type { Checked, Report, Severity } from '../core';

export interface Tally extends Record<Severity, number> {
  /** Reports checked. */
  checked: number;
  notReports: number;
  /** Files that could not be read. */
  problems: number;
  /** Findings that comments in the texts switch off. */
  suppressed: number;
}

export function emptyTally(): Tally {
  return { checked: 0, notReports: 0, problems: 0, suppressed: 0, error: 0, warning: 0, info: 0 };
}

function addResult(tally: Tally, report: Report, { findings, suppressed }: Checked): void {
  if (report.isReport) tally.checked++;
  else tally.notReports++;
  tally.suppressed += suppressed.length;
  for (const { severity } of findings) tally[severity]++;
}

/** The counts of a single file. */
export function tallyOf(report: Report, checked: Checked): Tally {
  const tally = emptyTally();
  addResult(tally, report, checked);
  return tally;
}

export function addTally(tally: Tally, other: Tally): void {
  for (const key of Object.keys(other) as (keyof Tally)[]) tally[key] += other[key];
}

export function addProblem(tally: Tally): void {
  tally.problems++;
}
