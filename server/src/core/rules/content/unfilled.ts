/** A place to fill in that was left as it is: ____ or ×× for a figure, 20XX for a year, 【填写：…】 for words. */

import { FORM_IDS } from '../../forms';
import { placeOf } from '../../narrative/prose';
import { unfilledIn, wordsAround } from '../../narrative/unfilled';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { sliceRange } from '../../text/source';
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
    zh: '标题或正文里留有待填写的空：下划线“____件”、“××条”、“20XX年”、“【填写：……】”“（此处填写……）”，没有金额的“信息处理费共计  元”，没有填全的日期。',
    en: 'Title or text hold a place to fill in: ____件, ××条, 20XX年, 【填写：…】, a fee without its amount, a date that is not complete.',
  },
  why: {
    zh: '套用模板、新建的年报都用这样的空提醒补上数字和文字；报送前应全部填好或删去。',
    en: 'Templates and new drafts hold such places for figures and words; none may be left when the report goes out.',
  },
  bad: () => exampleReport({ replace: [['没有其他需要报告的事项', '其他需要报告的事项：【填写：其他事项】']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '整行的下划线（分隔线）：不报。', en: 'A line of underscores across the page.' },
    { zh: '表格里的空白：由空白单元格的规则提示。', en: 'Blank cells of tables: they have a rule of their own.' },
    {
      zh: '隐去的姓名、小区、项目名称（××小区），书名号和引号里的××：不报。',
      en: 'Names hidden on purpose (××小区); crosses inside titles and quotations.',
    },
    { zh: '网址、邮箱里的下划线：不报。', en: 'Underscores inside addresses of sites and mail.' },
    { zh: '“【政策解读】”这样的栏目名：不报。', en: 'Names of columns in such brackets.' },
  ],
};

function inTitle(report: Report): Draft[] {
  if (report.title === undefined) return [];
  const { start } = report.title.range;
  const text = sliceRange(report.source, report.title.range);
  return blanksIn(text).map((blank) => ({
    message: format(UNFILLED, { blank: quoted(text.slice(blank.start, blank.end)) }),
    range: { start: start + blank.start, end: start + blank.end },
  }));
}

function inProse(report: Report): Draft[] {
  return unfilledIn(report).map((place) => {
    const range = placeOf(place.paragraph, place.from, place.to);
    return {
      message: format(UNFILLED, { blank: quoted(wordsAround(place, sliceRange(report.source, range))) }),
      range,
      ...(place.paragraph.part === 0 ? {} : { section: place.paragraph.part }),
    };
  });
}
