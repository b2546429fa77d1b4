/**
 * Text of the draft as runs: Markdown's bold, links, images and backslashes are taken for what they mean, everything
 * else stays as written. Each run is cut where a finding begins or ends.
 */

import { clamp } from '../features/markdown';
import type { Finding } from '../finding';
import type { Range } from '../text/source';
import { type Span, sourceRange } from '../text/span';
import type { Marks } from './marks';
import type { Run } from './model';
import { indexAt } from './places';

/** A stretch of the span's text, or words in its place. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly strong: boolean;
  /** What stands for an image. */
  readonly image?: string;
}

const IMAGE = /!\[([^\]\n]{0,200})\]\([^()\n]{0,500}\)/y;
const LINK = /\[([^\][\n]{1,200})\]\([^()\s]{1,500}\)/y;
const ESCAPED = /[!-/:-@[-`{-~]/;
const LONGEST_CAPTION = 40;

/** Runs of a whole span; empty for an empty one. */
export function runsOf(span: Span, marks: Marks): Run[] {
  return partsOf(span.text).flatMap((part) => cut(span, part, marks));
}

/** What stands for an image that is not shown. */
export function imageText(caption: string): string {
  const words = caption.trim();
  return words === '' ? '［图片］' : `［图片：${clamp(words, LONGEST_CAPTION)}］`;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let strong = false;
  let from = 0;
  const end = (to: number): void => {
    if (to > from) parts.push({ from, to, strong });
  };
  const pairs = pairsOfStars(text);
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    if (char === '\\' && ESCAPED.test(text.charAt(at + 1))) {
      end(at);
      from = at + 1;
      at += 2;
    } else if (char === '*' && pairs.has(at)) {
      end(at);
      strong = !strong;
      at += 2;
      from = at;
    } else if (char === '!' || char === '[') {
      const next = linkAt(text, at);
      if (next === undefined) {
        at++;
        continue;
      }
      end(at);
      parts.push({ ...next.part, strong });
      at = next.end;
      from = at;
    } else at++;
  }
  end(text.length);
  return parts;
}

/** Indexes of the `**` that open or close; the last of an odd number means itself. */
function pairsOfStars(text: string): ReadonlySet<number> {
  const found: number[] = [];
  for (let at = text.indexOf('**'); at >= 0; at = text.indexOf('**', at + 2)) {
    if (text.charAt(at - 1) !== '\\') found.push(at);
  }
  if (found.length % 2 === 1) found.pop();
  return new Set(found);
}

function linkAt(text: string, at: number): { readonly part: Omit<Part, 'strong'>; readonly end: number } | undefined {
  const pattern = text.charAt(at) === '!' ? IMAGE : LINK;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const end = at + match[0].length;
  const words = match[1] ?? '';
  if (pattern === IMAGE) return { part: { from: at, to: end, image: imageText(words) }, end };
  return { part: { from: at + 1, to: at + 1 + words.length }, end };
}

function cut(span: Span, { from, to, strong, image }: Part, marks: Marks): Run[] {
  const range = sourceRange(span, from, to);
  const findings = findingsOn(range, marks);
  if (image !== undefined || findings.length === 0) {
    const text = image ?? span.text.slice(from, to);
    return [{ text, range, strong, isImage: image !== undefined, findings }];
  }
  const cuts = new Set([from, to]);
  for (const finding of findings) {
    cuts.add(within(indexAt(span, finding.range.start), from, to));
    cuts.add(within(indexAt(span, finding.range.end), from, to));
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i] ?? from;
    const place = sourceRange(span, start, end);
    return {
      text: span.text.slice(start, end),
      range: place,
      strong,
      isImage: false,
      findings: findingsOn(place, marks),
    };
  });
}

/** Findings on a stretch of text; one on an empty place has no text to colour. */
function findingsOn(range: Range, marks: Marks): readonly Finding[] {
  return marks.on(range).filter((finding) => finding.range.end > finding.range.start);
}

function within(index: number, from: number, to: number): number {
  return Math.max(from, Math.min(index, to));
}
