/** The text of a document with the start of each of its lines, so that offsets become positions and back. */

/** Half-open span of UTF-16 code units in a source text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Line and UTF-16 character, both from 0, as editors and our JSON output count them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface SourceText {
  readonly text: string;
  /** Offset of the first code unit of each line; never empty. A line ends at \r\n, \n or \r. */
  readonly lineStarts: readonly number[];
}

/** Finds the lines of `text`; linear, accepts any string. */
export function sourceText(text: string): SourceText {
  const lineStarts = [0];
  /** The next of each kind at or behind the present place; looked for only when the last one is passed. */
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const at = isFeed ? feed : carriage;
    if (isFeed || at + 1 !== feed) lineStarts.push(at + 1);
    if (isFeed) feed = text.indexOf('\n', at + 1);
    else carriage = text.indexOf('\r', at + 1);
  }
  return { text, lineStarts };
}

/** The number, from 0, of the line that holds `offset`; offsets outside the text are clamped. */
export function lineAt(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Span of line `line` without its line end. A line beyond the text is empty, at the text's end. */
export function lineRange(source: SourceText, line: number): Range {
  const { text, lineStarts } = source;
  const start = lineStarts[line] ?? text.length;
  return { start, end: endOfLine(text, start, lineStarts[line + 1] ?? text.length) };
}

/** End of the line that begins at `start`, without its line end; the next line begins at `next`. */
export function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

export function positionAt(source: SourceText, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  const line = lineAt(source, clamped);
  return { line, character: clamped - (source.lineStarts[line] ?? 0) };
}

/** Offset of a position; a character beyond its line's end counts as that end, a line beyond the text as its end. */
export function offsetAt(source: SourceText, position: Position): number {
  if (position.line < 0) return 0;
  const { start, end } = lineRange(source, position.line);
  return Math.max(start, Math.min(start + position.character, end));
}

export function sliceRange(source: SourceText, range: Range): string {
  return source.text.slice(range.start, range.end);
}

export function contains(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
