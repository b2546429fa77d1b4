/** The processing fee: a multiple of 10元 by the tariff, and no more than the 行政事业性收费 of table two. */

import { cellId } from '../../forms';
import { type Paragraph, proseOf } from '../../narrative/prose';
import type { Quantity } from '../../narrative/quantities';
import { isReportYear } from '../../narrative/scope';
import { placeOfQuantity, type Sentence, sentencesOf } from '../../narrative/sentences';
import type { NumberCell, Report } from '../../report';
import { format } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { cellName, numberText } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { numberIn } from '../values';

const NO_TARIFF = {
  zh: '信息处理费 {amount} 元不是 10 元的整数倍；按件、按页计收的标准都是 10 元的整数倍',
  en: 'A processing fee of {amount} 元 is no multiple of 10 元, as every amount of the tariff is',
};
const TOO_MUCH = {
  zh: '信息处理费 {amount} 元多于表中“{cell}”的 {total} 万元（{yuan} 元）；信息处理费是行政事业性收费',
  en: 'A processing fee of {amount} 元 is more than {cell}, {total} 万元 ({yuan} 元), which it is a part of',
};

export const feeAmount: Rule = {
  id: 'content/fee-amount',
  title: { zh: '信息处理费的金额', en: 'The amount of the processing fee' },
  severity: 'warning',
  forms: ['2021'],
  basis: ['109号', '豫-信息处理费'],
  check: (report) =>
    proseOf(report)
      .filter(({ part }) => part === 6 || part === 1)
      .flatMap((paragraph) => sentencesOf(paragraph).flatMap((sentence) => inSentence(report, paragraph, sentence))),
};

export const docs: RuleDocs = {
  what: {
    zh: '文中收取的信息处理费不是 10 元的整数倍，或者多于第二十条表的行政事业性收费（万元按所写的小数位数四舍五入）。',
    en: 'The fee in the text is no multiple of 10元, or more than the 行政事业性收费 of table two, rounding of 万元 allowed for.',
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

function inSentence(report: Report, paragraph: Paragraph, sentence: Sentence): Draft[] {
  return sentence.quantities.flatMap((quantity) => {
    if ((quantity.unit !== '元' && quantity.unit !== '万元') || quantity.approximate || quantity.value === 0) return [];
    const before = paragraph.text.slice(sentence.from, quantity.from);
    const at = before.lastIndexOf('处理费');
    const near = at < 0 ? '' : before.slice(at);
    if (at < 0 || near.length > 12 || /[。；，、]/.test(near) || OTHER_AMOUNT.test(before)) return [];
    if (!isReportYear(before, near, report.year?.value)) return [];
    return verdict(report, paragraph, quantity);
  });
}

function verdict(report: Report, paragraph: Paragraph, quantity: Quantity): Draft[] {
  const amount = Number((quantity.unit === '万元' ? quantity.value * 10000 : quantity.value).toFixed(4));
  const place = { range: placeOfQuantity(paragraph, quantity), section: 6 };
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
    },
  ];
}

/** The largest amount in 元 that the cell may stand for, rounded as it is written. */
function mostYuan(cell: NumberCell): number {
  if (cell.unit === '元') return cell.value;
  const fraction = cell.text.split(/[.．]/)[1] ?? '';
  return (cell.value + 0.5 * 10 ** -fraction.length) * 10000;
}
