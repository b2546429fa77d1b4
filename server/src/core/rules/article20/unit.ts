/** An amount of money without a unit, or one that looks like 元 in a 万元 cell. */

import type { BodyLevel } from '../../bodyKind';
import { type CellId, FORM_IDS } from '../../forms';
import type { NumberCell, Report, Table } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { exampleReport } from '../examples';
import { cellName, numberText } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { numberIn } from '../values';

const NO_UNIT = {
  zh: '{cell}：{value} 没有写明单位，是元还是万元相差一万倍；请写成“{value}万元”或“{value}元”',
  en: '{cell}: {value} has no unit; 元 and 万元 differ by a factor of 10,000. Write {value}万元 or {value}元',
};
const OTHER_UNIT = {
  zh: '{cell}：本栏以万元为单位，这里写的是 {value} 元；折合 {converted} 万元',
  en: '{cell}: this column is in 万元, the cell says {value} 元, which is {converted} 万元',
};
const IMPLAUSIBLE = {
  zh: '{cell}：{value} 万元（{hundredMillions} 亿元）过大，请核对是否把“元”填成了“万元”',
  en: '{cell}: {value} 万元 ({hundredMillions} hundred million 元) is very large; is it in 元?',
};

const PROCUREMENT: CellId = 'proactive/procurement/amount';
const FEES: CellId = 'proactive/fees/amount';

/** Largest plausible amount in 万元 by level. Large cities reach 10⁵ in fees, provinces 10⁶; procurement is larger. */
const LIMITS: Readonly<Record<'low' | 'county' | 'high', Readonly<Record<CellId, number>>>> = {
  low: { [FEES]: 1e5, [PROCUREMENT]: 1e6 },
  county: { [FEES]: 1e6, [PROCUREMENT]: 1e7 },
  high: { [FEES]: 1e7, [PROCUREMENT]: 1e8 },
};

export const unit: Rule = {
  id: 'article20/unit',
  title: { zh: '金额的单位', en: 'The unit of an amount' },
  severity: 'info',
  forms: FORM_IDS,
  basis: ['30号', '60号'],
  check: (report, { body }) => {
    const table = report.tables.proactive;
    if (table === undefined) return [];
    return table.form === '2019' ? procurementDraft(report, table, body.level) : feesDraft(report, body.level);
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '采购总金额（2019 年格式）没有写明单位；行政事业性收费（2021 年格式，单位万元）的单元格里写的是元；或者金额大得不合常理（警告）。',
    en: 'The procurement amount (2019 form) has no unit; a fee (2021 form, in 万元) is written in 元; or an amount is implausibly large (a warning).',
  },
  why: {
    zh: '2019 年格式没有印金额单位，只写数字的，元与万元相差一万倍，读者和汇总单位都无从判断。',
    en: 'The 2019 form prints no unit, and a bare number may be off by a factor of 10,000 for whoever reads or adds it up.',
  },
  bad: () => exampleReport({ year: 2020, cells: { 'proactive/procurement/amount': '22640' } }),
  good: () => exampleReport({ year: 2020, cells: { 'proactive/procurement/amount': '22640元' } }),
  traps: [
    { zh: '栏目名称或表格里写了单位：不报。', en: 'The unit stands in the column label or elsewhere in the table.' },
    { zh: '金额为 0 或空白：不报。', en: 'An amount of 0, or a blank.' },
    { zh: '大城市的收费可达数十万万元：不报。', en: 'Fees of large cities reach several hundred thousand 万元.' },
  ],
};

function procurementDraft(report: Report, table: Table, level: BodyLevel): Draft[] {
  const cell = numberIn(report, PROCUREMENT);
  if (cell === undefined || cell.value === 0) return [];
  const unitWritten = isMoney(cell.unit) ? cell.unit : statedUnit(report, table, cell);
  if (unitWritten === undefined) return [draft(report, cell, NO_UNIT)];
  return unitWritten === '万元' ? implausible(report, cell, level) : [];
}

function feesDraft(report: Report, level: BodyLevel): Draft[] {
  const cell = numberIn(report, FEES);
  if (cell === undefined || cell.value === 0) return [];
  if (cell.unit === '元') return [draft(report, cell, OTHER_UNIT)];
  return implausible(report, cell, level);
}

function isMoney(written: NumberCell['unit']): written is '元' | '万元' {
  return written === '元' || written === '万元';
}

/** Text looked at for a unit, in UTF-16 code units. */
const MOST_TEXT = 2000;

/** The unit as the column's label, another place of the table or the lines above it give it. */
function statedUnit(report: Report, table: Table, cell: NumberCell): '元' | '万元' | undefined {
  const label = table.columns.find((column) => column.column === cell.column);
  const from = label?.range.start ?? table.captions.at(-1)?.range.start ?? table.range.start;
  const section = report.sections.find((candidate) => candidate.no === table.spec.section);
  const above = compact(report, section?.bodyRange.start ?? table.range.start, table.range.start);
  const beside = compact(report, from, cell.contentRange.end);
  const written =
    /单位[:：]?(?:人民币)?(万?元)/.exec(above)?.[1] ??
    /[（(:：](?:单位)?[:：]?(万?元)/.exec(beside)?.[1] ??
    /万?元/.exec(beside)?.[0];
  if (written === undefined) return undefined;
  return written === '元' ? '元' : '万元';
}

function compact(report: Report, start: number, end: number): string {
  return report.source.text.slice(start, end).slice(-MOST_TEXT).replace(/\s/g, '');
}

function implausible(report: Report, cell: NumberCell, level: BodyLevel): Draft[] {
  const limit = LIMITS[limitFor(level)][cell.id] ?? Infinity;
  return cell.value < limit ? [] : [{ ...draft(report, cell, IMPLAUSIBLE), severity: 'warning' }];
}

function limitFor(level: BodyLevel): 'low' | 'county' | 'high' {
  if (level === 'township' || level === 'subdistrict') return 'low';
  return level === 'county' ? 'county' : 'high';
}

function draft(report: Report, cell: NumberCell, template: LocalText): Draft {
  return {
    message: format(template, {
      cell: cellName(report, cell.id),
      value: numberText(cell.value),
      converted: numberText(cell.value / 10000),
      hundredMillions: numberText(cell.value / 10000),
    }),
    range: cell.range,
    table: 'proactive',
    section: 2,
    cells: [cell.id],
  };
}
