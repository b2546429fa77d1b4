/** What the tests of the tables room share. */

import assert from 'node:assert/strict';
import type { Outcome, Report, TableId, TableStyle, TextEdit } from '../../server/src/core';
import { readReport, rewriteTable } from '../../server/src/core';
import { exampleReport, type ExampleOptions } from '../../server/src/core/rules/examples';
import { applyEdits } from '../../server/src/core/tables/outcome';

export function reportOf(options: ExampleOptions = {}): Report {
  return readReport(exampleReport(options));
}

export function editsOf(outcome: Outcome): readonly TextEdit[] {
  if (outcome.kind === 'refused') assert.fail(outcome.reason.zh);
  return outcome.edits;
}

export function reasonOf(outcome: Outcome): string {
  if (outcome.kind === 'edits') assert.fail(JSON.stringify(outcome.edits));
  return outcome.reason.zh;
}

/** The text after a change that must be possible. */
export function after(report: Report, outcome: Outcome): string {
  return applyEdits(report.source.text, editsOf(outcome));
}

export function rewritten(text: string, table: TableId, style: TableStyle): string {
  const report = readReport(text);
  return after(report, rewriteTable(report, table, style));
}

/** All cells of a report as what they say: a number with its unit, a blank, or what else stands there. */
export function valuesOf(report: Report): Record<string, string> {
  return Object.fromEntries(
    [...report.cells].map(([id, cell]) => [
      id,
      cell.state === 'number' ? `${String(cell.value)}${cell.unit ?? ''}` : cell.state,
    ]),
  );
}
