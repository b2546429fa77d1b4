/** Reconsiderations and lawsuits in the text against table four. */

import type { BodyKind } from '../../bodyKind';
import { FORM_IDS } from '../../forms';
import { type Base, litigationBases, sumBases } from '../../narrative/figures';
import { type CountStatement, countsIn } from '../../narrative/outcomeStatements';
import { type Paragraph, paragraphsWith, placeOf } from '../../narrative/prose';
import { isInBracket } from '../../narrative/quotation';
import { isReportYear, isScopeOfTables, scopeOf } from '../../narrative/scope';
import type { Sentence } from '../../narrative/sentences';
import { gated, holds, needsOf } from '../../narrative/traits';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { basesText, statementDrafts, type TiedStatement } from './statements';
import { allMatches } from '../../narrative/matches';

const NONE_SAID = {
  zh: '文中写“{phrase}”，表中{bases}',
  en: 'The text says {phrase}, the table: {bases}',
};

export const litigationCount: Rule = {
  id: 'narrative/litigation-count',
  title: { zh: '文中复议、诉讼件数与表格不符', en: 'Reconsiderations and lawsuits in the text and in the table' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['30号', '60号'],
  check: (report, { body }) =>
    caseParagraphs(report).flatMap((paragraph) => [
      ...counted(report, paragraph, body).flatMap(({ statement, bases }) => statementDrafts(report, statement, bases)),
      ...noneSaid(report, paragraph, body),
    ]),
};

const CASE = needsOf('case');

/** Paragraphs of sections one and four that may speak of cases. */
function caseParagraphs(report: Report): readonly Paragraph[] {
  return paragraphsWith(report, CASE).filter(({ part }) => part === 1 || part === 4);
}

/** Numbers of reconsiderations and lawsuits in the text, with their figures in table four. */
export function tiedCases(report: Report, body: BodyKind): readonly TiedStatement[] {
  return caseParagraphs(report).flatMap((paragraph) => counted(report, paragraph, body));
}

export const docs: RuleDocs = {
  what: {
    zh: '文字里因政府信息公开被申请行政复议、被提起行政诉讼的件数（或“未发生”），与第四部分表格对照：总计，或者总计减尚未审结；诉讼还可以只是其中一组。',
    en: 'Reconsiderations and lawsuits over open information, as the text says (or that there were none), against table four: the totals, the totals without pending cases, or one group of lawsuits.',
  },
  why: { zh: '文字和表格说的是同一批案件，应当一致。', en: 'Text and table tell the same cases.' },
  bad: () => exampleReport({ replace: [['均按规定办理。', '均按规定办理。因政府信息公开被申请行政复议3件。']] }),
  good: () => exampleReport({ replace: [['均按规定办理。', '均按规定办理。因政府信息公开被申请行政复议1件。']] }),
  traps: [
    { zh: '不含尚未审结的件数：不报。', en: 'Counts without pending cases.' },
    {
      zh: '作为复议机关受理、审理的，备案的，与信息公开无关的：不报。',
      en: 'Cases handled as the organ of reconsideration, filed, or not about information.',
    },
    { zh: '政府的报告里没有写明“全市”“全区”的：不报。', en: 'A government’s text that does not say 全市 or 全区.' },
  ],
};

/** Only words that say, up to the number, that the cases were about open information and directed at the body itself. */
const OF_INFORMATION =
  /信息公开(?:工作)?(?:[被引产发而]|行政复议|行政诉讼|类行政|类复议)|信息公开[^，。；]{0,8}(?:复议|诉讼)|因(?:政府)?信息公开/;
const OTHER_ROLE = /受理|审理|审结|办理|承办|代理|作为复议机关|备案|出庭|应诉率|其中|听证|调解|第三人/;

function counted(report: Report, paragraph: Paragraph, body: BodyKind): TiedStatement[] {
  const sentences = paragraph.sentences.filter(
    ({ traits, quantities }) => quantities.length > 0 && holds(traits, CASE),
  );
  if (sentences.length === 0 || !OF_INFORMATION.test(paragraph.text)) return [];
  return sentences.flatMap((sentence) => countedIn(report, sentence, body));
}

function countedIn(report: Report, sentence: Sentence, body: BodyKind): TiedStatement[] {
  return countsIn(report, sentence).flatMap((statement) => {
    const { quantity, label } = statement;
    const before = sentence.paragraph.text.slice(sentence.from, quantity.from);
    if (!OF_INFORMATION.test(before) || OTHER_ROLE.test(before) || isInBracket(before)) return [];
    if (!isScopeOfTables(scopeOf(report, scopeWords(before)), body) || countsBoth(before)) return [];
    return [{ statement, bases: basesOf(report, statement, label) }];
  });
}

/** `行政复议、行政诉讼共5件`: one number for both. */
function countsBoth(before: string): boolean {
  const words = before.split(/[\d，；。：（）]/).pop() ?? '';
  return words.includes('复议') && words.includes('诉讼');
}

/** What stands before the first case: whose cases they are. */
function scopeWords(before: string): string {
  return before.replace(/复议机关|法院|人民法院|涉及|有关|关于|申请人/g, '').slice(0, 60);
}

const REVIEW = /^[^，。]{0,30}?(?:行政复议|被申请复议)(?:申请|案件)?(?:共|为)?$/;
const SUIT = /^[^，。]{0,30}?(?:行政诉讼|被提起诉讼)(?:案件)?(?:共|为)?$/;

function basesOf(report: Report, { quantity }: CountStatement, label: string): readonly Base[] {
  if (/维持|纠正|驳回|[撤败胜]|未审结|复议后|经复议|直接/.test(label) || !'件起宗例'.includes(quantity.unit)) return [];
  if (REVIEW.test(label) && !/诉讼/.test(label)) return reviews(report);
  return SUIT.test(label) && !/复议/.test(label) ? suits(report) : [];
}

function reviews(report: Report): readonly Base[] {
  return litigationBases(report, 'review', '行政复议总计');
}

/** Both groups of lawsuits, or one of them. */
function suits(report: Report): readonly Base[] {
  const direct = litigationBases(report, 'directSuit', '未经复议直接起诉总计');
  const later = litigationBases(report, 'suitAfterReview', '复议后起诉总计');
  const both = sumBases([direct, later], '行政诉讼总计');
  return both.length === 0 ? [] : [...both, ...direct, ...later];
}

const NONE = gated(
  /(?:未发生|没有发生|未出现|没有出现|未产生|没有|无|未)(?:因[^，。；]{0,16}|涉及[^，。；]{0,12})?(?:政府)?信息公开[^，。；、]{0,12}?(行政复议|行政诉讼)(?:[、和及或与](?:提起)?(行政复议|行政诉讼))?(?:案件|事项|情况|的情况|申请|的情形)?(?=[，。；]|$)/g,
  'negation',
  'case',
);

function matchesOf({ text, traits }: Sentence): readonly RegExpExecArray[] {
  return holds(traits, NONE.needs) ? allMatches(NONE.pattern, text) : [];
}

function noneSaid(report: Report, paragraph: Paragraph, body: BodyKind): Draft[] {
  return paragraph.sentences.flatMap((sentence) =>
    matchesOf(sentence).flatMap((match) => {
      const before = sentence.text.slice(0, match.index);
      const near = before.slice(
        Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1,
      );
      if (!isScopeOfTables(scopeOf(report, near), body) || !isReportYear(before, near, report.year?.value)) return [];
      if (/败诉|被纠正|纠错|撤销|维持|驳回|逾期|超期|其他/.test(match[0])) return [];
      const kinds = [match[1], match[2]].filter((kind) => kind !== undefined);
      const bases = kinds.flatMap((kind) => {
        const known = kind === '行政复议' ? reviews(report) : suits(report).slice(0, 1);
        return known.length > 0 && known.every(({ value }) => value > 0) ? known : [];
      });
      if (bases.length === 0) return [];
      const from = sentence.from + match.index;
      const cells = [...new Set(bases.flatMap((base) => base.cells))];
      return [
        {
          message: format(NONE_SAID, { phrase: quoted(match[0]), bases: basesText(report, bases) }),
          range: placeOf(paragraph, from, from + match[0].length),
          table: 'litigation' as const,
          section: 4,
          cells,
          related: relatedCells(report, cells),
        },
      ];
    }),
  );
}
