/**
 * HTML, alone or inside Markdown: tables become rows with their spans resolved, everything else becomes lines that the
 * other readers go on with. htmlparser2 tells the source place of every text and entity.
 */

import { Parser } from 'htmlparser2';
import type { SourceText } from '../../text/source';
import { isSpace, spanBuilder, type SpanBuilder } from '../../text/span';
import type { Item } from '../document';
import { tableBuilder, type TableBuilder } from './htmlTable';

/** Looks whether a text holds any element that structures text; plain drafts never reach the parser. */
const ANY_ELEMENT =
  /<(?:\/?(?:table|t[drh]|p|div|br|span|font|section|article|h[1-6]|li|ul|ol|o:p|strong|b|u|em|a|body)\b|!--)/i;

/** Elements that end the line of text before and after them. */
const BLOCKS = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 section article header footer main nav form table blockquote hr pre body html head title'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const SILENT = new Set(['script', 'style', 'title', 'template']);

export function hasHtml(text: string): boolean {
  return ANY_ELEMENT.test(text);
}

/** Lines and table rows of a text with HTML in it, in source order. Tolerates any malformed markup; linear. */
export function htmlItems(source: SourceText, firstGrid: number): Item[] {
  const items: Item[] = [];
  const tables: TableBuilder[] = [];
  let line = spanBuilder();
  let silent = 0;
  let heading = 0;
  let grid = firstGrid;

  const endLine = (at: number): void => {
    items.push({ kind: 'line', span: line.build(at), isHeading: heading > 0 });
    line = spanBuilder();
  };
  const table = (): TableBuilder | undefined => tables[tables.length - 1];

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex;
        if (SILENT.has(name)) silent++;
        if (name === 'table') {
          if (line.length > 0) endLine(at);
          tables.push(tableBuilder(grid++));
          return;
        }
        const current = table();
        if (current !== undefined) {
          current.open(name, attributes, parser);
          return;
        }
        if (name.startsWith('http')) addAutolink(line, source.text, at, parser.endIndex + 1);
        // <br> inside a pipe row parts the text of one cell, not the row
        else if (name === 'br' && !isPipeRow(line)) endLine(at);
        else if (BLOCKS.has(name) && line.length > 0) endLine(at);
        if (HEADINGS.has(name)) heading++;
      },
      ontext(data) {
        if (silent > 0) return;
        const start = parser.startIndex;
        const end = parser.endIndex + 1;
        const current = table();
        if (current !== undefined) {
          current.text(data, start, end);
          return;
        }
        addLines(data, start, end);
      },
      onclosetag(name) {
        const at = parser.startIndex;
        if (SILENT.has(name)) silent--;
        const current = table();
        if (name === 'table') {
          const finished = tables.pop();
          if (finished !== undefined) items.push(...finished.rows(at));
          return;
        }
        if (current !== undefined) {
          current.close(name);
          return;
        }
        if (BLOCKS.has(name) && line.length > 0) endLine(at);
        if (HEADINGS.has(name) && heading > 0) heading--;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );

  /** Text outside tables: its line ends are line ends of the document. */
  function addLines(data: string, start: number, end: number): void {
    if (data.length !== end - start) {
      line.add(data, start, end);
      return;
    }
    let from = 0;
    for (let i = 0; i < data.length; i++) {
      const code = data.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      line.add(data.slice(from, i), start + from, start + i);
      if (!(code === 10 && data.charCodeAt(i - 1) === 13)) endLine(start + i);
      from = i + 1;
    }
    line.add(data.slice(from), start + from, end);
  }

  parser.write(source.text);
  parser.end();
  for (const open of tables) items.push(...open.rows(source.text.length));
  if (line.length > 0) endLine(source.text.length);
  return items;
}

function isPipeRow(line: SpanBuilder): boolean {
  const { text } = line;
  let at = 0;
  while (at < text.length && isSpace(text.charAt(at))) at++;
  return text.charAt(at) === '|';
}

/** `<http://…>` is a link of Markdown, not an element. */
function addAutolink(line: SpanBuilder, text: string, start: number, end: number): void {
  line.add(text.slice(start, end), start, end);
}
