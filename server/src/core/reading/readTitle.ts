/** Title, body and year of a report, read from the lines before its first section. */

import type { NamedPlace, Title, YearPlace } from '../report';
import type { Range } from '../text/source';
import { addPart, builtSpan, isWhiteCode, type Span, sourceRange, spanParts, trimSpan } from '../text/span';
import { type DocumentRow, onlyText, withoutMarks } from './document';

/** A title stands near the top of the text. */
const ROWS_BEFORE_TITLE = 40;
const LONGEST_TITLE_LINE = 80;

/** Matched against text without white space. */
const DOCUMENT_NAME =
  /(?:政府)?(?:信息|政务)公开(?:工作)?(?:情况的?|的)?(?:(?:19|20)\d\d年)?度?(?:工作)?(?:年度报告|年度工作报告|年报|报告)/;
const YEAR = /((?:19|20)\d\d|[１２][０-９]{3}|二[〇○零Ｏ0][一二][〇○零一二三四五六七八九])\s*年?/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/**
 * The title is the line that names the document, with the lines of the body's name before it. `end` is the row of the
 * first section heading, or the number of rows.
 */
export function readTitle(rows: readonly DocumentRow[], end: number): Title | undefined {
  const lines = titleLines(rows, Math.min(end, ROWS_BEFORE_TITLE));
  const at = lines.findIndex((line) => DOCUMENT_NAME.test(line.text.replace(/\s/g, '')));
  if (at < 0) return undefined;
  const parts: Span[] = [];
  const own = lines[at];
  const before = lines[at - 1];
  if (own === undefined) return undefined;
  // the body's name may stand on the line before
  if (before !== undefined && !hasBodyBeforeName(own.text) && isBodyLine(before.text)) parts.push(before);
  parts.push(own);
  return titleOf(parts);
}

function titleLines(rows: readonly DocumentRow[], end: number): Span[] {
  const lines: Span[] = [];
  for (const row of rows.slice(0, end)) {
    const span = onlyText(row);
    if (span === undefined || span.text.length > 2 * LONGEST_TITLE_LINE) continue;
    const line = withoutMarks(trimSpan(span));
    if (line.text === '' || line.text.length > LONGEST_TITLE_LINE || /[。；;！？]/.test(line.text)) continue;
    lines.push(line);
  }
  return lines;
}

/** True when something that can be a name stands before the year or the document's name. */
function hasBodyBeforeName(text: string): boolean {
  const compact = text.replace(/\s/g, '');
  const name = DOCUMENT_NAME.exec(compact);
  const rest = compact
    .slice(0, name?.index ?? 0)
    .replace(YEAR, '')
    .replace(/^度|^关于/, '');
  return rest.length >= 2;
}

/** A line that can be the body's name alone. */
function isBodyLine(text: string): boolean {
  const compact = text.replace(/\s/g, '');
  return compact.length >= 2 && compact.length <= 40 && /^[\u3400-\u9fff（）()·]+$/.test(compact);
}

function titleOf(parts: readonly Span[]): Title {
  const joined = spanParts();
  // white space inside a title is layout: `洛阳市交通运输局 2020 年…`
  for (const part of parts) {
    for (let i = 0; i < part.text.length; i++) {
      if (isWhiteCode(part.text.charCodeAt(i))) continue;
      const { start, end } = sourceRange(part, i, i + 1);
      addPart(joined, part.text.charAt(i), start, end);
    }
  }
  const first = parts[0];
  const last = parts[parts.length - 1];
  const range: Range = { start: first?.start ?? 0, end: last?.end ?? 0 };
  const compact = builtSpan(joined, range.start);
  const name = DOCUMENT_NAME.exec(compact.text);
  return {
    text: compact.text,
    range,
    year: yearIn(compact),
    body: bodyIn(compact, name?.index ?? 0),
    documentName: name === null ? undefined : place(compact, name.index, name.index + name[0].length),
  };
}

/** What stands before the year and the document's name, or between the year and the name. */
function bodyIn(title: Span, nameAt: number): NamedPlace | undefined {
  const head = title.text.slice(0, nameAt);
  const prefix = head.startsWith('关于') ? '关于'.length : 0;
  const match = YEAR.exec(head);
  if (match === null) return nameIn(title, prefix, nameAt);
  const before = nameIn(title, prefix, match.index);
  if (before !== undefined) return before;
  const after = match.index + match[0].length;
  return nameIn(title, head.charAt(after) === '度' ? after + 1 : after, nameAt);
}

function nameIn(title: Span, from: number, to: number): NamedPlace | undefined {
  const end = title.text.charAt(to - 1) === '的' ? to - 1 : to;
  return end - from < 2 ? undefined : place(title, from, end);
}

function place(span: Span, from: number, to: number): NamedPlace {
  return { text: span.text.slice(from, to), range: sourceRange(span, from, to) };
}

/** First year in a span, written in digits of any width or in Chinese numerals. */
export function yearIn(span: Span): YearPlace | undefined {
  const match = YEAR.exec(span.text);
  const digits = match?.[1];
  if (match === null || digits === undefined) return undefined;
  return { value: yearNumber(digits), range: sourceRange(span, match.index, match.index + digits.length) };
}

function yearNumber(digits: string): number {
  let value = 0;
  for (const char of digits) {
    const chinese = CHINESE_DIGITS.indexOf('○零Ｏ0'.includes(char) ? '〇' : char);
    const code = char.charCodeAt(0);
    const digit =
      code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : chinese;
    value = value * 10 + digit;
  }
  return value;
}
