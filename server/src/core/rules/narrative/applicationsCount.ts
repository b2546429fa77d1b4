/** Applications in the text against table three. */

import type { BodyKind } from '../../bodyKind';
import { FORM_IDS } from '../../forms';
import { applicationStatements } from '../../narrative/applicationStatements';
import { applicationBases, type Base } from '../../narrative/figures';
import type { Report } from '../../report';
import { exampleReport } from '../examples';
import type { Rule, RuleDocs } from '../rule';
import { statementDrafts, type TiedStatement } from './statements';

export const applicationsCount: Rule = {
  id: 'narrative/applications-count',
  title: { zh: '文中申请件数与表格不符', en: 'Applications in the text and in the table' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['30号', '60号'],
  check: (report, { body }) =>
    tiedApplications(report, body).flatMap(({ statement, bases }) =>
      isContradiction(statement.quantity.value, bases) ? [] : statementDrafts(report, statement, bases),
    ),
};

/** Numbers of applications in the text, with their figures in table three. */
export function tiedApplications(report: Report, body: BodyKind): readonly TiedStatement[] {
  return applicationStatements(report, body).map((statement) => ({
    statement,
    bases: applicationBases(report, statement.kind),
  }));
}

export const docs: RuleDocs = {
  what: {
    zh: '文字里新收、收到、办理、答复、结转的政府信息公开申请件数，与第三部分表格对照。收到、受理对第一项或第一项加第二项；办理、答复还可以对（七）总计。都对不上才报，并列出核对过的数。',
    en: 'Applications that came in, were handled, answered or carried over, as the text says, against table three. Any lawful base will do; the message lists those that were tried.',
  },
  why: {
    zh: '文字和表格说的是同一件事；两处不一致，读者不知道以哪一处为准。',
    en: 'Text and table tell the same thing; where they differ, nobody knows which to believe.',
  },
  bad: () => exampleReport({ replace: [['新收政府信息公开申请6件', '新收政府信息公开申请16件']] }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '收办、共办理可以是新收加结转；答复可以是（七）总计：不报。',
      en: '收办 may be both items together, 答复 item （七）.',
    },
    { zh: '只说网上、信函、自然人等一部分的：不报。', en: 'Parts: one channel, one kind of applicant.' },
    {
      zh: '政府的报告里没有写明“全市”“全区”的（可能只说办公室）：不报。',
      en: 'A government’s text that does not say 全市 or 全区: it may speak of its office only.',
    },
    { zh: '去年、上半年、累计的数：不报。', en: 'Last year, half a year, sums over years.' },
  ],
};

/** Some came in by the text, none by the table: no-applications says so. */
function isContradiction(value: number, bases: readonly Base[]): boolean {
  return value > 0 !== bases.some((base) => base.value > 0);
}
