/** Texts made to hurt: each under the title of a report, because other texts are not read any further. */

import { html } from '../corpus/layouts/html';
import { pipes } from '../corpus/layouts/pipes';
import { outline } from '../corpus/outline';
import { sample } from '../corpus/sample';
import { TITLE } from './seeds';

export interface Hostile {
  readonly name: string;
  readonly text: string;
}

const MANY = 50_000;
const IN_TABLES = `${TITLE}一、总体情况\n\n三、收到和处理政府信息公开申请情况\n\n`;

function many(name: string, unit: string, before = ''): Hostile {
  return { name: `50,000 × ${name}`, text: IN_TABLES + before + unit.repeat(MANY) };
}

function megabyte(name: string, unit: string): Hostile {
  return { name: `1 MB of ${name} on one line`, text: IN_TABLES + unit.repeat(Math.ceil(2 ** 20 / unit.length)) };
}

function document(name: string, body: string): Hostile {
  return { name, text: IN_TABLES + body };
}

const report = outline(sample(3));
const oneLine = (text: string): string => text.replaceAll('\n', ' ');

export const HOSTILE: readonly Hostile[] = [
  many('`|`', '|'),
  many('`（`', '（'),
  many('`<td>`', '<td>', '<table><tr>'),
  many('`7`', '7'),
  many('a combining mark', '\u0301', 'e'),
  many('a high surrogate', '\ud842'),
  many('a low surrogate', '\udfb7'),
  many('NUL', '\u0000'),
  many('a right-to-left override', '\u202e'),
  many('`<div>`, one in the other', '<div>'),
  many('`<table><tr><td>`, one in the other', '<table><tr><td>'),
  many('`<table></table>`, in a cell of blanks', '<table></table>', `<table><tr><td>${' '.repeat(MANY)}`),
  many('`1<br>`, in a cell', '1<br>', '<table><tr><td>'),
  many('`1<br>`, in a pipe row', '1<br>', '| '),
  many('`<!--`', '<!--'),
  many('`&`', '&'),
  many('`*`', '*'),
  many('`[`', '['),
  many('`` ` ``', '`'),
  many('a blank', ' '),
  many('TAB', '\t'),
  many('a line end', '\n'),
  many('`其中`', '其中'),
  many('`、一是`', '、一是'),
  many('`12件，`', '12件，'),
  many('`占3%，`', '占3%，'),
  many('`第二十条第（一）项`', '第二十条第（一）项'),
  many('a row label', '1.属于国家秘密\n'),
  megabyte('figures', '12,345 '),
  megabyte('words', '本年度共收到政府信息公开申请12件，其中自然人10件；'),
  document('a report in HTML on one line', oneLine(html.render(report)).repeat(20)),
  document('a report in pipes on one line', oneLine(pipes.render(report)).repeat(20)),
  document(
    'a cell over 65,000 rows and columns',
    '<table>' + '<tr><td rowspan=65000 colspan=65000>1</td></tr>'.repeat(5000),
  ),
  document(
    'spans that are no numbers',
    '<table>' + '<tr><td rowspan=-1 colspan=1e99>1</td><td colspan=0x7>2</td></tr>'.repeat(5000),
  ),
  document(
    'cells that reach into one another',
    '<table>' + '<tr><td rowspan=3>1</td><td colspan=2 rowspan=2>2</td></tr>'.repeat(5000),
  ),
];
