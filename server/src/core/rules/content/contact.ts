/** A telephone number written in two forms, or a contact sentence without one. */

import { FORM_IDS } from '../../forms';
import { type Paragraph, paragraphsWith, placeOf } from '../../narrative/prose';
import { gated, holds } from '../../narrative/traits';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import type { Range } from '../../text/source';
import { exampleReport } from '../examples';
import { quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { allMatches } from '../../narrative/matches';

const TWO_FORMS = {
  zh: '同一个电话有两种写法：“{first}”和“{second}”',
  en: 'One telephone number is written in two ways: {first} and {second}',
};
const NO_NUMBER = {
  zh: '写了“请联系”，但没有联系电话',
  en: 'Readers are asked to get in touch, but no telephone number is given',
};

export const contact: Rule = {
  id: 'content/contact',
  title: { zh: '联系电话写法不一或没有写', en: 'The telephone number' },
  severity: 'info',
  pace: 'settled',
  forms: FORM_IDS,
  basis: [],
  check: (report) => {
    const phones = paragraphsWith(report, PHONE.needs).flatMap(phonesIn);
    if (phones.length === 0) return withoutNumber(report);
    return phones.length === 1 ? [] : twoForms(phones.slice(0, MOST_PHONES));
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '同一个电话号码在报告里有两种写法（连接号不同、有无区号），或者请读者联系却没有写电话。',
    en: 'One telephone number in two forms (another dash, with and without area code), or a contact sentence without any number.',
  },
  why: {
    zh: '写法不一，读者会以为是两个号码。联系方式的写法：依据未检得。',
    en: 'Two forms look like two numbers. No rule on how to write contacts was found.',
  },
  bad: () =>
    exampleReport({ replace: [['没有其他需要报告的事项。', '没有其他需要报告的事项。联系电话：0000—1234567。']] }),
  good: () =>
    exampleReport({ replace: [['没有其他需要报告的事项。', '没有其他需要报告的事项。联系电话：0000-1234567。']] }),
  traps: [
    { zh: '几个不同的号码：不报。', en: 'Several numbers.' },
    { zh: '写了邮箱、地址或热线：不报缺少电话。', en: 'A mail address, a postal address or a hotline is given.' },
  ],
};

/** Each is compared with all before it; a report has a handful. */
const MOST_PHONES = 40;

interface Phone {
  readonly written: string;
  readonly range: Range;
}

const PHONE = gated(
  /(?:电话|传真|号码|热线|咨询|联系方式)[^\d。；]{0,8}((?:（?0\d{2,3}）?[-—－–―‐ ]{0,2})?[2-9]\d{6,7}|（?0\d{2,3}）?[-—－–―‐ ]{0,2}\d{7,8})(?!\d)/g,
  'phone',
  'digit',
);

function phonesIn(paragraph: Paragraph): Phone[] {
  return allMatches(PHONE.pattern, paragraph.text).map((match) => {
    const written = match[1] ?? '';
    const from = match.index + match[0].length - written.length;
    return {
      written: written.replaceAll('－', '-'),
      range: placeOf(paragraph, from, from + written.length),
    };
  });
}

function twoForms(phones: readonly Phone[]): Draft[] {
  for (const [i, second] of phones.entries()) {
    const first = phones
      .slice(0, i)
      .find((phone) => phone.written !== second.written && isSameNumber(digitsOf(phone), digitsOf(second)));
    if (first === undefined) continue;
    return [
      {
        message: format(TWO_FORMS, { first: quoted(first.written), second: quoted(second.written) }),
        range: second.range,
        related: [{ message: { zh: '另一种写法', en: 'The other form' }, range: first.range }],
      },
    ];
  }
  return [];
}

function digitsOf({ written }: Phone): string {
  return written.replace(/\D/g, '');
}

function isSameNumber(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

const ASKS = gated(/请(?:直接)?(?:与|向|联系|致电)[^。]{0,60}联系|请联系|请致电|欢迎联系/, 'ask');
const OTHER_WAY = /@|邮箱|邮件|地址|邮编|热线|信箱|\d{5}|电话|网址|www/;

function withoutNumber(report: Report): Draft[] {
  for (const paragraph of paragraphsWith(report, ASKS.needs)) {
    if (paragraph.part !== 0 && paragraph.part !== 6) continue;
    for (const sentence of paragraph.sentences) {
      if (!holds(sentence.traits, ASKS.needs) || !ASKS.pattern.test(sentence.text)) continue;
      if (OTHER_WAY.test(paragraph.text)) continue;
      const end = sentence.to - (/[。！？]$/.test(sentence.text) ? 1 : 0);
      return [{ message: NO_NUMBER, range: placeOf(paragraph, sentence.from, end) }];
    }
  }
  return [];
}
