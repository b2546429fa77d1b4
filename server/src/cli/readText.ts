/** What was read of a report, for a person: title, body, year, sections, and each table as a grid. */

import type { Report, TableId } from '../core';
import { SECTIONS, TABLE_IDS } from '../core/forms';
import type { Table, TableState } from '../core/report';
import { format, type Lang, type LocalText } from '../core/text/localText';
import { positionAt } from '../core/text/source';
import type { Colours } from './colours';
import { padEnd, widest } from './columns';
import { gridOf, legendOf } from './grid';
import { printable } from './printable';
import { shownPath } from './printer';

const TEXTS = {
  title: { zh: '标题', en: 'title' },
  body: { zh: '机关', en: 'body' },
  year: { zh: '年度', en: 'year' },
  sections: { zh: '章节', en: 'sections' },
  missing: { zh: '缺少', en: 'missing' },
  unknown: { zh: '未读到', en: 'not found' },
  none: { zh: '无', en: 'none' },
  place: { zh: '{heading}（第 {line} 行）', en: '{heading} (line {line})' },
  table: {
    zh: '{section}：{form} 年格式，{state}（第 {line} 行起）',
    en: '{section}: {form} form, {state} (from line {line})',
  },
  noTable: { zh: '{section}：没有读到表格', en: '{section}: no table found' },
  notReport: { zh: '不是年度报告', en: 'not an annual report' },
} satisfies Readonly<Record<string, LocalText>>;

const STATES: Readonly<Record<TableState, LocalText>> = {
  complete: { zh: '完整', en: 'complete' },
  partial: { zh: '不完整', en: 'incomplete' },
  unreadable: { zh: '读不出', en: 'unreadable' },
  empty: { zh: '没有数字', en: 'without figures' },
};

/** Several lines about one file and an empty line below. */
export function overview(path: string, report: Report, lang: Lang, colours: Colours): string {
  const lines = report.isReport
    ? [...facts(report, lang), ...TABLE_IDS.flatMap((id) => ['', ...tableLines(report, id, lang, colours)])]
    : [TEXTS.notReport[lang]];
  const indented = lines.map((line) => (line === '' ? '\n' : `  ${line}\n`));
  return `${colours.bold(shownPath(path, lang))}\n${indented.join('')}\n`;
}

function facts(report: Report, lang: Lang): string[] {
  const found = report.sections.map(({ heading, headingRange }) =>
    format(TEXTS.place, { heading: printable(heading), line: lineOf(report, headingRange.start) }),
  );
  const numbers = new Set(report.sections.map((section) => section.no));
  const missing = SECTIONS.filter((section) => !numbers.has(section.no)).map((section) => section.label);
  const rows: [LocalText, string[]][] = [
    [TEXTS.title, [printable(report.title?.text ?? TEXTS.unknown[lang])]],
    [TEXTS.body, [printable(report.body?.text ?? TEXTS.unknown[lang])]],
    [TEXTS.year, [report.year === undefined ? TEXTS.unknown[lang] : String(report.year.value)]],
    [TEXTS.sections, found.length > 0 ? found.map((text) => text[lang]) : [TEXTS.none[lang]]],
  ];
  if (missing.length > 0) rows.push([TEXTS.missing, missing]);
  const width = widest(rows.map(([name]) => name[lang]));
  return rows.flatMap(([name, values]) =>
    values.map((value, i) => `${padEnd(i === 0 ? name[lang] : '', width)}  ${value}`),
  );
}

function tableLines(report: Report, id: TableId, lang: Lang, colours: Colours): string[] {
  const section = SECTIONS.find((spec) => spec.table === id)?.label ?? id;
  const table: Table | undefined = report.tables[id];
  if (table === undefined) return [format(TEXTS.noTable, { section })[lang]];
  const state = STATES[table.state];
  const heading = format(TEXTS.table, { section, form: table.form, state, line: lineOf(report, table.range.start) });
  const grid = gridOf(table, lang).map((line) => `  ${line}`);
  const legend = legendOf(table, lang);
  return [colours.bold(heading[lang]), ...grid, ...(legend === '' ? [] : [`  ${colours.dim(legend)}`])];
}

/** Line number from 1. */
function lineOf(report: Report, offset: number): number {
  return positionAt(report.source, offset).line + 1;
}
