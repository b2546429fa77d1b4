/** L7: Markdown pipe tables. */

import type { OutlineTable } from '../outline';
import { gridOf } from './grid';
import { type Layout, renderWith } from './layout';

function pipeTable(table: OutlineTable): string {
  const [head = [], ...rows] = gridOf(table);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const pipes: Layout = {
  id: 'L7',
  name: 'Markdown 表格',
  keepsBlanks: true,
  render: (report) => renderWith(report, pipeTable, '# '),
};
