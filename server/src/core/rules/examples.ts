/**
 * A complete, clean report in Markdown, of either form, on which no rule speaks. The rules' examples are this report
 * with a fault in it, so that each shows one fault and nothing else.
 */

import { type CellId, cellId, type FormId, formOfYear, FORMS, type RowSpec, SECTIONS, type TableId } from '../forms';
import type { SectionNumber } from '../report';
import { DEFAULT_VALUES, narrative, preamble, signature } from './exampleContent';

export interface ExampleOptions {
  /** Report year; 2023 unless said. */
  readonly year?: number;
  readonly body?: string;
  /** Forms of single tables; the report year's form unless said. */
  readonly forms?: Readonly<Partial<Record<TableId, FormId>>>;
  /** Text of single cells. */
  readonly cells?: Readonly<Record<CellId, string>>;
  /** Rows to leave out, as table/row. */
  readonly omitRows?: readonly string[];
  /** Sections in their order; all six unless said. */
  readonly sections?: readonly SectionNumber[];
  /** Text in place of whole tables. */
  readonly tables?: Readonly<Partial<Record<TableId, string>>>;
  /** Words to replace at the end, first occurrence each. */
  readonly replace?: readonly (readonly [from: string, to: string])[];
}

const DEFAULT_BODY = '示例县交通运输局';
const DEFAULT_YEAR = 2023;
const ALL_SECTIONS: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6];

/** Renders the report; lines end with \n. */
export function exampleReport(options: ExampleOptions = {}): string {
  const body = options.body ?? DEFAULT_BODY;
  const year = options.year ?? DEFAULT_YEAR;
  const parts = [`# ${body}${year}年政府信息公开工作年度报告`, preamble(body, year)];
  for (const no of options.sections ?? ALL_SECTIONS) parts.push(...section(no, year, options));
  parts.push(signature(body, year));
  const text = parts.join('\n\n') + '\n';
  // a function as replacement: `$` in it has no meaning
  return (options.replace ?? []).reduce((whole, [from, to]) => whole.replace(from, () => to), text);
}

function section(no: SectionNumber, year: number, options: ExampleOptions): string[] {
  const spec = SECTIONS.find((candidate) => candidate.no === no);
  if (spec === undefined) return [];
  const heading = `## ${spec.label}`;
  if (spec.table === undefined) return [heading, narrative(no, year)];
  const text = options.tables?.[spec.table] ?? exampleTable(spec.table, formFor(spec.table, year, options), options);
  return text === '' ? [heading] : [heading, text];
}

function formFor(table: TableId, year: number, options: ExampleOptions): FormId {
  return options.forms?.[table] ?? formOfYear(year) ?? '2021';
}

/** One table as a Markdown pipe table. */
export function exampleTable(table: TableId, form: FormId, options: ExampleOptions = {}): string {
  if (table === 'proactive') return proactive(form, options);
  return table === 'applications' ? applications(form, options) : litigation(form, options);
}

function proactive(form: FormId, options: ExampleOptions): string {
  const spec = FORMS[form].tables.proactive;
  const lines: string[] = [];
  for (const block of spec.blocks) {
    const rows = rowsShown('proactive', spec.rows, options).filter((row) => block.rows.includes(row.id));
    const columns = spec.rows.find((row) => block.rows.includes(row.id))?.columns ?? [];
    lines.push(line([block.item], 4));
    if (lines.length === 1) lines.push(rule(4));
    lines.push(line(['信息内容', ...columns.map((column) => column.label)], 4));
    for (const row of rows) lines.push(line([row.label, ...values('proactive', form, row, options)], 4));
  }
  return lines.join('\n');
}

const RELATION = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

function applications(form: FormId, options: ExampleOptions): string {
  const rows = rowsShown('applications', FORMS[form].tables.applications.rows, options);
  const labels = (rows[0]?.columns ?? []).map((column) => column.label);
  const inner = labels.slice(1, -1);
  const lines = [
    line([RELATION, '', '', '申请人情况'], 10),
    rule(10),
    line(['', '', '', labels[0] ?? '', '法人或其他组织', '', '', '', '', labels[6] ?? ''], 10),
    line(['', '', '', '', ...inner, ''], 10),
  ];
  // group labels stand beside the first row of their group
  const waiting: string[] = ['', ''];
  for (const row of rows) {
    if (!row.numeric) {
      waiting[row.parent === undefined ? 0 : 1] = row.label;
      continue;
    }
    lines.push(line([...labelCells(row, waiting), ...values('applications', form, row, options)], 10));
    waiting.fill('');
  }
  return lines.join('\n');
}

function labelCells(row: RowSpec, waiting: readonly string[]): string[] {
  if (row.parent === undefined) return [row.label, '', ''];
  if (row.parent === 'results') return [waiting[0] ?? '', row.label, ''];
  return [waiting[0] ?? '', waiting[1] ?? '', row.label];
}

function litigation(form: FormId, options: ExampleOptions): string {
  const rows = rowsShown('litigation', FORMS[form].tables.litigation.rows, options);
  const outcomes = (rows[0]?.columns ?? []).map((column) => column.label);
  return [
    line(['行政复议', '', '', '', '', '行政诉讼'], 15),
    rule(15),
    line(['', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉'], 15),
    line([...outcomes, ...outcomes, ...outcomes], 15),
    line(
      rows.flatMap((row) => values('litigation', form, row, options)),
      15,
    ),
  ].join('\n');
}

function rowsShown(table: TableId, rows: readonly RowSpec[], options: ExampleOptions): readonly RowSpec[] {
  return rows.filter((row) => options.omitRows?.includes(`${table}/${row.id}`) !== true);
}

function values(table: TableId, form: FormId, row: RowSpec, options: ExampleOptions): string[] {
  return row.columns.map((column) => {
    const id = cellId(table, row.id, column.id);
    return options.cells?.[id] ?? DEFAULT_VALUES[form][id] ?? '0';
  });
}

function line(cells: readonly string[], width: number): string {
  const padded = [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
  return `| ${padded.join(' | ')} |`;
}

function rule(width: number): string {
  return `|${' --- |'.repeat(width)}`;
}
