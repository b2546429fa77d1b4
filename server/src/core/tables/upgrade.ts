/**
 * 升级到 2021 年格式: the 2019 tables of a report in the form for 2021 and later.
 *
 * The narrative stays as it is; the six headings are the same in both forms. What has no place in the new form is named
 * one by one, so that a person can agree to it or not.
 */

import { type CellId, cellParts, FORMS, formOfYear, type TableId, type TableSpec } from '../forms';
import type { TextEdit } from '../finding';
import { readReport } from '../reading/readReport';
import type { Report, Table } from '../report';
import { columnName, numberText, quoted, rowName, TABLE_NAMES } from '../rules/naming';
import { format, type LocalText } from '../text/localText';
import { writeTable } from '../writing/writeTable';
import { cellTexts } from './cellTexts';
import { applyEdits } from './outcome';
import { faultOf, lineEndOf, replacement } from './rewriteTable';
import { holdsTheSame, sameCell } from './sameReport';
import { placeOf } from './tablePlace';
import { type Carried, carryCells } from './upgradeCells';

export type Upgrade =
  | { readonly kind: 'upgrade'; readonly steps: readonly UpgradeStep[]; readonly notes: readonly LocalText[] }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/** One table and what becomes of its figures. */
export interface UpgradeStep {
  readonly table: TableId;
  readonly edit: TextEdit;
  readonly title: LocalText;
  /** What moves where and what does not, a sentence each. */
  readonly remarks: readonly LocalText[];
  /** Numbers are dropped. */
  readonly losesNumbers: boolean;
}

/** A step, and what its cells are to be read as afterwards. */
interface Planned {
  readonly step: UpgradeStep;
  readonly carried: Carried;
}

const TEXTS = {
  none: { zh: '报告里没有 2019 年表样的表格', en: 'the report has no table of the 2019 form' },
  year: {
    zh: '{year} 年的报告应当使用 2019 年表样，不用升级。如果是拿它起草新年度的报告，请先改标题中的年份',
    en: 'a report for {year} is to use the 2019 form. To start a new report from it, change the year in its title first',
  },
  differs: {
    zh: '改写后读出的数与预期不同，为免出错，没有改动',
    en: 'what would be written does not read as it should; nothing is changed',
  },
  cells: { zh: '有单元格的原文取不准', en: 'the text of a cell is not certain' },
  notDone: { zh: '{table}没有升级：{reason}', en: '{table} is not upgraded: {reason}' },
  title: { zh: '{table}改为 2021 年表样', en: '{table} in the 2021 form' },
  step: { zh: '{title}：{remarks}', en: '{title}: {remarks}' },
  moved: { zh: '{count} 个数原样转入', en: '{count} figures are carried over as they are' },
  lost: { zh: '没有对应栏目、将删去的数：{cells}', en: 'no place for, will be dropped: {cells}' },
  lostZeros: { zh: '另有 {count} 个 0 删去', en: '{count} zeros are dropped as well' },
  toSplit: {
    zh: '{cells}的数全部写入“3.其他”，请按实际情况分到 1、2、3 行',
    en: 'the figures of {cells} all go into 3.其他; split them over lines 1, 2, 3 as they are',
  },
  open: { zh: '新增栏目留空待填：{cells}', en: 'new, left blank: {cells}' },
} satisfies Record<string, LocalText>;

/** Which tables can be brought into the 2021 form, and how. Never throws. */
export function upgradeReport(report: Report): Upgrade {
  // table four is the same in both forms
  const old = Object.values(report.tables).filter(({ form, id }) => form === '2019' && id !== 'litigation');
  if (old.length === 0) return { kind: 'refused', reason: TEXTS.none };
  const { year } = report;
  if (year !== undefined && formOfYear(year.value) === '2019')
    return { kind: 'refused', reason: format(TEXTS.year, { year: year.value }) };
  const steps: Planned[] = [];
  const notes: LocalText[] = [];
  for (const table of old) {
    const step = stepOf(report, table);
    if ('reason' in step) notes.push(format(TEXTS.notDone, { table: TABLE_NAMES[table.id], reason: step.reason }));
    else steps.push(step);
  }
  const [firstNote] = notes;
  if (steps.length === 0) return { kind: 'refused', reason: firstNote ?? TEXTS.none };
  if (!readsAsPlanned(report, steps)) return { kind: 'refused', reason: TEXTS.differs };
  return { kind: 'upgrade', steps: steps.map(({ step }) => step), notes };
}

/** True for a table of the 2019 form in a report whose year asks for the one of 2021. */
export function isOutdated({ year }: Report, { form, id }: Table): boolean {
  return form === '2019' && id !== 'litigation' && year !== undefined && formOfYear(year.value) === '2021';
}

/** Everything a person has to know of an upgrade, a table each. */
export function upgradeSummary({ steps, notes }: Upgrade & { readonly kind: 'upgrade' }): readonly LocalText[] {
  return [...steps.map(({ title, remarks }) => format(TEXTS.step, { title, remarks: sentence(remarks) })), ...notes];
}

/** Remarks one after the other. */
export function sentence(remarks: readonly LocalText[]): LocalText {
  return { zh: remarks.map(({ zh }) => zh).join('；'), en: remarks.map(({ en }) => en).join('; ') };
}

function stepOf(report: Report, table: Table): Planned | { readonly reason: LocalText } {
  const fault = faultOf(table);
  if (fault !== undefined) return { reason: fault };
  const placing = placeOf(report, table);
  if (placing.kind === 'unclear') return { reason: placing.reason };
  const { place } = placing;
  const style = place.style ?? 'pipes';
  const written = cellTexts(report, place, style);
  if (written === undefined) return { reason: TEXTS.cells };
  const carried = carryCells(report, table.id, written);
  const { text } = writeTable(FORMS['2021'].tables[table.id], carried.texts, style, { eol: lineEndOf(report.source) });
  const step: UpgradeStep = {
    table: table.id,
    edit: replacement(report.source, place, text, style),
    title: format(TEXTS.title, { table: TABLE_NAMES[table.id] }),
    remarks: remarksOn(report, table, carried),
    losesNumbers: carried.lost.length + carried.lostZeros > 0,
  };
  return { step, carried };
}

function remarksOn(report: Report, table: Table, { from, lost, lostZeros, toSplit, open }: Carried): LocalText[] {
  const figures = [...new Set(from.values())].filter((id) => report.cells.get(id)?.state === 'number');
  const remarks: LocalText[] = [format(TEXTS.moved, { count: figures.length - toSplit.length })];
  if (lost.length > 0) remarks.push(format(TEXTS.lost, { cells: byRow(report, table.spec, lost) }));
  if (lostZeros > 0) remarks.push(format(TEXTS.lostZeros, { count: lostZeros }));
  if (toSplit.length > 0) remarks.push(format(TEXTS.toSplit, { cells: byRow(report, table.spec, toSplit) }));
  // rows that were split are spoken of already
  if (table.id === 'proactive' && open.length > 0)
    remarks.push(format(TEXTS.open, { cells: byRow(report, FORMS['2021'].tables.proactive, open) }));
  return remarks;
}

/** Cells with their numbers, those of a row together: `行政许可（上一年项目数量 20、本年增/减 1）`. */
function byRow(report: Report, spec: TableSpec, ids: readonly CellId[]): string {
  const rows = new Map<string, string[]>();
  for (const id of ids) {
    const { row, column } = cellParts(id);
    const text = `${columnName(spec, row, column)} ${shown(report, id)}`.trim();
    rows.set(row, [...(rows.get(row) ?? []), text]);
  }
  return [...rows].map(([row, texts]) => `${rowName(spec, row)}（${texts.join('、')}）`).join('，');
}

function shown(report: Report, id: CellId): string {
  const cell = report.cells.get(id);
  if (cell?.state === 'number') return `${numberText(cell.value)}${cell.unit ?? ''}`;
  return quoted(cell?.text ?? '');
}

/** Reads the new text: every cell that is carried over reads as it did, new ones are blank, other tables are the same. */
function readsAsPlanned(report: Report, steps: readonly Planned[]): boolean {
  const edits = steps.map(({ step }) => step.edit);
  const after = readReport(applyEdits(report.source.text, edits));
  if (!holdsTheSame(report, after)) return false;
  const upgraded = new Map(steps.map(({ step, carried }) => [step.table, carried]));
  for (const [id, carried] of upgraded) {
    if (after.tables[id]?.form !== '2021' || after.tables[id].state !== 'complete') return false;
    if (!carried.open.every((cell) => after.cells.get(cell)?.state === 'blank')) return false;
    for (const [to, from] of carried.from) {
      const before = report.cells.get(from);
      if (before === undefined || !sameCell(before, after.cells.get(to))) return false;
    }
  }
  return [...report.cells.values()].every(
    (cell) => upgraded.has(cell.table) || sameCell(cell, after.cells.get(cell.id)),
  );
}
