/** Puts a missing section or table into a report, at its place and in the style of the document; nothing else changes. */

import type { TextEdit } from '../finding';
import { type FormId, formOfYear, FORMS, SECTIONS, type TableId } from '../forms';
import type { Report, Section, SectionNumber } from '../report';
import { lineAt, lineRange } from '../text/source';
import { documentStyle, lineEndOf } from './documentStyle';
import { sectionParagraphs } from './sections';
import { endOfText } from './signature';
import { writeTable } from './writeTable';

/**
 * Inserts the skeleton of section `no`: heading, blank table of the report year's form, sentences with places to fill
 * in. Undefined where its place or its form is not certain.
 */
export function sectionInsertion(report: Report, no: SectionNumber, isGovernment: boolean): TextEdit | undefined {
  const year = report.year?.value;
  const form = year === undefined ? undefined : formOfYear(year);
  const spec = SECTIONS.find((candidate) => candidate.no === no);
  const at = placeOfSection(report, no);
  if (year === undefined || form === undefined || spec === undefined || at === undefined) return undefined;
  const { headingMark } = documentStyle(report);
  const table = spec.table === undefined ? [] : [blankTable(report, spec.table, form)];
  const paragraphs = sectionParagraphs(no, { year, form, isGovernment });
  return blocksAt(report, at, [headingMark + spec.label, ...table, ...paragraphs]);
}

/** Inserts the blank table below the heading of its section; undefined where no line of its own can follow there. */
export function tableInsertion(report: Report, table: TableId, section: Section): TextEdit | undefined {
  const year = report.year?.value;
  const form = year === undefined ? undefined : formOfYear(year);
  const { source } = report;
  const line = lineAt(source, section.headingRange.end);
  const { end } = lineRange(source, line);
  const after = source.text.slice(section.headingRange.end, end);
  if (form === undefined || !/^[*_#:：\s]*$/.test(after) || !isLineOfItsOwn(report, section)) return undefined;
  const next = lineRange(source, line + 1);
  if (/^\s{0,3}[=-]+\s*$/.test(source.text.slice(next.start, next.end))) return undefined;
  return blocksAt(report, source.lineStarts[line + 1] ?? source.text.length, [blankTable(report, table, form)]);
}

function blankTable(report: Report, table: TableId, form: FormId): string {
  const { eol, table: style } = documentStyle(report);
  return writeTable(FORMS[form].tables[table], new Map(), style, { eol }).text;
}

/** Start of the line the section goes before, or the end of the text; undefined inside a line, as in HTML. */
function placeOfSection(report: Report, no: SectionNumber): number | undefined {
  const { sections, source } = report;
  const before = sections.filter((section) => section.no < no).reduce(laterOf, undefined);
  const follower =
    before === undefined ? sections.find((section) => section.no > no) : sections[sections.indexOf(before) + 1];
  if (follower === undefined) return before === undefined ? undefined : endOfText(report, before.headingRange.end);
  if (!isLineOfItsOwn(report, follower)) return undefined;
  return source.lineStarts[lineAt(source, follower.headingRange.start)];
}

/** The section with the higher number; of equals the later one. */
function laterOf(best: Section | undefined, section: Section): Section {
  return best === undefined || section.no >= best.no ? section : best;
}

/** Nothing but marks and white space stands before its heading. */
function isLineOfItsOwn({ source }: Report, { headingRange }: Section): boolean {
  const start = source.lineStarts[lineAt(source, headingRange.start)] ?? 0;
  return /^[#*_>\s]*$/.test(source.text.slice(start, headingRange.start));
}

/** The blocks on lines of their own, a blank line before, between and after them. */
function blocksAt({ source }: Report, at: number, blocks: readonly string[]): TextEdit {
  const eol = lineEndOf(source.text);
  const before = source.text.slice(Math.max(0, at - 4), at);
  const atStart = at === 0 || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before);
  const lead = atStart ? '' : /[\r\n]$/.test(before) ? eol : eol + eol;
  const rest = source.text.slice(at, at + 2);
  const tail = rest === '' ? eol : /^[\r\n]/.test(rest) ? eol : eol + eol;
  return { range: { start: at, end: at }, newText: lead + blocks.join(eol + eol) + tail };
}
