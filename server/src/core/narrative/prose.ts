/**
 * The running text of a report: its paragraphs without tables, section headings and page numbers, lines of one paragraph
 * joined. Layout is taken away once, here: white space is dropped and full-width digits and half-width punctuation are
 * brought to one style, so that everything above reads one kind of text. Each character keeps its place in the source.
 */

import { type DocumentRow, onlyText } from '../reading/document';
import { rowsOf } from '../reading/readDocument';
import type { Report, Section, SectionNumber } from '../report';
import { displayWidth, isAsWideAs } from '../text/displayWidth';
import type { Range } from '../text/source';
import { isSpace, isSpaceCode, sliceSpan, type Span, sourceRange, type SpanBuilder, spanBuilder } from '../text/span';
import { normalText } from './characters';

/** 0: what stands before the first section. */
export type Part = 0 | SectionNumber;

export interface Paragraph {
  readonly part: Part;
  /** Normalised text; indexes into it are what sentences and quantities speak of. */
  readonly text: string;
  readonly span: Span;
}

/** Place in the source of the characters from index `from` up to `to` of a paragraph. */
export function placeOf(paragraph: Paragraph, from: number, to: number): Range {
  return sourceRange(paragraph.span, from, to);
}

const CACHE = new WeakMap<Report, readonly Paragraph[]>();

/** Paragraphs in the order of the text; worked out once a report. Never throws; linear. */
export function proseOf(report: Report): readonly Paragraph[] {
  const known = CACHE.get(report);
  if (known !== undefined) return known;
  const paragraphs = joinLines(linesOf(report));
  CACHE.set(report, paragraphs);
  return paragraphs;
}

/** The text of one part, its paragraphs on lines of their own. */
export function partText(report: Report, part: Part): string {
  return proseOf(report)
    .filter((paragraph) => paragraph.part === part)
    .map(({ text }) => text)
    .join('\n');
}

/** A line of running text, as the document has it. */
interface Line {
  readonly part: Part;
  readonly span: Span;
  /** Columns of white space before it. */
  readonly indent: number;
  /** A blank line, a table or a heading stands before it. */
  readonly gap: 'none' | 'blank' | 'break';
}

/** Longer paragraphs are cut, so that work on paragraphs stays linear; no report has one. */
const LONGEST_PARAGRAPH = 6000;

const PAGE_NUMBER = /^[-—－–]\s*\d{1,3}\s*[-—－–]$/;
const COMMENT = /^<!--/;

function linesOf(report: Report): Line[] {
  const lines: Line[] = [];
  const areas = skippedAreas(report);
  let area = 0;
  let section = -1;
  let gap: Line['gap'] = 'break';
  let last = 0;
  for (const row of rowsOf(report.source)) {
    const { start } = row.range;
    while (area < areas.length && (areas[area]?.end ?? 0) <= start) area++;
    while ((report.sections[section + 1]?.range.start ?? Infinity) <= start) section++;
    const span = isInside(areas[area], row) ? undefined : onlyText(row);
    if (span === undefined || COMMENT.test(span.text.trimStart())) {
      gap = 'break';
      continue;
    }
    const text = span.text.trim();
    if (text === '') continue;
    if (PAGE_NUMBER.test(text)) {
      last = row.range.end;
      continue;
    }
    if (gap === 'none' && hasBlankLine(report, last, start)) gap = 'blank';
    const isHeading = row.kind === 'text' && row.isHeading;
    for (const piece of pieces(span)) {
      lines.push({
        part: partAt(report.sections, section),
        span: piece,
        indent: indentOf(piece.text),
        gap: isHeading ? 'break' : gap,
      });
      gap = 'none';
    }
    gap = isHeading ? 'break' : 'none';
    last = row.range.end;
  }
  return lines;
}

/** A line in pieces that are no longer than a paragraph may be. */
function pieces(span: Span): Span[] {
  const found: Span[] = [];
  for (let from = 0; from < span.text.length; from += LONGEST_PARAGRAPH) {
    found.push(sliceSpan(span, from, Math.min(from + LONGEST_PARAGRAPH, span.text.length)));
  }
  return found;
}

/** Tables and section headings, in order. */
function skippedAreas(report: Report): readonly Range[] {
  const tables = Object.values(report.tables).flatMap((table) => [table.range, ...table.copies]);
  const headings = report.sections.map((section) => section.headingRange);
  const title = report.title === undefined ? [] : [report.title.range];
  return [...tables, ...headings, ...title].sort((a, b) => a.start - b.start);
}

function isInside(area: Range | undefined, row: DocumentRow): boolean {
  return area !== undefined && area.start < row.range.end && row.range.start < area.end;
}

function partAt(sections: readonly Section[], index: number): Part {
  return sections[index]?.no ?? 0;
}

function indentOf(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text.charAt(at))) at++;
  return at === 0 ? 0 : displayWidth(text.slice(0, at));
}

function hasBlankLine(report: Report, from: number, to: number): boolean {
  const between = report.source.text.slice(from, to).replace(/\r\n?/g, '\n');
  return between.indexOf('\n') !== between.lastIndexOf('\n');
}

function joinLines(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let length = 0;
  let isProse = false;
  for (const line of lines) {
    const last = open[open.length - 1];
    if (last !== undefined && (length > LONGEST_PARAGRAPH || !goesOn(last, line, isProse))) {
      paragraphs.push(paragraphOf(open));
      open = [];
      length = 0;
      isProse = false;
    }
    open.push(line);
    length += line.span.text.length;
    isProse ||= /[，。；]/.test(line.span.text);
  }
  if (open.length > 0) paragraphs.push(paragraphOf(open));
  return paragraphs;
}

/** （一）, 一、, 1., (1): a line that begins so begins a paragraph. */
const ORDINAL = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))/;
const SENTENCE_END = /[。！？!?][”’）)」』]?$/;
const GOES_ON = /[，,、（(“《：:；;]$/;
/** Columns from which a line without a sign at its end can be the wrapped line of a paragraph. */
const WRAPPED = 24;
/** The same where a blank line follows, as some converters put one after each line. */
const WRAPPED_BEFORE_BLANK = 40;

/** `isProse`: the paragraph so far holds a sign of running text, so that it is no heading and no signature. */
function goesOn(last: Line, next: Line, isProse: boolean): boolean {
  if (next.gap === 'break' || last.part !== next.part) return false;
  const text = last.span.text.trim();
  const following = next.span.text.trim();
  if (following.startsWith('其中') && next.gap === 'none') return true;
  if (ORDINAL.test(following) || SENTENCE_END.test(text) || next.indent >= last.indent + 2) return false;
  if (GOES_ON.test(text) || text.lastIndexOf('《') > text.lastIndexOf('》')) return true;
  if (isProse && next.gap === 'none') return true;
  // a heading such as （一）主动公开方面
  if (ORDINAL.test(text) && !/[，,。；;：:]/.test(text)) return false;
  return isAsWideAs(text, next.gap === 'blank' ? WRAPPED_BEFORE_BLANK : WRAPPED);
}

function paragraphOf(lines: readonly Line[]): Paragraph {
  const builder = spanBuilder();
  let last = '';
  for (const { span } of lines) last = addCompact(builder, span, last);
  const span = builder.build(lines[0]?.span.start ?? 0);
  return { part: lines[0]?.part ?? 0, text: span.text, span };
}

/**
 * Adds a line without white space and emphasis marks; one space stays between two digits or letters. `before` is the
 * last character so far; returns the new one.
 */
function addCompact(builder: SpanBuilder, line: Span, before: string): string {
  const { text } = line;
  let at = 0;
  while (at < text.length && isLeading(text.charAt(at))) at++;
  let last = before;
  while (at < text.length) {
    const from = at;
    while (at < text.length && isDropped(text.charCodeAt(at))) at++;
    if (at >= text.length) break;
    if ((at > from || from === 0) && WORD.test(last) && /[0-9A-Za-z]/.test(text.charAt(at))) {
      const place = sourceRange(line, Math.min(from, at), at);
      builder.add(' ', place.start, place.end);
    }
    const start = at;
    while (at < text.length && !isDropped(text.charCodeAt(at))) at++;
    const run = normalText(text, start, at);
    addRun(builder, line, start, at, run);
    last = run.charAt(run.length - 1);
  }
  return last;
}

function addRun(builder: SpanBuilder, line: Span, from: number, to: number, run: string): void {
  const place = sourceRange(line, from, to);
  if (place.end - place.start === run.length || run.length === 1) {
    builder.add(run, place.start, place.end);
    return;
  }
  // decoded entities inside: each character for itself
  for (let i = from; i < to; i++) {
    const one = sourceRange(line, i, i + 1);
    builder.add(run.charAt(i - from), one.start, one.end);
  }
}

function isLeading(char: string): boolean {
  return char === '#' || char === '>' || char === '\ufeff' || isSpace(char);
}

function isDropped(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return false;
  return code === ASTERISK || code === 0x200b || code === 0xfeff || isSpaceCode(code);
}

const ASTERISK = 0x2a;

const WORD = /[0-9A-Za-z.]/;
