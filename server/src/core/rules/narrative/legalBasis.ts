/** A repealed or mistaken basis: the regulation of 2007, its article numbers, the trial form for a later report. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import { type Paragraph, placeOf, proseOf } from '../../narrative/prose';
import { sentencesOf } from '../../narrative/sentences';
import type { Report } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const REPEALED = {
  zh: '“{written}”是 2007 年公布的原条例，2019 年 5 月 15 日起施行的是修订后的条例（国务院令第711号）',
  en: '{written} is the regulation of 2007; the revised one (国务院令第711号) is in force since 15 May 2019',
};
const ARTICLES = {
  zh: '“{written}”是原条例关于年度报告的条文，现行条例是第四十九条、第五十条',
  en: '{written} were the articles on annual reports before the revision; they are now articles 49 and 50',
};
const TRIAL_FORM = {
  zh: '“{written}”是 2019、2020 年度报告用的格式（试行），{year} 年度的报告适用国办公开办函〔2021〕30号',
  en: '{written} is the trial form for 2019 and 2020; a report of {year} follows 国办公开办函〔2021〕30号',
};
const REPLACE = { zh: '改为“{text}”', en: 'Change to {text}' };

interface Basis {
  readonly pattern: RegExp;
  /** Words beside it that show the writer knows: history, both regulations, both forms. */
  readonly excused: RegExp;
  readonly message: LocalText;
  readonly instead: string | undefined;
  readonly firstYear: number;
}

const BASES: readonly Basis[] = [
  {
    pattern: /(?:国务院令)?第?492号/,
    excused: /711|修订|原|废止|历史/,
    message: REPEALED,
    instead: '国务院令第711号',
    firstYear: 2019,
  },
  {
    pattern: /第三十一条(?:[和、]第?三十二条)?|第三十二条/,
    excused: /第四十九条|第五十条|申请/,
    message: ARTICLES,
    instead: undefined,
    firstYear: 2019,
  },
  {
    pattern: /国办公开办函〔2019〕60号/,
    excused: /2021〕30号|修订|原|此前/,
    message: TRIAL_FORM,
    instead: '国办公开办函〔2021〕30号',
    firstYear: 2021,
  },
];

export const legalBasis: Rule = {
  id: 'narrative/legal-basis',
  title: { zh: '编制依据已经变更', en: 'A basis that is no longer in force' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['49', '50', '30号', '60号'],
  check: (report) => {
    const year = report.year?.value;
    if (year === undefined) return [];
    return proseOf(report)
      .filter(({ part }) => part === 0)
      .flatMap((paragraph) => draftsOf(report, paragraph, year));
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '前言里引用了原条例（国务院令第492号）、原条例关于年度报告的第三十一条、第三十二条，或者 2021 年及以后的报告引用了 2019 年的试行格式。',
    en: 'The preamble cites the regulation of 2007 (国务院令第492号), its articles 31 and 32 on annual reports, or, from report year 2021 on, the trial form of 2019.',
  },
  why: {
    zh: '条例 2019 年修订，格式 2021 年修订；引用旧的依据，说明前言沿用了旧稿。',
    en: 'The Regulation was revised in 2019, the form in 2021; an old basis shows an old preamble.',
  },
  bad: () => exampleReport({ replace: [['国务院令第711号', '国务院令第492号']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '新旧并提、说明修订经过：不报。', en: 'Old and new side by side, the history of the revision.' },
    { zh: '前言以外的地方：不看。', en: 'Anywhere but in the preamble.' },
  ],
};

function draftsOf(report: Report, paragraph: Paragraph, year: number): Draft[] {
  return sentencesOf(paragraph).flatMap((sentence) => {
    if (!/编制|本报告|本年报|年度报告/.test(sentence.text) || !/条例|格式|令|通知/.test(sentence.text)) return [];
    return BASES.flatMap(({ pattern, excused, message, instead, firstYear }) => {
      const match = year < firstYear ? null : pattern.exec(sentence.text);
      if (match === null || excused.test(sentence.text)) return [];
      const from = sentence.from + match.index;
      const range = placeOf(paragraph, from, from + match[0].length);
      return [
        {
          message: format(message, { written: quoted(match[0]), year }),
          range,
          fixes: instead === undefined ? [] : fixes(report, range, match[0], instead),
        },
      ];
    });
  });
}

/** Only the number, or the number with its year, is replaced; offered where it stands in one piece. */
function fixes(report: Report, range: Draft['range'], written: string, instead: string): readonly Fix[] {
  const { text } = report.source;
  if (text.slice(range.start, range.end).length !== written.length) return [];
  const newText = written.startsWith('国') ? instead : '第711号'.slice(written.startsWith('第') ? 0 : 1);
  return [{ title: format(REPLACE, { text: newText }), safety: 'ask', edits: [{ range, newText }] }];
}
