/** 未收到申请 in the text while table three counts some, or the reverse. */

import type { BodyKind } from '../../bodyKind';
import { FORM_IDS } from '../../forms';
import { applicationStatements, noApplications as negations } from '../../narrative/applicationStatements';
import { rowBases } from '../../narrative/figures';
import { type Paragraph, placeOf } from '../../narrative/prose';
import { placeOfQuantity } from '../../narrative/sentences';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { numberText, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const NONE = {
  zh: '文中说“{phrase}”，表格“一、本年新收政府信息公开申请数量”总计是 {value}',
  en: 'The text says {phrase}, but item 1 of the table of applications has a total of {value}',
};
const SOME = {
  zh: '文中说“{phrase}”，表格“一、本年新收”和“二、上年结转”总计都是 0',
  en: 'The text says {phrase}, but items 1 and 2 of the table of applications have totals of 0',
};

export const noApplications: Rule = {
  id: 'narrative/no-applications',
  title: { zh: '有无申请，文字与表格矛盾', en: 'No applications in the text, some in the table' },
  severity: 'error',
  forms: FORM_IDS,
  basis: ['30号', '60号'],
  check: (report, { body }) => [...noneSaid(report, body), ...someSaid(report, body)],
};

export const docs: RuleDocs = {
  what: {
    zh: '文字说未收到政府信息公开申请，而表格第一项总计不是 0；或者文字说收到若干件，而表格第一项、第二项都是 0。',
    en: 'The text says that no application came in, but item 1 of the table is not 0; or the reverse.',
  },
  why: {
    zh: '往往是沿用往年的文字，只更新了表格。',
    en: 'Mostly last year’s text was kept and only the table brought up to date.',
  },
  bad: () =>
    exampleReport({
      replace: [
        ['2023年新收政府信息公开申请6件，上年结转1件，均按规定办理。', '2023年，本机关未收到政府信息公开申请。'],
      ],
    }),
  good: () => exampleReport(),
  traps: [
    { zh: '只有上年结转、没有新收：不矛盾。', en: 'Carry-over alone is no contradiction.' },
    { zh: '未收到信函申请、未收到法人申请、没有逾期未答复的申请：不报。', en: 'No applications of one kind only.' },
    { zh: '政府的报告里只说本办公室的：不报。', en: 'A government’s text that may speak of its office only.' },
  ],
};

interface Said {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

function noneSaid(report: Report, body: BodyKind): Draft[] {
  const bases = rowBases(report, 'new', '');
  const [first] = bases;
  if (first === undefined || bases.some(({ value }) => value === 0)) return [];
  return [...negations(report, body), ...zeroSaid(report, body)].map(({ paragraph, from, to }) => ({
    message: format(NONE, { phrase: quoted(paragraph.text.slice(from, to)), value: numberText(first.value) }),
    range: placeOf(paragraph, from, to),
    table: 'applications',
    section: 3,
    cells: first.cells,
    related: relatedCells(report, first.cells),
  }));
}

/** 收到申请0件. */
function zeroSaid(report: Report, body: BodyKind): readonly Said[] {
  return applicationStatements(report, body)
    .filter(({ kind, quantity }) => (kind === 'new' || kind === 'received') && quantity.value === 0)
    .map(({ sentence, from, to }) => ({ paragraph: sentence.paragraph, from, to }));
}

function someSaid(report: Report, body: BodyKind): Draft[] {
  const fresh = rowBases(report, 'new', '');
  const carriedIn = rowBases(report, 'carriedIn', '');
  const known = [...fresh, ...carriedIn];
  if (fresh.length === 0 || carriedIn.length === 0 || known.some(({ value }) => value !== 0)) return [];
  const cells = known.flatMap((base) => base.cells);
  return applicationStatements(report, body)
    .filter(({ kind, quantity }) => (kind === 'new' || kind === 'received') && quantity.value > 0)
    .map(({ sentence, from, to, quantity }) => ({
      message: format(SOME, { phrase: quoted(sentence.paragraph.text.slice(from, to)) }),
      range: placeOfQuantity(sentence.paragraph, quantity),
      table: 'applications' as const,
      section: 3,
      cells,
      related: relatedCells(report, cells),
    }));
}
