/** 共 N，其中 a、b、c: parts of a whole in the text that do not add up to it. */

import { FORM_IDS } from '../../forms';
import { proseOf } from '../../narrative/prose';
import { placeOfQuantity, quantityText } from '../../narrative/sentences';
import { type Partition, partitionsIn } from '../../narrative/wholes';
import { format, verbatim } from '../../text/localText';
import { differenceText } from '../arithmetic';
import { exampleReport } from '../examples';
import { numberText, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const DIFFERS = {
  zh: '“{whole}”与所列各项之和不符：{sum} = {computed}，相差 {difference}',
  en: '{whole} is not what its parts add up to: {sum} = {computed}, a difference of {difference}',
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
  check: (report) => proseOf(report).flatMap(partitionsIn).flatMap(draftOf),
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

function draftOf(partition: Partition): Draft[] {
  const { sentence, whole, parts, complete, candidates, otherSums } = partition;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const computed = Number(sum.toFixed(6));
  if (candidates.some((candidate) => [computed, ...otherSums].some((other) => Math.abs(other - candidate) < 1e-6))) {
    return [];
  }
  if (computed < whole.value && !complete) return [];
  // a part greater than the whole is a statement of its own
  if (parts.some(({ value }) => value > whole.value)) return [];
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
      ...(sentence.paragraph.part === 0 ? {} : { section: sentence.paragraph.part }),
    },
  ];
}
