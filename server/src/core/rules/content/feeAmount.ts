/** The processing fee: a multiple of 10元 by the tariff, and no more than the 行政事业性收费 of table two. */

import type { Fix } from '../../finding';
import { cellId } from '../../forms';
import { paragraphsWith } from '../../narrative/prose';
import type { Quantity } from '../../narrative/quantities';
import { isReportYear } from '../../narrative/scope';
import { placeOfQuantity, quantityText, type Sentence } from '../../narrative/sentences';
import { holds, needsOf } from '../../narrative/traits';
import { type Partition, partitionsIn, sumAgainst } from '../../narrative/wholes';
import type { NumberCell, Report } from '../../report';
import { format, verbatim } from '../../text/localText';
import { differenceText, relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { cellName, numberText } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { cellFix, numberFix } from '../numberFixes';
import { numberIn } from '../values';

const NO_TARIFF = {
  zh: '信息处理费 {amount} 元不是 10 元的整数倍；按件、按页计收的标准都是 10 元的整数倍',
  en: 'A processing fee of {amount} 元 is no multiple of 10 元, as every amount of the tariff is',
};
const TOO_MUCH = {
  zh: '信息处理费 {amount} 元多于表中“{cell}”的 {total} 万元（{yuan} 元）；信息处理费应计入行政事业性收费',
  en: 'A processing fee of {amount} 元 is more than {cell}, {total} 万元 ({yuan} 元), which it is a part of',
};

const PARTS = {
  zh: '信息处理费“{whole}”与所列各项之和不符：{sum} = {computed}，相差 {difference}',
  en: 'The processing fee {whole} is not what its parts add up to: {sum} = {computed}, a difference of {difference}',
};
const TAKE = {
  zh: '文中“{written}”改为“{wanted}”，与表中“{name}”一致',
  en: 'Change {written} in the text to {wanted}, as {name} in the table',
};
const GIVE = {
  zh: '表中“{name}”改为 {value}，与文中信息处理费一致（没有其他行政事业性收费时）',
  en: 'Change {name} in the table to {value}, as the text says (if nothing else was charged)',
};

const FEE = needsOf('fee');

export const feeAmount: Rule = {
  id: 'content/fee-amount',
  title: { zh: '信息处理费的金额有误', en: 'The amount of the processing fee' },
  severity: 'warning',
  forms: ['2021'],
  basis: ['109号', '豫-信息处理费'],
  check: (report) =>
    paragraphsWith(report, FEE)
      .filter(({ part }) => part === 6 || part === 1)
      .flatMap((paragraph) => [
        ...paragraph.sentences
          .filter(({ traits }) => holds(traits, FEE))
          .flatMap((sentence) => inSentence(report, sentence)),
        ...partitionsIn(paragraph)
          .filter(({ sentence }) => sentence.text.includes('处理费'))
          .flatMap(partsDraft),
      ]),
};

export const docs: RuleDocs = {
  what: {
    zh: '文中收取的信息处理费不是 10 元的整数倍，多于第二十条表的行政事业性收费（万元按所写的小数位数四舍五入），或者与所列分项之和不符。',
    en: 'The fee in the text is no multiple of 10元, more than the 行政事业性收费 of table two (rounding of 万元 allowed for), or not the sum of its parts.',
  },
  why: {
    zh: '按件计收每档 100 元、按页计收每页 10、20、40 元，合计必为 10 元的整数倍；信息处理费属于行政事业性收费，应包含在内。',
    en: 'The tariff has steps of 100元 an item and 10, 20 or 40元 a page; the fee belongs to 行政事业性收费.',
  },
  bad: () => exampleReport({ replace: [['本机关未收取信息处理费', '本机关收取信息处理费125元']] }),
  good: () => exampleReport({ replace: [['本机关未收取信息处理费', '本机关收取信息处理费120元']] }),
  traps: [
    { zh: '收费标准、应收、减免、退还的金额：不看。', en: 'Tariffs, amounts due, waived or paid back.' },
    { zh: '万元四舍五入为 0：不报。', en: 'A fee that rounds to 0 万元.' },
    { zh: '行政事业性收费空白：不比较。', en: 'A blank 行政事业性收费.' },
  ],
};

const OTHER_AMOUNT = /标准|每|减免|免[收除]|应收|退|其中|人均|不超过|上限|去年|上年|累计/;

function inSentence(report: Report, sentence: Sentence): Draft[] {
  const { paragraph } = sentence;
  return sentence.quantities.flatMap((quantity) => {
    if ((quantity.unit !== '元' && quantity.unit !== '万元') || quantity.approximate || quantity.value === 0) return [];
    const before = paragraph.text.slice(sentence.from, quantity.from);
    const at = before.lastIndexOf('处理费');
    const near = at < 0 ? '' : before.slice(at);
    if (at < 0 || near.length > 12 || /[。；，、]/.test(near) || OTHER_AMOUNT.test(before)) return [];
    return isReportYear(before, near, report.year?.value) ? verdict(report, sentence, quantity) : [];
  });
}

function verdict(report: Report, sentence: Sentence, quantity: Quantity): Draft[] {
  const amount = Number((quantity.unit === '万元' ? quantity.value * 10000 : quantity.value).toFixed(4));
  const { paragraph } = sentence;
  const place = { range: placeOfQuantity(paragraph, quantity), section: paragraph.part };
  // an amount in 万元 may be rounded
  if (quantity.unit === '元' && amount % 10 !== 0) {
    return [{ message: format(NO_TARIFF, { amount: numberText(amount) }), ...place }];
  }
  const cell = numberIn(report, cellId('proactive', 'fees', 'amount'));
  if (cell === undefined || amount <= mostYuan(cell)) return [];
  const total = cell.unit === '元' ? cell.value / 10000 : cell.value;
  const params = {
    amount: numberText(amount),
    cell: cellName(report, cell.id),
    total: numberText(total),
    yuan: numberText(total * 10000),
  };
  return [
    {
      message: format(TOO_MUCH, params),
      ...place,
      cells: [cell.id],
      table: 'proactive',
      related: relatedCells(report, [cell.id]),
      fixes: fixes(report, sentence, quantity, amount, cell),
    },
  ];
}

/** The largest amount in 元 that the cell may stand for, rounded as it is written. */
function mostYuan(cell: NumberCell): number {
  if (cell.unit === '元') return cell.value;
  const fraction = cell.text.split(/[.．]/)[1] ?? '';
  return (cell.value + 0.5 * 10 ** -fraction.length) * 10000;
}

/** The amount of the text in the cell, where nothing else was charged; or that of the cell in the text. */
function fixes(
  report: Report,
  sentence: Sentence,
  quantity: Quantity,
  amount: number,
  cell: NumberCell,
): readonly Fix[] {
  const inCell = cell.unit === '元' ? amount : amount / 10000;
  const inText = Number((cell.unit === '元' ? cell.value : cell.value * 10000).toFixed(4));
  const name = cellName(report, cell.id);
  const give = cellFix(report, cell.id, inCell, format(GIVE, { name, value: numberText(inCell) }));
  // the tariff has no other amounts
  if (inText === 0 || inText % 10 !== 0) return give;
  const value = quantity.unit === '万元' ? inText / 10000 : inText;
  const params = { written: quantityText(sentence, quantity), wanted: numberText(value) + quantity.unit, name };
  return [...numberFix(report, sentence.paragraph, quantity, value, format(TAKE, params)), ...give];
}

/** 收取300元，其中按件计收200元、按量计收50元: parts that do not come to the whole. */
function partsDraft(partition: Partition): Draft[] {
  const { sentence, whole, parts } = partition;
  const computed = sumAgainst(partition);
  if (computed === undefined || OTHER_FEE.test(sentence.text)) return [];
  const { paragraph } = sentence;
  return [
    {
      message: format(PARTS, {
        whole: quantityText(sentence, whole),
        sum: parts.map(({ value }) => numberText(value)).join('+'),
        computed: numberText(computed),
        difference: differenceText(whole.value, computed),
      }),
      range: placeOfQuantity(paragraph, whole),
      related: parts.map((part) => ({
        message: verbatim(quantityText(sentence, part)),
        range: placeOfQuantity(paragraph, part),
      })),
      section: paragraph.part,
    },
  ];
}

/** Sums that are no parts of what was charged. */
const OTHER_FEE = /减免|免[收除]|退|应收|未缴|欠/;
