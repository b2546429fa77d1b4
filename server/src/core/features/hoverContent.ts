/** The words of a hover: name in bold, what counts here, slips, equations with this draft's numbers, basis. */

import { type ColumnSpec, type FormId, formOfYear, type RowSpec, SECTIONS } from '../forms';
import { explainCaption, explainColumn, explainRow, explainSection, type Explanation } from '../forms/explanations';
import { quote } from '../forms/law';
import type { Caption, Cell, ColumnLabel, LabelPlace, Report, Section, Table } from '../report';
import { columnName, numberText, rowName } from '../rules/naming';
import { format, type LocalText, verbatim } from '../text/localText';
import { basisText } from './basisText';
import { equationsWith, equationText } from './equationText';
import { bullets, clamp, escapeLocal, escapeMarkdown, joinBlocks } from './markdown';

/** Text of the draft longer than this is cut. */
const LONGEST_TEXT = 40;
const QUOTES_OF_A_ROW = 2;
const QUOTES_OF_A_CELL = 1;

const SLIP: LocalText = { zh: '注意：{slip}', en: 'Mind: {slip}' };

/** A row label, group heads too. */
export function rowContent(table: Table, spec: RowSpec, label: LabelPlace): LocalText {
  const explanation = explainRow(table.form, table.id, spec.id);
  return joinBlocks([
    bold(rowName(table.spec, spec.id)),
    ...asWritten(label, spec.label),
    ...countsAndSlips(explanation),
    basisText(basisOf(spec, explanation), table.form, QUOTES_OF_A_ROW),
  ]);
}

/** A column label. */
export function columnContent(table: Table, label: ColumnLabel): LocalText {
  const explanation = explainColumn(table.form, table.id, label.column);
  return joinBlocks([
    bold(columnPath(table, label.column) ?? label.official),
    ...asWritten(label, label.official),
    ...countsAndSlips(explanation),
    basisText(explanation?.basis ?? [], table.form, QUOTES_OF_A_ROW),
  ]);
}

/** A caption 第二十条第（X）项; undefined where it names no item of article 20. */
export function captionContent(table: Table, caption: Caption): LocalText | undefined {
  const ref = `20(${caption.clause ?? ''})`;
  if (quote(ref) === undefined) return undefined;
  const explanation = caption.block === undefined ? undefined : explainCaption(table.form, caption.block);
  const notInForm: LocalText = {
    zh: '本表所用的格式没有这一项。',
    en: 'The form of this table has no such item.',
  };
  return joinBlocks([
    bold(`第二十条第（${caption.clause ?? ''}）项`),
    ...(explanation === undefined ? [notInForm] : countsAndSlips(explanation)),
    basisText([ref], table.form, QUOTES_OF_A_ROW),
  ]);
}

/** A section heading. */
export function sectionContent(report: Report, section: Section): LocalText {
  const official = SECTIONS.find(({ no }) => no === section.no)?.label ?? '';
  const explanation = explainSection(section.no);
  return joinBlocks([
    bold(official),
    ...countsAndSlips(explanation),
    basisText(explanation.basis, formOfReport(report), QUOTES_OF_A_ROW),
  ]);
}

/** A cell: row × column with its value, what counts in it, every equation it takes part in, basis. */
export function cellContent(report: Report, table: Table, cell: Cell): LocalText {
  const { spec, form } = table;
  const row = spec.rows.find(({ id }) => id === cell.row);
  const explanation = explainRow(form, table.id, cell.row);
  // the columns of table three only say whose application it is
  const ofColumn = table.id === 'applications' ? undefined : explainColumn(form, table.id, cell.column);
  const equations = equationsWith(spec, cell.id).flatMap((equation) => equationText(report, spec, equation) ?? []);
  return joinBlocks([
    cellTitle(table, cell),
    ...counts([explanation, ofColumn]),
    ...(equations.length === 0 ? [] : [bullets(equations.map(escapeLocal))]),
    basisText(basisOf(row, explanation), form, QUOTES_OF_A_CELL),
  ]);
}

/** What counts in a row and in a column, as one paragraph. */
function counts(explanations: readonly (Explanation | undefined)[]): LocalText[] {
  const found = explanations.flatMap((explanation) =>
    explanation === undefined ? [] : [escapeLocal(explanation.counts)],
  );
  if (found.length === 0) return [];
  return [{ zh: found.map(({ zh }) => zh).join(''), en: found.map(({ en }) => en).join(' ') }];
}

function cellTitle(table: Table, cell: Cell): LocalText {
  const name = bold(`${rowName(table.spec, cell.row)} × ${columnName(table.spec, cell.row, cell.column)}`);
  return format({ zh: '{name}：{value}', en: '{name}: {value}' }, { name, value: escapeLocal(cellValue(cell)) });
}

function cellValue(cell: Cell): LocalText {
  const text = clamp(cell.text, LONGEST_TEXT);
  switch (cell.state) {
    case 'number':
      return verbatim(`${numberText(cell.value)}${cell.unit ?? ''}`);
    case 'blank':
      return { zh: '空白', en: 'blank' };
    case 'invalid':
      return { zh: `“${text}”不是数`, en: `“${text}” is no number` };
    case 'unreadable':
      return { zh: `“${text}”读不出数`, en: `“${text}” cannot be read` };
  }
}

function bold(name: string): LocalText {
  return verbatim(`**${escapeMarkdown(name)}**`);
}

function countsAndSlips(explanation: Explanation | undefined): LocalText[] {
  if (explanation === undefined) return [];
  const slips = explanation.slips.map((slip) => format(SLIP, { slip: escapeLocal(slip) }));
  return [escapeLocal(explanation.counts), ...(slips.length === 0 ? [] : [bullets(slips)])];
}

/** What the draft writes, where that is a slip. */
function asWritten(label: LabelPlace, official: string): LocalText[] {
  if (label.fit !== 'slip') return [];
  const params = { text: clamp(label.text, LONGEST_TEXT), official };
  return [
    escapeLocal(
      format(
        { zh: '这里写的是“{text}”，格式是“{official}”。', en: 'Written here: “{text}”; the form has “{official}”.' },
        params,
      ),
    ),
  ];
}

function basisOf(row: RowSpec | undefined, explanation: Explanation | undefined): readonly string[] | 'form' {
  const articles = row?.articles ?? [];
  const basis = explanation?.basis ?? [];
  if (basis === 'form') return articles.length === 0 ? 'form' : articles;
  return [...articles, ...basis];
}

/** `法人或其他组织 · 其他`: the column under the header that tells it from the others of its name. */
function columnPath(table: Table, column: string): string | undefined {
  const spec = table.spec.rows.flatMap(({ columns }): readonly ColumnSpec[] => columns).find(({ id }) => id === column);
  if (spec === undefined) return undefined;
  const group = spec.under.length > 1 ? spec.under.at(-1) : undefined;
  return group === undefined ? spec.label : `${group} · ${spec.label}`;
}

/** The form of the report's year; the one in force where the year is not known. */
function formOfReport(report: Report): FormId {
  return (report.year === undefined ? undefined : formOfYear(report.year.value)) ?? '2021';
}
