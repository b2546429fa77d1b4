/** Equations of the form (勾稽关系) with the numbers of one draft, as plain text for hovers and hints. */

import { type Equation, equationsOf, evaluate } from '../equations';
import { type CellId, cellParts, type TableSpec } from '../forms';
import type { Report } from '../report';
import { additionText, differenceText } from '../rules/arithmetic';
import { columnName, numberText, rowName } from '../rules/naming';
import { format, type LocalText, verbatim } from '../text/localText';

/** More addends than this are not named one by one. */
const LONGEST_LIST = 8;

/** The equations of the table that a cell takes part in, in the form's order. */
export function equationsWith(spec: TableSpec, id: CellId): readonly Equation[] {
  return equationsOf(spec).filter(({ stated, addends }) => stated.includes(id) || addends.includes(id));
}

/**
 * One equation with this draft's numbers, ending in ✓ or ✗ and the difference; undefined where the draft states no
 * number for it yet.
 */
export function equationText(report: Report, spec: TableSpec, equation: Equation): LocalText | undefined {
  const evaluation = evaluate(report, equation);
  if (evaluation.state === 'blank') return undefined;
  const name = equationName(spec, equation);
  if (evaluation.state === 'unknown') {
    return format(
      {
        zh: '{name}：有单元格缺失或读不出数，没有核对',
        en: '{name}: not checked, as a cell is missing or unreadable',
      },
      { name },
    );
  }
  const sides = equation.kind === 'applications-identity' ? identitySides : totalSides;
  return format({ zh: '{name}：{sides}', en: '{name}: {sides}' }, { name, sides: sides(report, spec, equation) });
}

/** What the equation is about: a column of table three, or a row. */
function equationName(spec: TableSpec, { kind, stated }: Equation): LocalText {
  const { row, column } = cellParts(stated[0] ?? `${spec.id}//`);
  if (kind === 'row-total' || kind === 'litigation-total') return { zh: '本行', en: 'this line' };
  return format({ zh: '{column}列', en: 'column {column}' }, { column: columnName(spec, row, column) });
}

/** `第一项+第二项 = 1+0 = 1；第三项（七）总计+第四项 = 1+0 = 1 ✓` */
function identitySides(report: Report, _spec: TableSpec, equation: Equation): LocalText {
  const { stated, addends } = equation;
  const left = sumOf(report, stated);
  const params = {
    given: additionText(report, stated),
    left: numberText(left),
    handled: additionText(report, addends),
  };
  const evaluation = evaluate(report, equation);
  if (evaluation.state === 'unstated') {
    return format(
      {
        zh: '第一项+第二项 = {given} = {left}；第三项（七）总计未填',
        en: 'item 1 + item 2 = {given} = {left}; item 3 (七) total is blank',
      },
      params,
    );
  }
  const right = sumOf(report, addends);
  return format(
    {
      zh: '第一项+第二项 = {given} = {left}；第三项（七）总计+第四项 = {handled} = {right} {verdict}',
      en: 'item 1 + item 2 = {given} = {left}; item 3 (七) total + item 4 = {handled} = {right} {verdict}',
    },
    { ...params, right: numberText(right), verdict: verdict(left, right) },
  );
}

/** `总计 = 3；前六列之和 = 2+1 = 3 ✓。不为零的：自然人 2、商业企业 1` */
function totalSides(report: Report, spec: TableSpec, equation: Equation): LocalText {
  const evaluation = evaluate(report, equation);
  const parts = PARTS[equation.kind];
  const total = equation.kind === 'results-total' ? '（七）总计' : '总计';
  const stated = numberText(sumOf(report, equation.stated));
  if ('partsBlank' in evaluation && evaluation.partsBlank) {
    return format(
      { zh: '{total} = {stated}；{parts}都是空白', en: '{total} = {stated}; {parts}: all blank' },
      { total, stated, parts },
    );
  }
  const computed = sumOf(report, equation.addends);
  const params = {
    total,
    stated,
    parts,
    sum: sumText(report, equation.addends),
    list: addendList(report, spec, equation),
  };
  if (evaluation.state === 'unstated') {
    return format(
      { zh: '{total}未填；{parts}之和 = {sum}{list}', en: '{total} is blank; {parts} = {sum}{list}' },
      params,
    );
  }
  return format(
    {
      zh: '{total} = {stated}；{parts}之和 = {sum} {verdict}{list}',
      en: '{total} = {stated}; {parts} = {sum} {verdict}{list}',
    },
    { ...params, verdict: verdict(sumOf(report, equation.stated), computed) },
  );
}

const PARTS: Readonly<Record<Equation['kind'], LocalText>> = {
  'applications-identity': { zh: '第三项（七）总计+第四项', en: 'item 3 (七) total + item 4' },
  'results-total': { zh: '（一）至（六）各行', en: 'sum of the lines of (一) to (六)' },
  'row-total': { zh: '前六列', en: 'sum of the six columns before it' },
  'litigation-total': { zh: '前四列', en: 'sum of the four columns before it' },
};

/** ✓, or ✗ with the amount by which the two sides differ. */
function verdict(left: number, right: number): LocalText {
  if (left === right) return verbatim('✓');
  return format({ zh: '✗ 相差 {by}', en: '✗ off by {by}' }, { by: differenceText(left, right) });
}

/** `2+1 = 3`: the addends other than 0, as many as stay readable, and their sum. */
function sumText(report: Report, ids: readonly CellId[]): string {
  const sum = numberText(sumOf(report, ids));
  const terms = nonZero(report, ids);
  return terms.length < 2 || terms.length > LONGEST_LIST ? sum : `${additionText(report, terms)} = ${sum}`;
}

/** Names the addends other than 0 with their values. */
function addendList(report: Report, spec: TableSpec, { kind, addends }: Equation): LocalText {
  const terms = nonZero(report, addends);
  if (terms.length === 0) return verbatim('');
  const names = terms.slice(0, LONGEST_LIST).map((id) => {
    const { row, column } = cellParts(id);
    const name = kind === 'results-total' ? rowName(spec, row) : columnName(spec, row, column);
    return `${name} ${numberText(valueOf(report, id))}`;
  });
  const more = terms.length > LONGEST_LIST;
  const rest = numberText(sumOf(report, terms.slice(LONGEST_LIST)));
  return format(
    more
      ? {
          zh: '。不为零的：{zhNames}，其余 {count} 项共 {rest}',
          en: '. Not 0: {enNames}, and {count} more adding up to {rest}',
        }
      : { zh: '。不为零的：{zhNames}', en: '. Not 0: {enNames}' },
    { zhNames: names.join('、'), enNames: names.join(', '), count: terms.length - LONGEST_LIST, rest },
  );
}

function nonZero(report: Report, ids: readonly CellId[]): CellId[] {
  return ids.filter((id) => valueOf(report, id) !== 0);
}

function sumOf(report: Report, ids: readonly CellId[]): number {
  return ids.reduce((sum, id) => sum + valueOf(report, id), 0);
}

/** A blank counts as 0; only asked for where every cell of the equation is known. */
function valueOf(report: Report, id: CellId): number {
  return report.cells.get(id)?.value ?? 0;
}
