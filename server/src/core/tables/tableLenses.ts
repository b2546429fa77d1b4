/** What stands above each table in an editor: how its figures add up, and what can be done with it. */

import { type Equation, equationsOf, evaluate } from '../equations';
import { type CellId, TABLE_IDS, type TableId } from '../forms';
import type { Report, Table } from '../report';
import { numberText } from '../rules/naming';
import { format, type LocalText } from '../text/localText';
import type { Range } from '../text/source';
import { blankTotals } from './fillTotals';
import { zeroCells } from './fillZeros';
import { isUntidy } from './rewriteTable';
import { isOutdated } from './upgrade';

/** state: says how the table stands. Others do something when they are clicked. */
export type LensKind = 'state' | 'fillTotals' | 'fillZeros' | 'tidy' | 'upgrade' | 'preview';

export interface TableLens {
  readonly kind: LensKind;
  readonly table: TableId;
  /** First line of the table. */
  readonly range: Range;
  readonly title: LocalText;
}

const TEXTS = {
  holds: {
    zh: '新收 {new} + 结转 {in} = 结果 {results} + 下年 {out} ✓',
    en: '新收 {new} + 结转 {in} = 结果 {results} + 下年 {out} ✓',
  },
  differs: {
    zh: '新收 {new} + 结转 {in} = {left}，结果 {results} + 下年 {out} = {right} ✗',
    en: '新收 {new} + 结转 {in} = {left}, 结果 {results} + 下年 {out} = {right} ✗',
  },
  unknown: { zh: '总计列没有填全，勾稽未核对', en: 'the column of totals is not complete; not checked' },
  alsoWrong: { zh: '另有 {count} 处合计不符 ✗', en: '{count} other sums do not hold ✗' },
  wrongSums: { zh: '{count} 处合计不符 ✗', en: '{count} sums do not hold ✗' },
  blank: { zh: '空白 {count} 格', en: '{count} blank cells' },
  invalid: { zh: '有误 {count} 格 ✗', en: '{count} cells are wrong ✗' },
  rows: { zh: '{count} 行缺失或读不出 ✗', en: '{count} rows missing or unreadable ✗' },
  complete: { zh: '{count} 格已填 ✓', en: '{count} cells filled in ✓' },
  empty: { zh: '还没有填数', en: 'no figures yet' },
  unreadable: { zh: '表格读不出来 ✗', en: 'cannot be read ✗' },
  fillTotals: { zh: '填写合计（{count} 处）', en: 'Fill in totals ({count})' },
  fillZeros: { zh: '空白补 0（{count} 格）', en: 'Blanks to 0 ({count})' },
  tidy: { zh: '整理表格', en: 'Tidy Table' },
  upgrade: { zh: '升级到 2021 年格式', en: 'Upgrade to the Form of 2021' },
  preview: { zh: '预览', en: 'Preview' },
} satisfies Record<string, LocalText>;

/** The lenses of all tables, in the order of the form; none for a text that is no report. */
export function tableLenses(report: Report): readonly TableLens[] {
  if (!report.isReport) return [];
  return TABLE_IDS.flatMap((id) => {
    const table = report.tables[id];
    return table === undefined ? [] : lensesOf(report, table);
  });
}

function lensesOf(report: Report, table: Table): TableLens[] {
  const lens = (kind: LensKind, title: LocalText): TableLens => ({
    kind,
    table: table.id,
    range: table.headRange,
    title,
  });
  const lenses = [lens('state', stateOf(report, table))];
  const totals = blankTotals(report, table.id).sums.size;
  if (totals > 0) lenses.push(lens('fillTotals', format(TEXTS.fillTotals, { count: totals })));
  const zeros = zeroCells(report, table.id).length;
  if (zeros > 0) lenses.push(lens('fillZeros', format(TEXTS.fillZeros, { count: zeros })));
  if (isUntidy(report, table.id)) lenses.push(lens('tidy', TEXTS.tidy));
  if (isOutdated(report, table)) lenses.push(lens('upgrade', TEXTS.upgrade));
  return [...lenses, lens('preview', TEXTS.preview)];
}

function stateOf(report: Report, table: Table): LocalText {
  if (table.state === 'empty') return TEXTS.empty;
  if (table.state === 'unreadable') return TEXTS.unreadable;
  const parts: LocalText[] = [];
  const cells = [...report.cells.values()].filter((cell) => cell.table === table.id);
  const count = (text: LocalText, number: number): void => {
    if (number > 0) parts.push(format(text, { count: number }));
  };
  count(TEXTS.rows, table.rows.filter((row) => row.state === 'absent' || row.state === 'unreadable').length);
  if (table.id === 'applications') parts.push(...sumsOfApplications(report, table));
  else {
    count(TEXTS.invalid, cells.filter((cell) => cell.state === 'invalid').length);
    count(TEXTS.wrongSums, wrongSums(report, equationsOf(table.spec)));
    count(TEXTS.blank, cells.filter((cell) => cell.state === 'blank').length);
    if (parts.length === 0) count(TEXTS.complete, cells.length);
  }
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

/** The printed relation with the numbers of 总计, and how many other equations do not hold. */
function sumsOfApplications(report: Report, table: Table): LocalText[] {
  const equations = equationsOf(table.spec);
  const main = equations.find(({ kind, stated }) => kind === 'applications-identity' && stated[0]?.endsWith('/total'));
  if (main === undefined) return [];
  const others = wrongSums(
    report,
    equations.filter((equation) => equation !== main),
  );
  const wrong = others === 0 ? [] : [format(TEXTS.alsoWrong, { count: others })];
  return [identity(report, main), ...wrong];
}

function identity(report: Report, equation: Equation): LocalText {
  const evaluation = evaluate(report, equation);
  if (evaluation.state !== 'holds' && evaluation.state !== 'differs') return TEXTS.unknown;
  const [first, second] = equation.stated.map((id) => shown(report, id));
  const [third, fourth] = equation.addends.map((id) => shown(report, id));
  return format(TEXTS[evaluation.state], {
    new: first ?? '',
    in: second ?? '',
    results: third ?? '',
    out: fourth ?? '',
    left: numberText(evaluation.stated),
    right: numberText(evaluation.computed),
  });
}

/** A blank counts as 0. */
function shown(report: Report, id: CellId): string {
  return numberText(report.cells.get(id)?.value ?? 0);
}

/** Equations whose two sides are known and differ; a total over blank parts has nothing to be compared with. */
function wrongSums(report: Report, equations: readonly Equation[]): number {
  return equations.filter((equation) => {
    const evaluation = evaluate(report, equation);
    return evaluation.state === 'differs' && !evaluation.partsBlank;
  }).length;
}
