/** Tables as full grids: 4, 10 and 15 columns, merged cells empty. Shared by all layouts that draw grids. */

import { APPLICANTS, OUTCOMES, type OutlineTable } from '../outline';
import { type Grid, padded } from './layout';

export function gridOf(table: OutlineTable): Grid {
  if (table.kind === 'proactive') {
    return table.blocks.flatMap((block) => [
      padded([block.caption], 4),
      padded(block.head, 4),
      ...block.rows.map((row) => padded([row.label, ...row.values], 4)),
    ]);
  }
  if (table.kind === 'litigation') {
    return [
      padded([...padded(['行政复议'], 5), '行政诉讼'], 15),
      [...OUTCOMES, ...padded(['未经复议直接起诉'], 5), ...padded(['复议后起诉'], 5)],
      [...padded([], 5), ...OUTCOMES, ...OUTCOMES],
      table.values,
    ];
  }
  let before: readonly string[] = [];
  return [
    padded([table.corner, '', '', '申请人情况'], 10),
    [...padded([], 3), '自然人', ...padded(['法人或其他组织'], 5), '总计'],
    [...padded([], 4), ...APPLICANTS, ''],
    ...table.rows.map((row) => {
      // a merged group label stands in its first row only
      const labels = row.labels.map((label, i) => (label === before[i] ? '' : label));
      before = row.labels;
      return [...padded(labels, 3), ...row.values];
    }),
  ];
}
