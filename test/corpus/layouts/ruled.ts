/** L12: tables of plain text, as pandoc writes them: simple tables by columns of dashes, grid tables with wrapped cells. */

import { displayWidth } from '../../../server/src/core/text/displayWidth';
import { gridOf } from './grid';
import { type Grid, type Layout, renderWith } from './layout';
import { wrap } from './pdfText';

function fill(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function widthsOf(grid: Grid): number[] {
  const columns = Math.max(...grid.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(4, ...grid.map((row) => displayWidth(row[column] ?? ''))),
  );
}

export const simpleTables: Layout = {
  key: 'simple-tables',
  id: 'L12',
  name: 'pandoc 简单表（短横线分列）',
  english: 'simple tables of pandoc',
  keepsBlanks: true,
  render: (report) =>
    renderWith(report, (table) => {
      const grid = gridOf(table);
      const widths = widthsOf(grid);
      const rule = `  ${widths.map((width) => '-'.repeat(width)).join(' ')}`;
      const rows = grid.map((row) => `  ${row.map((cell, i) => fill(cell, widths[i] ?? 0)).join(' ')}`);
      return [rule, ...rows, rule].join('\n');
    }),
};

/** Characters of a cell of a grid table, after which it is wrapped. */
const WRAP = 9;

export const gridTables: Layout = {
  key: 'grid-tables',
  id: 'L12',
  name: 'pandoc 网格表（格内折行）',
  english: 'grid tables of pandoc, cells wrapped',
  keepsBlanks: true,
  render: (report) =>
    renderWith(report, (table) => {
      const grid = gridOf(table).map((row) => row.map((cell) => wrap(cell, WRAP)));
      const widths = widthsOf(grid.flatMap((row) => row.map((lines) => [...lines])));
      const width = Math.max(2 * WRAP, ...widths);
      const rule = `+${(grid[0] ?? []).map(() => '-'.repeat(width + 2)).join('+')}+`;
      const rows = grid.flatMap((row) => {
        const height = Math.max(1, ...row.map((lines) => lines.length));
        const lines = Array.from({ length: height }, (_, line) =>
          row.map((cell) => ` ${fill(cell[line] ?? '', width)} `),
        );
        return [...lines.map((cells) => `|${cells.join('|')}|`), rule];
      });
      return [rule, ...rows].join('\n');
    }),
};
