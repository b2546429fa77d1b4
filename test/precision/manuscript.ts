/** A report before its layout, part by part, so that traps and faults can change any of them. */

import { type CellId, cellId, type FormId, type TableId } from '../../server/src/core/forms';
import type { Layout } from '../corpus/layouts/layout';
import { type Outline, outline, type OutlineSection } from '../corpus/outline';
import type { Random } from '../corpus/random';
import { fullWidth } from './wording';

export type BodyType = 'department' | 'government' | 'township' | 'subdistrict' | 'office';

export interface Body {
  readonly name: string;
  readonly type: BodyType;
  /** What it calls itself: 我局. */
  readonly self: string;
  /** Words that make a count one of all its bodies, as the tables are: 全区; empty where the body counts its own only. */
  readonly scope: string;
}

export interface Manuscript {
  readonly dice: Random;
  readonly layout: Layout;
  form: FormId;
  readonly year: number;
  readonly body: Body;
  /** null: left blank. */
  readonly figures: Map<CellId, number | null>;
  /** Cells that are written otherwise than as their figure. */
  readonly written: Map<CellId, string>;
  digits: 'plain' | 'full width' | 'thousands';
  title: string[];
  preamble: string;
  /** Section headings, 1 to 6. */
  headings: string[];
  overview: string[];
  readonly notes: Partial<Record<TableId, string[]>>;
  problems: string[];
  others: string[];
  signature: string[];
  /** Changes to the outline and to the finished text, in their order. */
  readonly outlineEdits: ((outline: Outline) => Outline)[];
  readonly textEdits: ((text: string) => string)[];
}

/** Number of a cell `table/row/column`; 0 where it is blank or not there. */
export function figure({ figures }: Manuscript, id: CellId): number {
  return figures.get(id) ?? 0;
}

/** Total of a row of table three. */
export function applications(m: Manuscript, row: string): number {
  return figure(m, cellId('applications', row, 'total'));
}

/** Sum over the totals of the rows of table three whose id begins with `group`. */
export function group(m: Manuscript, name: string): number {
  let sum = 0;
  for (const [id, value] of m.figures) {
    const [table, row = '', column] = id.split('/');
    if (table === 'applications' && column === 'total' && (row === name || row.startsWith(`${name}.`)))
      sum += value ?? 0;
  }
  return sum;
}

/** Adds to a figure, and to the total of its row where it is one of table three. */
export function add(m: Manuscript, id: CellId, amount: number, withTotal = false): void {
  m.figures.set(id, figure(m, id) + amount);
  if (!withTotal) return;
  const [, row = ''] = id.split('/');
  add(m, cellId('applications', row, 'total'), amount);
}

function writeValue(m: Manuscript, value: number | null, id: CellId): string {
  const own = m.written.get(id);
  if (own !== undefined) return own;
  if (value === null) return '';
  if (m.digits === 'full width') return fullWidth(String(value));
  return m.digits === 'thousands' ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }) : String(value);
}

/** The report as text. */
export function textOf(m: Manuscript): string {
  const figures = { seed: 0, form: m.form, year: m.year, body: m.body.name, cells: m.figures };
  const plain = outline(figures, (value, id) => writeValue(m, value, id), m.notes);
  const paragraphs: Readonly<Partial<Record<number, readonly string[]>>> = {
    0: m.overview,
    4: m.problems,
    5: [...m.others, ...m.signature],
  };
  const whole: Outline = {
    title: m.title,
    preamble: m.preamble,
    sections: plain.sections.map((section, i): OutlineSection => {
      const own = paragraphs[i];
      return {
        ...section,
        heading: m.headings[i] ?? section.heading,
        content: own === undefined ? section.content : { kind: 'text', paragraphs: own },
      };
    }),
  };
  const changed = m.outlineEdits.reduce((before, edit) => edit(before), whole);
  return m.textEdits.reduce((before, edit) => edit(before), m.layout.render(changed));
}
