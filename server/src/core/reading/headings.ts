/** Finds the headings of the six sections among the rows of a document. */

import { SECTIONS, type SectionSpec } from '../forms';
import type { HeadingFit, SectionNumber } from '../report';
import { editDistance, fold, withoutOrdinal } from '../text/fold';
import type { Range } from '../text/source';
import { type Span, trimSpan } from '../text/span';
import { type DocumentRow, onlyText, withoutMarks } from './document';

export interface Heading {
  /** Index of its row in the document. */
  readonly row: number;
  readonly no: SectionNumber;
  readonly text: string;
  readonly range: Range;
  readonly fit: HeadingFit;
  readonly numbered: boolean;
}

/** A heading is a line of its own; longer lines are prose. */
const LONGEST_HEADING = 48;
/** Leaders of a line in a table of contents; its page number is taken away first. */
const LEADERS = /(?:\.{3}|…|⋯|·{3}|-{3})$/;
/** So many headings in a row, nothing between them, are a table of contents. */
const CONTENTS_RUN = 3;

interface Wording {
  readonly spec: SectionSpec;
  readonly folded: string;
  readonly bare: string;
  readonly fit: HeadingFit;
}

const WORDINGS: readonly Wording[] = SECTIONS.flatMap((spec) => [
  wording(spec, spec.label, 'official'),
  ...spec.statutory.map((text) => wording(spec, text, 'statutory')),
  ...spec.variants.map((text) => wording(spec, text, 'variant')),
]);

function wording(spec: SectionSpec, text: string, fit: HeadingFit): Wording {
  const folded = fold(text);
  return { spec, folded, bare: withoutOrdinal(folded), fit };
}

/** The first wording of each text without ordinal. */
const BY_BARE: ReadonlyMap<string, Wording> = new Map([...WORDINGS].reverse().map((one) => [one.bare, one]));

/** Headings in the order of the text; lines of a table of contents are left out. */
export function findHeadings(rows: readonly DocumentRow[]): Heading[] {
  const found: Heading[] = [];
  for (let row = 0; row < rows.length; row++) {
    const document = rows[row];
    const span = document === undefined ? undefined : onlyText(document);
    const heading = span === undefined ? undefined : headingOf(span, row, document?.kind === 'text');
    if (heading !== undefined) found.push(heading);
  }
  return withoutContents(found);
}

function headingOf(span: Span, row: number, isLine: boolean): Heading | undefined {
  if (span.text.length > 4 * LONGEST_HEADING) return undefined;
  const text = withoutMarks(trimSpan(span));
  if (text.text.length < 2 || text.text.length > LONGEST_HEADING) return undefined;
  // （一）主动公开情况 is a part of a section, prose is no heading
  if (/^[（(]|[。；;？！]/.test(text.text)) return undefined;
  const hit = match(fold(text.text));
  if (hit === undefined) return undefined;
  if (isLine && LEADERS.test(text.text.replace(/\d{1,3}$/, '').trimEnd())) return undefined;
  const ordinal = hit.spec.label.slice(0, 2);
  return {
    row,
    no: hit.spec.no,
    text: text.text,
    range: { start: text.start, end: text.end },
    fit: hit.fit,
    numbered: /^[一二三四五六]\s*[、，,.．]/.test(text.text) && text.text.startsWith(ordinal.charAt(0)),
  };
}

interface Match {
  readonly spec: SectionSpec;
  readonly fit: HeadingFit;
}

function match(folded: string): Match | undefined {
  const bare = withoutOrdinal(folded);
  if (bare.length < 2) return undefined;
  const same = BY_BARE.get(bare);
  if (same !== undefined) {
    // without an ordinal a short heading such as 概述 could be any paragraph's
    if (bare === folded && bare.length < 4) return undefined;
    return { spec: same.spec, fit: same.fit };
  }
  return similar(folded, bare);
}

/** A heading with the section's own ordinal and nearly its words. */
function similar(folded: string, bare: string): Match | undefined {
  if (bare === folded || bare.length < 5) return undefined;
  const ordinal = folded.slice(0, folded.length - bare.length);
  for (const candidate of WORDINGS) {
    const limit = Math.floor(candidate.bare.length / 3);
    const sameOrdinal = candidate.folded.startsWith(ordinal) || ordinal === String(candidate.spec.no);
    if (sameOrdinal && editDistance(candidate.bare, bare, limit) <= limit)
      return { spec: candidate.spec, fit: 'variant' };
  }
  return undefined;
}

/** Drops runs of headings that follow one another directly, when the same sections come again later. */
function withoutContents(found: readonly Heading[]): Heading[] {
  const dropped = new Set<Heading>();
  for (let from = 0; from < found.length;) {
    let to = from + 1;
    while (to < found.length && (found[to]?.row ?? 0) - (found[to - 1]?.row ?? 0) <= 1) to++;
    const run = found.slice(from, to);
    if (run.length >= CONTENTS_RUN) {
      const later = new Set(found.slice(to).map((heading) => heading.no));
      for (const heading of run) if (later.has(heading.no)) dropped.add(heading);
    }
    from = to;
  }
  return found.filter((heading) => !dropped.has(heading));
}
