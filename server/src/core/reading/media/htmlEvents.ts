/**
 * The tags and texts of HTML in source order, with their places, as the HTML standard's tokenizer finds them. Which
 * elements are open is of no interest here; malformed markup of any kind is read or passed over, never an error.
 *
 * This is the reader's own because most of the time of reading a web page would go into a general tokenizer. A test
 * holds it to htmlparser2's on mutants of real pages.
 */

import { characterReference } from './htmlReferences';

/** Attributes asked for by the readers; undefined where a tag does not have them. */
export interface CellSpans {
  readonly colSpan: number | undefined;
  readonly rowSpan: number | undefined;
}

export interface HtmlHandler {
  /** `name` is in lower case. */
  open(name: string, start: number, end: number, spans: CellSpans): void;
  close(name: string, start: number): void;
  /** `data` stands for the source between `start` and `end`; it is shorter than that only for a decoded reference. */
  text(data: string, start: number, end: number): void;
}

/** Spans beyond this are no table of a report but an attack on memory. */
const MAX_SPAN = 64;
/** No number of a span is longer. */
const LONGEST_SPAN = 16;

/** Elements whose content is text up to their own closing tag, and whether references in it are decoded. */
const TEXT_ONLY: ReadonlyMap<string, boolean> = new Map([
  ...['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext'].map((name) => [name, false] as const),
  ...['title', 'textarea'].map((name) => [name, true] as const),
]);

/** Reads `source` from an offset on. Never throws, whatever the markup; linear. */
export function readHtml(source: string, handler: HtmlHandler, from = 0): void {
  const texts = textReader(source, handler);
  for (let at = from; at < source.length;) {
    const mark = nextMark(source, at);
    texts.read(at, mark, true);
    at = mark;
    if (at === source.length) break;
    const next = source.charCodeAt(at + 1);
    if (next === SLASH)
      at = isLetter(source.charCodeAt(at + 2)) ? readClosing(source, at, handler) : skipped(source, at);
    else if (next === EXCLAMATION || next === QUESTION) at = skipped(source, at);
    else at = readOpening(source, at, handler, texts);
  }
}

/** Where the next `<` stands that begins markup; the end of the source when there is none. */
function nextMark(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const next = source.charCodeAt(at + 1);
    if (isLetter(next) || next === EXCLAMATION || next === QUESTION) return at;
    // `</` at the very end is text
    if (next === SLASH && at + 2 < source.length) return at;
  }
  return source.length;
}

interface TextReader {
  read(from: number, to: number, decodes: boolean): void;
}

function textReader(source: string, handler: HtmlHandler): TextReader {
  /** The first `&` at or behind the text that is read; looked for once. */
  let ampersand = -1;
  const plain = (from: number, to: number): void => {
    if (from < to) handler.text(source.slice(from, to), from, to);
  };
  return {
    read(from, to, decodes) {
      if (!decodes) {
        plain(from, to);
        return;
      }
      let begin = from;
      for (let at = from; ;) {
        if (ampersand < at) ampersand = indexOrEnd(source, '&', at);
        if (ampersand >= to) break;
        at = ampersand;
        const reference = characterReference(source, at, to);
        if (reference === undefined) {
          at++;
          continue;
        }
        plain(begin, at);
        handler.text(reference.text, at, reference.end);
        at = reference.end;
        begin = at;
      }
      plain(begin, to);
    },
  };
}

/** `</name …>`. A tag the source ends in is dropped, unless its name is whole. */
function readClosing(source: string, start: number, handler: HtmlHandler): number {
  const nameEnd = endOfName(source, start + 2);
  if (nameEnd === source.length) return nameEnd;
  handler.close(nameOf(source, start + 2, nameEnd), start);
  return indexOrEnd(source, '>', nameEnd) + 1;
}

/** `<name …>` and, for elements that hold text only, that text. A tag the source ends in is dropped. */
function readOpening(source: string, start: number, handler: HtmlHandler, texts: TextReader): number {
  const nameEnd = endOfName(source, start + 1);
  const name = nameOf(source, start + 1, nameEnd);
  let spans: Spans | undefined;
  let at = nameEnd;
  for (let code = source.charCodeAt(at); at < source.length && code !== GREATER; code = source.charCodeAt(at)) {
    if (code === SLASH || isBlank(code)) at++;
    else at = readAttribute(source, at, (spans ??= { colSpan: undefined, rowSpan: undefined }));
  }
  if (at >= source.length) return source.length;
  const end = at + 1;
  handler.open(name, start, end, spans ?? NO_SPANS);
  const decodes = TEXT_ONLY.get(name);
  if (decodes === undefined) return end;
  const textEnd = name === 'plaintext' ? source.length : closingOf(source, name, end);
  texts.read(end, textEnd, decodes);
  return textEnd;
}

type Spans = { -readonly [key in keyof CellSpans]: CellSpans[key] };

const NO_SPANS: CellSpans = { colSpan: undefined, rowSpan: undefined };

/** One attribute from its name on; returns where it ends. The first of several of one name counts. */
function readAttribute(source: string, start: number, spans: Spans): number {
  let nameEnd = start + 1;
  while (nameEnd < source.length) {
    const code = source.charCodeAt(nameEnd);
    if (code === EQUALS || code === SLASH || code === GREATER || isBlank(code)) break;
    nameEnd++;
  }
  let at = skipBlanks(source, nameEnd);
  if (source.charCodeAt(at) !== EQUALS) return at;
  at = skipBlanks(source, at + 1);
  const quote = source.charCodeAt(at);
  let end: number;
  let next: number;
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    at++;
    end = indexOrEnd(source, quote === DOUBLE_QUOTE ? '"' : "'", at);
    next = end + 1;
  } else {
    end = at;
    while (end < source.length && source.charCodeAt(end) !== GREATER && !isBlank(source.charCodeAt(end))) end++;
    next = end;
  }
  // colspan and rowspan are of one length, which few others are
  if (nameEnd - start === 'colspan'.length) {
    const name = source.slice(start, nameEnd).toLowerCase();
    if (name === 'colspan') spans.colSpan ??= spanIn(source, at, end);
    else if (name === 'rowspan') spans.rowSpan ??= spanIn(source, at, end);
  }
  return next;
}

function spanIn(source: string, from: number, to: number): number {
  const span = Number.parseInt(source.slice(from, Math.min(to, from + LONGEST_SPAN)), 10);
  return Number.isFinite(span) ? Math.max(1, Math.min(span, MAX_SPAN)) : 1;
}

/** Behind a comment, CDATA, declaration, processing instruction or a closing tag without a name. */
function skipped(source: string, start: number): number {
  if (source.startsWith('<!--', start)) return endOfComment(source, start + '<!--'.length);
  if (source.startsWith('<![CDATA[', start)) {
    const end = source.indexOf(']]>', start);
    return end < 0 ? source.length : end + ']]>'.length;
  }
  return indexOrEnd(source, '>', start) + 1;
}

/** `-->` and `--!>` end a comment; `<!-->` and `<!--->` are whole ones. */
function endOfComment(source: string, from: number): number {
  if (source.startsWith('>', from)) return from + 1;
  if (source.startsWith('->', from)) return from + 2;
  for (let at = source.indexOf('--', from); at >= 0; at = source.indexOf('--', at + 1)) {
    if (source.charCodeAt(at + 2) === GREATER) return at + 3;
    if (source.charCodeAt(at + 2) === EXCLAMATION && source.charCodeAt(at + 3) === GREATER) return at + 4;
  }
  return source.length;
}

/** Where the closing tag of an element that holds text only begins; the end of the source without one. */
function closingOf(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 1)) {
    const end = at + 2 + name.length;
    if (end < source.length && isEndOfName(source.charCodeAt(end)) && nameOf(source, at + 2, end) === name) return at;
  }
  return source.length;
}

function endOfName(source: string, from: number): number {
  let at = from;
  while (at < source.length && !isEndOfName(source.charCodeAt(at))) at++;
  return at;
}

function nameOf(source: string, from: number, to: number): string {
  const length = to - from;
  const common = length <= 2 ? SHORT_NAMES.get(shortKey(source, from, length)) : undefined;
  return common ?? source.slice(from, to).toLowerCase();
}

/** Names that are nearly all of a page, so that they need not be made anew for every tag. */
const SHORT_NAMES: ReadonlyMap<number, string> = new Map(
  ['td', 'tr', 'th', 'br', 'h1', 'h2', 'h3', 'h4', 'li', 'p', 'a', 'b', 'u'].map((name) => [
    shortKey(name, 0, name.length),
    name,
  ]),
);

/** A number for a name of one or two characters, whatever its case. */
function shortKey(text: string, from: number, length: number): number {
  const first = lowerCode(text.charCodeAt(from));
  return length === 1 ? first : first * 0x10000 + lowerCode(text.charCodeAt(from + 1));
}

function lowerCode(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

function skipBlanks(source: string, from: number): number {
  let at = from;
  while (at < source.length && isBlank(source.charCodeAt(at))) at++;
  return at;
}

function indexOrEnd(source: string, what: string, from: number): number {
  const at = source.indexOf(what, from);
  return at < 0 ? source.length : at;
}

const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** White space of HTML. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 10 || code === 9 || code === 12 || code === 13;
}

function isEndOfName(code: number): boolean {
  return code === GREATER || code === SLASH || isBlank(code);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
