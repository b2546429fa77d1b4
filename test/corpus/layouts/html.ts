/** L10: HTML tables with rowspan and colspan, a paragraph in every cell. */

import { APPLICANTS, OUTCOMES, type OutlineTable } from '../outline';
import { type Layout, renderWith } from './layout';

/** How a table is marked up; the ways of web pages, office programs and converters differ only in this. */
export interface TableMarkup {
  /** Attributes of the table element, with a blank before each. */
  readonly attributes: string;
  /** Content of one cell. */
  readonly cell: (text: string) => string;
  /** True: the rows of column heads stand in a thead, which printed pages repeat. */
  readonly head: boolean;
  /** Widths of the columns (CSS), from the left. */
  readonly widths?: (table: OutlineTable) => readonly string[];
}

/** A row as its cells in source order. */
export type SpannedRow = readonly SpannedCell[];

export interface SpannedCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

function cell(text: string, colSpan = 1, rowSpan = 1): SpannedCell {
  return { text, colSpan, rowSpan };
}

/** A table with merged cells as rowspan and colspan. */
export function htmlTable(table: OutlineTable, markup: TableMarkup): string {
  const { attributes, cell: content, head, widths } = markup;
  const lines = spannedRows(table).map((cells) => {
    const html = cells.map(({ text, colSpan, rowSpan }) => {
      const spans = `${colSpan > 1 ? ` colspan="${String(colSpan)}"` : ''}${rowSpan > 1 ? ` rowspan="${String(rowSpan)}"` : ''}`;
      return `<td${spans}>${content(text)}</td>`;
    });
    return `<tr>${html.join('')}</tr>`;
  });
  const heads = head && table.kind !== 'proactive' ? 3 : 0;
  const thead = heads > 0 ? `<thead>${lines.slice(0, heads).join('\n')}</thead>` : '';
  const columns = widths?.(table).map((width) => `<col style="width: ${width}">`) ?? [];
  const colgroup = columns.length > 0 ? `<colgroup>${columns.join('')}</colgroup>` : '';
  return `<table${attributes}>${colgroup}${thead}<tbody>${lines.slice(heads).join('\n')}</tbody></table>`;
}

/** The rows of a table; cells covered from above or from the left are not there. */
export function spannedRows(table: OutlineTable): SpannedRow[] {
  if (table.kind === 'proactive') {
    return table.blocks.flatMap(({ caption, head, rows }) => {
      const last = 4 - head.length + 1;
      const spread = (cells: readonly string[]): SpannedRow =>
        cells.map((text, i) => cell(text, i === cells.length - 1 ? last : 1));
      return [[cell(caption, 4)], spread(head), ...rows.map(({ label, values }) => spread([label, ...values]))];
    });
  }
  if (table.kind === 'litigation') {
    return [
      [cell('行政复议', 5), cell('行政诉讼', 10)],
      [...OUTCOMES.map((text) => cell(text, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
      [...OUTCOMES, ...OUTCOMES].map((text) => cell(text)),
      table.values.map((text) => cell(text)),
    ];
  }
  const seen = new Set<string>();
  return [
    [cell(table.corner, 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    APPLICANTS.map((text) => cell(text)),
    ...table.rows.map(({ labels, values }) => {
      const fresh = labels.flatMap((label, depth) => {
        const path = labels.slice(0, depth + 1).join('>');
        if (seen.has(path)) return [];
        seen.add(path);
        const isOwn = depth === labels.length - 1;
        const height = table.rows.filter((other) => other.labels.slice(0, depth + 1).join('>') === path).length;
        return [cell(label, isOwn ? 3 - depth : 1, height)];
      });
      return [...fresh, ...values.map((text) => cell(text))];
    }),
  ];
}

/** A paragraph in every cell, a no-break space in blank ones, as editors of web sites write it. */
export const PARAGRAPHS: TableMarkup = {
  attributes: '',
  cell: (text) => `<p align="center">${text === '' ? '&nbsp;' : text}</p>`,
  head: false,
};

export const html: Layout = {
  key: 'html',
  id: 'L10',
  name: 'HTML 表格',
  english: 'HTML tables with rowspan and colspan',
  keepsBlanks: true,
  render: (report) => renderWith(report, (table) => htmlTable(table, PARAGRAPHS)),
};
