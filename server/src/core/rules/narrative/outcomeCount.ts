/** 予以公开 n 件, 不予公开 n 件 … in the text against the groups of table three. */

import type { BodyKind } from '../../bodyKind';
import { FORM_IDS } from '../../forms';
import { type Base, groupBases, sumBases } from '../../narrative/figures';
import { applicationCounts, outcomeCounts } from '../../narrative/outcomeCounts';
import { applicationParagraphs, type CountStatement, hasLabelEnding } from '../../narrative/outcomeStatements';
import type { Report } from '../../report';
import { charSet } from '../../text/charSet';
import { exampleReport } from '../examples';
import type { Rule, RuleDocs } from '../rule';
import { statementDrafts, type TiedStatement } from './statements';

/** A label is an outcome only where it says nothing else beside 其中 and 的: reasons and kinds narrow it down. */
const OUTCOMES: readonly (readonly [RegExp, (report: Report) => readonly Base[]])[] = [
  [/^(?:全部)?(?:予以|同意|给予)(?:全部)?公开$/, granted],
  [/^(?:予以)?部分公开$/, (report) => groupBases(report, 'partial', '（二）部分公开')],
  [/^(?:予以公开[和及与或]|全部[和及与]?)(?:予以)?部分公开$/, grantedInAnyPart],
  [/^不(?:予|同意)公开$/, denied],
  [/^无法提供$/, (report) => groupBases(report, 'unable', '（四）无法提供')],
  [/^不予处理$/, (report) => groupBases(report, 'notHandled', '（五）不予处理')],
  [/^作?其他处理$/, other],
];

function outcomeOf(label: string): ((report: Report) => readonly Base[]) | undefined {
  const words = label.replace(/^其中|的$/g, '');
  return OUTCOMES.find(([pattern]) => pattern.test(words))?.[1];
}

/** Last characters of these labels. */
const LABEL_ENDS = charSet('开供理的');

/** What had been published before it was asked for. */
const OTHER_MATTER = /已经?(?:主动)?公开|主动公开(?:\d|的|范围|信息)/;

export const outcomeCount: Rule = {
  id: 'narrative/outcome-count',
  title: { zh: '文中办理结果与表格不符', en: 'Outcomes in the text and in the table' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['30号', '60号'],
  check: (report, { body }) =>
    tiedOutcomes(report, body).flatMap(({ statement, bases }) => statementDrafts(report, statement, bases)),
};

/** Numbers of outcomes in the text, with their figures in table three. */
export function tiedOutcomes(report: Report, body: BodyKind): readonly TiedStatement[] {
  const paragraphs = applicationParagraphs(report).filter(({ sentences }) =>
    sentences.some((sentence) => hasLabelEnding(sentence, LABEL_ENDS)),
  );
  if (paragraphs.length === 0) return [];
  const told = applicationCounts(report, body);
  return paragraphs
    .flatMap((paragraph) => outcomeCounts(report, paragraph, body, told, isOutcome))
    .flatMap((count) => (OTHER_MATTER.test(count.sentence.text) ? [] : tied(report, count)));
}

export const docs: RuleDocs = {
  what: {
    zh: '文字里“予以公开”“部分公开”“不予公开”“无法提供”“不予处理”“其他处理”的件数，与第三部分表格相应各行之和对照。',
    en: 'Numbers of applications granted, partly granted, denied, not to be provided, not handled, as the text says, against the rows of table three.',
  },
  why: { zh: '文字和表格说的是同一批申请，应当一致。', en: 'Text and table tell the same outcomes.' },
  bad: () => exampleReport({ replace: [['均按规定办理。', '其中予以公开3件，部分公开1件，无法提供1件。']] }),
  good: () => exampleReport({ replace: [['均按规定办理。', '其中予以公开4件，部分公开1件，无法提供1件。']] }),
  traps: [
    { zh: '全部公开与部分公开合并成一个数：不报。', en: 'Granted and partly granted in one number.' },
    {
      zh: '“不予公开”按大口径包含无法提供、不予处理：不报。',
      en: '不予公开 in the wide sense, with what was not provided or handled.',
    },
    { zh: '带原因的（因不掌握无法提供等）：不报。', en: 'Outcomes with a reason, which are parts of them.' },
    {
      zh: '某一渠道、某一科室、往年的申请，来信、公文等的办理结果，按条、按项计的：不报。',
      en: 'Outcomes of one channel, one section, another year, of letters or documents, or counted in another unit.',
    },
    { zh: '政府的报告里看不出范围的：不报。', en: 'A government’s text that does not show its scope.' },
  ],
};

function isOutcome(label: string): boolean {
  return LABEL_ENDS.has(label.charCodeAt(label.length - 1)) && outcomeOf(label) !== undefined;
}

function tied(report: Report, statement: CountStatement): TiedStatement[] {
  const basesOf = outcomeOf(statement.label);
  return basesOf === undefined ? [] : [{ statement, bases: basesOf(report) }];
}

/** Groups of table three with their ordinals. */
const ORDINALS = { granted: '一', partial: '二', denied: '三', unable: '四', notHandled: '五', otherHandling: '六' };

function groups(report: Report, ...ids: readonly (keyof typeof ORDINALS)[]): readonly Base[] {
  const name = ids.map((id) => `（${ORDINALS[id]}）`).join('+');
  return sumBases(
    ids.map((id) => groupBases(report, id, name)),
    name,
  );
}

function granted(report: Report): readonly Base[] {
  return [...groupBases(report, 'granted', '（一）予以公开'), ...grantedInAnyPart(report)];
}

function grantedInAnyPart(report: Report): readonly Base[] {
  return groups(report, 'granted', 'partial');
}

/** In the wide sense it takes in what was not provided or not handled, or all that was not published. */
function denied(report: Report): readonly Base[] {
  return [
    ...groupBases(report, 'denied', '（三）不予公开'),
    ...groups(report, 'denied', 'unable'),
    ...groups(report, 'denied', 'notHandled'),
    ...groups(report, 'denied', 'unable', 'notHandled'),
    ...groups(report, 'denied', 'unable', 'notHandled', 'otherHandling'),
  ];
}

/** At the end of a list it may take in what the list does not name. */
function other(report: Report): readonly Base[] {
  return [
    ...groupBases(report, 'otherHandling', '（六）其他处理'),
    ...groups(report, 'notHandled', 'otherHandling'),
    ...groups(report, 'unable', 'otherHandling'),
    ...groups(report, 'unable', 'notHandled', 'otherHandling'),
  ];
}
