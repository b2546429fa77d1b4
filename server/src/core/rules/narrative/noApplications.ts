/** 未收到申请 in the text while table three counts some, or the reverse. */

import type { BodyKind } from '../../bodyKind';
import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import {
  type ApplicationStatement,
  applicationStatements,
  noApplications as negations,
} from '../../narrative/applicationStatements';
import { rowBases } from '../../narrative/figures';
import { type Paragraph, placeOf } from '../../narrative/prose';
import { placeOfQuantity, quantityText } from '../../narrative/sentences';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { numberText, quoted } from '../naming';
import { numberFix } from '../numberFixes';
import type { Draft, Rule, RuleDocs } from '../rule';

const NONE = {
  zh: '文中写“{phrase}”，表中“一、本年新收政府信息公开申请数量”总计为 {value}',
  en: 'The text says {phrase}, but item 1 of the table of applications has a total of {value}',
};
const SOME = {
  zh: '文中写“{phrase}”，表中“一、本年新收”和“二、上年结转”总计均为 0',
  en: 'The text says {phrase}, but items 1 and 2 of the table of applications have totals of 0',
};

const REWORD = { zh: '“{written}”改为“{wanted}”', en: 'Change {written} to {wanted}' };

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
    zh: '多半是沿用往年的文字，只更新了表格。',
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
  readonly fixes: readonly Fix[];
}

function noneSaid(report: Report, body: BodyKind): Draft[] {
  const bases = rowBases(report, 'new', '');
  const [first] = bases;
  if (first === undefined || bases.some(({ value }) => value === 0)) return [];
  const { value, cells } = first;
  const said = [...denied(report, body, value), ...zeroSaid(report, body, value)];
  return said.map(({ paragraph, from, to, fixes }) => ({
    message: format(NONE, { phrase: quoted(paragraph.text.slice(from, to)), value: numberText(value) }),
    range: placeOf(paragraph, from, to),
    table: 'applications',
    section: 3,
    cells,
    related: relatedCells(report, cells),
    fixes,
  }));
}

/** 未收到…申请. */
function denied(report: Report, body: BodyKind, value: number): readonly Said[] {
  return negations(report, body).map((said) => ({ ...said, fixes: countFix(report, said, value) }));
}

/** 未收到政府信息公开申请 becomes 收到政府信息公开申请6件; other wordings are left to the writer. */
function countFix(report: Report, { paragraph, from, to }: Omit<Said, 'fixes'>, value: number): readonly Fix[] {
  const written = paragraph.text.slice(from, to);
  const { start, end } = placeOf(paragraph, from, to);
  const no = /^(?:未|没有)(?=收到[^件]*申请$)/.exec(written)?.[0];
  if (no === undefined || report.source.text.slice(start, end) !== written) return [];
  const count = `${numberText(value)}件`;
  return [
    {
      title: format(REWORD, { written, wanted: written.slice(no.length) + count }),
      safety: 'ask',
      edits: [
        { range: { start, end: start + no.length }, newText: '' },
        { range: { start: end, end }, newText: count },
      ],
    },
  ];
}

/** 收到申请0件. */
function zeroSaid(report: Report, body: BodyKind, value: number): readonly Said[] {
  return applicationStatements(report, body)
    .filter(({ kind, quantity }) => (kind === 'new' || kind === 'received') && quantity.value === 0)
    .map((statement) => ({
      paragraph: statement.sentence.paragraph,
      from: statement.from,
      to: statement.to,
      fixes: numberFixes(report, statement, value),
    }));
}

function numberFixes(report: Report, { sentence, quantity }: ApplicationStatement, value: number): readonly Fix[] {
  const params = { written: quantityText(sentence, quantity), wanted: numberText(value) + quantity.unit };
  return numberFix(report, sentence.paragraph, quantity, value, format(REWORD, params));
}

function someSaid(report: Report, body: BodyKind): Draft[] {
  const fresh = rowBases(report, 'new', '');
  const carriedIn = rowBases(report, 'carriedIn', '');
  const known = [...fresh, ...carriedIn];
  if (fresh.length === 0 || carriedIn.length === 0 || known.some(({ value }) => value !== 0)) return [];
  const cells = known.flatMap((base) => base.cells);
  return applicationStatements(report, body)
    .filter(({ kind, quantity }) => (kind === 'new' || kind === 'received') && quantity.value > 0)
    .map((statement) => ({
      message: format(SOME, {
        phrase: quoted(statement.sentence.paragraph.text.slice(statement.from, statement.to)),
      }),
      range: placeOfQuantity(statement.sentence.paragraph, statement.quantity),
      table: 'applications' as const,
      section: 3,
      cells,
      related: relatedCells(report, cells),
      fixes: numberFixes(report, statement, 0),
    }));
}
