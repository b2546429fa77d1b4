/** L4: text of a PDF; one blank between words, labels wrapped, page numbers in the tables. Blank cells leave no trace. */

import { APPLICANTS, OUTCOMES, type OutlineTable } from '../outline';
import { type Layout, renderWith } from './layout';

export type ValuePlace = 'after' | 'before' | 'between';

/** `width`: characters after which a label is wrapped. `place`: where the value line of a wrapped label stands. */
export function pdfText(width: number, place: ValuePlace, emptyLines: boolean): Layout {
  return {
    key: `pdf-text-${String(width)}-${place}`,
    id: 'L4',
    name: `PDF 文本（标签折行 ${String(width)} 字，数字行在标签${{ after: '后', before: '前', between: '中' }[place]}）`,
    english: `text of a PDF (labels wrapped at ${String(width)}, values ${place})`,
    keepsBlanks: false,
    render(report) {
      const text = renderWith(report, (table) => linesOf(table, width, place).join('\n'));
      return emptyLines ? text.replace(/\n+/g, '\n\n') : text;
    },
  };
}

function linesOf(table: OutlineTable, width: number, place: ValuePlace): string[] {
  if (table.kind === 'proactive') {
    return table.blocks.flatMap((block, i) => [
      block.caption,
      block.head.join(' '),
      ...(i === 1 ? ['- 2 -'] : []),
      ...block.rows.map((row) => [row.label, ...row.values].join(' ')),
    ]);
  }
  if (table.kind === 'litigation') {
    return [
      '行政复议 行政诉讼',
      ...OUTCOMES,
      '未经复议直接起诉 复议后起诉',
      ...OUTCOMES,
      ...OUTCOMES,
      table.values.join(' '),
    ];
  }
  let before: readonly string[] = [];
  return [
    ...wrap(table.corner, 16),
    '申请人情况',
    '自然人 法人或其他组织 总计',
    ...APPLICANTS.flatMap((label) => wrap(label, 2)),
    ...table.rows.flatMap((row, i) => {
      const heads = row.labels.slice(0, -1).filter((label, depth) => label !== before[depth]);
      before = row.labels;
      const label = row.labels[row.labels.length - 1] ?? '';
      return [
        ...(i === 11 ? ['— 3 —'] : []),
        ...heads.flatMap((head) => wrap(head, 3)),
        ...labelled(wrap(label, width), row.values.join(' '), place),
      ];
    }),
  ];
}

function labelled(pieces: readonly string[], values: string, place: ValuePlace): string[] {
  const [first = '', ...rest] = pieces;
  if (rest.length === 0) return [`${first} ${values}`];
  if (place === 'after') return [...pieces, values];
  return place === 'before' ? [values, ...pieces] : [first, values, ...rest];
}

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines;
}
