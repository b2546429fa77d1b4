/**
 * 由上年报告新建: the draft of the following year. What last year's report settles is taken over: the body, the preamble
 * with its contact, what was carried over (结转下年度继续办理 → 上年结转) and what was in force. Everything else is blank:
 * last year's figures and narrative are no truth about this year.
 */

import { type CellId, cellId, type FormId, formOfYear, rowSpec } from '../forms';
import type { NumberCell, Report } from '../report';
import { format, type LocalText } from '../text/localText';
import { bodyChoiceOf, isGovernment } from './bodyChoice';
import { lastYearsPreamble } from './lastYearsPreamble';
import { bodyOrBlank, writeDraft, type WritingResult } from './newReport';

const NO_REPORT = { zh: '这份文件不是政府信息公开工作年度报告', en: 'This file is no annual report' };
const DAMAGED = {
  zh: '这份文件的编码不对，文字已成乱码，请换一种编码重新打开',
  en: 'This file was opened with the wrong encoding; reopen it with another',
};
const NO_YEAR = { zh: '没有读出这份报告的年份', en: 'The year of this report could not be read' };
const NO_FORM = { zh: '{year} 年度没有统一格式', en: 'There is no form for {year}' };
const CARRIED = {
  zh: '上年的“结转下年度继续办理”已填入本年的“上年结转”',
  en: 'What was carried over last year now stands in 上年结转',
};
const NOT_CARRIED = {
  zh: '上年报告里没有读到“结转下年度继续办理”的数字，“上年结转”请自行填写',
  en: 'No figures of 结转下年度继续办理 could be read in last year’s report; fill in 上年结转 yourself',
};
const IN_FORCE = {
  zh: '；现行有效件数沿用上年，请按本年制发、废止情况更新',
  en: '; 现行有效件数 is last year’s, bring it up to date with what was issued and repealed',
};
const REST = { zh: '。其余数字和文字请填写。', en: '. All other figures and words are to be filled in.' };

/** Writes the draft that follows `last`, with a note on what it took over. Lines end with \n. Never throws. */
export function nextYearReport(last: Report): WritingResult {
  if (last.encodingDamage?.kind === 'mojibake' || last.encodingDamage?.kind === 'undecoded')
    return { state: 'refused', cause: 'garbled', reason: DAMAGED };
  if (!last.isReport) return { state: 'refused', cause: 'noReport', reason: NO_REPORT };
  if (last.year === undefined) return { state: 'refused', cause: 'year', reason: NO_YEAR };
  const year = last.year.value + 1;
  const form = formOfYear(year);
  if (form === undefined) return { state: 'refused', cause: 'year', reason: format(NO_FORM, { year }) };
  const body = bodyOrBlank(last.body?.text ?? '');
  const options = { year, form, isGovernment: isGovernment(bodyChoiceOf(body)) };
  const carried = carriedOver(last);
  const inForce = stillInForce(last, form);
  const report = writeDraft(body, options, {
    preamble: lastYearsPreamble(last, body, options),
    cells: new Map([...carried, ...inForce]),
  });
  return { state: 'written', report, note: noteOf(carried.size > 0, inForce.size > 0) };
}

function noteOf(isCarried: boolean, isInForce: boolean): LocalText {
  const first = isCarried ? CARRIED : NOT_CARRIED;
  const second = isInForce ? IN_FORCE : { zh: '', en: '' };
  return { zh: first.zh + second.zh + REST.zh, en: first.en + second.en + REST.en };
}

/** 结转下年度继续办理 of last year, a column each, as it stands there; what is blank or unreadable stays blank. */
function carriedOver(last: Report): ReadonlyMap<CellId, string> {
  const table = last.tables.applications;
  const columns = table === undefined ? [] : (rowSpec(table.spec, 'carriedOut')?.columns ?? []);
  return figures(
    last,
    columns.map(({ id }) => [cellId('applications', 'carriedOut', id), cellId('applications', 'carriedIn', id)]),
  );
}

/** 现行有效件数; the 2019 form has no such column. */
function stillInForce(last: Report, form: FormId): ReadonlyMap<CellId, string> {
  if (form !== '2021') return new Map();
  return figures(
    last,
    ['rules', 'normative'].map((row) => [cellId('proactive', row, 'inForce'), cellId('proactive', row, 'inForce')]),
  );
}

function figures(last: Report, pairs: readonly (readonly [from: CellId, to: CellId])[]): ReadonlyMap<CellId, string> {
  return new Map(
    pairs.flatMap(([from, to]) => {
      const cell = last.cells.get(from);
      return cell?.state === 'number' ? [[to, figureText(cell)] as const] : [];
    }),
  );
}

/** The figure as it stands in the source, unless markup runs through it. */
function figureText({ text, value }: NumberCell): string {
  return /^[+＋－-]?[\d０-９][\d０-９,，.．]*$/.test(text) ? text : String(value);
}
