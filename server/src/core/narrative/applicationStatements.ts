/** What the text says about applications: how many came in, were carried over, were answered; or that none came in. */

import type { BodyKind } from '../bodyKind';
import type { Report } from '../report';
import { charSet } from '../text/charSet';
import { tester } from '../text/tester';
import { isPlainBefore, isPlainBehind, isPlainClause } from './plainWords';
import { CASE_UNITS } from './outcomeStatements';
import { type Paragraph, paragraphsWith } from './prose';
import type { Quantity } from './quantities';
import { isInBracket } from './quotation';
import { isReportYear, isScopeOfTables, scopeOf } from './scope';
import type { Sentence } from './sentences';
import { gated, holds } from './traits';
import { allMatches } from './matches';

/** new: 新收. received: 收到, 受理. handled: 办理, 收办. answered: 答复, 办结. */
export type ApplicationKind = 'new' | 'received' | 'handled' | 'answered' | 'carriedIn' | 'carriedOut';

export interface ApplicationStatement {
  readonly kind: ApplicationKind;
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** From the words that say what is counted to the unit. */
  readonly from: number;
  readonly to: number;
}

const APPLICATION = gated(
  /信息公开的?申请|依申请公开|公开(?:政府)?信息的?申请|依申请信息|公开申请|申请公开/,
  'application',
);
/** True where the words name applications for information. */
export function namesApplications(words: string): boolean {
  return APPLICATION.pattern.test(words);
}

const isListed = tester(/其中|包括|分别|[件条]中/, '中括别');
const UNITS = new Set([...CASE_UNITS, '件次', '人次']);

/** The first of them that is said counts. */
const KINDS: readonly (readonly [ApplicationKind, (words: string) => boolean])[] = [
  ['carriedOut', tester(/结转(?:到|至)?(?:下|次|\d{4})一?年|(?:下|次)一?年度?继续办理|顺延/, '结续顺')],
  ['carriedIn', tester(/(?:上一?年|往年)度?的?结转|结转上一?年/, '结')],
  ['new', tester(/新收|新接收|新受理|新增/, '新')],
  ['answered', tester(/答复|办结/, '答结')],
  ['handled', tester(/收办|办理|处理/, '办处')],
  ['received', tester(/收到|收悉|接收|接到|受理|登记/, '到悉接受登')],
];

interface Known {
  readonly body: BodyKind;
  readonly statements: readonly ApplicationStatement[];
}

const KNOWN = new WeakMap<Report, Known>();

/** Statements that speak of the report year and of the bodies that the tables count; several rules ask for them. */
export function applicationStatements(report: Report, body: BodyKind): readonly ApplicationStatement[] {
  const known = KNOWN.get(report);
  if (known?.body === body) return known.statements;
  const statements = findStatements(report, body);
  KNOWN.set(report, { body, statements });
  return statements;
}

function findStatements(report: Report, body: BodyKind): readonly ApplicationStatement[] {
  const found: ApplicationStatement[] = [];
  for (const paragraph of paragraphsWith(report, APPLICATION.needs)) {
    if (paragraph.part !== 1 && paragraph.part !== 3) continue;
    for (const sentence of paragraph.sentences) {
      // every statement of a sentence needs one that names what it counts
      if (sentence.quantities.length === 0 || !holds(sentence.traits, APPLICATION.needs)) continue;
      for (const statement of inSentence(report, sentence, body)) found.push(statement);
    }
  }
  return found;
}

function inSentence(report: Report, sentence: Sentence, body: BodyKind): readonly ApplicationStatement[] {
  const found: ApplicationStatement[] = [];
  const { text } = sentence.paragraph;
  /** The sentence has told of applications in the scope of the tables; bare words may go on from there. */
  let isOpen = false;
  let end = sentence.from;
  for (const quantity of sentence.quantities) {
    const from = Math.max(end, lastStop(text, quantity.from, sentence.from));
    end = quantity.to;
    const before = text.slice(sentence.from, quantity.from);
    if (quantity.approximate || !UNITS.has(quantity.unit) || isInBracket(before)) continue;
    const head = text.slice(from, quantity.from);
    // 其中 begins a list of parts; where it ends is not certain
    if (isListed(before)) break;
    const clauseTo = endOfClause(text, quantity.to, sentence.to);
    const isNamed = APPLICATION.pattern.test(text.slice(from, clauseTo));
    const isFollower = !isNamed && isOpen && isBareFollower(head);
    const kind = isNamed || isFollower ? kindOf(report, head) : undefined;
    if (kind === undefined) continue;
    if (!isFollower) {
      isOpen = isScopeOfTables(scopeOf(report, head), body) && isPlain(report, sentence, from, head);
    }
    if (!isPlainBehind(text.slice(quantity.to, clauseTo))) continue;
    const near = kind === 'carriedIn' || kind === 'carriedOut' ? '' : head;
    if (!isOpen || !isReportYear(before, near, report.year?.value)) continue;
    const time = head.startsWith('20') ? (/^20\d\d年度?/.exec(head)?.[0].length ?? 0) : 0;
    found.push({ kind, sentence, quantity, from: from + time, to: quantity.to });
  }
  return found;
}

/** True where neither the head that begins at `from` nor the clause before it narrows the number down. */
function isPlain(report: Report, { paragraph: { text }, from: start }: Sentence, from: number, head: string): boolean {
  if (!isPlainBefore(report, head)) return false;
  return from === start || isPlainClause(report, text.slice(lastStop(text, from - 1, start), from));
}

function kindOf(report: Report, head: string): ApplicationKind | undefined {
  const kind = KINDS.find(([, isSaid]) => isSaid(head))?.[0];
  if (kind === 'carriedOut') return isCarriedInto(head, report.year?.value) ? 'carriedIn' : kind;
  return kind !== undefined && isInformation(head, kind) ? undefined : kind;
}

/** `结转2024年`, in the report of 2024: what last year carried over. */
function isCarriedInto(head: string, year: number | undefined): boolean {
  const into = /结转(?:到|至)?(20\d\d)年/.exec(head)?.[1];
  return into !== undefined && year !== undefined && Number(into) <= year;
}

/** `依申请公开政府信息1条` tells what was disclosed, not what came in. */
function isInformation(head: string, kind: ApplicationKind): boolean {
  return kind === 'handled' && /依申请公开(?!件|事项)/.test(head) && !/申请(?!公开)/.test(head);
}

/** 答复3件, 已办结5件, 上年结转1件: no words but the verb and what belongs to it. */
function isBareFollower(head: string): boolean {
  return FOLLOWER.test(head);
}

const FOLLOWER =
  /^[并且均]?(?:已|共|全部|按期|依法|按时|本年度?|全年)*(?:新收|答复|办结|收到|受理|结转下一?年度?(?:继续)?(?:办理)?|上一?年度?结转)(?:了|申请)?$/;

const STOPS = charSet('，；。：！？');
const CLAUSE_ENDS = charSet('，；。：、（）！？');

function lastStop(text: string, at: number, from: number): number {
  for (let i = at - 1; i >= from; i--) if (STOPS.has(text.charCodeAt(i))) return i + 1;
  return from;
}

function endOfClause(text: string, at: number, to: number): number {
  for (let i = at; i < to; i++) if (CLAUSE_ENDS.has(text.charCodeAt(i))) return i;
  return to;
}

export interface NoApplications {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

/** 未收到…申请, 没有收到…, 无…申请, 收到…0件. No comma, no other word for what did not come in. */
const NONE = gated(
  /(?:(?:未|没有)(?:收到|接到|接收|受理|有)|无人提出|没有|无)(?:过|到|任何)?((?:公民、法人(?:和|或|或者|以及)其他组织)?[^，。；：、（）《》]{0,24}?(?:信息公开的?申请|依申请公开(?:政府信息)?的?(?:申请|事项)?|公开(?:政府)?信息的?申请|公开申请|依申请信息))(?:事项|件|的申请|申请|情况|的情况|材料)?(?=[，。；、）！]|$)/g,
  'negation',
  'application',
);
/** Whoever may apply: no part of the applicants. */
const EVERYBODY = /^公民、法人(?:和|或|或者|以及)其他组织/;
/** Half a negation: 没有答复的申请, 没有新的申请. */
const HALF = /结转|办[理结]|[答回]复|处理|完成|上年|公民|法人|新/;

/** Statements that no application came in, of the report year and the bodies of the tables. */
export function noApplications(report: Report, body: BodyKind): readonly NoApplications[] {
  const found: NoApplications[] = [];
  for (const paragraph of paragraphsWith(report, NONE.needs)) {
    if (paragraph.part !== 1 && paragraph.part !== 3) continue;
    for (const sentence of paragraph.sentences) {
      if (!holds(sentence.traits, NONE.needs)) continue;
      for (const match of allMatches(NONE.pattern, sentence.text)) {
        const before = sentence.text.slice(0, match.index);
        const near = before.slice(lastStop(before, before.length, 0));
        const what = (match[1] ?? '').replace(EVERYBODY, '');
        const at = sentence.from + match.index;
        if (HALF.test(what) || HALF.test(near) || !isPlainBefore(report, what)) continue;
        if (!isPlain(report, sentence, at - near.length, near)) continue;
        if (!isScopeOfTables(scopeOf(report, near), body) || !isReportYear(before, near, report.year?.value)) continue;
        found.push({ paragraph, from: at, to: at + match[0].length });
      }
    }
  }
  return found;
}
