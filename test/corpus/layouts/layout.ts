/** A layout turns the outline of a report into text; tables are what layouts differ in. */

import type { Outline, OutlineTable } from '../outline';

export interface Layout {
  /** Unique. */
  readonly key: string;
  /** Number in our list of layouts, e.g. L4. */
  readonly id: string;
  /** In Chinese. */
  readonly name: string;
  readonly english: string;
  /** False for layouts in which a blank cell leaves no trace. */
  readonly keepsBlanks: boolean;
  readonly render: (report: Outline) => string;
}

/** Lays out title, headings and paragraphs a line each with an empty line between, and each table by `table`. */
export function renderWith(report: Outline, table: (table: OutlineTable) => string, heading = ''): string {
  const parts = [...report.title.map((line, i) => (i === 0 ? heading + line : line)), report.preamble];
  for (const section of report.sections) {
    parts.push(heading + section.heading);
    if (section.content.kind === 'text') parts.push(...section.content.paragraphs);
    else parts.push(table(section.content), ...section.notes);
  }
  return parts.join('\n\n') + '\n';
}

/** A grid of a table with merged cells left empty, `columns` wide. */
export type Grid = readonly (readonly string[])[];

/** Fills a row with empty cells up to `width`. */
export function padded(cells: readonly string[], width: number): string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

/** Whether a cell holds a number and no label. */
export function isNumber(cell: string): boolean {
  return /^[\s+-]*[0-9０-９]/.test(cell) && !/[一-龥]/.test(cell);
}
