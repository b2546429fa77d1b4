/** One of the six sections is absent. */

import type { BodyKind } from '../../bodyKind';
import type { Fix } from '../../finding';
import { FORM_IDS, SECTIONS, type SectionSpec } from '../../forms';
import type { Report, Section } from '../../report';
import { format } from '../../text/localText';
import type { Range } from '../../text/source';
import { sectionInsertion } from '../../writing/insertions';
import { exampleReport } from '../examples';
import { isDamaged, topOfReport } from '../places';
import type { Draft, Rule, RuleDocs } from '../rule';

const AFTER = {
  zh: '缺少“{missing}”，应在“{neighbour}”之后',
  en: 'Section {missing} is missing; it belongs after {neighbour}',
};
const BEFORE = {
  zh: '缺少“{missing}”，应在“{neighbour}”之前',
  en: 'Section {missing} is missing; it belongs before {neighbour}',
};
const NONE = {
  zh: '未找到六个规定部分中的任何一个；各部分标题应单独成行，如“{missing}”',
  en: 'None of the six sections was found; a heading stands on a line of its own, e.g. {missing}',
};
const INSERT = {
  zh: '补上“{missing}”（内容待填写）',
  en: 'Insert section {missing}, with places to fill in',
};
const INSERT_WITH_TABLE = {
  zh: '补上“{missing}”和空白表格',
  en: 'Insert section {missing} with its blank table',
};

export const missingSection: Rule = {
  id: 'structure/missing-section',
  title: { zh: '缺少规定的章节', en: 'A section is missing' },
  severity: 'error',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['50', '30号', '60号'],
  check: (report, { body }) => {
    const missing = SECTIONS.filter((spec) => !report.sections.some((section) => section.no === spec.no));
    if (missing.length === SECTIONS.length) return [noSections(report)];
    return missing.flatMap((spec) => missingDraft(report, spec, isGovernment(body)));
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '年度报告应有六个部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。缺一个部分报一处。',
    en: 'The report has six sections. Each one that is absent is reported.',
  },
  why: {
    zh: '六个部分对应《条例》规定的报告内容，由统一格式固定下来；没有内容可写，也要保留标题并写明没有。',
    en: 'The six sections follow the contents the Regulation asks for, as the official form lays them out. Where there is nothing to say, the heading stays and says so.',
  },
  bad: () => exampleReport({ sections: [1, 2, 3, 4, 5] }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '标题用语不同（如“概述”“整改措施”）：视为有这一部分，另由标题规则提示。',
      en: 'Another wording of the heading counts as the section; it has a rule of its own.',
    },
    { zh: '目录里的标题不算。', en: 'Headings in a table of contents are no sections.' },
    { zh: '标题所在处文字已损坏：不报。', en: 'Text that is damaged where the heading would stand.' },
  ],
};

function noSections(report: Report): Draft {
  return { message: format(NONE, { missing: SECTIONS[0]?.label ?? '' }), range: topOfReport(report) };
}

function missingDraft(report: Report, spec: SectionSpec, ofGovernment: boolean): Draft[] {
  const before = report.sections.filter((section) => section.no < spec.no).reduce(laterOf, undefined);
  const after = report.sections.find((section) => section.no > spec.no);
  const gap: Range = { start: before?.range.start ?? 0, end: after?.range.start ?? report.source.text.length };
  if (isDamaged(report, gap)) return [];
  const neighbour = before ?? after;
  if (neighbour === undefined) return [];
  return [
    {
      message: format(before === undefined ? BEFORE : AFTER, { missing: spec.label, neighbour: neighbour.heading }),
      range: neighbour.headingRange,
      section: spec.no,
      fixes: fixes(report, spec, ofGovernment),
    },
  ];
}

/** A people's government, whose section one tells more; sub-district offices are none. */
function isGovernment({ role, level }: BodyKind): boolean {
  return role === 'government' && level !== 'subdistrict';
}

function fixes(report: Report, spec: SectionSpec, ofGovernment: boolean): readonly Fix[] {
  const edit = sectionInsertion(report, spec.no, ofGovernment);
  const title = format(spec.table === undefined ? INSERT : INSERT_WITH_TABLE, { missing: spec.label });
  return edit === undefined ? [] : [{ title, safety: 'ask', edits: [edit] }];
}

/** The section with the higher number; of equals the later one. */
function laterOf(best: Section | undefined, section: Section): Section {
  return best === undefined || section.no >= best.no ? section : best;
}
