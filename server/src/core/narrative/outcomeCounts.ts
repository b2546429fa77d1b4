/**
 * Numbers of outcomes (予以公开4件、部分公开1件) that are of all applications: right behind how many there were, with
 * nothing between that narrows them down. Outcomes of one channel, one section, last year, of letters or documents, or
 * counted in another unit, are left out.
 */

import type { BodyKind } from '../bodyKind';
import type { Report } from '../report';
import { applicationStatements, namesApplications } from './applicationStatements';
import { allCountsIn, type CountStatement, isOfReportYear } from './outcomeStatements';
import { isPlainBefore, isPlainClause, isPlainHeading } from './plainWords';
import type { Paragraph } from './prose';
import type { Quantity } from './quantities';
import { isPartOfIt, isScopeOfTables, scopeOf } from './scope';
import type { Sentence } from './sentences';

/** What else a list of outcomes holds. */
const NEUTRAL = /公开|提供|处理|存在|掌握|结转|撤[回销]|补正|重复|其[他余]|职责|范围|查询/;
/** What only some applications went through, wherever it stands. */
const SOME_ONLY = /重新|纠正|协商|调解|复核|延期|转[办交送]|半年|季度|期间|第三方/;
/** `主要涉及征地、规划等方面，`: what all of them were about. */
const DESCRIPTION = /^(?:申请)?(?:内容|事项)?(?:主要|集中|涉及)/;

const AFTER_SIGN = /(?<=[，；。：！？])/;

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
    let run: CountStatement[] = [];
    const end = (): void => {
      const [first] = run;
      if (first !== undefined) {
        whole ??= namedBefore(report, sentence, first, before, body);
        const isOwn = before !== undefined && !told.has(before) && sumOf(run) === before.value;
        if (whole !== undefined && !isOwn && isDivided(parts, whole) && isOfAll(report, first, before, whole)) {
          found.push(...run);
        }
      }
      run = [];
    };
    for (const statement of allCountsIn(sentence)) {
      const { quantity, label } = statement;
      if (isOutcome(label) && !quantity.approximate) {
        if (isOfReportYear(report, statement)) run.push(statement);
        continue;
      }
      end();
      if (told.has(quantity) || (whole !== undefined && isAllAgain(report, statement))) {
        whole = { value: quantity.value, unit: quantity.unit };
        parts = [];
      } else if (isPartOfIt(label)) parts.push(quantity);
      else if (!NEUTRAL.test(label)) whole = undefined;
      before = quantity;
    }
    end();
  }
  return found;
}

/** `办结的6件中`: their number once more. */
function isAllAgain(report: Report, count: CountStatement): boolean {
  return isOfReportYear(report, count) && isPlainBefore(report, count.label);
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
  { sentence, quantity, from }: CountStatement,
  before: Quantity | undefined,
  whole: Whole,
): boolean {
  if (quantity.unit !== whole.unit) return false;
  const clause = clauseBefore(sentence, Math.max(sentence.from, before?.to ?? 0), from);
  if (DESCRIPTION.test(clause)) return true;
  return !SOME_ONLY.test(clause) && isPlainClause(report, clause);
}

/** The clause that ends right before index `at`, with its sign, from index `from` on. */
function clauseBefore({ paragraph: { text } }: Sentence, from: number, at: number): string {
  return text.slice(from, at).split(AFTER_SIGN).pop() ?? '';
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
  if (!namesApplications(clause) || !isPlainHeading(report, clause.slice(0, -1))) return undefined;
  return isScopeOfTables(scopeOf(report, sentence.paragraph.text.slice(sentence.from, quantity.from)), body)
    ? { value: undefined, unit: quantity.unit }
    : undefined;
}
