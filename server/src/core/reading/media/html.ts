/**
 * HTML, alone or inside Markdown: tables become rows with their spans resolved, everything else becomes lines that the
 * other readers go on with.
 */

import type { SourceText } from '../../text/source';
import { addPart, builtSpan, isSpaceCode, spanParts } from '../../text/span';
import type { Item } from '../document';
import { type HtmlHandler, readHtml } from './htmlEvents';
import { tableBuilder, type TableBuilder } from './htmlTable';
import { addBreak } from './join';
import { BLOCKS, PARTING } from './parting';

/** Looks whether a text holds any element that structures text; plain drafts never reach the tokenizer. */
const ANY_ELEMENT =
  /<(?:\/?(?:table|t[drh]|p|div|br|span|font|section|article|h[1-6]|li|ul|ol|o:p|strong|[bua]|em|body)\b|!--)/i;

/** White space that converters write as a reference, in Markdown without any element as well: `| &nbsp; |`. */
const SPACE_REFERENCE = /&(?:nbsp|e[mn]sp|thinsp|#160|#12288|#xa0|#x3000);/i;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements whose text nobody sees. */
const SILENT = new Set(['script', 'style', 'title']);
/** Tables inside the cells of others serve page layout; deeper ones serve no reader. */
const MAX_DEPTH = 32;

export function hasHtml(text: string): boolean {
  return ANY_ELEMENT.test(text) || (text.includes('&') && SPACE_REFERENCE.test(text));
}

/** Lines and table rows of a text with HTML in it, in source order. Tolerates any malformed markup; linear. */
export function htmlItems(source: SourceText): Item[] {
  const items: Item[] = [];
  const tables: TableBuilder[] = [];
  const line = lineCollector(items);
  let silent = 0;

  const finish = (table: TableBuilder, at: number): void => {
    table.endRow(at);
    for (const row of table.finished) items.push(row);
  };
  /** A table of the page's layout is none: what its cell holds so far is read again as lines, and what follows as well. */
  const leaveLayout = (at: number): void => {
    const from = tables[tables.length - 1]?.layoutFrom();
    if (from === undefined) return;
    for (const { finished } of tables.splice(0)) for (const row of finished) items.push(row);
    readHtml(source.text.slice(0, at), handler, from);
  };
  const handler: HtmlHandler = {
    open(name, start, end, spans) {
      if (isEdge(name)) leaveLayout(start);
      if (SILENT.has(name)) silent++;
      const table = tables[tables.length - 1];
      if (name === 'table' && tables.length < MAX_DEPTH) {
        line.endUnlessEmpty(start);
        tables.push(tableBuilder(start));
      } else if (table !== undefined) table.open(name, start, end, spans);
      // `<http://…>` is a link of Markdown, not an element
      else if (name.startsWith('http')) line.add(source.text.slice(start, end), start, end);
      else if (BLOCKS.has(name)) {
        line.endUnlessEmpty(start);
        if (HEADINGS.has(name)) line.setHeading(true);
      } else if (PARTING.has(name)) {
        // <br> inside a pipe row parts the text of one cell, not the row
        if (line.isPipeRow()) line.part();
        else if (name === 'br') line.end(start);
      }
    },
    text(data, start, end) {
      if (silent > 0) return;
      const table = tables[tables.length - 1];
      if (table !== undefined) table.text(data, start, end);
      else if (data.length !== end - start) line.add(data, start, end);
      else line.addLines(data, start);
    },
    close(name, start) {
      if (isEdge(name)) leaveLayout(start);
      if (SILENT.has(name) && silent > 0) silent--;
      const table = tables[tables.length - 1];
      if (name === 'table' && table !== undefined) {
        tables.pop();
        finish(table, start);
        tables[tables.length - 1]?.skipTo(start);
      } else if (table !== undefined) table.close(name);
      else if (BLOCKS.has(name)) {
        line.endUnlessEmpty(start);
        line.setHeading(false);
      } else if (PARTING.has(name) && line.isPipeRow()) line.part();
    },
  };
  readHtml(source.text, handler);
  leaveLayout(source.text.length);
  for (const open of tables) finish(open, source.text.length);
  line.endUnlessEmpty(source.text.length);
  return items;
}

/** A cell ends at such a tag, or another table begins in it. */
function isEdge(name: string): boolean {
  return name === 'td' || name === 'tr' || name === 'th' || name === 'table';
}

interface LineCollector {
  add(text: string, start: number, end: number): void;
  /** Text with line ends in it, which are line ends of the document. */
  addLines(text: string, start: number): void;
  /** Digits that follow are no one number with those before them. */
  part(): void;
  end(at: number): void;
  endUnlessEmpty(at: number): void;
  setHeading(isHeading: boolean): void;
  isPipeRow(): boolean;
}

function lineCollector(items: Item[]): LineCollector {
  let parts = spanParts();
  /** First character of the line that is no white space; NaN before there is one. */
  let firstCode = NaN;
  let isHeading = false;
  let isParted = false;

  const add = (text: string, start: number, end: number): void => {
    if (isParted) addBreak(parts, text, start);
    isParted = false;
    addPart(parts, text, start, end);
    for (let i = 0; Number.isNaN(firstCode) && i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (!isSpaceCode(code)) firstCode = code;
    }
  };
  const endLine = (at: number): void => {
    items.push({ kind: 'line', span: builtSpan(parts, at), isHeading });
    parts = spanParts();
    firstCode = NaN;
  };
  return {
    add,
    addLines(text, start) {
      let from = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code !== 10 && code !== 13) continue;
        if (from < i) add(text.slice(from, i), start + from, start + i);
        if (!(code === 10 && text.charCodeAt(i - 1) === 13)) endLine(start + i);
        from = i + 1;
      }
      if (from < text.length) add(text.slice(from), start + from, start + text.length);
    },
    part() {
      isParted = true;
    },
    end: endLine,
    endUnlessEmpty(at) {
      if (parts.text !== '') endLine(at);
    },
    setHeading(value) {
      isHeading = value;
    },
    isPipeRow: () => firstCode === PIPE,
  };
}

const PIPE = 0x7c;
