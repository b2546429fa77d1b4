/**
 * Names of the reporting body in the text: where its name stands with a slip, and where another body's name stands in
 * its stead. Two real bodies can differ in one character (民政局, 财政局), so only what no other body is called is a slip.
 */

import { editDistance } from '../text/fold';
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
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME || !/^[\u4e00-\u9fff]+$/.test(name)) return [];
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
      if (slip === undefined) continue;
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

/** Contexts in which a report names the body that wrote it. */
const SELF = [
  /由([\u4e00-\u9fff]{6,30}?)(?:根据|按照|依据|依照|编制|负责编制)/g,
  /[请与]([\u4e00-\u9fff]{6,30}?)(?:办公室|政务公开办公室|政策法规科)?(?:联系|（)/g,
];

/**
 * Where the report calls itself by the name of the same kind of body in another place: 晋城市交通运输局 in a report of
 * 长治市交通运输局. Names that end in one another (洪泽区…, 淮安市洪泽区…) are the same place.
 */
export function foreignNames(paragraphs: readonly Paragraph[], name: string): readonly NameSlip[] {
  const own = placeAndKind(name);
  if (own === undefined) return [];
  return paragraphs.flatMap((paragraph) =>
    SELF.flatMap((pattern) =>
      [...paragraph.text.matchAll(pattern)].flatMap((match) => {
        const written = match[1] ?? '';
        const other = placeAndKind(written);
        if (other === undefined || other.kind !== own.kind || isSamePlace(own.place, other.place)) return [];
        const from = match.index + match[0].indexOf(written);
        return [{ paragraph, from, to: from + written.length, written }];
      }),
    ),
  );
}

interface PlaceAndKind {
  readonly place: string;
  readonly kind: string;
}

/** `长治市`, `交通运输局`; undefined where the name does not tell its place. */
function placeAndKind(name: string): PlaceAndKind | undefined {
  const match = /^([\u4e00-\u9fff]{1,14}?(?:自治州|自治县|[市县区旗镇乡]))((?:人民政府)?[\u4e00-\u9fff]{0,16})$/.exec(
    name,
  );
  if (match === null) return undefined;
  const [, place = '', kind = ''] = match;
  const inner = placeAndKind(kind);
  if (inner !== undefined && inner.kind.length >= 3) return { place: place + inner.place, kind: inner.kind };
  return kind.length >= 3 ? { place, kind } : undefined;
}

/** A place written in part, or with one slip, is the same; the slip is another matter. */
function isSamePlace(one: string, other: string): boolean {
  return (
    one.endsWith(other) ||
    other.endsWith(one) ||
    editDistance(one, other, 1) <= 1 ||
    one.startsWith(other) ||
    other.startsWith(one)
  );
}
