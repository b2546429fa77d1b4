/** A number that is announced differs from what follows: parts of the report in the preamble, items of a list. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import { type AnnouncedList, announcedLists } from '../../narrative/announcedLists';
import { chineseValue } from '../../narrative/numerals';
import { placeOf, proseOf } from '../../narrative/prose';
import { gated, holds } from '../../narrative/traits';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { type Range, sliceRange } from '../../text/source';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const DIFFERS = {
  zh: '前言写明“{written}”，报告实有 {count} 个部分',
  en: 'The preamble says {written}; the report has {count} parts',
};

const LIST_DIFFERS = {
  zh: '写明“{written}”，其后列了 {listed} 项（到“{lastOrdinal}”为止）',
  en: '{written} is announced, but the list goes to {lastOrdinal}: {listed} items',
};
const REPLACE = { zh: '“{written}”改为“{newText}”', en: 'Change {written} to {newText}' };

export const announcedParts: Rule = {
  id: 'narrative/announced-parts',
  title: { zh: '写明的个数与所列不符', en: 'A number announced differs from what follows' },
  severity: 'warning',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['30号', '60号'],
  check: (report) => [...partsOfReport(report), ...announcedLists(report).flatMap((list) => listDraft(report, list))],
};

export const docs: RuleDocs = {
  what: {
    zh: '前言写明的部分数与报告实有的不同（六个部分齐全时才核对）；“存在三个问题：一是……二是……”写明的个数与其后所列的不同。',
    en: 'The preamble says how many parts the report has, and it has another number (checked only where all six sections are there); or a list of 一是, 二是 … has another number of items than announced.',
  },
  why: {
    zh: '2019 年以前年报的部分数不同，对不上多半是前言沿用了旧稿；问题、措施有增减，前面的个数容易漏改。',
    en: 'Reports before 2019 had other parts, so a mismatch shows an old preamble; items come and go, their number is forgotten.',
  },
  bad: () => exampleReport({ replace: [['的要求编制。', '的要求编制，全文共分七个部分。']] }),
  good: () => exampleReport({ replace: [['的要求编制。', '的要求编制，全文共分六个部分。']] }),
  traps: [
    { zh: '报告缺少部分：另有规则提示。', en: 'A report that lacks sections: that has a rule of its own.' },
    { zh: '没有写部分数：不报。', en: 'No number of parts is stated.' },
    {
      zh: '其后没有紧接“一是”，或者用“此外”“其次”等继续、序号有跳跃：不报。',
      en: 'No 一是 right behind the number; lists that go on with other words, or skip an ordinal.',
    },
  ],
};

const ANNOUNCED = gated(/([一二三四五六七八九十]{1,2}|\d{1,2})个?大?部分(?!地区|单位)/, 'part');
const OWN = /全文|本报告|本年报|年度报告|报告(?:内容|[由分共]|包括)|内容包括|组成/;

/** The preamble against the sections, where all six are there. */
function partsOfReport(report: Report): Draft[] {
  if (report.sections.length !== 6) return [];
  for (const paragraph of proseOf(report)) {
    if (paragraph.part > 0) return [];
    for (const sentence of paragraph.sentences) {
      const match = holds(sentence.traits, ANNOUNCED.needs) ? ANNOUNCED.pattern.exec(sentence.text) : null;
      if (match === null) continue;
      const number = match[1] ?? '';
      const value = numberOf(number);
      if (value === undefined || value === 6 || !isWhole(report) || !OWN.test(sentence.text)) continue;
      const from = sentence.from + match.index;
      return [
        {
          message: format(DIFFERS, { written: quoted(match[0]), count: 6 }),
          range: placeOf(paragraph, from, from + match[0].length),
          fixes: fixes(report, placeOf(paragraph, from, from + number.length), number, 6),
        },
      ];
    }
  }
  return [];
}

function isWhole({ sections }: Report): boolean {
  return new Set(sections.map(({ no }) => no)).size === 6;
}

/** 存在三个问题：一是……四是: the announcement against the list behind it. */
function listDraft(report: Report, list: AnnouncedList): Draft[] {
  const { paragraph, from, to, numberTo, announced, listed, lastOrdinal } = list;
  if (announced === listed) return [];
  return [
    {
      message: format(LIST_DIFFERS, { written: quoted(paragraph.text.slice(from, to)), listed, lastOrdinal }),
      range: placeOf(paragraph, from, to),
      fixes: fixes(report, placeOf(paragraph, from, numberTo), paragraph.text.slice(from, numberTo), listed),
      ...(paragraph.part === 0 ? {} : { section: paragraph.part }),
    },
  ];
}

const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The number as counted, in the style in which it was announced. */
function fixes(report: Report, range: Range, written: string, value: number): readonly Fix[] {
  const newText = /^\d/.test(written) ? String(value) : NUMERALS[value];
  if (newText === undefined || sliceRange(report.source, range) !== written) return [];
  return [{ title: format(REPLACE, { written, newText }), safety: 'ask', edits: [{ range, newText }] }];
}

function numberOf(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text) : text === '' ? undefined : chineseValue(text);
}
