/** Not a number where one is due; a negative or fractional count. */

import { columnSpec, FORM_IDS, type ValueKind } from '../../forms';
import type { Cell, Report } from '../../report';
import { charSet } from '../../text/charSet';
import { format, type LocalText } from '../../text/localText';
import { exampleReport } from '../examples';
import { cellName, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { unusualCells } from '../unusualCells';

const NO_NUMBER = { zh: '{cell}：“{text}”不是数字，应填{due}', en: '{cell}: {text} is no number; {due} is due' };
const WRONG_KIND = { zh: '{cell}：“{text}”不合要求，应填{due}', en: '{cell}: {text} does not fit; {due} is due' };
const SIGNED = {
  zh: '{cell}：“{text}”带有正负号，只有“本年增/减”一栏可以带正负号，此处应填{due}',
  en: '{cell}: {text} has a sign, which only 本年增/减 may have; {due} is due',
};

const DUE: Readonly<Record<ValueKind, LocalText>> = {
  count: { zh: '不小于 0 的整数', en: 'a whole number from 0' },
  signed: { zh: '整数，可带正负号', en: 'a whole number, with or without a sign' },
  amount: { zh: '不小于 0 的金额', en: 'an amount from 0' },
};

export const invalidNumber: Rule = {
  id: 'cell/invalid-number',
  title: { zh: '单元格不是有效的数字', en: 'A cell holds no valid number' },
  severity: 'error',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['30号', '60号'],
  check: (report) => unusualCells(report).flatMap((cell) => cellDraft(report, cell)),
};

export const docs: RuleDocs = {
  what: {
    zh: '数值单元格应填数字：件数、项数为不小于 0 的整数，金额可以有小数，“本年增/减”可以带正负号。',
    en: 'Value cells hold numbers: whole numbers from 0 for counts, decimals for amounts, a sign in 本年增/减.',
  },
  why: {
    zh: '读不出数字的单元格无法核对，也无法汇总。',
    en: 'A cell that is no number can neither be checked nor added up.',
  },
  bad: () => exampleReport({ cells: { 'proactive/licensing/decisions': '约120' } }),
  good: () => exampleReport(),
  traps: [
    { zh: '“本年增/减”写 +49、-27：不报。', en: '+49 and -27 in 本年增/减.' },
    { zh: '千位分隔符（1,828）、全角数字：不报。', en: 'Thousands separators (1,828) and full-width digits.' },
    {
      zh: '数字后的单位或括号说明，如 1196.41 万元、22（其中修订 16 件）：不报。',
      en: 'A unit or a note in brackets after the number, e.g. 1196.41 万元 or 22（其中修订 16 件）.',
    },
    { zh: '留空或填 /、-、—、无：另由空白提示。', en: 'Blanks and /, -, —, 无 have a rule of their own.' },
  ],
};

function cellDraft(report: Report, cell: Cell): Draft[] {
  const kind = kindOf(report, cell);
  const template = kind === undefined ? undefined : faultOf(cell, kind);
  if (kind === undefined || template === undefined) return [];
  const { table } = cell;
  const section = report.tables[table]?.spec.section;
  return [
    {
      message: format(template, { cell: cellName(report, cell.id), text: quoted(cell.text), due: DUE[kind] }),
      range: cell.range,
      table,
      cells: [cell.id],
      ...(section === undefined ? {} : { section }),
    },
  ];
}

function kindOf(report: Report, cell: Cell): ValueKind | undefined {
  const spec = report.tables[cell.table]?.spec;
  return spec === undefined ? undefined : columnSpec(spec, cell.row, cell.column)?.value;
}

const SIGNS = charSet('+＋-－−');

function faultOf(cell: Cell, kind: ValueKind): LocalText | undefined {
  if (cell.state === 'invalid') return NO_NUMBER;
  if (cell.state !== 'number') return undefined;
  if (kind !== 'amount' && !Number.isInteger(cell.value)) return WRONG_KIND;
  if (kind === 'signed') return undefined;
  if (cell.value < 0) return WRONG_KIND;
  return SIGNS.has(cell.text.charCodeAt(0)) ? SIGNED : undefined;
}
