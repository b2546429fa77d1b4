/** The body's name with a slip somewhere in the report, or another place's name in its stead. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import { type NameSlip, nameSlips } from '../../narrative/bodyNames';
import { foreignNames } from '../../narrative/foreignNames';
import { paragraphsWith, placeOf, proseOf } from '../../narrative/prose';
import { strangeSelfWords } from '../../narrative/selfWords';
import { gated } from '../../narrative/traits';
import type { NamedPlace, Report } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { type Range, sliceRange } from '../../text/source';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { allMatches } from '../../narrative/matches';

const SLIP = {
  zh: '机关名称“{written}”与标题中的“{name}”不一致，可能漏字或错字',
  en: 'The body is called {written} here and {name} in the title; probably a slip',
};
const FOREIGN = {
  zh: '报告自称“{written}”，标题中的编制机关是“{name}”',
  en: 'The report calls itself {written}; the body in the title is {name}',
};
const REPLACE = { zh: '“{written}”改为“{name}”', en: 'Change {written} to {name}' };
const TITLE = { zh: '标题中的编制机关：{name}', en: 'The body in the title: {name}' };

/** A whole report taken from elsewhere says it all the time. */
const MOST_SELF_WORDS = 10;

export const bodyName: Rule = {
  id: 'narrative/body-name',
  title: { zh: '机关名称前后不一致', en: 'The body’s name differs inside the report' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: [],
  check: (report, context) => {
    const { body } = report;
    if (body === undefined) return [];
    const paragraphs = proseOf(report);
    const declared = declaredNames(report);
    return [
      ...nameSlips(paragraphs, body.text)
        .filter(({ written }) => !declared.has(written))
        .map((slip) => draft(report, body, slip, SLIP, body.text)),
      ...foreignNames(paragraphs, body.text).map((slip) => draft(report, body, slip, FOREIGN, body.text)),
      ...strangeSelfWords(paragraphs, body.text, context.body)
        .slice(0, MOST_SELF_WORDS)
        .map((word) => draft(report, body, word, FOREIGN, word.instead)),
    ];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '正文里的机关名称与标题相比漏了一个字、多写一个字、两字颠倒或错了一个字；或者报告自称（由……编制、请与……联系、落款）为另一个地方的同类机关、同一地方的另一个部门；或者局的报告自称“我镇”、乡镇的报告自称“我局”。',
    en: 'The body’s name in the text lacks, doubles, swaps or changes a character; or the report calls itself (由…编制, 请与…联系, the signature) by the name of the same kind of body elsewhere, or of another department; or a bureau’s report says 我镇, a township’s 我局.',
  },
  why: {
    zh: '借用其他单位或往年的稿子时，最容易留下别的单位的名称。',
    en: 'The name comes first in a report; drafts taken from elsewhere keep the name of others.',
  },
  bad: () => exampleReport({ replace: [['本报告由示例县交通运输局', '本报告由示例县交运输局']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '简称（本局、县交通运输局、以下简称……）：不报。', en: 'Short forms, declared or common.' },
    { zh: '其他机关的名称，即使只差一个字（民政局、财政局）：不报。', en: 'Other bodies, even by one character.' },
    {
      zh: '局的报告说“我县”“我市”，引号和书名号里的“我局”：不报。',
      en: '我县 in a bureau’s report; words in quotation marks.',
    },
    { zh: '冠以上级地名（淮安市洪泽区……）：不报。', en: 'The name with the place above it.' },
  ],
};

const DECLARED = gated(/简称为?[“《]?([\u4e00-\u9fff]{2,20})/g, 'short');

/** Names introduced by 以下简称. */
function declaredNames(report: Report): ReadonlySet<string> {
  const names = paragraphsWith(report, DECLARED.needs).flatMap(({ text }) =>
    allMatches(DECLARED.pattern, text).map((match) => match[1] ?? ''),
  );
  return new Set(names);
}

function draft(report: Report, body: NamedPlace, slip: NameSlip, message: LocalText, instead: string): Draft {
  const range = placeOf(slip.paragraph, slip.from, slip.to);
  return {
    message: format(message, { written: quoted(slip.written), name: quoted(body.text) }),
    range,
    related: [{ message: format(TITLE, { name: quoted(body.text) }), range: body.range }],
    fixes: fixes(report, slip, range, instead),
    ...(slip.paragraph.part === 0 ? {} : { section: slip.paragraph.part }),
  };
}

/** Offered where the name stands in one piece. */
function fixes(report: Report, slip: NameSlip, range: Range, instead: string): readonly Fix[] {
  if (sliceRange(report.source, range) !== slip.written) return [];
  return [
    {
      title: format(REPLACE, { written: slip.written, name: instead }),
      safety: 'ask',
      edits: [{ range, newText: instead }],
    },
  ];
}
