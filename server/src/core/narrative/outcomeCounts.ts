/**
 * Numbers of outcomes (予以公开4件、部分公开1件) that are of all applications: right behind how many there were, with
 * nothing between that narrows them down. Outcomes of one channel, one section, last year, of letters or documents, or
 * counted in another unit, are left out.
 */

import type { BodyKind } from '../bodyKind';
import type { Report } from '../report';
import { charSet } from '../text/charSet';
import { applicationStatements, namesApplications } from './applicationStatements';
import { CASE_UNITS, type CountStatement } from './outcomeStatements';
import { isPlainBefore, isPlainClause } from './plainWords';
import type { Paragraph } from './prose';
import type { Quantity } from './quantities';
import { isReportYear, isScopeOfTables, scopeOf } from './scope';
import type { Sentence } from './sentences';

/** Kinds of applicants and channels, which applications are divided by. */
const PART = /自然人|公民|个人|法人|企业|组织|网[上络站]|线[上下]|信函|邮[寄件箱]|信件|书面|当面|现场|窗口|传真|渠道/;
/** What else a list of outcomes holds. */
const NEUTRAL = /公开|提供|处理|存在|掌握|结转|撤[回销]|补正|重复|其他|其余|职责|范围|档案|查询/;
const CARRIED = /结转/;
/** What only some applications went through, wherever it stands. */
const SOME_ONLY = /重新|纠正|协商|调解|复核|延期|转[办交送]|半年|季度|期间|第三方/;
/** `从办理结果看，`, `办理政府信息公开申请中，`: words that lead to outcomes. */
const LEADING = /方面|工作中|如下|具体|主要|其中|结果|来看|类型|分类|经审查|[在从看中按分]/g;

/** `主要涉及征地、规划等方面，`: what all of them were about. */
const DESCRIPTION = /^(?:申请)?(?:内容|事项)?(?:主要|集中|涉及)/;

const STOPS = charSet('，；。：、（）！？');
const SIGNS = charSet('，；。：！？');

/** How many applications there were, and what they were divided into since. */
interface Whole {
  readonly value: number | undefined;
  readonly unit: string;
}

/** Numbers of all applications in the report: what was carried over is a part of them. */
export function applicationCounts(report: Report, body: BodyKind): ReadonlySet<Quantity> {
  const all = applicationStatements(report, body).filter(({ kind }) => kind !== 'carriedIn' && kind !== 'carriedOut');
  return new Set(all.map(({ quantity }) => quantity));
}

/** Every number of an outcome in the paragraph that is of all applications, `told`; `isOutcome` knows its words. */
export function outcomeCounts(
  report: Report,
  paragraph: Paragraph,
  body: BodyKind,
  told: ReadonlySet<Quantity>,
  isOutcome: (label: string) => boolean,
): readonly CountStatement[] {
  const found: CountStatement[] = [];
  let whole: Whole | undefined;
  for (const sentence of paragraph.sentences) {
    let parts: Quantity[] = [];
    let before: Quantity | undefined;
    let isBeforePart = false;
    let run: CountStatement[] = [];
    const end = (): void => {
      const [first] = run;
      if (first !== undefined) {
        whole ??= namedBefore(report, sentence, first, before, body);
        const isOwn = isBeforePart && before !== undefined && sumOf(run) === before.value;
        if (whole !== undefined && !isOwn && isDivided(parts, whole) && isOfAll(report, first, before, whole)) {
          found.push(...run);
        }
      }
      run = [];
    };
    for (const statement of countsOf(sentence)) {
      const { quantity, label } = statement;
      if (isOutcome(label) && !quantity.approximate) {
        if (isReportYear(textBefore(sentence, quantity), label, report.year?.value)) run.push(statement);
        continue;
      }
      end();
      const isPart = PART.test(label);
      if (told.has(quantity) || (whole !== undefined && isAllAgain(report, statement))) {
        whole = { value: quantity.value, unit: quantity.unit };
        parts = [];
      } else if (isPart) parts.push(quantity);
      else if (!NEUTRAL.test(label)) whole = undefined;
      before = quantity;
      isBeforePart = isPart || CARRIED.test(label);
    }
    end();
  }
  return found;
}

/** `办结的6件中`: their number once more. */
function isAllAgain(report: Report, { sentence, quantity, label }: CountStatement): boolean {
  return isReportYear(textBefore(sentence, quantity), label, report.year?.value) && isPlainBefore(report, label);
}

/** Counts of cases in a sentence with the words since the sign or number before. */
function countsOf(sentence: Sentence): readonly CountStatement[] {
  const { text } = sentence.paragraph;
  let end = sentence.from;
  return sentence.quantities.flatMap((quantity) => {
    let from = quantity.from;
    while (from > end && !STOPS.has(text.charCodeAt(from - 1))) from--;
    end = quantity.to;
    return CASE_UNITS.has(quantity.unit) ? [{ sentence, quantity, label: text.slice(from, quantity.from), from }] : [];
  });
}

function textBefore({ paragraph, from }: Sentence, quantity: Quantity): string {
  return paragraph.text.slice(from, quantity.from);
}

function sumOf(run: readonly CountStatement[]): number {
  return run.reduce((sum, { quantity }) => sum + quantity.value, 0);
}

/** Parts stand between all applications and the outcomes: they have to be all parts, or the outcomes are of the last. */
function isDivided(parts: readonly Quantity[], { value }: Whole): boolean {
  return parts.length === 0 || (parts.length > 1 && parts.reduce((sum, part) => sum + part.value, 0) === value);
}

/** True where the outcomes are counted as the applications are, and the clause before them narrows nothing down. */
function isOfAll(
  report: Report,
  { sentence, quantity, label, from }: CountStatement,
  before: Quantity | undefined,
  whole: Whole,
): boolean {
  if (quantity.unit !== whole.unit || SOME_ONLY.test(label)) return false;
  const clause = clauseBefore(sentence, Math.max(sentence.from, before?.to ?? 0), from);
  if (DESCRIPTION.test(clause)) return true;
  return !SOME_ONLY.test(clause) && (isPlainClause(report, clause) || isLeading(report, clause));
}

/** The clause that ends right before index `at`, with its sign, from index `from` on. */
function clauseBefore({ paragraph: { text } }: Sentence, from: number, at: number): string {
  let start = at - 1;
  while (start > from && !SIGNS.has(text.charCodeAt(start - 1))) start--;
  return start < from ? '' : text.slice(start, at);
}

function isLeading(report: Report, clause: string): boolean {
  return isPlainBefore(report, clause.slice(0, -1).replace(LEADING, ''));
}

/** `办理政府信息公开申请中，予以公开4件`: all applications, without their number. */
function namedBefore(
  report: Report,
  sentence: Sentence,
  { quantity, from }: CountStatement,
  before: Quantity | undefined,
  body: BodyKind,
): Whole | undefined {
  if (before !== undefined) return undefined;
  const clause = clauseBefore(sentence, sentence.from, from);
  if (!namesApplications(clause) || !isLeading(report, clause)) return undefined;
  return isScopeOfTables(scopeOf(report, textBefore(sentence, quantity)), body)
    ? { value: undefined, unit: quantity.unit }
    : undefined;
}
