/** L15, L16: what web extraction leaves of a table: a cell a line. */

import { gridOf } from './grid';
import { type Layout, renderWith } from './layout';

/** Each line ends with ` |`; rows are filled up with pipes at their end. */
export const markedCells: Layout = {
  key: 'web-marked',
  id: 'L15',
  name: '网页提取：每格一行，行尾竖线',
  english: 'web extraction: a cell a line, ending in a pipe',
  keepsBlanks: true,
  render: (report) =>
    renderWith(report, (table) =>
      gridOf(table)
        .flatMap((row) => {
          const labels = row.slice(0, table.kind === 'applications' ? 3 : 0).filter((label) => label !== '');
          const values = table.kind === 'applications' ? row.slice(3) : row;
          const cells = [...labels, ...values];
          const missing = row.length - cells.length;
          return [
            ...cells.map((cell) => (cell === '' ? '|' : `${cell} |`)),
            ...(missing > 0 ? ['|'.repeat(missing)] : []),
          ];
        })
        .join('\n'),
    ),
};

/** An empty line between all cells, blank cells gone. */
export const bareCells: Layout = {
  key: 'web-bare',
  id: 'L16',
  name: '网页提取：每格一行，无行标记',
  english: 'web extraction: a cell a line, no row marks',
  keepsBlanks: false,
  render: (report) =>
    renderWith(report, (table) =>
      gridOf(table)
        .flatMap((row) => row.filter((cell) => cell !== ''))
        .join('\n\n'),
    ),
};
