/** The report as plain text: a paragraph a line, a row of a table a line with TABs between its columns. */

import type { Lang } from '../text/localText';
import { lineJoint, visibleText } from './html';
import type { Block, FormTableBlock, TextBlock } from './model';
import { cellText, lineText } from './values';

export function plainText(blocks: readonly Block[], lang: Lang): string {
  return `${blocks.flatMap((block) => linesOf(block, lang)).join('\n')}\n`;
}

function linesOf(block: Block, lang: Lang): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block)];
    case 'rule':
      return [''];
    case 'formTable':
      return tableLines(block);
    case 'source': {
      const rows = block.rows.map((row) => row.cells.map(({ runs }) => oneLine(lineText(runs))).join('\t'));
      return block.note === undefined ? rows : [block.note[lang], ...rows];
    }
    case 'missing':
      return [];
  }
}

function paragraph({ lines }: TextBlock): string {
  const texts = lines.map(lineText);
  return oneLine(texts.map((text, i) => lineJoint(texts[i - 1] ?? '', text) + text).join(''));
}

/** Every cell in its column; what a merged cell covers is empty. */
function tableLines({ rows, columns }: FormTableBlock): string[] {
  /** Rows that the cell above still covers, by column. */
  const covered = Array.from({ length: columns }, () => 0);
  return rows.map((row) => {
    const line: string[] = [];
    const rest = [...row];
    for (let column = 0; column < columns;) {
      const cell = (covered[column] ?? 0) > 0 ? undefined : rest.shift();
      if (cell === undefined) {
        covered[column] = Math.max(0, (covered[column] ?? 0) - 1);
        line.push('');
        column++;
        continue;
      }
      line.push(oneLine(cellText(cell)), ...Array.from({ length: cell.colspan - 1 }, () => ''));
      covered.fill(cell.rowspan - 1, column, column + cell.colspan);
      column += cell.colspan;
    }
    return line.join('\t');
  });
}

function oneLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').trim();
}
