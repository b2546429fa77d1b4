/**
 * Completion in a report, or in a document that becomes one: a whole draft in an empty document, headings, sections and
 * tables that are still missing, captions and row labels inside tables, standard sentences. Silent in other documents
 * and inside running text.
 */

import { bodyKind } from '../../bodyKind';
import { formOfYear } from '../../forms';
import type { Report } from '../../report';
import { isBlankText } from '../../text/span';
import { documentStyle } from '../documentStyle';
import { bodyOrBlank, writeDraft } from '../newReport';
import type { SkeletonOptions } from '../sections';
import { formFor, headingItems } from './headings';
import { type Completion, filterTextOf } from './item';
import { type Place, placeAt } from './place';
import { sentenceItems } from './sentences';
import { labelItems, tableItems } from './tables';

export type { Completion, CompletionKind } from './item';

export interface CompletionOptions {
  /** The year a draft without a year is taken to be of: last calendar year. */
  readonly year: number;
  /** Markdown has heading marks. */
  readonly markdown: boolean;
  /** The document is a report by its language or name, whatever stands in it so far. */
  readonly expected: boolean;
  /** The character whose typing asked for completion; undefined where a person asked, or typed a word. */
  readonly trigger?: string;
}

/** Characters that may begin something known: 第二十条第（X）项, 一、, a cell, a heading. */
export const TRIGGERS: readonly string[] = ['第', '、', '|', '#'];

/** A document of no more than a word is empty but for what is being typed. */
const LONGEST_WORD = 12;
const REPORT = { zh: '整份年报：六节、三张空白表格、待填写的句子', en: 'a whole draft with places to fill in' };

/** What can stand at `offset`, best first; the client picks those that fit what was typed. Never throws. */
export function completionsAt(report: Report, offset: number, options: CompletionOptions): readonly Completion[] {
  const place = placeAt(report, offset);
  if (place === undefined) return [];
  const { text } = report.source;
  if (isBlankText(text.slice(0, place.range.start)) && text.trim().length <= LONGEST_WORD) {
    const asks = place.kind === 'line' && place.marks === '' && options.trigger === undefined;
    return asks ? wholeReport(place, options) : [];
  }
  const becomesReport = report.isReport || report.title?.documentName !== undefined || options.expected;
  return becomesReport && fitsTrigger(place, options.trigger) ? itemsAt(report, place, options) : [];
}

/** A trigger character counts only where what it begins can stand. */
function fitsTrigger({ kind, typed, marks }: Place, trigger: string | undefined): boolean {
  if (trigger === undefined) return true;
  if (trigger === '|') return kind === 'cell';
  if (trigger === '#') return kind === 'line' && typed === '' && marks !== '';
  if (trigger === '第') return kind !== 'sentence' && typed === '第';
  return kind === 'line' && /^[一二三四五六]、$/.test(typed);
}

function itemsAt(report: Report, place: Place, options: CompletionOptions): Completion[] {
  const body = bodyOrBlank(report.body?.text ?? '');
  const year = report.year?.value ?? options.year;
  const { level, role } = bodyKind(body);
  const skeleton: SkeletonOptions = {
    year,
    form: formFor(year),
    isGovernment: role === 'government' && level !== 'subdistrict',
  };
  if (place.kind === 'cell') return labelItems(report, place, skeleton);
  if (place.kind === 'sentence') return sentenceItems(report, place, skeleton, body);
  const headings = headingItems(report, place, skeleton, markOf(report, options));
  if (place.marks !== '') return headings;
  return [
    ...sentenceItems(report, place, skeleton, body),
    ...tableItems(report, place, skeleton),
    ...labelItems(report, place, skeleton),
    ...headings,
  ];
}

/** Heading marks as the document has them; those of a new draft in Markdown without sections. */
function markOf(report: Report, { markdown }: CompletionOptions): string {
  const mark = documentStyle(report).headingMark;
  return mark === '' && markdown && report.sections.length === 0 ? '## ' : mark;
}

/** In documents that nobody expects to be a report, only for who asks or types its name. */
const ITS_NAME = /^(?:$|[新年政]|xj|nb|zfxx)/i;

function wholeReport(place: Place, { year, markdown, expected }: CompletionOptions): Completion[] {
  const form = formOfYear(year);
  if (form === undefined || (!expected && !ITS_NAME.test(place.typed))) return [];
  const { text, places } = writeDraft(bodyOrBlank(''), { year, form, isGovernment: false }, { markdown });
  return [
    {
      kind: 'report',
      label: '新建年报',
      detail: REPORT,
      range: place.range,
      text,
      places,
      filterText: filterTextOf(['新建年报', '年报', '政府信息公开工作年度报告']),
    },
  ];
}
