/** A place to fill in that was left as it is: ____ for a figure, 【填写：…】 for words. */

import { FORM_IDS } from '../../forms';
import { placeOf, proseOf } from '../../narrative/prose';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { type Range, sliceRange } from '../../text/source';
import { blanksIn } from '../../writing/blanks';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const UNFILLED = { zh: '“{blank}”还没有填写', en: '{blank} is not filled in yet' };

export const unfilled: Rule = {
  id: 'content/unfilled',
  title: { zh: '有待填写的地方', en: 'A place to fill in' },
  severity: 'warning',
  pace: 'settled',
  forms: FORM_IDS,
  basis: [],
  check: (report) => [...inTitle(report), ...inProse(report)],
};

export const docs: RuleDocs = {
  what: {
    zh: '标题或正文里留有待填写的空：四个以上的下划线“____”，或者“【填写：……】”。',
    en: 'Title or text hold a place to fill in: four underscores or more, or 【填写：…】.',
  },
  why: {
    zh: '新建的年报和补写的句子用这样的空提醒补上数字和文字；报送前应全部填好或删去。',
    en: 'New drafts and inserted sentences hold such places for figures and words; none may be left when the report goes out.',
  },
  bad: () => exampleReport({ replace: [['没有其他需要报告的事项', '其他需要报告的事项：【填写：其他事项】']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '整行的下划线（分隔线）：不报。', en: 'A line of underscores across the page.' },
    { zh: '表格里的空白：由空白提示规则提示。', en: 'Blank cells of tables: they have a rule of their own.' },
    { zh: '网址、邮箱里的下划线：不报。', en: 'Underscores inside addresses of sites and mail.' },
    { zh: '“【政策解读】”这样的栏目名：不报。', en: 'Names of columns in such brackets.' },
  ],
};

function inTitle(report: Report): Draft[] {
  if (report.title === undefined) return [];
  const { start } = report.title.range;
  return blanksIn(sliceRange(report.source, report.title.range)).map((blank) =>
    draft(report, { start: start + blank.start, end: start + blank.end }),
  );
}

function inProse(report: Report): Draft[] {
  return proseOf(report).flatMap((paragraph) =>
    blanksIn(paragraph.text).map((blank) => ({
      ...draft(report, placeOf(paragraph, blank.start, blank.end)),
      ...(paragraph.part === 0 ? {} : { section: paragraph.part }),
    })),
  );
}

function draft(report: Report, range: Range): Draft {
  return { message: format(UNFILLED, { blank: quoted(sliceRange(report.source, range)) }), range };
}
