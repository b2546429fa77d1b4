/** Tables as full grids: 4, 10 and 15 columns. Shared by all layouts that draw grids. */

import { APPLICANTS, OUTCOMES, type OutlineTable } from '../outline';
import { type Grid, padded } from './layout';

/** A grid with its head rows known. */
export interface HeadedGrid {
  readonly rows: Grid;
  /** Number of rows of column heads at its top; 0 for table two, whose blocks have a head each. */
  readonly heads: number;
}

/** `repeatMerged`: merged cells are repeated in every cell they cover, else they stand in their first cell only. */
export function gridOf(table: OutlineTable, repeatMerged = false): Grid {
  return headedGridOf(table, repeatMerged).rows;
}

export function headedGridOf(table: OutlineTable, repeatMerged = false): HeadedGrid {
  const merged = (text: string, width: number): string[] =>
    Array.from({ length: width }, (_, i) => (i === 0 || repeatMerged ? text : ''));
  const below = (labels: readonly string[], count: number): string[] =>
    repeatMerged ? [...labels] : padded([], count);
  if (table.kind === 'proactive') {
    // the last cell of a row with one value goes over three columns
    const spread = (cells: readonly string[]): string[] => [
      ...cells.slice(0, -1),
      ...merged(cells[cells.length - 1] ?? '', 4 - cells.length + 1),
    ];
    const rows = table.blocks.flatMap((block) => [
      merged(block.caption, 4),
      spread(block.head),
      ...block.rows.map((row) => spread([row.label, ...row.values])),
    ]);
    return { rows, heads: 0 };
  }
  if (table.kind === 'litigation') {
    return {
      rows: [
        [...merged('行政复议', 5), ...merged('行政诉讼', 10)],
        [...OUTCOMES, ...merged('未经复议直接起诉', 5), ...merged('复议后起诉', 5)],
        [...below(OUTCOMES, 5), ...OUTCOMES, ...OUTCOMES],
        table.values,
      ],
      heads: 3,
    };
  }
  const corner = merged(table.corner, 3);
  let before: readonly string[] = [];
  const rows = table.rows.map((row) => {
    // a merged group label stands in its first row only, the row's own label goes on to the first value
    const labels = row.labels.map((label, i) => (label === before[i] && !repeatMerged ? '' : label));
    before = row.labels;
    const own = labels[labels.length - 1] ?? '';
    return [...labels.slice(0, -1), ...merged(own, 3 - labels.length + 1), ...row.values];
  });
  return {
    rows: [
      [...corner, ...merged('申请人情况', 7)],
      [...below(corner, 3), '自然人', ...merged('法人或其他组织', 5), '总计'],
      [...below(corner, 3), ...below(['自然人'], 1), ...APPLICANTS, ...below(['总计'], 1)],
      ...rows,
    ],
    heads: 3,
  };
}
