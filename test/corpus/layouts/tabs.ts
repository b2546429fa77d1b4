/** L1, L2, L3: tables as Word, WPS and Excel leave them in plain text. */

import { APPLICANTS, OUTCOMES, type OutlineTable } from '../outline';
import { gridOf } from './grid';
import { type Grid, type Layout, padded, renderWith } from './layout';

/** Rows of cells as Word keeps them: merged cells once, covered ones empty in front. */
function wordRows(table: OutlineTable): Grid {
  if (table.kind === 'proactive') {
    return table.blocks.flatMap((block) => [
      [block.caption],
      block.head,
      ...block.rows.map((row) => [row.label, ...row.values]),
    ]);
  }
  if (table.kind === 'litigation') {
    return [
      ['行政复议', '行政诉讼'],
      [...OUTCOMES, '未经复议直接起诉', '复议后起诉'],
      [...padded([], 5), ...OUTCOMES, ...OUTCOMES],
      table.values,
    ];
  }
  let before: readonly string[] = [];
  return [
    [table.corner, '申请人情况'],
    ['', '自然人', '法人或其他组织', '总计'],
    ['', '', ...APPLICANTS, ''],
    ...table.rows.map((row) => {
      const labels = row.labels.map((label, i) => (label === before[i] ? '' : label));
      before = row.labels;
      return [...labels, ...row.values];
    }),
  ];
}

/** A cell a line, TAB first, an empty line ends the row. */
export const cellALine: Layout = {
  key: 'word-cells',
  id: 'L1',
  name: '每格一行（Word 转文本）',
  english: 'a cell a line (Word to text)',
  keepsBlanks: true,
  render: (report) =>
    renderWith(report, (table) =>
      wordRows(table)
        .map((cells) => cells.map((cell) => `\t${cell}`).join('\n'))
        .join('\n\n'),
    ),
};

/** A row a line, cells parted by TABs, every row as wide as the table. */
export const tabGrid: Layout = {
  key: 'tabs',
  id: 'L2',
  name: 'TAB 分隔（Excel 粘贴）',
  english: 'rows parted by TABs (Excel)',
  keepsBlanks: true,
  render: (report) =>
    renderWith(report, (table) =>
      gridOf(table)
        .map((cells) => cells.join('\t'))
        .join('\n'),
    ),
};

/** Ragged rows: values one column further right on rows with a sub-label, TABs at the end of the others. */
export const raggedTabs: Layout = {
  key: 'tabs-ragged',
  id: 'L3',
  name: 'TAB 分隔、各行错位',
  english: 'rows parted by TABs, ragged',
  keepsBlanks: false,
  render: (report) =>
    renderWith(report, (table) => {
      if (table.kind !== 'applications')
        return gridOf(table)
          .map((cells) => cells.join('\t'))
          .join('\n');
      return gridOf(table)
        .map((cells) => {
          const labels = cells.slice(0, 3);
          const third = labels[2] !== '';
          return (third ? cells : [...labels.slice(0, 2), ...cells.slice(3), '']).join('\t');
        })
        .join('\n');
    }),
};
