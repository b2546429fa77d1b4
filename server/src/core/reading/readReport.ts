/** Reads any text as a report. Reading never fails: it returns what it found, and its problems as data. */

import { type CellId, formOfYear } from '../forms';
import type { Cell, EncodingDamage, Report, Section, Title, YearPlace } from '../report';
import { type SourceText, sourceText } from '../text/source';
import { bindTables, type BoundTables } from './binding/bindTables';
import type { DocumentRow } from './document';
import { findEncodingDamage, findUndecoded, looksLikeGarbledReport } from './encodingDamage';
import { findHeadings, type Heading } from './headings';
import { rowsOf } from './readDocument';
import { readTitle, yearIn } from './readTitle';

/** Every report holds these words; texts without them are not looked at any further. */
const SIGN = /信息公开|政务公开|总体情况|主动公开|申请/;

export interface ReadOptions {
  /**
   * True when the document is a report by its name or its language. Then a text of which nothing but lost characters
   * came through is a report too, in the wrong encoding; otherwise it may be anything.
   */
  readonly expected?: boolean;
}

/** Reads `text`. Never throws; linear in the length of the text. */
export function readReport(text: string, options: ReadOptions = {}): Report {
  const source = sourceText(text);
  const encodingDamage = findEncodingDamage(text);
  if (!SIGN.test(text)) return unreadableReport(source, encodingDamage, options);
  const rows = rowsOf(source);
  const headings = findHeadings(rows);
  const title = readTitle(rows, headings[0]?.row ?? rows.length);
  const year = title?.year ?? periodYear(rows, headings[0]?.row ?? rows.length);
  const bound = bindTables(source, rows, headings, year === undefined ? undefined : formOfYear(year.value));
  return {
    source,
    isReport: isReport(title, headings, bound),
    title,
    body: title?.body,
    year,
    sections: sectionsOf(source, rows, headings),
    tables: bound.tables,
    cells: byId(bound.cells),
    encodingDamage,
  };
}

function byId(cells: readonly Cell[]): ReadonlyMap<CellId, Cell> {
  const map = new Map<CellId, Cell>();
  for (const cell of cells) map.set(cell.id, cell);
  return map;
}

/** A text without the words of a report: none, unless its damage shows that it was one. */
function unreadableReport(
  source: SourceText,
  encodingDamage: EncodingDamage | undefined,
  { expected = false }: ReadOptions,
): Report {
  if (encodingDamage !== undefined && looksLikeGarbledReport(source.text)) {
    return { ...noReport(source), encodingDamage, isReport: true };
  }
  const undecoded = expected ? findUndecoded(source.text) : undefined;
  return { ...noReport(source), encodingDamage: undecoded ?? encodingDamage, isReport: undecoded !== undefined };
}

function noReport(source: SourceText): Report {
  return {
    source,
    isReport: false,
    title: undefined,
    body: undefined,
    year: undefined,
    sections: [],
    tables: {},
    cells: new Map(),
    encodingDamage: undefined,
  };
}

/** A report shows itself by its title together with a section or table, by two of its sections, or by a table of the form. */
function isReport(title: Title | undefined, headings: readonly Heading[], bound: BoundTables): boolean {
  const sections = new Set(headings.map((heading) => heading.no)).size;
  const tables = Object.values(bound.tables).length;
  if (sections >= 2) return true;
  return title?.documentName === undefined ? sections + tables >= 2 : sections + tables >= 1;
}

/** Year of the statistical period in the preamble: 自2020年1月1日起至2020年12月31日. */
function periodYear(rows: readonly DocumentRow[], end: number): YearPlace | undefined {
  for (const row of rows.slice(0, end)) {
    if (row.kind !== 'text' || !/1\s*月\s*1\s*日/.test(row.span.text)) continue;
    const year = yearIn(row.span);
    if (year !== undefined) return year;
  }
  return undefined;
}

function sectionsOf(source: SourceText, rows: readonly DocumentRow[], headings: readonly Heading[]): Section[] {
  return headings.map((heading, i) => {
    const next = headings[i + 1];
    const end = next === undefined ? source.text.length : (rows[next.row]?.range.start ?? source.text.length);
    return {
      no: heading.no,
      heading: heading.text,
      headingRange: heading.range,
      fit: heading.fit,
      numbered: heading.numbered,
      range: { start: rows[heading.row]?.range.start ?? heading.range.start, end },
      bodyRange: { start: heading.range.end, end },
    };
  });
}
