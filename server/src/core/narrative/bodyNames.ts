/**
 * Names of the reporting body in the text that stand with a slip. Two real bodies can differ in one character (民政局,
 * 财政局), so only what no other body is called is a slip.
 */

import type { Paragraph } from './prose';

export interface NameSlip {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

/** Shorter names differ from one another by too little. */
const SHORTEST_NAME = 6;
const LONGEST_NAME = 40;
/** Characters at the beginning and the end of a name that have to be right for it to be recognised. */
const ANCHOR = 2;
/** Words that are left out of or put into names without being slips. */
const OPTIONAL = /[和与及的省市县区旗州盟乡镇总分小大新]/;

/** Every place where the name stands with one character missing, doubled, swapped or changed. */
export function nameSlips(paragraphs: readonly Paragraph[], name: string): readonly NameSlip[] {
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return [];
  const head = name.slice(0, ANCHOR);
  const tail = name.slice(-ANCHOR + 1);
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const found: NameSlip[] = [];
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      if (text.startsWith(name, at)) {
        at += name.length - 1;
        continue;
      }
      const slip = [name.length - 1, name.length, name.length + 1]
        .map((length) => text.slice(at, at + length))
        .find((written) => written.endsWith(tail) && isSlip(written, name));
      if (slip === undefined || !/^[\u4e00-\u9fff]+$/.test(name)) continue;
      found.push({ paragraph, from: at, to: at + slip.length, written: slip });
    }
    return found;
  });
}

/** True where `written` is the name with one slip of the pen, and no other body's name. */
export function isSlip(written: string, name: string): boolean {
  if (written === name) return false;
  const from = commonStart(written, name);
  const same = commonEnd(written, name, Math.min(written.length, name.length) - from);
  const gone = name.slice(from, name.length - same);
  const put = written.slice(from, written.length - same);
  if (written.length === name.length - 1) {
    return put === '' && gone.length === 1 && !OPTIONAL.test(gone) && from > ANCHOR;
  }
  if (written.length === name.length + 1) {
    // 交通通运输局: a character typed twice
    return (
      gone === '' &&
      put.length === 1 &&
      !OPTIONAL.test(put) &&
      (put === name.charAt(from - 1) || put === name.charAt(from))
    );
  }
  if (written.length !== name.length || !isInCore(name, from, same)) return false;
  const swapped = gone.length === 2 && put === gone.charAt(1) + gone.charAt(0);
  return swapped || (gone.length === 1 && !OPTIONAL.test(gone) && !OPTIONAL.test(put));
}

/** Behind the place (X市, X县人民政府): there another character may be another body. */
const PLACE = /^.{1,12}?(?:自治州|自治县|自治区|[省市县区旗州盟镇乡])/;
/** Shorter cores (财政, 民政, 水务) turn into one another by one character. */
const SHORTEST_CORE = 4;

function isInCore(name: string, from: number, same: number): boolean {
  let start = 0;
  for (let part = PLACE.exec(name); part !== null; part = PLACE.exec(name.slice(start))) {
    // 市 in 市场监督管理局 ends no place
    if (start > 0 && /^[场政容民]/.test(name.slice(start + part[0].length))) break;
    start += part[0].length;
  }
  const core = name.length - 1 - start;
  return core >= SHORTEST_CORE && from >= start && same >= 1;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at++;
  return at;
}

function commonEnd(a: string, b: string, most: number): number {
  let count = 0;
  while (count < most && a.charAt(a.length - 1 - count) === b.charAt(b.length - 1 - count)) count++;
  return count;
}
