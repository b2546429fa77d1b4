/** L10: HTML tables with rowspan and colspan, a paragraph in every cell. */

import { APPLICANTS, OUTCOMES, type OutlineTable } from '../outline';
import { type Layout, renderWith } from './layout';

function cell(text: string, colSpan = 1, rowSpan = 1): string {
  const spans = `${colSpan > 1 ? ` colspan="${String(colSpan)}"` : ''}${rowSpan > 1 ? ` rowspan="${String(rowSpan)}"` : ''}`;
  return `<td${spans}><p align="center">${text === '' ? '&nbsp;' : text}</p></td>`;
}

function row(...cells: string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

function htmlTable(table: OutlineTable): string {
  return `<table><tbody>${rowsOf(table).join('\n')}</tbody></table>`;
}

function rowsOf(table: OutlineTable): string[] {
  if (table.kind === 'proactive') {
    return table.blocks.flatMap(({ caption, head, rows }) => {
      const last = 4 - head.length + 1;
      const spread = (cells: readonly string[]): string =>
        row(...cells.map((text, i) => cell(text, i === cells.length - 1 ? last : 1)));
      return [row(cell(caption, 4)), spread(head), ...rows.map(({ label, values }) => spread([label, ...values]))];
    });
  }
  if (table.kind === 'litigation') {
    return [
      row(cell('行政复议', 5), cell('行政诉讼', 10)),
      row(...OUTCOMES.map((text) => cell(text, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)),
      row(...[...OUTCOMES, ...OUTCOMES].map((text) => cell(text))),
      row(...table.values.map((text) => cell(text))),
    ];
  }
  const seen = new Set<string>();
  return [
    row(cell(table.corner, 3, 3), cell('申请人情况', 7)),
    row(cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)),
    row(...APPLICANTS.map((text) => cell(text))),
    ...table.rows.map(({ labels, values }) => {
      const fresh = labels.flatMap((label, depth) => {
        const path = labels.slice(0, depth + 1).join('>');
        if (seen.has(path)) return [];
        seen.add(path);
        const isOwn = depth === labels.length - 1;
        const height = table.rows.filter((other) => other.labels.slice(0, depth + 1).join('>') === path).length;
        return [cell(label, isOwn ? 3 - depth : 1, height)];
      });
      return row(...fresh, ...values.map((text) => cell(text)));
    }),
  ];
}

export const html: Layout = {
  id: 'L10',
  name: 'HTML 表格',
  keepsBlanks: true,
  render: (report) => renderWith(report, htmlTable),
};
