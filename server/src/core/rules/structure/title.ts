/** The title lacks the body, the year or the name of the document; or has them in another order. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import type { Report, Title } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { sliceRange } from '../../text/source';
import { withoutWhite } from '../../text/span';
import { exampleReport } from '../examples';
import { topOfReport } from '../places';
import type { Draft, Rule, RuleDocs } from '../rule';

const NO_TITLE = {
  zh: '未找到标题；通行写法是“机关全称+××××年政府信息公开工作年度报告”',
  en: 'No title was found; it reads: body, year, 年政府信息公开工作年度报告',
};
const LACKS = { zh: '标题缺少{parts}', en: 'The title lacks {parts}' };
const OTHER_NAME = {
  zh: '标题中的“{name}”与《条例》所用名称“政府信息公开工作年度报告”不同',
  en: 'The title says {name}; the Regulation calls the document 政府信息公开工作年度报告',
};
const ORDER = {
  zh: '标题的语序与通行写法“机关全称+××××年政府信息公开工作年度报告”不同',
  en: 'The parts of the title stand in another order than usual: body, year, 年政府信息公开工作年度报告',
};
const INSERT_YEAR = { zh: '补上“{year}”（统计期限的年份）', en: 'Insert {year}, the year of the statistical period' };
const INSERT_WORD = { zh: '补上“工作”二字', en: 'Insert 工作' };

const DOCUMENT_NAME = '政府信息公开工作年度报告';

export const title: Rule = {
  id: 'structure/title',
  title: { zh: '标题要素不全或名称不符', en: 'The parts of the title' },
  severity: 'warning',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['49', '50'],
  check: (report) => titleDrafts(report),
};

export const docs: RuleDocs = {
  what: {
    zh: '标题应有编制机关、年份和“政府信息公开工作年度报告”的名称，通行写法是“机关全称+××××年政府信息公开工作年度报告”。语序不同只作提示。',
    en: 'A title names the body, the year and the document, in this order. Another order is only noted.',
  },
  why: {
    zh: '标题是读者和检索系统识别报告的依据；“政府信息公开工作年度报告”是《条例》第四十九条、第五十条对这份文件的称呼。标题写法的全国统一规定：依据未检得。',
    en: 'Readers and search engines know a report by its title, and articles 49 and 50 name the document. No national rule on the form of the title was found.',
  },
  bad: () => exampleReport({ replace: [['年政府信息公开工作年度报告', '年政府信息公开年度报告']] }),
  good: () => exampleReport(),
  traps: [{ zh: '标题分两行写、数字两边有空格：不报。', en: 'A title over two lines, spaces around the digits.' }],
};

function titleDrafts(report: Report): Draft[] {
  const { title: found } = report;
  if (found === undefined) return [{ message: NO_TITLE, range: topOfReport(report) }];
  const lacking = lackingParts(found);
  const drafts: Draft[] = [];
  if (lacking.length > 0) {
    const message = format(LACKS, { parts: joined(lacking) });
    drafts.push({ message, range: found.range, fixes: insertYear(report, found) });
  }
  const order = nameOrOrder(report, found);
  if (order !== undefined) drafts.push(order);
  return drafts;
}

function lackingParts(found: Title): readonly LocalText[] {
  const parts: LocalText[] = [];
  if (found.body === undefined) parts.push({ zh: '编制机关名称', en: 'the body' });
  if (found.year === undefined) parts.push({ zh: '年份', en: 'the year' });
  if (found.documentName === undefined)
    parts.push({ zh: `文件名称“${DOCUMENT_NAME}”`, en: `the name ${DOCUMENT_NAME}` });
  return parts;
}

function joined(parts: readonly LocalText[]): LocalText {
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
}

function nameOrOrder(report: Report, found: Title): Draft | undefined {
  const { body, year, documentName } = found;
  if (documentName === undefined) return undefined;
  const name = withoutYear(report, found, documentName.text);
  if (name !== DOCUMENT_NAME && !isSplitName(found, name)) {
    return {
      message: format(OTHER_NAME, { name: documentName.text }),
      range: documentName.range,
      fixes: insertWord(report, found),
    };
  }
  const usual =
    (body === undefined || year === undefined || body.range.start < year.range.start) &&
    (year === undefined || year.range.start < documentName.range.start) &&
    name === DOCUMENT_NAME;
  return usual ? undefined : { message: ORDER, range: found.range, severity: 'info' };
}

/** 政府信息公开工作2020年度报告 holds the year inside the name. */
function withoutYear(report: Report, found: Title, name: string): string {
  if (found.year === undefined) return name;
  return name.replace(withoutWhite(sliceRange(report.source, found.year.range)), '');
}

/** <year>年度<body>政府信息公开工作报告: all words are there, apart from one another. */
function isSplitName(found: Title, name: string): boolean {
  return name === '政府信息公开工作报告' && found.text.includes('年度');
}

/** Offers the year of the statistical period between body and name of the document, where nothing else stands. */
function insertYear(report: Report, { body, year, documentName }: Title): readonly Fix[] {
  if (year !== undefined || report.year === undefined || body === undefined || documentName === undefined) return [];
  const at = documentName.range.start;
  if (body.range.end !== at) return [];
  const newText = `${report.year.value}年`;
  return [
    {
      title: format(INSERT_YEAR, { year: newText }),
      safety: 'ask',
      edits: [{ range: { start: at, end: at }, newText }],
    },
  ];
}

/** Offers 工作 where it alone is missing. */
function insertWord(report: Report, found: Title): readonly Fix[] {
  const place = found.documentName;
  if (place?.text !== '政府信息公开年度报告' || sliceRange(report.source, place.range) !== place.text) return [];
  const at = place.range.start + '政府信息公开'.length;
  return [{ title: INSERT_WORD, safety: 'ask', edits: [{ range: { start: at, end: at }, newText: '工作' }] }];
}
