/**
 * Writes a table anew in another style: its figures as they stand, everything around it untouched.
 *
 * 整理表格 is rewriting as a pipe table, 转换表格 as HTML or as cells parted by TABs. The result is read again before it
 * is offered: where it would not say the same, cell by cell, there is no edit.
 */

import type { TextEdit } from '../finding';
import type { TableId } from '../forms';
import type { Report, Table } from '../report';
import { format, type LocalText } from '../text/localText';
import { lineAt, type Range, type SourceText, sourceText } from '../text/source';
import { TABLE_NAMES } from '../rules/naming';
import { type TableStyle, writeTable, type WrittenTable } from '../writing/writeTable';
import { cellTexts } from './cellTexts';
import { applyEdits, edited, type Outcome, refused } from './outcome';
import { placeOf, type TablePlace } from './tablePlace';
import { readsAlike } from './sameReport';
import { withWrittenLabels } from './writtenLabels';

/** What would be written, before it has been read again. */
export type Plan =
  | {
      readonly kind: 'edit';
      readonly edit: TextEdit;
      readonly place: TablePlace;
      /** The table is a clean table of this style already; only its head is laid out another way. */
      readonly isClean: boolean;
    }
  /** The table is written so already, up to white space and the length of rules. */
  | { readonly kind: 'same'; readonly place: TablePlace; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: LocalText };

const TEXTS = {
  none: { zh: '这份报告里没有{table}', en: 'this report has no {table}' },
  empty: { zh: '表格中还没有数，不用整理', en: 'the table holds no figures yet' },
  partial: {
    zh: '{table}有 {count} 行缺失或读不出，为免丢数，不作整理；请先按提示改正',
    en: '{count} rows of {table} are missing or unreadable; nothing is changed so that no figure is lost',
  },
  unreadable: {
    zh: '{table}读不出来，为免丢数，不作整理；请先按提示改正',
    en: '{table} cannot be read; nothing is changed so that no figure is lost',
  },
  foreign: {
    zh: '表格中有表样没有的行或列（{labels}），整理会丢掉它们',
    en: 'the table has rows or columns that the form does not have ({labels}); they would be lost',
  },
  captions: {
    zh: '第二十条的项次标题或所属的行与表样不一致，请先按提示改正',
    en: 'a caption of article 20, or the rows below it, are not as in the form; put them right first',
  },
  cells: { zh: '有单元格的原文取不准，不作整理', en: 'the text of a cell is not certain; nothing is changed' },
  differs: {
    zh: '改写后读出的内容与原来不完全一样，为免出错，没有改动',
    en: 'what would be written does not read exactly as before; nothing is changed',
  },
  same: { zh: '表格已经是这种样式，不用改', en: 'the table is written so already' },
} satisfies Record<string, LocalText>;

/** Rewrites the table in `style`; one edit. Refused where anything could be lost. */
export function rewriteTable(report: Report, id: TableId, style: TableStyle): Outcome {
  const plan = planRewriting(report, id, style);
  if (plan.kind === 'refused') return plan;
  const edit = plan.kind === 'edit' ? plan.edit : { range: plan.place.range, newText: plan.text };
  const { start, end } = edit.range;
  if (report.source.text.slice(start, end) === edit.newText) return refused(TEXTS.same);
  if (!readsAlike(report, applyEdits(report.source.text, [edit]))) return refused(TEXTS.differs);
  return edited([edit]);
}

/** The edit that would rewrite the table. Cheap: nothing is read again. */
export function planRewriting(report: Report, id: TableId, style: TableStyle): Plan {
  const table = report.tables[id];
  if (table === undefined) return no(TEXTS.none, { table: TABLE_NAMES[id] });
  const fault = faultOf(table);
  if (fault !== undefined) return { kind: 'refused', reason: fault };
  const placing = placeOf(report, table);
  if (placing.kind === 'unclear') return { kind: 'refused', reason: placing.reason };
  const { place } = placing;
  const texts = cellTexts(report, place, style);
  if (texts === undefined) return no(TEXTS.cells);
  const eol = lineEndOf(report.source);
  const written = writeTable(withWrittenLabels(table), texts, style, { eol });
  const { text } = written;
  if (place.style === style && isSameText(report, place, text)) return { kind: 'same', place, text };
  const edit = replacement(report.source, place, text, style);
  return { kind: 'edit', edit, place, isClean: style === 'pipes' && isCleanPipes(report, place, written) };
}

function no(reason: LocalText, params: Parameters<typeof format>[1] = {}): Plan {
  return { kind: 'refused', reason: format(reason, params) };
}

/** Why a table cannot be written anew without a loss; undefined where it can. */
export function faultOf(table: Table): LocalText | undefined {
  const name = TABLE_NAMES[table.id];
  const foreign = table.foreignLabels.map((label) => label.text);
  if (foreign.length > 0) return format(TEXTS.foreign, { labels: foreign.slice(0, 4).join('、') });
  if (table.state === 'empty') return TEXTS.empty;
  if (table.state === 'unreadable') return format(TEXTS.unreadable, { table: name });
  const lost = table.rows.filter((row) => row.state === 'absent' || row.state === 'unreadable' || hasUnreadable(row));
  if (lost.length > 0 || table.state !== 'complete') return format(TEXTS.partial, { table: name, count: lost.length });
  const isAsInForm = table.captions.every(
    ({ wellFormed, block, rows }) =>
      wellFormed &&
      block !== undefined &&
      rows.every((row) => table.spec.rows.find((spec) => spec.id === row)?.clause === block),
  );
  return isAsInForm ? undefined : TEXTS.captions;
}

function hasUnreadable(row: Table['rows'][number]): boolean {
  return row.state === 'read' && row.cells.some((cell) => cell.state === 'unreadable');
}

/** The line end most used in a text; that of most systems where it has none. */
export function lineEndOf({ text }: SourceText): '\n' | '\r\n' | '\r' {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text.charAt(at) === '\n') return '\n';
  return text.charAt(at + 1) === '\n' ? '\r\n' : '\r';
}

/** Puts the table and what is kept beside it in place of what stands there, empty lines around it where there are none. */
export function replacement(source: SourceText, place: TablePlace, table: string, style: TableStyle): TextEdit {
  const eol = lineEndOf(source);
  const { range, above, below } = place;
  const parts = [...above, table, ...below];
  const isOnlyTable = parts.length === 1;
  // a table of the same kind that stands in running HTML or between lines stays where it is
  if (isOnlyTable && place.style === style) return { range, newText: table };
  const before = emptyLineBefore(source.text, range, eol);
  const after = emptyLineAfter(source.text, range, eol);
  return { range, newText: before + parts.join(eol + eol) + after };
}

/** Line ends to be added so that an empty line stands before the table; none at the beginning of the text. */
function emptyLineBefore(text: string, { start }: Range, eol: string): string {
  const before = text.slice(0, start).trimEnd();
  return before === '' ? '' : missingLineEnds(text.slice(before.length, start), eol);
}

function emptyLineAfter(text: string, { end }: Range, eol: string): string {
  const after = text.slice(end).trimStart();
  return after === '' ? '' : missingLineEnds(text.slice(end, text.length - after.length), eol);
}

function missingLineEnds(space: string, eol: string): string {
  return eol.repeat(Math.max(0, 2 - (space.match(/\r\n|\r|\n/g) ?? []).length));
}

/** Whether the place holds the same text up to white space and the length of rules, and nothing besides. */
function isSameText({ source }: Report, { range, above, below }: TablePlace, text: string): boolean {
  if (above.length + below.length > 0) return false;
  return lean(source.text.slice(range.start, range.end)) === lean(text);
}

/** Pipe rows of the form's width, each row of values written as we would. */
function isCleanPipes({ source }: Report, { style, range, above, below }: TablePlace, written: WrittenTable): boolean {
  if (style !== 'pipes' || above.length + below.length > 0) return false;
  const lines = leanLines(source.text.slice(range.start, range.end));
  const wanted = leanLines(written.text);
  const pipes = (line: string): number => line.split('|').length;
  const writtenSource = sourceText(written.text);
  const valueLines = new Set([...written.places.values()].map((place) => lineAt(writtenSource, place.start)));
  return (
    lines.every((line) => pipes(line) === pipes(wanted[0] ?? '')) &&
    [...valueLines].every((line) => lines.includes(wanted[line] ?? ''))
  );
}

function lean(text: string): string {
  return leanLines(text).join('\n');
}

function leanLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.replace(/\s+/g, '').replace(/-{2,}/g, '--'));
}

/** Whether 整理表格 has something to do for a table: it can be rewritten, and is no clean pipe table yet. */
export function isUntidy(report: Report, id: TableId): boolean {
  const plan = planRewriting(report, id, 'pipes');
  return plan.kind === 'edit' && !plan.isClean;
}
