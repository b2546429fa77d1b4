/**
 * The report as a document of its own, without findings: a page to print, and rich text for a word processor. Styles
 * stand in the elements, because word processors read nothing else of a pasted text.
 */

import type { TableId } from '../forms';
import type { Lang } from '../text/localText';
import { element, escapeHtml, lineJoint } from './html';
import type { Block, FormTableBlock, Line, SourceBlock, TextBlock } from './model';
import { cellText, lineText } from './values';

/** Fonts of official documents (公文) as Windows, WPS and macOS name them, then what is free. */
const FONTS = {
  title: "'方正小标宋简体','方正小标宋_GBK','FZXiaoBiaoSong-B05S','华文中宋','STZhongsong','Noto Serif CJK SC',serif",
  section: "'黑体','SimHei','STHeiti','Noto Sans CJK SC',sans-serif",
  subheading: "'楷体_GB2312','楷体','KaiTi','STKaiti','Noto Serif CJK SC',serif",
  body: "'仿宋_GB2312','仿宋','FangSong','STFangsong','Noto Serif CJK SC',serif",
  table: "'宋体','SimSun','Songti SC','STSong','Noto Serif CJK SC',serif",
};

/** 二号 is 22pt, 三号 16pt, 小五 9pt. */
const STYLES: Readonly<Record<TextBlock['role'], string>> = {
  title: `margin:0 0 16pt;text-align:center;font:normal 22pt/32pt ${FONTS.title}`,
  section: `margin:0;text-indent:2em;font:normal 16pt/28pt ${FONTS.section}`,
  subheading: `margin:0;text-indent:2em;font:normal 16pt/28pt ${FONTS.subheading}`,
  paragraph: `margin:0;text-indent:2em;text-align:justify;font:normal 16pt/28pt ${FONTS.body}`,
  item: `margin:0;text-indent:2em;text-align:justify;font:normal 16pt/28pt ${FONTS.body}`,
  signature: `margin:0;text-align:right;margin-right:4em;font:normal 16pt/28pt ${FONTS.body}`,
  pageNumber: `margin:0;text-align:center;font:normal 10.5pt/28pt ${FONTS.body}`,
};
const TABLE = `border-collapse:collapse;width:100%;margin:6pt 0 12pt;font:normal 9pt/13pt ${FONTS.table}`;
const CELL = 'border:0.5pt solid #000;padding:2pt 1pt;text-align:center;vertical-align:middle;word-break:break-all';
const NOTE = `margin:6pt 0 0;font:normal 9pt/13pt ${FONTS.table}`;

/** HTML of the blocks one below the other, every element with its own style. */
export function documentHtml(blocks: readonly Block[], lang: Lang): string {
  return blocks.map((block) => blockHtml(block, lang)).join('\n');
}

/** A whole file to print or keep: A4, no script, nothing loaded from anywhere. */
export function pageHtml(title: string, blocks: readonly Block[], lang: Lang): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 0; color: #000; background: #fff; }
table, tr, h1, h2, h3 { break-inside: avoid; }
h1, h2, h3 { break-after: avoid; }
@media screen { body { box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 20mm 26mm; } }
</style>
</head>
<body>
${documentHtml(blocks, lang)}
</body>
</html>
`;
}

function blockHtml(block: Block, lang: Lang): string {
  switch (block.kind) {
    case 'text':
      return textHtml(block);
    case 'rule':
      return '<hr>';
    case 'formTable':
      return formTableHtml(block);
    case 'source':
      return sourceHtml(block, lang);
    case 'missing':
      // a table that is not there is a finding, and no part of the document
      return '';
  }
}

const ELEMENTS: Readonly<Partial<Record<TextBlock['role'], string>>> = { title: 'h1', section: 'h2', subheading: 'h3' };

function textHtml({ role, lines }: TextBlock): string {
  const content = role === 'title' ? lines.map(lineHtml).join('<br>') : joined(lines);
  return element(ELEMENTS[role] ?? 'p', { style: STYLES[role] }, (role === 'item' ? '• ' : '') + content);
}

function joined(lines: readonly Line[]): string {
  let html = '';
  let before = '';
  for (const line of lines) {
    html += lineJoint(before, line[0]?.text ?? '') + lineHtml(line);
    before = line[line.length - 1]?.text ?? before;
  }
  return html;
}

function lineHtml(line: Line): string {
  return line.map(({ text, strong }) => (strong ? element('b', {}, escapeHtml(text)) : escapeHtml(text))).join('');
}

/** Widths of the columns in per cent; those that are not named share what is left. */
const WIDTHS: Readonly<Record<TableId, readonly number[]>> = {
  proactive: [31],
  applications: [6, 12, 26],
  litigation: [],
};

function formTableHtml({ table, columns, rows }: FormTableBlock): string {
  const widths = WIDTHS[table];
  const left = (100 - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, columns - widths.length);
  const cols = Array.from({ length: columns }, (_, i) => `<col width="${(widths[i] ?? left).toFixed(1)}%">`);
  return tableHtml(
    rows.map((row) => row.map((cell) => cellHtml(cell, cellText(cell)))),
    `<colgroup>${cols.join('')}</colgroup>`,
  );
}

function tableHtml(rows: readonly (readonly string[])[], columns = ''): string {
  const lines = rows.map((row) => element('tr', {}, row.join('')));
  return element('table', { border: 1, cellspacing: 0, style: TABLE }, `${columns}${lines.join('\n')}`);
}

function cellHtml(cell: { readonly colspan: number; readonly rowspan?: number }, text: string): string {
  const spans = {
    colspan: cell.colspan > 1 ? cell.colspan : undefined,
    rowspan: (cell.rowspan ?? 1) > 1 ? cell.rowspan : undefined,
  };
  return element('td', { ...spans, style: CELL }, escapeHtml(text));
}

function sourceHtml({ note, rows }: SourceBlock, lang: Lang): string {
  const words = note === undefined ? '' : element('p', { style: NOTE }, escapeHtml(note[lang]));
  return words + tableHtml(rows.map((row) => row.cells.map((cell) => cellHtml(cell, lineText(cell.runs)))));
}
