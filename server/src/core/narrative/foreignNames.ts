/**
 * Places where a report names the body that wrote it, and names another one than its title: 晋城市交通运输局 in a report of
 * 长治市交通运输局, 示例县财政局 in a report of 示例县交通运输局.
 */

import { charSet } from '../text/charSet';
import { editDistance } from '../text/fold';
import type { NameSlip } from './bodyNames';
import type { Paragraph } from './prose';
import { type Gated, gated, holds } from './traits';
import { allMatches } from './matches';

interface SelfContext extends Gated {
  readonly isHere: (paragraph: Paragraph, isAtEnd: boolean) => boolean;
  /** Only the body itself is named here; whom to ask may be another department. */
  readonly isWriter: boolean;
}

/** A name of 30 characters with a date of 11. */
const LONGEST_SIGNATURE = 41;

const CONTEXTS: readonly SelfContext[] = [
  {
    ...gated(/由([\u4e00-\u9fff]{6,30}?)(?:根据|按照|依据|依照|编制|负责编制)/g, 'by'),
    isHere: () => true,
    isWriter: true,
  },
  {
    ...gated(
      /(?:请与?|与)([\u4e00-\u9fff]{6,30}?)(?:办公室|政务公开办公室|政策法规科)?(?:联系|（)/g,
      'with',
      'contact',
    ),
    isHere: () => true,
    isWriter: false,
  },
  {
    ...gated(
      /(?:^|[。，、将《]|公布|发布|编制)([\u4e00-\u9fff]{6,30})20\d\d年度?政府信息公开(?:工作)?年度报告/g,
      'year',
    ),
    isHere: ({ part }) => part === 0,
    isWriter: true,
  },
  {
    ...gated(/^([\u4e00-\u9fff]{6,30})(?:20\d\d年\d{1,2}月\d{1,2}日)?$/g),
    isHere: ({ part, text }, isAtEnd) => part >= 5 && isAtEnd && text.length <= LONGEST_SIGNATURE,
    isWriter: true,
  },
];

/** 现将X县财政局…公布如下: words before the name. */
const OPENING = /^(?:现将|现公布|现发布|特将|兹将|现|将)/;
const OPENINGS = charSet('现特兹将');
/** 我县, 各乡镇, 上级: places without a name. */
const PRONOUN = /[我本该全各其按由和与及下属]/;

/** Paragraphs at the end among which signature and date line stand. */
const END = 3;

/**
 * Names in such places of the same kind of body elsewhere, or of another department of the same place. Names that end in
 * one another (洪泽区…, 淮安市洪泽区…) are of one place; a government's report may be written by its office.
 */
export function foreignNames(paragraphs: readonly Paragraph[], name: string): readonly NameSlip[] {
  const found: NameSlip[] = [];
  let left = paragraphs.length;
  for (const paragraph of paragraphs) {
    const isAtEnd = left-- <= END;
    for (const context of CONTEXTS) {
      if (holds(paragraph.traits, context.needs) && context.isHere(paragraph, isAtEnd)) {
        for (const slip of inContext(paragraph, context, name)) found.push(slip);
      }
    }
  }
  return found;
}

function inContext(paragraph: Paragraph, { pattern, isWriter }: SelfContext, name: string): NameSlip[] {
  const found: NameSlip[] = [];
  for (const match of allMatches(pattern, paragraph.text)) {
    const words = match[1] ?? '';
    const written = OPENINGS.has(words.charCodeAt(0)) ? words.replace(OPENING, '') : words;
    if (written === name) continue;
    const own = placeAndKind(name);
    const other = placeAndKind(written);
    if (own === undefined || other === undefined || PRONOUN.test(other.place) || !isForeign(own, other, isWriter))
      continue;
    const from = match.index + match[0].indexOf(words) + words.length - written.length;
    found.push({ paragraph, from, to: from + written.length, written });
  }
  return found;
}

function isForeign(own: PlaceAndKind, other: PlaceAndKind, isWriter: boolean): boolean {
  const isHere = isSamePlace(own.place, other.place);
  // the body above may be named in any place
  if (levelOf(own.place) !== levelOf(other.place)) return false;
  return own.kind === other.kind ? !isHere : isWriter && isHere && areOtherDepartments(own.kind, other.kind);
}

/** 0: city; 1: county; 2: township. */
function levelOf(place: string): number {
  if (place.endsWith('街道')) return 2;
  const last = place.charAt(place.length - 1);
  if (last === '镇' || last === '乡') return 2;
  return last === '县' || last === '区' || last === '旗' ? 1 : 0;
}

const DEPARTMENT = /(?:局|厅|委员会)$/;
/** Characters that say nothing about what a department does. */
const COMMON = /[局厅委员会和与及管理人民政府办公室]/g;

/** 财政局, 交通运输局: departments without a character in common, so that neither is the other in short. */
function areOtherDepartments(one: string, other: string): boolean {
  if (!DEPARTMENT.test(one) || !DEPARTMENT.test(other)) return false;
  const [a, b] = [one.replace(COMMON, ''), other.replace(COMMON, '')];
  return a !== '' && b !== '' && Array.from(a).every((char) => !b.includes(char));
}

interface PlaceAndKind {
  readonly place: string;
  readonly kind: string;
}

/** `长治市`, `交通运输局`; undefined where the name does not tell its place. */
function placeAndKind(name: string): PlaceAndKind | undefined {
  const match =
    /^([\u4e00-\u9fff]{1,14}?(?:自治州|自治县|街道|[市县区旗镇乡]))((?:人民政府)?[\u4e00-\u9fff]{0,16})$/.exec(name);
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
