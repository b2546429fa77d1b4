/** The preamble announces another number of parts than the report has. */

import { FORM_IDS } from '../../forms';
import { chineseValue } from '../../narrative/numerals';
import { placeOf, proseOf } from '../../narrative/prose';
import { sentencesOf } from '../../narrative/sentences';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Rule, RuleDocs } from '../rule';

const DIFFERS = {
  zh: '前言说“{written}”，本报告有 {count} 个部分',
  en: 'The preamble says {written}; the report has {count} parts',
};

export const announcedParts: Rule = {
  id: 'narrative/announced-parts',
  title: { zh: '前言所列部分与报告不符', en: 'The preamble announces other parts' },
  severity: 'warning',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['30号', '60号'],
  check: (report) => {
    const count = new Set(report.sections.map(({ no }) => no)).size;
    if (count !== 6 || report.sections.length !== 6) return [];
    for (const paragraph of proseOf(report)) {
      if (paragraph.part > 0) return [];
      for (const sentence of sentencesOf(paragraph)) {
        const match = ANNOUNCED.exec(sentence.text);
        const value = match === null ? undefined : numberOf(match[1] ?? '');
        if (match === null || value === undefined || value === count || !OWN.test(sentence.text)) continue;
        const from = sentence.from + match.index;
        return [
          {
            message: format(DIFFERS, { written: quoted(match[0]), count }),
            range: placeOf(paragraph, from, from + match[0].length),
          },
        ];
      }
    }
    return [];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '前言说全文由几个部分组成，与报告实有的部分数不同。报告六个部分齐全时才核对。',
    en: 'The preamble says how many parts the report has, and it has another number. Checked only where all six sections are there.',
  },
  why: {
    zh: '2019 年以前的年报部分数不同；对不上，多半是前言沿用了旧稿。',
    en: 'Reports before 2019 had other parts; a mismatch shows an old preamble.',
  },
  bad: () => exampleReport({ replace: [['的要求编制。', '的要求编制，全文共分七个部分。']] }),
  good: () => exampleReport({ replace: [['的要求编制。', '的要求编制，全文共分六个部分。']] }),
  traps: [
    { zh: '报告缺少部分：由章节规则提示。', en: 'A report that lacks sections: that has a rule of its own.' },
    { zh: '没有写部分数：不报。', en: 'No number of parts is stated.' },
  ],
};

const ANNOUNCED = /([一二三四五六七八九十]{1,2}|\d{1,2})个?大?部分(?!地区|单位)/;
const OWN = /全文|本报告|本年报|年度报告|报告(?:内容|[由分共]|包括)|内容包括|组成/;

function numberOf(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text) : chineseValue(text);
}
