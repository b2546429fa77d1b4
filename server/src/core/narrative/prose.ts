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
import { isSpace, sliceSpan, type Span, sourceRange } from '../text/span';
import { compactText } from './compactText';
import { type Sentence, sentencesOf } from './sentences';
import { holds, SENTENCE_END, traitsOf } from './traits';

/** 0: what stands before the first section. */
export type Part = 0 | SectionNumber;

export interface Paragraph {
  readonly part: Part;
  /** Normalised text; indexes into it are what sentences and quantities speak of. */
  readonly text: string;
  readonly span: Span;
  /** Those of all its characters. */
  readonly traits: number;
  /** Indexes of its telling characters, in order: see `traits.ts`. */
  readonly telling: readonly number[];
  readonly sentences: readonly Sentence[];
}

/** Place in the source of the characters from index `from` up to `to` of a paragraph. */
export function placeOf(paragraph: Paragraph, from: number, to: number): Range {
  return sourceRange(paragraph.span, from, to);
}

interface Prose {
  readonly paragraphs: readonly Paragraph[];
  readonly traits: number;
}

const CACHE = new WeakMap<Report, Prose>();

/** Paragraphs in the order of the text; worked out once a report. Never throws; linear. */
export function proseOf(report: Report): readonly Paragraph[] {
  return knownProse(report).paragraphs;
}

/** The paragraphs whose characters have all the traits of `needs`. */
export function paragraphsWith(report: Report, needs: number): readonly Paragraph[] {
  const { paragraphs, traits } = knownProse(report);
  return holds(traits, needs) ? paragraphs.filter((paragraph) => holds(paragraph.traits, needs)) : NO_PARAGRAPHS;
}

const NO_PARAGRAPHS: readonly Paragraph[] = [];

function knownProse(report: Report): Prose {
  const known = CACHE.get(report);
  if (known !== undefined) return known;
  const paragraphs = joinLines(report.source.text, linesOf(report));
  const prose = { paragraphs, traits: paragraphs.reduce((traits, paragraph) => traits | paragraph.traits, 0) };
  CACHE.set(report, prose);
  return prose;
}

/** A line of running text, as the document has it. */
interface Line {
  readonly part: Part;
  readonly span: Span;
  /** Its text without outer white space. */
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** A blank line, a table or a heading stands before it. */
  readonly gap: 'none' | 'blank' | 'break';
}

/** Longer paragraphs are cut, so that work on paragraphs stays linear; no report has one. */
const LONGEST_PARAGRAPH = 6000;

const PAGE_NUMBER = /^[-—－–]\s*\d{1,3}\s*[-—－–]$/;
const DASHES = '-—－–';
const COMMENT = '<!--';

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
    const text = span?.text.trim() ?? '';
    if (span === undefined || text.startsWith(COMMENT)) {
      gap = 'break';
      continue;
    }
    if (text === '') continue;
    if (DASHES.includes(text.charAt(0)) && PAGE_NUMBER.test(text)) {
      last = row.range.end;
      continue;
    }
    if (gap === 'none' && hasBlankLine(report, last, start)) gap = 'blank';
    const isHeading = row.kind === 'text' && row.isHeading;
    for (const piece of pieces(span)) {
      lines.push({
        part: partAt(report.sections, section),
        span: piece,
        text: piece === span ? text : piece.text.trim(),
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
  if (span.text.length <= LONGEST_PARAGRAPH) return [span];
  const found: Span[] = [];
  for (let from = 0; from < span.text.length; from += LONGEST_PARAGRAPH) {
    found.push(sliceSpan(span, from, Math.min(from + LONGEST_PARAGRAPH, span.text.length)));
  }
  return found;
}

/** Tables and section headings, in order. */
function skippedAreas(report: Report): readonly Range[] {
  const areas: Range[] = [];
  for (const { range, copies } of Object.values(report.tables)) areas.push(range, ...copies);
  for (const { headingRange } of report.sections) areas.push(headingRange);
  if (report.title !== undefined) areas.push(report.title.range);
  return areas.sort((a, b) => a.start - b.start);
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

function hasBlankLine({ source: { text } }: Report, from: number, to: number): boolean {
  let lineEnds = 0;
  for (let at = from; at < to && lineEnds < 2; at++) {
    const code = text.charCodeAt(at);
    if (code === CR || (code === LF && (at === from || text.charCodeAt(at - 1) !== CR))) lineEnds++;
  }
  return lineEnds >= 2;
}

const LF = 0x0a;
const CR = 0x0d;

function joinLines(source: string, lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let length = 0;
  let isProse = false;
  for (const line of lines) {
    const last = open[open.length - 1];
    if (last !== undefined && (length > LONGEST_PARAGRAPH || !goesOn(last, line, isProse))) {
      paragraphs.push(paragraphOf(source, open));
      open = [];
      length = 0;
      isProse = false;
    }
    open.push(line);
    length += line.span.text.length;
    isProse ||= hasProseSign(line.span.text);
  }
  if (open.length > 0) paragraphs.push(paragraphOf(source, open));
  return paragraphs;
}

/** （一）, 一、, 1., (1): a line that begins so begins a paragraph. */
const ORDINAL = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))/;
const CLOSING = '”’）)」』';
const GOES_ON = '，,、（(“《：:；;';
/** Columns from which a line without a sign at its end can be the wrapped line of a paragraph. */
const WRAPPED = 24;
/** The same where a blank line follows, as some converters put one after each line. */
const WRAPPED_BEFORE_BLANK = 40;

/** `isProse`: the paragraph so far holds a sign of running text, so that it is no heading and no signature. */
function goesOn(last: Line, next: Line, isProse: boolean): boolean {
  if (next.gap === 'break' || last.part !== next.part) return false;
  const { text } = last;
  if (next.text.startsWith('其中') && next.gap === 'none') return true;
  if (endsSentence(text) || ORDINAL.test(next.text) || next.indent >= last.indent + 2) return false;
  if (
    (text !== '' && GOES_ON.includes(text.charAt(text.length - 1))) ||
    text.lastIndexOf('《') > text.lastIndexOf('》')
  )
    return true;
  if (isProse && next.gap === 'none') return true;
  // a heading such as （一）主动公开方面
  if (ORDINAL.test(text) && !/[，,。；;：:]/.test(text)) return false;
  return isAsWideAs(text, next.gap === 'blank' ? WRAPPED_BEFORE_BLANK : WRAPPED);
}

/** With 。 or another sign at the end, a bracket or quotation mark behind it at most. */
function endsSentence(text: string): boolean {
  const last = text.length - 1;
  return isSentenceSign(text.charCodeAt(CLOSING.includes(text.charAt(last)) ? last - 1 : last));
}

function isSentenceSign(code: number): boolean {
  return (traitsOf(code) & SENTENCE_END) !== 0 || code === 0x21 || code === 0x3f;
}

function hasProseSign(text: string): boolean {
  return text.includes('，') || text.includes('。') || text.includes('；');
}

const NO_SENTENCES: readonly Sentence[] = [];

function paragraphOf(source: string, lines: readonly Line[]): Paragraph {
  const { span, traits, telling } = compactText(source, lines);
  const bare = { part: lines[0]?.part ?? 0, text: span.text, span, traits, telling, sentences: NO_SENTENCES };
  const paragraph: Paragraph & { sentences: readonly Sentence[] } = bare;
  // each of them knows its paragraph
  paragraph.sentences = sentencesOf(paragraph);
  return paragraph;
}
