/** Reads and checks a text, and says findings in a form that is easy to compare. */

import type { Finding, Fix } from '../../../server/src/core/finding';
import { readReport } from '../../../server/src/core/reading/readReport';
import { checkReport, type CheckOptions } from '../../../server/src/core/rules/checkReport';
import { positionAt, type SourceText, sourceText } from '../../../server/src/core/text/source';
import type { Expected } from './markers';

export function check(text: string, options?: CheckOptions): readonly Finding[] {
  return checkReport(readReport(text), options);
}

/** The findings of one rule. */
export function findingsOf(rule: string, text: string): readonly Finding[] {
  return check(text).filter((finding) => finding.rule === rule);
}

/** `12:5-12:9 error balance/row-total "10"`, lines and characters from 1. */
export function told(source: SourceText, findings: readonly (Finding | Expected)[]): string[] {
  return findings.map((finding) => {
    const { start, end } = 'range' in finding ? finding.range : finding;
    const words = JSON.stringify(source.text.slice(start, end));
    return `${place(source, start)}-${place(source, end)} ${finding.severity} ${finding.rule} ${words}`;
  });
}

/** What `told` says, of a text. */
export function toldFindings(text: string): string[] {
  return told(sourceText(text), check(text));
}

function place(source: SourceText, offset: number): string {
  const { line, character } = positionAt(source, offset);
  return `${String(line + 1)}:${String(character + 1)}`;
}

/** The text with the edits of a fix made. */
export function applied(text: string, fix: Fix): string {
  const edits = [...fix.edits].sort((a, b) => b.range.start - a.range.start);
  return edits.reduce(
    (whole, { range, newText }) => whole.slice(0, range.start) + newText + whole.slice(range.end),
    text,
  );
}
