/** What holds of every text whatever: the laws of reading, tried on one text at a time. */

import { Parser } from 'htmlparser2';
import { checkReport, readReport } from '../../server/src/core';
import type { Cell, Report } from '../../server/src/core/report';
import type { Finding } from '../../server/src/core/finding';
import type { Range } from '../../server/src/core/text/source';
import { parseValue } from '../../server/src/core/text/values';
import { brokenFeatures } from './featureLaws';

export interface Verdict {
  /** Laws that do not hold, in words; empty when all do. */
  readonly broken: readonly string[];
  /** What kind of text this is to the reader and the rules; a text with new traits is worth mutating further. */
  readonly traits: readonly string[];
  /** Milliseconds to read and check it once. */
  readonly ms: number;
}

/** Longest a text may take: 50 ms for each 10,000 characters begun. */
export function allowedMs(text: string): number {
  return 50 * Math.max(1, Math.ceil(text.length / 10_000));
}

/** `thorough` also tries other line ends and the editor's features, at several times the cost. */
export function judge(text: string, thorough: boolean): Verdict {
  const broken: string[] = [];
  const start = performance.now();
  let report: Report;
  let findings: readonly Finding[];
  try {
    report = readReport(text);
    findings = checkReport(report);
  } catch (error) {
    return { broken: [`throws ${describe(error)}`], traits: [], ms: performance.now() - start };
  }
  const ms = performance.now() - start;
  broken.push(...brokenPlaces(report, findings));
  if (thorough) broken.push(...brokenLineEnds(text, report), ...brokenFeatures(report, findings));
  return { broken, traits: traitsOf(report, findings), ms };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error);
}

function brokenPlaces(report: Report, findings: readonly Finding[]): string[] {
  const { text } = report.source;
  const broken: string[] = [];
  const place = (what: string, range: Range): void => {
    if (!isPlace(text, range)) broken.push(`${what} at ${range.start}…${range.end} is no place in the text`);
  };
  for (const cell of report.cells.values()) {
    place(cell.id, cell.range);
    place(`${cell.id} (content)`, cell.contentRange);
    broken.push(...brokenCell(text, cell));
  }
  for (const section of report.sections) {
    place(`section ${section.no}`, section.range);
    place(`heading ${section.no}`, section.headingRange);
  }
  for (const table of Object.values(report.tables)) {
    place(table.id, table.range);
    for (const row of table.rows) if (row.label) place(`label of ${row.spec.id}`, row.label.range);
  }
  for (const { rule, range, related, fixes, message } of findings) {
    place(rule, range);
    for (const one of related) place(`related of ${rule}`, one.range);
    if (/undefined|NaN|\[object/.test(message.zh + message.en)) broken.push(`${rule} says ${message.en}`);
    for (const { edits } of fixes) {
      let last = 0;
      for (const edit of [...edits].sort((one, other) => one.range.start - other.range.start)) {
        place(`fix of ${rule}`, edit.range);
        if (edit.range.start < last) broken.push(`edits of ${rule} overlap`);
        last = edit.range.end;
      }
    }
  }
  return broken;
}

/** Inside the text, in order, and never between the halves of a character. */
function isPlace(text: string, { start, end }: Range): boolean {
  return start >= 0 && start <= end && end <= text.length && !splits(text, start) && !splits(text, end);
}

function splits(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

/** A number says what its own characters say; a blank holds none. */
function brokenCell(text: string, cell: Cell): string[] {
  const own = text.slice(cell.range.start, cell.range.end);
  if (own !== cell.text) return [`${cell.id} claims ${JSON.stringify(cell.text)} where ${JSON.stringify(own)} stands`];
  if (cell.state === 'number') {
    const parsed = parseValue(shown(own));
    const same = parsed.kind === 'number' && Object.is(parsed.value, cell.value);
    return same ? [] : [`${cell.id} is ${cell.value}, but ${JSON.stringify(own)} stands there`];
  }
  return cell.state === 'blank' && /[0-9０-９]/.test(own) ? [`${cell.id} is blank over ${JSON.stringify(own)}`] : [];
}

/** What a browser shows of a part of a page: tags may stand inside a number, and a digit may be written as a reference. */
function shown(html: string): string {
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(html);
  return text;
}

/** LF, CRLF and CR give the same cells. */
function brokenLineEnds(text: string, report: Report): string[] {
  const plain = text.replace(/\r\n?/g, '\n');
  const one = plain === text ? report : readReport(plain);
  return ['\r\n', '\r'].flatMap((end) => {
    const other = readReport(plain.replaceAll('\n', end));
    return valuesOf(one) === valuesOf(other) ? [] : [`cells differ with ${JSON.stringify(end)}`];
  });
}

function valuesOf({ cells }: Report): string {
  return [...cells.values()].map(({ id, state, value }) => `${id} ${state} ${value ?? ''}`).join('\n');
}

function traitsOf(report: Report, findings: readonly Finding[]): string[] {
  if (!report.isReport) return [];
  const tables = Object.values(report.tables).flatMap((table) => [
    `${table.form} ${table.id} ${table.state}`,
    ...table.rows.map(
      (row) => `${table.form} ${row.spec.id} ${row.state === 'unreadable' ? row.reason.kind : row.state}`,
    ),
  ]);
  const cells = [...report.cells.values()]
    .filter(({ state }) => state !== 'number')
    .map(({ id, state }) => `${id} ${state}`);
  const spoken = findings.map(({ rule, fixes }) => `${rule} ${fixes.length}`);
  return [...tables, ...cells, ...spoken, ...report.sections.map(({ no, fit }) => `section ${no} ${fit}`)];
}
