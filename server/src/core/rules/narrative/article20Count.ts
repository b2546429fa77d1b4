/** 规范性文件, 许可, 处罚, 强制 in the text against table two. */

import type { BodyKind } from '../../bodyKind';
import { cellId, FORM_IDS } from '../../forms';
import type { Base } from '../../narrative/figures';
import { countsIn, hasLabelEnding } from '../../narrative/outcomeStatements';
import { isPlainBefore } from '../../narrative/plainWords';
import { proseOf } from '../../narrative/prose';
import { isScopeOfTables, scopeOf } from '../../narrative/scope';
import type { Sentence } from '../../narrative/sentences';
import type { Report } from '../../report';
import { charSet } from '../../text/charSet';
import { exampleReport } from '../examples';
import { cellName } from '../naming';
import type { Rule, RuleDocs } from '../rule';
import { numberIn } from '../values';
import { statementDrafts, type TiedStatement } from './statements';

/** What is counted, with the cells that may hold it: those of the 2021 form, then those of the 2019 form. */
const COUNTED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:制发|制定|出台|印发)了?(?:行政)?规范性文件$/, ['normative/issued', 'normative/made', 'normative/disclosed']],
  [/作出了?行政许可决定$/, ['licensing/decisions']],
  [/作出了?行政处罚决定$/, ['penalties/decisions']],
  [/作出了?行政强制决定$/, ['coercion/decisions']],
];
/** Decisions that follow in the same list: 作出行政许可决定146件、行政处罚决定12件. */
const FOLLOWING: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^行政许可决定$/, ['licensing/decisions']],
  [/^行政处罚决定$/, ['penalties/decisions']],
  [/^行政强制决定$/, ['coercion/decisions']],
];

/** 制定出台, 制定印发. */
const ISSUING = /制[发定]|出台/g;

/** Last characters of these labels, and of the words that may follow them. */
const LABEL_ENDS = charSet('件定共计');

export const article20Count: Rule = {
  id: 'narrative/article20-count',
  title: { zh: '文中文件、决定件数与第二十条表不符', en: 'Documents and decisions in the text and in the table' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['20', '30号', '60号'],
  check: (report, { body }) =>
    tiedDisclosures(report, body).flatMap(({ statement, bases }) => statementDrafts(report, statement, bases)),
};

/** Numbers of documents and decisions in the text, with their figures in table two. */
export function tiedDisclosures(report: Report, body: BodyKind): readonly TiedStatement[] {
  const found: TiedStatement[] = [];
  for (const paragraph of proseOf(report)) {
    if (paragraph.part !== 1 && paragraph.part !== 2) continue;
    for (const sentence of paragraph.sentences) {
      if (hasLabelEnding(sentence, LABEL_ENDS)) found.push(...inSentence(report, sentence, body));
    }
  }
  return found;
}

export const docs: RuleDocs = {
  what: {
    zh: '文字里制发规范性文件、作出行政许可、行政处罚、行政强制决定的件数，与第二部分表格对照。',
    en: 'Normative documents issued and decisions made, as the text says, against table two.',
  },
  why: { zh: '文字和表格说的是同一年的同一件事。', en: 'Text and table tell of the same year.' },
  bad: () => exampleReport({ replace: [['等政府信息。', '等政府信息。全年作出行政许可决定12件。']] }),
  good: () => exampleReport({ replace: [['等政府信息。', '等政府信息。全年作出行政许可决定120件。']] }),
  traps: [
    { zh: '说的是公开、公示的件数，不是作出的件数：不报。', en: 'Numbers that were published, not made.' },
    { zh: '办理许可事项、查处案件等口径不同的：不报。', en: 'Other measures: matters handled, cases looked into.' },
    { zh: '政府的报告里没有写明“全市”“全区”的：不报。', en: 'A government’s text that does not say 全市 or 全区.' },
  ],
};

function inSentence(report: Report, sentence: Sentence, body: BodyKind): TiedStatement[] {
  let isInList = false;
  return countsIn(report, sentence).flatMap((statement) => {
    const { quantity, label } = statement;
    const before = sentence.paragraph.text.slice(sentence.from, quantity.from);
    const isFollowing = isInList;
    isInList = false;
    if (/公开|公示|发布|备案|其中|审查|清理|联合|牵头|参与|代/.test(before)) return [];
    const words = label.replace(/(?:共|累计|总计)$/, '');
    const own = COUNTED.find(([pattern]) => pattern.test(words));
    const found = own ?? (isFollowing ? FOLLOWING.find(([pattern]) => pattern.test(words)) : undefined);
    if (found === undefined || !'件项个份宗起'.includes(quantity.unit)) return [];
    if (own !== undefined && !isOfTables(report, words, own[0], body)) return [];
    isInList = true;
    return [{ statement, bases: basesOf(report, found[1]) }];
  });
}

/** True where the words before 作出, 制发 name nobody but the bodies of the tables, and no kind of document or decision. */
function isOfTables(report: Report, words: string, pattern: RegExp, body: BodyKind): boolean {
  if (!isScopeOfTables(scopeOf(report, words.replace(/行政|规范性文件/g, '')), body)) return false;
  return isPlainBefore(report, words.slice(0, words.search(pattern)).replace(ISSUING, ''));
}

function basesOf(report: Report, cells: readonly string[]): readonly Base[] {
  return cells.flatMap((cell) => {
    const [row = '', column = ''] = cell.split('/');
    const found = numberIn(report, cellId('proactive', row, column));
    return found === undefined ? [] : [{ name: cellName(report, found.id), value: found.value, cells: [found.id] }];
  });
}
