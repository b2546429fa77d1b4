/** A section heading differs from the form's wording or numbering. */

import type { Fix } from '../../finding';
import { FORM_IDS, SECTIONS } from '../../forms';
import type { Report, Section } from '../../report';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import { rewordEdits } from '../rewording';
import type { Draft, Rule, RuleDocs } from '../rule';

const WORDING = {
  zh: '标题“{heading}”与格式不同，格式为“{official}”',
  en: 'The heading {heading} differs from the form, which has {official}',
};
const NUMBERING = {
  zh: '标题“{heading}”的序号与格式不同，格式为“{official}”',
  en: 'The heading {heading} is numbered otherwise than in the form, which has {official}',
};
const STATUTORY = {
  zh: '标题“{heading}”是《条例》的表述，可以使用；统一格式的标题为“{official}”',
  en: 'The heading {heading} has the wording of the Regulation, which is accepted; the form has {official}',
};
const REWORD = { zh: '改为“{official}”', en: 'Change to {official}' };

export const sectionHeading: Rule = {
  id: 'structure/section-heading',
  title: { zh: '章节标题与格式不同', en: 'A heading differs from the form' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) => report.sections.flatMap((section) => headingDraft(report, section)),
};

export const docs: RuleDocs = {
  what: {
    zh: '六个部分的标题和序号应与统一格式一致。用《条例》第五十条原有表述的长标题可以使用，只作提示。',
    en: 'Headings and their ordinals follow the form. The long wordings of article 50 are accepted and only noted.',
  },
  why: {
    zh: '标题一致，读者和汇总单位才能逐项对照。“概述”是 2019 年以前的标题。',
    en: 'Like headings let readers and the body above compare reports section by section. 概述 is the heading of before 2019.',
  },
  bad: () => exampleReport({ replace: [['五、存在的主要问题及改进情况', '五、存在的主要问题及整改措施']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '空格、全角半角、标题标记不同：不报。', en: 'White space, full or half width, and heading marks.' },
    { zh: '目录里的标题：不报。', en: 'Headings in a table of contents.' },
  ],
};

function headingDraft(report: Report, section: Section): Draft[] {
  const official = SECTIONS.find((spec) => spec.no === section.no)?.label;
  if (official === undefined || (section.fit === 'official' && section.numbered)) return [];
  const isStatutory = section.fit === 'statutory' && section.numbered;
  const template = isStatutory ? STATUTORY : section.fit === 'variant' ? WORDING : NUMBERING;
  return [
    {
      message: format(template, { heading: section.heading, official }),
      range: section.headingRange,
      section: section.no,
      fixes: headingFixes(report, section, official),
      ...(isStatutory ? { severity: 'info' as const } : {}),
    },
  ];
}

/** Changes the words and the ordinal; heading marks and white space stay. */
function headingFixes(report: Report, section: Section, official: string): readonly Fix[] {
  const care = section.numbered ? 'keep' : 'replace';
  const edits = rewordEdits(report.source, section.headingRange, section.heading, official, care);
  return edits === undefined ? [] : [{ title: format(REWORD, { official }), safety: 'safe', edits }];
}
