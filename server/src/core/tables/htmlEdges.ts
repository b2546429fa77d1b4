/** The elements that open before and close behind a table in HTML: replacing the table takes them along. */

import type { Range } from '../text/source';

/** Elements without an end tag, or whose end tag may be left out: they prove nothing about balance. */
const LOOSE = new Set([
  ...['br', 'hr', 'img', 'col', 'input', 'meta', 'link', 'wbr', 'td', 'th', 'tr', 'p', 'li', 'o:p'],
  ...['tbody', 'thead', 'tfoot', 'colgroup'],
]);
/** What may stand between `<table>` and its first row, and between its last row and `</table>`. */
const TABLE_PARTS = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'colgroup', 'col']);
/** More edges than this are no table's. */
const MOST_EDGES = 64;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Written as `<col />`: there is nothing to be closed. */
  readonly isWhole: boolean;
  readonly range: Range;
}

/** What a range of HTML begins or ends with: the row of a table, or text between tables. */
export type Edge = 'row' | 'text';

/**
 * `range` with the tags around it that belong to it; undefined where elements would be left without their beginning or
 * end. Linear.
 */
export function withEdges(text: string, range: Range, first: Edge, last: Edge): Range | undefined {
  let { start, end } = range;
  const { opened, closed } = unbalanced(text.slice(start, end));
  let seeksTable = first === 'row';
  for (let i = 0; i < MOST_EDGES; i++) {
    const tag = tagBefore(text, start);
    if (tag === undefined) break;
    if (seeksTable && tag.name === 'table' && !tag.closes) {
      if (closed[0] === 'table') closed.shift();
      else opened.unshift('table');
      seeksTable = false;
    } else if (!tag.closes && tag.name === closed[0]) closed.shift();
    else if (!(seeksTable ? TABLE_PARTS.has(tag.name) : tag.name === 'p' && !tag.closes && first === 'text')) break;
    start = tag.range.start;
  }
  for (let i = 0; i < MOST_EDGES; i++) {
    const tag = tagAfter(text, end);
    if (!tag?.closes) break;
    if (tag.name === opened[opened.length - 1]) opened.pop();
    else if (!(last === 'row' ? TABLE_PARTS.has(tag.name) : tag.name === 'p')) break;
    end = tag.range.end;
  }
  return opened.length === 0 && closed.length === 0 && !seeksTable ? { start, end } : undefined;
}

/** Names of elements that are opened and not closed, outermost first, and closed but not opened, innermost first. */
function unbalanced(text: string): { readonly opened: string[]; readonly closed: string[] } {
  const opened: string[] = [];
  const closed: string[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = tagAt(text, at);
    if (tag === undefined || tag.isWhole || LOOSE.has(tag.name)) continue;
    if (!tag.closes) opened.push(tag.name);
    else {
      const open = opened.lastIndexOf(tag.name);
      if (open >= 0) opened.splice(open);
      else closed.push(tag.name);
    }
  }
  return { opened, closed };
}

const LONGEST_TAG = 2000;

function tagAt(text: string, at: number): Tag | undefined {
  const end = text.indexOf('>', at);
  if (end < 0 || end - at > LONGEST_TAG) return undefined;
  const match = /^<(\/?)([a-z][a-z0-9:]{0,20})/i.exec(text.slice(at, at + 24));
  const name = match?.[2]?.toLowerCase();
  if (name === undefined) return undefined;
  return {
    name,
    closes: match?.[1] === '/',
    isWhole: text.charAt(end - 1) === '/',
    range: { start: at, end: end + 1 },
  };
}

function tagBefore(text: string, at: number): Tag | undefined {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  if (text.charAt(end - 1) !== '>') return undefined;
  const start = text.lastIndexOf('<', end - 1);
  const tag = start < 0 ? undefined : tagAt(text, start);
  return tag?.range.end === end ? tag : undefined;
}

function tagAfter(text: string, at: number): Tag | undefined {
  let start = at;
  while (start < text.length && /\s/.test(text.charAt(start))) start++;
  return text.charAt(start) === '<' ? tagAt(text, start) : undefined;
}
