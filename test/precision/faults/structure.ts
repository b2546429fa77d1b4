/** Sections, tables, labels, the title and the encoding. */

import { cellId } from '../../../server/src/core/forms';
import type { Outline, OutlineSection } from '../../corpus/outline';
import { outline } from '../../corpus/outline';
import type { Manuscript } from '../manuscript';
import { type Fault, QUIET } from './fault';

const sections =
  (change: (sections: readonly OutlineSection[]) => readonly OutlineSection[]) =>
  (m: Manuscript): void =>
    void m.outlineEdits.push((whole: Outline) => ({ ...whole, sections: change(whole.sections) }));

const without = (no: number): ((m: Manuscript) => void) => sections((all) => all.filter((_, i) => i !== no - 1));

/** Section `no` with paragraphs in place of its table. */
const instead = (no: number, paragraphs: readonly string[]): ((m: Manuscript) => void) =>
  sections((all) =>
    all.map((section, i) =>
      i === no - 1 ? { ...section, content: { kind: 'text', paragraphs }, notes: [] } : section,
    ),
  );

/** Leaves out rows of table three, by their last label. */
const withoutRows = (isGone: (label: string, index: number) => boolean): ((m: Manuscript) => void) =>
  sections((all) =>
    all.map((section) =>
      section.content.kind === 'applications'
        ? {
            ...section,
            content: {
              ...section.content,
              rows: section.content.rows.filter(({ labels }, i) => !isGone(labels[labels.length - 1] ?? '', i)),
            },
          }
        : section,
    ),
  );

/** A table of the other form, with the figures that both forms have. */
function otherForm(m: Manuscript, table: 'applications' | 'proactive'): void {
  const form = m.form === '2019' ? '2021' : '2019';
  const figures = new Map(m.figures);
  for (const [id] of m.figures) if (id.includes('otherHandling')) figures.delete(id);
  const other = outline({ seed: 0, form, year: m.year, body: m.body.name, cells: figures }, (value) =>
    String(value ?? 0),
  );
  m.outlineEdits.push((whole) => ({
    ...whole,
    sections: whole.sections.map((section, i) =>
      section.content.kind === table ? { ...section, content: other.sections[i]?.content ?? section.content } : section,
    ),
  }));
}

function clearOtherHandling(m: Manuscript): void {
  for (const [id, value] of m.figures) {
    const [table, row = '', column = ''] = id.split('/');
    if (table !== 'applications' || !row.startsWith('otherHandling') || value === null) continue;
    m.figures.set(id, 0);
    for (const total of ['resultsTotal', 'new']) {
      const sum = cellId('applications', total, column);
      m.figures.set(sum, (m.figures.get(sum) ?? 0) - value);
    }
  }
}

const replaced =
  (from: string, to: string) =>
  (m: Manuscript): void =>
    void m.textEdits.push((text) => text.replace(from, () => to));

const MISSING = 'structure/missing-section';
const TABLE = 'structure/missing-table';
const INCOMPLETE = 'structure/incomplete-table';
const ORDER = 'structure/section-order';
const HEADING = 'structure/section-heading';
const TITLE = 'structure/title';
const FORM = 'structure/form-year';
const LABEL = 'structure/label';
const ENCODING = 'structure/encoding';
const UNREADABLE = 'structure/unreadable-table';

/** Layouts in which a label stands in one piece. */
const WHOLE_LABELS = ['pipes', 'tabs', 'html', 'word-cells'];

export const STRUCTURE: readonly Fault[] = [
  // what section one lacks it cannot tell, and what the text says of the tables goes with it
  ...[1, 5, 6].map((no): Fault => ({ rule: MISSING, name: `no section ${no}`, wish: QUIET, set: without(no) })),
  ...[2, 3, 4].map((no): Fault => ({
    rule: MISSING,
    name: `no section ${no}, nor its table`,
    wish: QUIET,
    set: without(no),
  })),
  {
    rule: TABLE,
    name: 'a sentence in place of table four',
    wish: QUIET,
    set: instead(4, ['本年度未发生行政复议、行政诉讼。']),
  },
  { rule: TABLE, name: 'a picture in place of table three', wish: QUIET, set: instead(3, ['![](申请情况.png)']) },
  { rule: TABLE, name: 'nothing in place of table two', wish: QUIET, set: instead(2, []) },
  {
    rule: INCOMPLETE,
    name: 'a row of table three left out',
    wish: QUIET,
    companions: ['balance/results-total'],
    set: withoutRows((label) => label.includes('重复申请')),
  },
  {
    rule: INCOMPLETE,
    name: 'table three cut off',
    wish: QUIET,
    set: withoutRows((_, i) => i > 15),
  },
  {
    rule: INCOMPLETE,
    name: 'a value of table four too few',
    wish: { ...QUIET, layouts: ['pipes', 'tabs', 'word-cells', 'html'] },
    set: sections((all) =>
      all.map((section) =>
        section.content.kind === 'litigation'
          ? { ...section, content: { ...section.content, values: section.content.values.slice(0, 14) } }
          : section,
      ),
    ),
  },
  {
    rule: UNREADABLE,
    name: 'labels and some numbers below one another',
    wish: { ...QUIET, forms: ['2021'] },
    set: instead(2, [
      ...['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '行政规范性文件'],
      ...[
        '第二十条第（五）项',
        '信息内容',
        '本年处理决定数量',
        '行政许可',
        '第二十条第（六）项',
        '行政处罚',
        '行政强制',
      ],
      ...['3', '0', '12', '120', '4', '1'],
    ]),
  },
  {
    rule: ORDER,
    name: 'sections four and five change places',
    wish: QUIET,
    set: sections((all) => [0, 1, 2, 4, 3, 5].flatMap((i) => all[i] ?? [])),
  },
  { rule: ORDER, name: 'section six twice', wish: QUIET, set: sections((all) => [...all, ...all.slice(5)]) },
  ...(
    [
      [1, '一、概述'],
      [2, '二、主动公开政府政府信息情况'],
      [3, '三、依申请公开政府信息情况'],
      [4, '四、政府信息公开行政复议和行政诉讼情况'],
      [5, '五、存在的主要问题及整改措施'],
    ] as const
  ).map(([no, heading]): Fault => ({
    rule: HEADING,
    name: `another heading of section ${no}`,
    wish: QUIET,
    set: (m) => {
      m.headings[no - 1] = heading;
    },
  })),
  {
    rule: HEADING,
    name: 'another ordinal',
    wish: QUIET,
    set: (m) => {
      m.headings = m.headings.map((heading, i) => heading.replace(/^.、/, `${i + 1}、`));
    },
  },
  ...(
    [
      ['no 工作', '政府信息公开工作年度', '政府信息公开年度'],
      ['another name', '政府信息公开工作年度报告', '政务公开工作总结'],
    ] as const
  ).map(([name, from, to]): Fault => ({
    rule: TITLE,
    name,
    wish: QUIET,
    set: (m) => {
      m.title = m.title.map((line) => line.replace(from, to));
    },
  })),
  {
    rule: TITLE,
    name: 'no year',
    wish: QUIET,
    set: (m) => {
      m.title = m.title.map((line) => line.replace(`${m.year}年`, ''));
    },
  },
  {
    rule: TITLE,
    name: 'no body',
    wish: QUIET,
    set: (m) => {
      m.title = [`${m.year}年政府信息公开工作年度报告`];
    },
  },
  {
    rule: FORM,
    name: 'table three of the other form',
    wish: QUIET,
    set: (m) => {
      clearOtherHandling(m);
      otherForm(m, 'applications');
    },
  },
  {
    rule: FORM,
    name: 'table two of the other form',
    wish: { ...QUIET, bodies: ['department', 'township'] },
    companions: ['article20/disclosed-total', 'article20/unit', 'article20/in-force'],
    set: (m) => otherForm(m, 'proactive'),
  },
  {
    rule: LABEL,
    name: '社会组织',
    wish: { ...QUIET, layouts: WHOLE_LABELS },
    set: replaced('社会公益组织', '社会组织'),
  },
  { rule: LABEL, name: '结果维特', wish: { ...QUIET, layouts: WHOLE_LABELS }, set: replaced('结果维持', '结果维特') },
  {
    rule: LABEL,
    name: '信访举报投拆',
    wish: { ...QUIET, layouts: WHOLE_LABELS },
    set: replaced('信访举报投诉', '信访举报投拆'),
  },
  {
    rule: LABEL,
    name: '行政事业型收费',
    wish: { ...QUIET, layouts: WHOLE_LABELS },
    set: replaced('行政事业性收费', '行政事业型收费'),
  },
  {
    rule: ENCODING,
    name: 'characters lost',
    wish: QUIET,
    set: (m) => {
      m.overview = m.overview.map((text, i) => (i === 2 ? `${text.slice(0, 8)}\uFFFD\uFFFD${text.slice(10)}` : text));
    },
  },
  {
    rule: ENCODING,
    name: 'UTF-8 read as GBK',
    wish: QUIET,
    set: (m) => void m.textEdits.push((text) => new TextDecoder('gbk').decode(new TextEncoder().encode(text))),
  },
];
