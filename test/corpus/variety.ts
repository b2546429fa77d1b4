/** What varies from report to report whatever the layout: how numbers are written, notes below tables, line ends. */

import type { TableId } from '../../server/src/core/forms';
import { type Notes, type Outline, outline, plainValue, type WriteValue } from './outline';
import { type Random, random } from './random';
import { type Sample, sample } from './sample';

export interface VariedReport {
  readonly sample: Sample;
  readonly outline: Outline;
  /** What happens to the text once it is laid out. */
  readonly finish: (text: string) => string;
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9,.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const thousands: WriteValue = (value, cell) =>
  value === null ? plainValue(value, cell) : value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** Ways to write numbers that take a column a digit. */
const NARROW: readonly WriteValue[] = [
  plainValue,
  plainValue,
  thousands,
  (value, cell) =>
    value !== null && value > 0 && cell.endsWith('/change') ? `+${String(value)}` : plainValue(value, cell),
];

const WRITINGS: readonly WriteValue[] = [
  ...NARROW,
  (value, cell) => fullWidth(plainValue(value, cell)),
  (value, cell) => fullWidth(thousands(value, cell)),
  (value) => (value === null ? '' : `\u3000${String(value)}\u00a0`),
];

/** Notes below tables name rows and columns and hold numbers of their own, none of them a cell's. */
const NOTES: Readonly<Record<TableId, readonly string[]>> = {
  proactive: ['注：1.“规章”指本机关制定的规章。', '说明：本年废止件数含上年漏报的 3 件。', '（数据截至12月31日）'],
  applications: [
    '注：自然人申请 2 件撤回，未计入总计。',
    '*本年新收中 17 件系网上提交。',
    '注：结转下年度继续办理的申请均在法定期限内。',
  ],
  litigation: ['注：行政诉讼中 1 件为上年收案。', '说明：尚未审结的案件按12月31日状态填报。', '以上数据由法制科提供。'],
};

const LINE_ENDS = ['\n', '\n', '\n', '\r\n', '\r\n', '\r'];
/** Blanks at the ends of lines. */
const TRAILS = ['', '', '', ' ', '   ', '\u00a0', '\u3000'];

export interface VarietyOptions {
  /** Share of zeros that are left blank, 0 … 1. */
  readonly blankZeros: number;
  /** True: numbers in ASCII only, for ways to lay out a report that cut off wide ones. */
  readonly narrow: boolean;
}

/** Report number `seed`: the same options give the same report. */
export function variedReport(seed: number, { blankZeros, narrow }: VarietyOptions): VariedReport {
  const dice = random(seed ^ 0x5eed);
  const figures = sample(seed, { blankZeros });
  const write = dice.pick(narrow ? NARROW : WRITINGS);
  const notes = dice.chance(0.5) ? notesOf(dice) : {};
  const ends = dice.pick(LINE_ENDS);
  const trail = dice.pick(TRAILS);
  return {
    sample: figures,
    outline: outline(figures, write, notes),
    finish: (text) =>
      text
        .split(/\r\n|\r|\n/)
        .map((line) => (line === '' ? line : line + trail))
        .join(ends),
  };
}

function notesOf(dice: Random): Notes {
  return {
    proactive: [dice.pick(NOTES.proactive)],
    applications: [dice.pick(NOTES.applications)],
    litigation: [dice.pick(NOTES.litigation)],
  };
}
