/**
 * Comments in the text that switch rules off (停用注释), for one table or paragraph or for the whole text:
 *
 *     <!-- gouji-disable balance/row-total, cell/blank: 原因 -->
 *     <!-- gouji-disable-file article20/unit: 原因 -->
 */

import type { NamedPlace, Report } from '../report';
import { lineAt, lineRange, type Range, type SourceText } from '../text/source';
import { isBlankText } from '../text/span';

export interface Directive {
  /** block: the table or paragraph below it. file: the whole text. */
  readonly scope: 'block' | 'file';
  /** The whole comment. */
  readonly range: Range;
  /** Rule ids as written; at least one. */
  readonly ids: readonly NamedPlace[];
  readonly reason: NamedPlace;
}

/**
 * Why a comment that begins with `gouji-` has no effect. open: it does not end. place: it shares its line with other
 * text. top: one for the whole text that does not stand before the title. many: beyond what is read.
 */
export type FaultKind = 'open' | 'place' | 'word' | 'noRules' | 'noReason' | 'top' | 'many';

export interface DirectiveFault {
  readonly kind: FaultKind;
  readonly range: Range;
  /** The comment's first word, e.g. `gouji-disable`. */
  readonly word: string;
}

export interface Directives {
  /** In the order of the text; all of them in force, whatever rules they name. */
  readonly directives: readonly Directive[];
  readonly faults: readonly DirectiveFault[];
}

const OPEN = '<!--';
const CLOSE = '-->';
const NONE: Directives = { directives: [], faults: [] };

/** A report with more of these is no report but an attack. */
export const MOST_DIRECTIVES = 100;
const MOST_IDS = 20;

const KNOWN = new WeakMap<Report, Directives>();

/** Finds the comments, once a report; linear, never throws. */
export function readDirectives(report: Report): Directives {
  const known = KNOWN.get(report);
  if (known !== undefined) return known;
  const directives = findDirectives(report);
  KNOWN.set(report, directives);
  return directives;
}

function findDirectives(report: Report): Directives {
  const { source } = report;
  const { text } = source;
  if (!text.includes('gouji-')) return NONE;
  const directives: Directive[] = [];
  const faults: DirectiveFault[] = [];
  for (let at = text.indexOf(OPEN); at >= 0;) {
    const close = text.indexOf(CLOSE, at + OPEN.length);
    const isClosed = close >= 0;
    const end = isClosed ? close + CLOSE.length : lineRange(source, lineAt(source, at)).end;
    const found = readComment(report, { start: at, end }, isClosed);
    if (found !== undefined && 'ids' in found && directives.length < MOST_DIRECTIVES) directives.push(found);
    else if (found !== undefined && faults.length < MOST_DIRECTIVES) {
      faults.push('ids' in found ? { kind: 'many', range: found.range, word: '' } : found);
    }
    at = isClosed ? text.indexOf(OPEN, end) : -1;
  }
  return { directives, faults };
}

/** Undefined for a comment of somebody else. */
function readComment(report: Report, range: Range, isClosed: boolean): Directive | DirectiveFault | undefined {
  const { source } = report;
  const from = range.start + OPEN.length;
  const to = isClosed ? range.end - CLOSE.length : range.end;
  const content = source.text.slice(from, to);
  const word = /^\s*(gouji-[a-z-]+)/i.exec(content);
  if (word?.[1] === undefined) return undefined;
  const fault = (kind: FaultKind): DirectiveFault => ({ kind, range, word: word[1] ?? '' });
  if (!isClosed) return fault('open');
  const name = word[1].toLowerCase();
  if (name !== 'gouji-disable' && name !== 'gouji-disable-file') return fault('word');
  if (!standsAlone(source, range)) return fault('place');
  const rest = content.slice(word[0].length);
  const colon = rest.search(/[:：]/);
  const restFrom = from + word[0].length;
  const ids = idsIn(colon < 0 ? rest : rest.slice(0, colon), restFrom);
  if (ids.length === 0) return fault('noRules');
  const reason = colon < 0 ? undefined : trimmed(rest.slice(colon + 1), restFrom + colon + 1);
  if (reason === undefined) return fault('noReason');
  const scope = name === 'gouji-disable' ? 'block' : 'file';
  if (scope === 'file' && range.start > startOfReport(report)) return fault('top');
  return { scope, range, ids, reason };
}

function standsAlone(source: SourceText, { start, end }: Range): boolean {
  const before = source.text.slice(lineRange(source, lineAt(source, start)).start, start);
  const after = source.text.slice(end, lineRange(source, lineAt(source, end)).end);
  return isBlankText(before) && isBlankText(after);
}

function idsIn(text: string, offset: number): NamedPlace[] {
  return [...text.matchAll(/[^\s,，、;；]+/g)].slice(0, MOST_IDS).map((match) => {
    const start = offset + match.index;
    return { text: match[0], range: { start, end: start + match[0].length } };
  });
}

function trimmed(text: string, offset: number): NamedPlace | undefined {
  const word = text.trim();
  if (word === '') return undefined;
  const start = offset + text.indexOf(word);
  return { text: word, range: { start, end: start + word.length } };
}

function startOfReport(report: Report): number {
  return report.title?.range.start ?? report.sections[0]?.range.start ?? report.source.text.length;
}
