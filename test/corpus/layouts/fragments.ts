/** L8, L9, L17: tables that recognition or extraction has taken to pieces. */

import type { Outline, OutlineTable } from '../outline';
import { gridOf, headedGridOf } from './grid';
import { type Layout, padded, renderWith } from './layout';
import { wrap } from './pdfText';
import { pipeTable } from './pipes';

/** Heads that a recogniser invents. */
function inventedHeads(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `数据${String(i + 1)}`);
}

/** L8: a table a row under a heading of its own. `lost`: the last value of rows with seven has been left out. */
export function tableARow(lost: boolean): Layout {
  return {
    key: lost ? 'table-a-row-lost' : 'table-a-row',
    id: 'L8',
    name: lost ? '每行一张表，虚构表头，缺总计' : '每行一张表，虚构表头',
    english: `a pipe table a row, invented heads${lost ? ', totals left out' : ''}`,
    keepsBlanks: !lost,
    render: (report) => renderWith(report, (table) => rowTables(table, lost).join('\n\n'), '## '),
  };
}

function rowTables(table: OutlineTable, lost: boolean): string[] {
  const dummy = '| - | - |\n| --- | --- |\n| - | - |';
  const tableOf = (values: readonly string[]): string => pipeTable([inventedHeads(values.length), values]);
  if (table.kind === 'litigation') return [tableOf(table.values)];
  if (table.kind === 'proactive') {
    return table.blocks.flatMap((block) => [
      `### ${block.caption}`,
      ...block.rows.flatMap((row) => [`#### ${row.label}`, tableOf(row.values)]),
    ]);
  }
  let before: readonly string[] = [];
  return table.rows.flatMap((row) => {
    const groups = row.labels.slice(0, -1).filter((label, depth) => label !== before[depth]);
    before = row.labels;
    return [
      ...groups.flatMap((group) => [`### ${group}`, dummy]),
      `#### ${row.labels[row.labels.length - 1] ?? ''}`,
      tableOf(lost ? row.values.slice(0, -1) : row.values),
    ];
  });
}

/** L9: labels in halves, one above the values' row and one below. `lost`: every third label is gone. */
export function fragments(lost: boolean): Layout {
  return {
    key: lost ? 'fragments-lost' : 'fragments',
    id: 'L9',
    name: lost ? '表格碎片：部分标签丢失' : '表格碎片：标签断在两行',
    english: `pipe fragments, ${lost ? 'labels lost' : 'labels in two rows'}`,
    keepsBlanks: !lost,
    render: (report) => renderWith(report, (table) => fragmentsOf(table, lost)),
  };
}

function fragmentsOf(table: OutlineTable, lost: boolean): string {
  if (table.kind !== 'applications') return pipeTable(gridOf(table));
  const { rows, heads } = headedGridOf(table);
  const [head = [], ...body] = rows.slice(heads);
  const pieces = [head, ...body].flatMap((row, i) => {
    const values = row.slice(3);
    const labels = row.slice(0, 3).filter((label) => label !== '');
    const own = labels[labels.length - 1] ?? '';
    const groups = labels.slice(0, -1).map((label) => padded([label], 8));
    if (lost && i % 3 === 1) return [...groups, ['', ...values]];
    const [first = '', ...rest] = wrap(own, Math.ceil(own.length / 2));
    if (i % 2 === 0 || own.length < 8) return [...groups, [own, ...values]];
    return [...groups, padded([first], 8), ['', ...values], padded([rest.join('')], 8)];
  });
  return pipeTable([padded([table.corner], 8), ...pieces]);
}

/** L17: labels only; what the numbers were in is gone. */
export const labelsOnly: Layout = {
  key: 'labels-only',
  id: 'L17',
  name: '只有标签，数字丢失',
  english: 'labels only, the numbers are gone',
  keepsBlanks: false,
  render: (report) => renderWith(withoutValues(report), (table) => labelLines(table).join('\n\n')),
};

function labelLines(table: OutlineTable): string[] {
  return gridOf(table).flatMap((row) => row.filter((cell) => cell.trim() !== ''));
}

function withoutValues(report: Outline): Outline {
  const blank = <Row extends { readonly values: readonly string[] }>(row: Row): Row => ({
    ...row,
    values: row.values.map(() => ''),
  });
  return {
    ...report,
    sections: report.sections.map((section) => {
      const { content } = section;
      if (content.kind === 'text') return section;
      if (content.kind === 'litigation') return { ...section, content: blank(content) };
      if (content.kind === 'applications') {
        return { ...section, content: { ...content, rows: content.rows.map(blank) } };
      }
      const blocks = content.blocks.map((block) => ({ ...block, rows: block.rows.map(blank) }));
      return { ...section, content: { ...content, blocks } };
    }),
  };
}
