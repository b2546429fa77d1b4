/** Headings and running text as blocks: lines of one paragraph together, marks of Markdown taken away. */

import { proseOf } from '../narrative/prose';
import { type DocumentRow, onlyText } from '../reading/document';
import type { Report } from '../report';
import type { Range } from '../text/source';
import { isBlankText, isSpace, type Span, sliceSpan, trimSpan } from '../text/span';
import type { Marks } from './marks';
import type { Block, TextBlock, TextRole } from './model';
import { runsOf } from './runs';

/** A heading of the report from its rows; each is a line. */
export function headingBlock(role: 'title' | 'section', rows: readonly DocumentRow[], marks: Marks): TextBlock {
  const spans = rows.map((row) => withoutHashes(trimSpan(textOf(row))));
  return { kind: 'text', role, range: around(rows), lines: spans.map((span) => runsOf(span, marks)) };
}

const PAGE_NUMBER = /^[-—－–]\s*\d{1,3}\s*[-—－–]$/;
/** 公文 number the parts of a section so; a line with a sentence is none. */
const PART = /^（[一二三四五六七八九十]{1,3}）[^。；！？]{1,30}$/;
const LIST_MARK = /^[-*+•·●]\s+/;
const QUOTE_MARK = /^>\s?/;

interface Piece {
  readonly role: TextRole | 'rule';
  /** Without marks. */
  readonly span: Span;
  readonly range: Range;
}

/** Running text: rows are those of one stretch of the text, in order. */
export function proseBlocks(report: Report, rows: readonly DocumentRow[], marks: Marks): Block[] {
  const paragraphAt = paragraphFinder(report);
  const blocks: Block[] = [];
  const pageNumbers: Block[] = [];
  let open: Piece[] = [];
  let openParagraph: number | undefined;
  const close = (): void => {
    if (open.length > 0) blocks.push(textBlock(open, marks));
    open = [];
  };
  for (const row of rows) {
    const piece = pieceOf(row);
    if (isBlankText(piece.span.text)) continue;
    // it may stand between two halves of a paragraph
    if (piece.role === 'pageNumber') pageNumbers.push(textBlock([piece], marks));
    if (piece.role === 'pageNumber') continue;
    const paragraph = piece.role === 'paragraph' || piece.role === 'item' ? paragraphAt(row.range) : undefined;
    if (piece.role !== 'paragraph' || paragraph === undefined || paragraph !== openParagraph) close();
    openParagraph = paragraph;
    if (piece.role === 'rule') blocks.push({ kind: 'rule', range: row.range });
    else open.push(piece);
  }
  close();
  return [...blocks, ...pageNumbers].sort((one, other) => one.range.start - other.range.start);
}

/** Tells in which paragraph of the report's running text a row lies; asked in the order of the text. */
function paragraphFinder(report: Report): (row: Range) => number | undefined {
  const paragraphs = proseOf(report);
  let next = 0;
  return (row) => {
    while (next < paragraphs.length && (paragraphs[next]?.span.end ?? 0) <= row.start) next++;
    const paragraph = paragraphs[next];
    return paragraph !== undefined && paragraph.span.start < row.end ? next : undefined;
  };
}

function pieceOf(row: DocumentRow): Piece {
  const span = trimSpan(textOf(row));
  const { text } = span;
  const piece = (role: Piece['role'], from = 0): Piece => {
    return { role, span: from === 0 ? span : trimSpan(sliceSpan(span, from, text.length)), range: row.range };
  };
  if (row.kind === 'text' && row.isHeading) return piece('subheading');
  if (/^#{1,6}\s/.test(text)) return { ...piece('subheading'), span: withoutHashes(span) };
  if (isRule(text)) return piece('rule');
  if (isPageNumber(text)) return piece('pageNumber');
  if (PART.test(text)) return piece('subheading');
  const mark = LIST_MARK.exec(text);
  if (mark !== null) return piece('item', mark[0].length);
  return piece('paragraph', QUOTE_MARK.exec(text)?.[0].length);
}

/** A line that holds the number of a page and nothing else. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line.trim());
}

/** `---`, `* * *`, `===`: nothing but one such sign. */
function isRule(text: string): boolean {
  const sign = text.charAt(0);
  if (!'-*_='.includes(sign) || text.length > 200) return false;
  const signs = text.replace(/\s/g, '');
  return signs.length >= 3 && signs.split('').every((char) => char === sign);
}

function textBlock(pieces: readonly Piece[], marks: Marks): TextBlock {
  const [first] = pieces;
  const role = first === undefined || first.role === 'rule' ? 'paragraph' : first.role;
  return { kind: 'text', role, range: around(pieces), lines: pieces.map(({ span }) => runsOf(span, marks)) };
}

function textOf(row: DocumentRow): Span {
  return onlyText(row) ?? { text: '', start: row.range.start, end: row.range.start };
}

function withoutHashes(span: Span): Span {
  const { text } = span;
  let from = 0;
  let to = text.length;
  while (from < to && (text.charAt(from) === '#' || isSpace(text.charAt(from)))) from++;
  if (from > 0) while (to > from && (text.charAt(to - 1) === '#' || isSpace(text.charAt(to - 1)))) to--;
  return from === 0 ? span : sliceSpan(span, from, to);
}

function around(rows: readonly { readonly range: Range }[]): Range {
  const start = rows[0]?.range.start ?? 0;
  return { start, end: rows[rows.length - 1]?.range.end ?? start };
}

const DATE_LINE =
  /^(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*年[\s\d一二三四五六七八九十]{1,4}月[\s\d一二三四五六七八九十]{1,5}日$/;
const LONGEST_NAME = 40;
/** The date stands among the last few paragraphs. */
const LAST_BLOCKS = 4;

/** The date line at the end and the name above it (落款) stand on the right. */
export function withSignature(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findLastIndex(
    (block, i) => i >= blocks.length - LAST_BLOCKS && DATE_LINE.test(paragraphText(block)),
  );
  if (at < 0) return blocks;
  const name = paragraphText(blocks[at - 1]);
  const isName = name !== '' && name.length <= LONGEST_NAME && !/[，。；：！？]/.test(name);
  return blocks.map((block, i) => {
    const isSignature = i === at || (isName && i === at - 1);
    return isSignature && block.kind === 'text' ? { ...block, role: 'signature' } : block;
  });
}

/** The text of a short paragraph. */
function paragraphText(block: Block | undefined): string {
  if (block?.kind !== 'text' || block.role !== 'paragraph') return '';
  const text = block.lines.flatMap((line) => line.map((run) => run.text)).join('');
  return text.length <= LONGEST_NAME ? text.trim() : '';
}
