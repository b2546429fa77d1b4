/** L11: HTML of office programs and site editors: a label in many inline elements, all on one line, page chrome around. */

import { htmlTable, type TableMarkup } from './html';
import { type Layout, renderWith } from './layout';
import { wrap } from './pdfText';

const MARKUP: TableMarkup = {
  attributes: ' class="MsoNormalTable" border="0" cellspacing="0" cellpadding="0"',
  cell: (text) => `<p class="MsoNormal" style="text-align:center">${inlinePieces(text)}<o:p></o:p></p>`,
  head: false,
};

function inlinePieces(text: string): string {
  if (text === '') return '<span lang="EN-US">&nbsp;</span>';
  const open = ['<span style="font-family:仿宋_GB2312">', '<span lang="EN-US"><font face="仿宋">'];
  const close = ['</span>', '</font></span>'];
  return wrap(text, 3)
    .map((piece, i) => `${open[i % 2] ?? ''}${piece}${close[i % 2] ?? ''}`)
    .join('');
}

const TOP = `<div class="nav"><a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">政府信息公开年报</a></div>
<div class="info">发布日期：2025-01-20 浏览次数：131 【<a href="#">打印</a>】【字号：大 中 小】</div>`;
const BOTTOM = `<div class="foot">上一篇：<a href="#">关于做好防汛工作的通知</a><br>主办单位：办公室&emsp;电话：0000-0000000</div>`;

export const officeHtml: Layout = {
  key: 'html-office',
  id: 'L11',
  name: '网站 HTML：标签拆成多个 span，带页面框架',
  english: 'HTML of office programs in a page with chrome',
  keepsBlanks: true,
  render: (report) => {
    const text = renderWith(report, (table) => htmlTable(table, MARKUP).replace(/\n/g, ''));
    const body = text
      .split('\n')
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('<') ? part : `<p class="MsoNormal"><span>${part}</span></p>`));
    return `<html><body>${TOP}\n<div id="zoom">${body.join('')}</div>\n${BOTTOM}</body></html>\n`;
  },
};
