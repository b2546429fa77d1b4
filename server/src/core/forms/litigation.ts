/** Table four (行政复议、行政诉讼): one unlabelled row of 15 cells, here three rows of five; both forms alike. */

import { column, row } from './build';
import type { ColumnSpec, FormId, TableSpec } from './form';

export const OUTCOME_COLUMNS: readonly ColumnSpec[] = [
  column('upheld', '结果维持', 'count'),
  column('corrected', '结果纠正', 'count'),
  column('other', '其他结果', 'count'),
  column('pending', '尚未审结', 'count'),
  column('total', '总计', 'count', { slips: ['合计'] }),
];

export function litigationTable(form: FormId): TableSpec {
  return {
    id: 'litigation',
    form,
    section: 4,
    rows: [
      row('review', '行政复议', OUTCOME_COLUMNS),
      row('directSuit', '未经复议直接起诉', OUTCOME_COLUMNS, { parent: 'suit' }),
      row('suitAfterReview', '复议后起诉', OUTCOME_COLUMNS, { parent: 'suit' }),
    ],
    blocks: [],
    headLabels: ['行政诉讼'],
  };
}
