/** A repealed or mistaken basis: the regulation of 2007, its article numbers, the trial form for a later report. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import { chineseValue } from '../../narrative/numerals';
import { type Paragraph, paragraphsWith, placeOf, proseOf } from '../../narrative/prose';
import { type Gated, gated, holds, needsOf } from '../../narrative/traits';
import type { Sentence } from '../../narrative/sentences';
import type { Report } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { allMatches } from '../../narrative/matches';

const REPEALED = {
  zh: '“{written}”是 2007 年公布的原条例；2019 年 5 月 15 日起施行的是修订后的《条例》（国务院令第711号）',
  en: '{written} is the regulation of 2007; the revised one (国务院令第711号) is in force since 15 May 2019',
};
const ARTICLES = {
  zh: '“{written}”是原条例关于年度报告的条文，现行《条例》为第四十九条、第五十条',
  en: '{written} were the articles on annual reports before the revision; they are now articles 49 and 50',
};
const TRIAL_FORM = {
  zh: '“{written}”是 2019、2020 年度报告用的格式（试行），{year} 年度的报告适用国办公开办函〔2021〕30号',
  en: '{written} is the trial form for 2019 and 2020; a report of {year} follows 国办公开办函〔2021〕30号',
};
const WRONG_DECREE = {
  zh: '“{written}”的令号有误，现行《条例》是国务院令第711号',
  en: '{written} is not the number of the Regulation, which is 国务院令第711号',
};
const WRONG_TITLE = {
  zh: '“{written}”名称有误，应为《中华人民共和国政府信息公开条例》',
  en: '{written} is not the title of the Regulation: 《中华人民共和国政府信息公开条例》',
};
const NO_SUCH_ARTICLE = {
  zh: '“{written}”：现行《条例》共五十六条，没有这一条',
  en: '{written}: the Regulation has 56 articles, and none of this number',
};
const REPLACE = { zh: '改为“{text}”', en: 'Change to {text}' };

interface Basis extends Gated {
  /** Words beside it that show the writer knows: history, both regulations, both forms. */
  readonly excused: RegExp;
  readonly message: LocalText;
  readonly instead: string | undefined;
  readonly firstYear: number;
}

const BASES: readonly Basis[] = [
  {
    ...gated(/(?:国务院令)?第?492号/, 'four'),
    excused: /711|修订|原|废止|历史/,
    message: REPEALED,
    instead: '国务院令第711号',
    firstYear: 2019,
  },
  {
    ...gated(
      /(?<=《(?:中华人民共和国)?(?:政府信息公开)?条例》(?:（[^）]{0,40}）)?)第三十[一二]条(?:[和、]第?三十二条)?/,
      'three',
    ),
    excused: /第四十九条|第五十条|申请/,
    message: ARTICLES,
    instead: '第四十九条、第五十条',
    firstYear: 2019,
  },
  {
    ...gated(/国办公开办函〔2019〕60号/, 'letter'),
    excused: /2021〕30号|修订|原|此前/,
    message: TRIAL_FORM,
    instead: '国办公开办函〔2021〕30号',
    firstYear: 2021,
  },
];

export const legalBasis: Rule = {
  id: 'narrative/legal-basis',
  title: { zh: '编制依据引用有误', en: 'A basis that is wrong or no longer in force' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['49', '50', '30号', '60号'],
  check: (report) => {
    const year = report.year?.value;
    if (year === undefined || year < FIRST_YEAR) return [];
    return [
      ...preambleOf(report).flatMap((paragraph) => draftsOf(report, paragraph, year)),
      ...paragraphsWith(report, ACT).flatMap((paragraph) => slips(report, paragraph)),
    ];
  },
};

/** Reports for earlier years had another basis. */
const FIRST_YEAR = 2019;

/** What stands before section one; where nothing does, its first paragraph. */
function preambleOf(report: Report): readonly Paragraph[] {
  const paragraphs = proseOf(report);
  const preamble = paragraphs.filter(({ part }) => part === 0);
  return preamble.length > 0 ? preamble : paragraphs.filter(({ part }) => part === 1).slice(0, 1);
}

export const docs: RuleDocs = {
  what: {
    zh: '前言引用了原条例（国务院令第492号）、原条例关于年度报告的第三十一条、第三十二条，或者 2021 年及以后的报告引用了 2019 年的试行格式；全文中《条例》的名称、令号有误，或者引用了第五十六条以后的条文。',
    en: 'The preamble cites the regulation of 2007 (国务院令第492号), its articles 31 and 32 on annual reports, or, from report year 2021 on, the trial form of 2019. Anywhere: a wrong title or number of the Regulation, or an article beyond its 56.',
  },
  why: {
    zh: '《条例》2019 年修订，格式 2021 年修订；引用旧的依据，说明前言沿用了旧稿。',
    en: 'The Regulation was revised in 2019, the form in 2021; an old basis shows an old preamble.',
  },
  bad: () => exampleReport({ replace: [['国务院令第711号', '国务院令第492号']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '新旧并提、说明修订经过：不报。', en: 'Old and new side by side, the history of the revision.' },
    { zh: '前言以外提到原条例、试行格式：不报。', en: 'The old regulation or form outside the preamble.' },
    {
      zh: '原条例其他条文的引用：依据未检得，不判断。',
      en: 'Other articles of the old regulation: their text was not found, so nothing is claimed.',
    },
    { zh: '地方性法规（某省政务公开条例）、书名简写《条例》：不报。', en: 'Local regulations; short titles.' },
  ],
};

function draftsOf(report: Report, paragraph: Paragraph, year: number): Draft[] {
  return paragraph.sentences.flatMap((sentence) => {
    if (!mayCite(sentence)) return [];
    return BASES.flatMap(({ pattern, needs, excused, message, instead, firstYear }) => {
      const isPossible = year >= firstYear && holds(sentence.traits, needs);
      const match = isPossible ? pattern.exec(sentence.text) : null;
      if (match === null || excused.test(sentence.text) || !isOwnBasis(sentence.text)) return [];
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

/** Most sentences hold no mark of any basis; 4 stands in many years. */
function mayCite({ text, traits }: Sentence): boolean {
  return holds(traits, LETTER) || holds(traits, THREE) || (holds(traits, FOUR) && text.includes('492'));
}

const LETTER = needsOf('letter');
const THREE = needsOf('three');
const FOUR = needsOf('four');

/** The sentence says what this report was written by. */
function isOwnBasis(text: string): boolean {
  return /编制|本报告|本年报|年度报告/.test(text) && /条例|格式|令|通知/.test(text);
}

/** Citations that are wrong wherever they stand, each with the words to put in their place. */
const ACT = needsOf('act');
const SLIPS: readonly (Gated & {
  readonly message: LocalText;
  /** The match's groups: 1 the words before the wrong ones, 2 the wrong ones. */
  readonly isWrong: (words: string) => boolean;
  readonly instead: string | undefined;
})[] = [
  {
    ...gated(/(政府信息公开条例》?（(?:中华人民共和国)?(?:国务院|国)令第)(\d{1,4})(?=号)/g, 'act'),
    message: WRONG_DECREE,
    isWrong: (words) => words !== '711' && words !== '492',
    instead: '711',
  },
  {
    ...gated(
      /(《中华人民共和国)(政府信息公开工作条例|政务信息公开条例|政务公开条例|信息公开条例|政府公开信息条例|政府信息公开法|信息公开法)(?=》)/g,
      'act',
    ),
    message: WRONG_TITLE,
    isWrong: () => true,
    instead: '政府信息公开条例',
  },
  {
    ...gated(/(《中华人民共和国政府信息公开条例》第)([一二三四五六七八九十百]{2,5})(?=条)/g, 'act'),
    message: NO_SUCH_ARTICLE,
    isWrong: (words) => (chineseValue(words) ?? 0) > ARTICLE_COUNT,
    instead: undefined,
  },
];
const ARTICLE_COUNT = 56;

function slips(report: Report, paragraph: Paragraph): Draft[] {
  return SLIPS.flatMap(({ pattern, message, isWrong, instead }) =>
    allMatches(pattern, paragraph.text).flatMap((match) => {
      const [, before = '', words = ''] = match;
      if (!isWrong(words)) return [];
      const from = match.index + before.length;
      const range = placeOf(paragraph, from, from + words.length);
      const written = before.slice(before.lastIndexOf('（') + 1) + words + paragraph.text.charAt(from + words.length);
      return [
        {
          message: format(message, { written: quoted(written) }),
          range,
          fixes: instead === undefined ? [] : fixes(report, range, words, instead),
          ...(paragraph.part === 0 ? {} : { section: paragraph.part }),
        },
      ];
    }),
  );
}

/** Offered where the words stand in one piece; only the number is replaced where only the number was written. */
function fixes(report: Report, range: Draft['range'], written: string, instead: string): readonly Fix[] {
  const { text } = report.source;
  if (text.slice(range.start, range.end).length !== written.length) return [];
  const isNumber = instead.startsWith('国务院令') && !written.startsWith('国');
  const newText = isNumber ? '第711号'.slice(written.startsWith('第') ? 0 : 1) : instead;
  return [{ title: format(REPLACE, { text: newText }), safety: 'ask', edits: [{ range, newText }] }];
}
