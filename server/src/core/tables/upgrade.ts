/**
 * 升级到 2021 年格式: the 2019 tables of a report in the form for 2021 and later.
 *
 * The narrative stays as it is; the six headings are the same in both forms. What has no place in the new form is named
 * one by one, so that a person can agree to it or not.
 */

import { FORMS, formOfYear, type TableId } from '../forms';
import type { TextEdit } from '../finding';
import { readReport } from '../reading/readReport';
import type { Report, Table } from '../report';
import { cellName, numberText, quoted, TABLE_NAMES } from '../rules/naming';
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
  moved: { zh: '{count} 个数原样转入', en: '{count} figures are carried over as they are' },
  lost: { zh: '2021 年表样没有对应栏目，将删去：{cells}', en: 'no place in the 2021 form, will be dropped: {cells}' },
  lostZeros: { zh: '另删去 {count} 个 0', en: '{count} zeros are dropped as well' },
  toSplit: {
    zh: '（六）其他处理的数全部写入“3.其他”（{cells}），请按实际情况分到 1、2、3 行',
    en: 'the figures of （六）其他处理 all go into 3.其他 ({cells}); split them over lines 1, 2, 3 as they are',
  },
  open: { zh: '2021 年表样新增，留空待填：{cells}', en: 'new in the 2021 form, left blank: {cells}' },
} satisfies Record<string, LocalText>;

/** Which tables can be brought into the 2021 form, and how. Never throws. */
export function upgradeReport(report: Report): Upgrade {
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

/** Everything a person has to know of an upgrade, a line each. */
export function upgradeSummary({ steps, notes }: Upgrade & { readonly kind: 'upgrade' }): readonly LocalText[] {
  return [
    ...steps.flatMap(({ title, remarks }) =>
      remarks.map((remark) => format({ zh: '{title}：{remark}', en: '{title}: {remark}' }, { title, remark })),
    ),
    ...notes,
  ];
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
  const named = (ids: Carried['lost']): string =>
    ids.map((id) => `${cellName(report, id)} ${shown(report, id)}`).join('；');
  if (lost.length > 0) remarks.push(format(TEXTS.lost, { cells: named(lost) }));
  if (lostZeros > 0) remarks.push(format(TEXTS.lostZeros, { count: lostZeros }));
  if (toSplit.length > 0) remarks.push(format(TEXTS.toSplit, { cells: named(toSplit) }));
  if (table.id === 'proactive' && open.length > 0) {
    const spec = FORMS['2021'].tables.proactive;
    const names = spec.rows.flatMap((row) => {
      const columns = row.columns.filter((column) => open.includes(`proactive/${row.id}/${column.id}`));
      return columns.length === 0 ? [] : [`${row.label}（${columns.map((column) => column.label).join('、')}）`];
    });
    remarks.push(format(TEXTS.open, { cells: names.join('；') }));
  }
  return remarks;
}

function shown(report: Report, id: Carried['lost'][number]): string {
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
