/** A report as a web page, for converters to work on; in print, as the PDF a body publishes. */

import type { Outline } from './outline';
import { htmlTable, type TableMarkup } from './layouts/html';
import { isNumber } from './layouts/layout';

export interface PageStyle {
  readonly markup: TableMarkup;
  /** Style sheet; empty for none. */
  readonly css: string;
}

export function pageOf(report: Outline, { markup, css }: PageStyle): string {
  const body = [
    ...report.title.map((line) => `<p style="text-align:center">${line}</p>`),
    `<p>${report.preamble}</p>`,
    ...report.sections.flatMap((section) => [
      `<p>${section.heading}</p>`,
      ...(section.content.kind === 'text'
        ? section.content.paragraphs.map((text) => `<p>${text}</p>`)
        : [htmlTable(section.content, markup)]),
      ...section.notes.map((text) => `<p>${text}</p>`),
    ]),
  ];
  const style = css === '' ? '' : `<style>${css}</style>`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title></title>${style}</head><body>
${body.join('\n')}
</body></html>
`;
}

export const BORDERED: PageStyle = {
  markup: { attributes: ' border="1"', cell: (text) => text, head: false },
  css: '',
};

export const PLAIN: PageStyle = { markup: { attributes: '', cell: (text) => text, head: false }, css: '' };

export const IN_PARAGRAPHS: PageStyle = {
  markup: { attributes: ' border="1"', cell: (text) => `<p>${text === '' ? '&nbsp;' : text}</p>`, head: false },
  css: '',
};

export interface Print {
  readonly landscape: boolean;
  /** Widths of the three columns of labels in table three. */
  readonly labels: readonly [string, string, string];
  readonly fontSize: string;
  /** True: the heads of a table come again on its next page. */
  readonly repeatHeads: boolean;
  /** True: a number that is too long for its column goes on in the next line. */
  readonly breakNumbers: boolean;
  /** Around the number at the foot of each page, e.g. `- ` and ` -`. */
  readonly footer: readonly [string, string];
  /** More style for the cells, e.g. `vertical-align: top`. */
  readonly cells: string;
}

/** Tables as they are printed: ruled, group columns a few characters wide, rows over page breaks. */
export function printed({ labels, fontSize, repeatHeads, breakNumbers, cells }: Print): PageStyle {
  return {
    markup: {
      attributes: '',
      cell: (text) => (text === '' ? '&nbsp;' : isNumber(text) ? `<span>${text}</span>` : text),
      head: true,
      widths: (table) => (table.kind === 'applications' ? [...labels, ...Array<string>(7).fill('auto')] : []),
    },
    css: `
body { font-family: "Noto Serif CJK SC", "Noto Sans CJK SC", serif; font-size: ${fontSize}; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
td { border: 1px solid black; text-align: center; padding: 2px; ${cells} }
thead { display: ${repeatHeads ? 'table-header-group' : 'table-row-group'}; }
tr { break-inside: avoid; }
span { ${breakNumbers ? 'overflow-wrap: anywhere' : 'white-space: nowrap'}; }`,
  };
}
