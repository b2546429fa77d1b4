/** 共 N，其中 a、b、c: parts of a whole in the text that do not add up to it. */

import type { Fix } from '../../finding';
import { FORM_IDS } from '../../forms';
import { paragraphsWith } from '../../narrative/prose';
import type { Quantity } from '../../narrative/quantities';
import { placeOfQuantity, quantityText, type Sentence } from '../../narrative/sentences';
import { MARKED, type Partition, partitionsIn, sumAgainst } from '../../narrative/wholes';
import type { Report } from '../../report';
import { format, type LocalText, verbatim } from '../../text/localText';
import { differenceText } from '../arithmetic';
import { exampleReport } from '../examples';
import { numberText, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { numberFix } from '../numberFixes';

const DIFFERS = {
  zh: '“{whole}”与所列各项之和不符：{sum} = {computed}，相差 {difference}',
  en: '{whole} is not what its parts add up to: {sum} = {computed}, a difference of {difference}',
};
const SET_WHOLE = {
  zh: '总数“{written}”改为“{wanted}”（所列各项之和）',
  en: 'Change the total {written} to {wanted} (sum of the parts)',
};
const SET_PART = {
  zh: '“{written}”改为“{wanted}”（总数减去其余各项）',
  en: 'Change {written} to {wanted} (the total less the other parts)',
};
const DIFFERS_FROM_ALL = {
  zh: '“{whole}”与所列各项之和不符：{sum} = {computed}，相差 {difference}；与句中其他数字（{others}）也对不上',
  en: '{whole} is not what its parts add up to: {sum} = {computed}, a difference of {difference}; no other figure of the sentence ({others}) fits either',
};

export const partsSum: Rule = {
  id: 'narrative/parts-sum',
  title: { zh: '文中总数与各项之和不符', en: 'Parts in the text that do not add up' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: [],
  check: (report) =>
    paragraphsWith(report, MARKED).flatMap((paragraph) =>
      partitionsIn(paragraph).flatMap((partition) =>
        isAboutFee(partition.sentence.text) ? [] : draftOf(report, partition),
      ),
    ),
};

export const docs: RuleDocs = {
  what: {
    zh: '文字里“共 N 件，其中 a、b、c”“N 件（a、b）”这样的总数与分项：各项之和大于总数，或者分项已列全（以“其他”收尾、用冒号或括号列出、自然人与法人两类）而不等于总数。',
    en: 'A total and its parts in the text: the parts exceed the total, or the list is complete (it ends with 其他, follows a colon or stands in brackets, or names a known set of kinds) and differs from it.',
  },
  why: {
    zh: '总数和分项出自同一份台账，对不上多半是其中一个数没有更新。',
    en: 'Total and parts come from the same records; where they differ, one of them was not brought up to date.',
  },
  bad: () => exampleReport({ replace: [withCounts('150')] }),
  good: () => exampleReport({ replace: [withCounts('150', '204')] }),
  traps: [
    {
      zh: '“其中”只列了一部分，各项之和小于总数：不报。',
      en: '其中 may name some parts only: a smaller sum is lawful.',
    },
    {
      zh: '分渠道统计（网站、微信、公开栏等）可能重复：不报。',
      en: 'Channels overlap: one item may be published twice.',
    },
    { zh: '含“等”“约”“余”、单位不同、层层“其中”：不报。', en: '等, about, other units, 其中 inside 其中.' },
    { zh: '各项之和等于句中新收与结转之和：不报。', en: 'The parts fit the sum of several totals in the sentence.' },
  ],
};

function withCounts(notices: string, total = '199'): readonly [string, string] {
  return [
    '财政预决算等政府信息。',
    `财政预决算等政府信息。全年共公开信息${total}条，其中工作动态${notices}条、通知公告48条、政策文件6条。`,
  ];
}

/** The processing fee has a rule of its own. */
function isAboutFee(text: string): boolean {
  return text.includes('处理费');
}

function draftOf(report: Report, partition: Partition): Draft[] {
  const { sentence, whole, parts, candidates } = partition;
  const computed = sumAgainst(partition);
  if (computed === undefined) return [];
  const others = [...new Set(candidates)].filter((value) => value !== whole.value).map(numberText);
  return [
    {
      message: format(others.length === 0 ? DIFFERS : DIFFERS_FROM_ALL, {
        whole: quoted(quantityText(sentence, whole)),
        sum: parts.map(({ value }) => numberText(value)).join('+'),
        computed: numberText(computed),
        difference: differenceText(whole.value, computed),
        others: others.join('、'),
      }),
      range: placeOfQuantity(sentence.paragraph, whole),
      related: parts.map((part) => ({
        message: verbatim(quantityText(sentence, part)),
        range: placeOfQuantity(sentence.paragraph, part),
      })),
      fixes: fixes(report, partition, computed),
      ...(sentence.paragraph.part === 0 ? {} : { section: sentence.paragraph.part }),
    },
  ];
}

/** Each of so few parts may be the wrong one; of more, nobody looks through the list. */
const MOST_PARTS = 3;
/** Numbers that the tables hold as well, and shares that were computed from the numbers: changing one breaks another. */
const TIED = /申请|复议|诉讼|行政许可|行政处罚|行政强制|规范性文件|%/;

function fixes(report: Report, partition: Partition, computed: number): readonly Fix[] {
  const { sentence, whole, parts, complete } = partition;
  if (TIED.test(sentence.text)) return [];
  const isSingle = complete && parts.length <= MOST_PARTS;
  const partFixes = (isSingle ? parts : []).flatMap((part) =>
    setNumber(report, sentence, part, Number((part.value - computed + whole.value).toFixed(6)), SET_PART),
  );
  return [...setNumber(report, sentence, whole, computed, SET_WHOLE), ...partFixes];
}

function setNumber(
  report: Report,
  sentence: Sentence,
  quantity: Quantity,
  value: number,
  title: LocalText,
): readonly Fix[] {
  if (value < 0) return [];
  const params = { written: quantityText(sentence, quantity), wanted: numberText(value) + quantity.unit };
  return numberFix(report, sentence.paragraph, quantity, value, format(title, params));
}
