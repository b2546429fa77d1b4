/** Sections out of order, or one section twice. */

import { FORM_IDS } from '../../forms';
import type { Section } from '../../report';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import type { Draft, Rule, RuleDocs } from '../rule';

const TWICE = {
  zh: '“{heading}”重复出现，前面已有',
  en: 'Section {heading} occurs more than once; its first heading stands further up',
};
const FIRST = { zh: '第一次出现在这里', en: 'The section first occurs here' };
const MISPLACED = {
  zh: '顺序有误：“{heading}”应在“{neighbour}”之{side}',
  en: 'Sections out of order: {heading} belongs {side} {neighbour}',
};
const SIDES = { before: { zh: '前', en: 'before' }, after: { zh: '后', en: 'after' } };

/** More headings than this are no report; the rest is not looked at. */
const MOST_SECTIONS = 60;

export const sectionOrder: Rule = {
  id: 'structure/section-order',
  title: { zh: '章节顺序有误或重复', en: 'Sections out of order or repeated' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['50 para 2', '30号', '60号'],
  check: (report) => {
    if (isInOrder(report.sections)) return [];
    const sections = report.sections.slice(0, MOST_SECTIONS);
    const firsts = sections.filter((section, i) => sections.findIndex((other) => other.no === section.no) === i);
    return [...repeated(sections, firsts), ...misplaced(firsts)];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '六个部分应按一至六的顺序排列，各出现一次。',
    en: 'The six sections stand in the order one to six, each once.',
  },
  why: {
    zh: '统一格式规定了顺序；重复的部分多半是粘贴时留下的。',
    en: 'The form fixes the order; a repeated section is mostly left over from pasting.',
  },
  bad: () => exampleReport({ sections: [1, 2, 3, 5, 4, 6] }),
  good: () => exampleReport(),
  traps: [{ zh: '目录里的标题不算。', en: 'Headings in a table of contents are no sections.' }],
};

function isInOrder(sections: readonly Section[]): boolean {
  let last = 0;
  for (const { no } of sections) {
    if (no <= last) return false;
    last = no;
  }
  return true;
}

function repeated(sections: readonly Section[], firsts: readonly Section[]): Draft[] {
  return sections
    .filter((section) => !firsts.includes(section))
    .map((section) => {
      const first = firsts.find((other) => other.no === section.no);
      return {
        message: format(TWICE, { heading: section.heading }),
        range: section.headingRange,
        section: section.no,
        related: first === undefined ? [] : [{ message: FIRST, range: first.headingRange }],
      };
    });
}

/** The fewest sections that have to move: all but the longest run in order. */
function misplaced(firsts: readonly Section[]): Draft[] {
  const kept = longestInOrder(firsts);
  return firsts
    .filter((section) => !kept.includes(section))
    .map((section) => {
      const next = kept.find((other) => other.no > section.no);
      const neighbour = next ?? kept[kept.length - 1] ?? section;
      const side = next === undefined ? SIDES.after : SIDES.before;
      return {
        message: format(MISPLACED, { heading: section.heading, neighbour: neighbour.heading, side }),
        range: section.headingRange,
        section: section.no,
        related: [{ message: { zh: neighbour.heading, en: neighbour.heading }, range: neighbour.headingRange }],
      };
    });
}

function longestInOrder(sections: readonly Section[]): readonly Section[] {
  let longest: readonly Section[] = [];
  const endingAt: (readonly Section[])[] = [];
  for (const section of sections) {
    let best: readonly Section[] = [];
    for (const run of endingAt) {
      if ((run[run.length - 1]?.no ?? 0) < section.no && run.length > best.length) best = run;
    }
    const run = [...best, section];
    endingAt.push(run);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
