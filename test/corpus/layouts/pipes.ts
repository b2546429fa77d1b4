/** L7, L14: pipe tables. */

import { gridOf, headedGridOf } from './grid';
import { spannedRows } from './html';
import { type Grid, isNumber, type Layout, renderWith } from './layout';
import { wrap } from './pdfText';

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function pipeTable([head = [], ...rows]: Grid): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const pipes: Layout = {
  key: 'pipes',
  id: 'L7',
  name: 'Markdown 表格',
  english: 'Markdown pipe tables',
  keepsBlanks: true,
  render: (report) => renderWith(report, (table) => pipeTable(gridOf(table)), '# '),
};

/** Values that go over several columns are repeated too: `| 行政许可 | 38 | 38 | 38 |`. */
export const repeatedPipes: Layout = {
  key: 'pipes-repeated',
  id: 'L7',
  name: 'Markdown 表格，合并格逐格重复',
  english: 'pipe tables, merged cells repeated',
  keepsBlanks: true,
  render: (report) => renderWith(report, (table) => pipeTable(gridOf(table, true)), '# '),
};

/** Characters of a label, after which a `<br>` stands. */
const BREAK = 7;

export const brokenPipes: Layout = {
  key: 'pipes-br',
  id: 'L7',
  name: 'Markdown 表格，格内 <br>、转义竖线',
  english: 'pipe tables with br and escaped pipes',
  keepsBlanks: true,
  render: (report) =>
    renderWith(
      report,
      (table) => pipeTable(gridOf(table).map((row) => row.map((cell) => (isNumber(cell) ? cell : broken(cell))))),
      '## ',
    ),
};

/** The tall group label is broken after every character, as in print. */
function broken(label: string): string {
  const width = label.startsWith('三、') ? 1 : BREAK;
  return wrap(label.replace('（本列', '\\|（本列'), width).join('<br>');
}

/** Rows of a table before its page ends. */
const PAGE = 13;

/** Each table in two, the second part with the heads again or with any row in the place of the head. */
export function splitPipes(repeatHeads: boolean): Layout {
  return {
    key: repeatHeads ? 'pipes-split-heads' : 'pipes-split',
    id: 'L7',
    name: `Markdown 表格，跨页断成两张（${repeatHeads ? '表头重复' : '表头不重复'}）`,
    english: `pipe tables cut in two at a page, heads ${repeatHeads ? 'repeated' : 'not repeated'}`,
    keepsBlanks: true,
    render: (report) =>
      renderWith(
        report,
        (table) => {
          const { rows, heads } = headedGridOf(table);
          if (rows.length <= PAGE) return pipeTable(rows);
          const rest = [...(repeatHeads ? rows.slice(0, heads) : []), ...rows.slice(PAGE)];
          return `${pipeTable(rows.slice(0, PAGE))}\n\n- 3 -\n\n${pipeTable(rest)}`;
        },
        '# ',
      ),
  };
}

/** L14: no leading pipe, no separator line, punctuation half-width; rows with merged cells are filled up at their end. */
export const barePipes: Layout = {
  key: 'pipes-bare',
  id: 'L14',
  name: '网页提取：无行首竖线、半角标点',
  english: 'web extraction: no leading pipe, half-width punctuation',
  keepsBlanks: true,
  render: (report) =>
    halfWidth(
      renderWith(report, (table) =>
        spannedRows(table)
          .map((cells) => {
            const covered = cells.reduce((count, { colSpan }) => count + colSpan - 1, 0);
            const end = covered > 0 ? ` ${'|'.repeat(covered)}` : '';
            return `${cells.map(({ text }) => text).join(' | ')} |${end}`;
          })
          .join('\n'),
      ),
    ),
};

function halfWidth(text: string): string {
  return text.replace(/[（），：；“”]/g, (char) => '(),:;""'.charAt('（），：；“”'.indexOf(char)));
}
