/** The 总计 column of tables three and four: the total of a row against the columns before it. */

import { cellParts, type TableId } from '../forms';
import type { Report } from '../report';
import { format, type LocalText } from '../text/localText';
import { additionText, differenceText, type Mismatch, mismatches, relatedCells, totalFix } from './arithmetic';
import { numberText, rowName } from './naming';
import type { Draft } from './rule';

const DIFFERS = {
  zh: '{row}：总计填 {stated}，{parts}之和 = {sum} = {computed}，相差 {difference}',
  en: '{row}: 总计 says {stated}, {parts} add up to {sum} = {computed}, a difference of {difference}',
};

const ONLY_TOTAL = {
  zh: '{row}：只填了总计 {stated}，{parts}都是空白，无法核对',
  en: '{row}: only 总计 is filled ({stated}); {parts} are blank, so it cannot be checked',
};

interface TotalTexts {
  readonly table: TableId;
  readonly section: number;
  readonly kind: 'row-total' | 'litigation-total';
  /** What the columns before the total are called. */
  readonly parts: LocalText;
}

/** One draft a row whose total differs; a warning where nothing but the total is filled. */
export function totalColumnDrafts(report: Report, texts: TotalTexts): readonly Draft[] {
  return mismatches(report, texts.table, texts.kind).map((found) => draft(report, found, texts));
}

function draft(report: Report, mismatch: Mismatch, { table, section, parts }: TotalTexts): Draft {
  const { equation, stated, computed, partsBlank } = mismatch;
  const total = equation.stated[0] ?? equation.addends[0];
  const ids = [...equation.stated, ...equation.addends];
  const spec = report.tables[table]?.spec;
  const row = total === undefined ? '' : cellParts(total).row;
  const params = {
    row: spec === undefined ? row : rowName(spec, row),
    stated: numberText(stated),
    parts,
    sum: additionText(report, equation.addends),
    computed: numberText(computed),
    difference: differenceText(stated, computed),
  };
  const place = total === undefined ? undefined : report.cells.get(total);
  return {
    message: format(partsBlank ? ONLY_TOTAL : DIFFERS, params),
    range: place?.range ?? { start: 0, end: 0 },
    table,
    section,
    cells: ids,
    related: relatedCells(report, ids),
    fixes: partsBlank ? [] : totalFix(report, mismatch, '总计', parts),
    ...(partsBlank ? { severity: 'warning' as const } : {}),
  };
}
