/** How a document writes its lines, headings and tables, so that what is put into it looks like the rest. */

import type { Report } from '../report';
import { sliceRange } from '../text/source';
import type { TableStyle } from './writeTable';

export interface DocumentStyle {
  readonly eol: string;
  /** What stands before a section heading: `## ` or nothing. */
  readonly headingMark: string;
  readonly table: TableStyle;
}

export function documentStyle(report: Report): DocumentStyle {
  return { eol: lineEndOf(report.source.text), headingMark: headingMarkOf(report), table: tableStyleOf(report) };
}

/** The first line end of a text; \n where there is none. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function headingMarkOf({ source, sections }: Report): string {
  const mark = /^#{1,6}[ \t]+$/;
  const marks = sections.map(({ range, headingRange }) =>
    sliceRange(source, { start: range.start, end: headingRange.start }),
  );
  return marks.find((text) => mark.test(text)) ?? '';
}

/** That of the tables that are there; pipes in a document without tables, for people read them best. */
function tableStyleOf({ source, tables }: Report): TableStyle {
  const texts = Object.values(tables).map(({ range }) => sliceRange(source, range));
  if (texts.some((text) => text.includes('|'))) return 'pipes';
  if (texts.some((text) => /<t[dhr]\b/i.test(text))) return 'html';
  return texts.some((text) => /[^\s\t]\t+[^\s\t]/.test(text)) ? 'tabs' : 'pipes';
}
