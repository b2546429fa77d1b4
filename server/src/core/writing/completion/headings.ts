/** Headings of the sections that are not there yet, alone or with their skeleton; the next one in order comes first. */

import { formOfYear, type FormId, FORMS, type SectionSpec, SECTIONS } from '../../forms';
import type { Report } from '../../report';
import type { Range } from '../../text/source';
import { blanksIn } from '../blanks';
import { documentStyle } from '../documentStyle';
import { sectionParagraphs, type SkeletonOptions } from '../sections';
import { writeTable } from '../writeTable';
import { type Completion, filterTextOf } from './item';
import type { Place } from './place';

const HEADING = { zh: '章节标题', en: 'section heading' };
const SECTION = { zh: '整节：标题、空白表格、待填写的句子', en: 'whole section, with places to fill in' };

/** Other words by which people look for a section. */
const WORDS: Readonly<Record<number, readonly string[]>> = {
  1: ['总体情况', '概述'],
  2: ['主动公开政府信息情况', '第二十条'],
  3: ['收到和处理政府信息公开申请情况', '依申请公开', '申请'],
  4: ['政府信息公开行政复议', '行政诉讼', '复议'],
  5: ['存在的主要问题及改进情况', '问题', '改进'],
  6: ['其他需要报告的事项', '信息处理费', '其他'],
};

export function headingItems(report: Report, place: Place, options: SkeletonOptions, mark: string): Completion[] {
  const known = new Set(
    report.sections.filter(({ headingRange }) => !overlaps(headingRange, place.line)).map(({ no }) => no),
  );
  const missing = SECTIONS.filter(({ no }) => !known.has(no));
  const next = missing.findIndex(({ no }) => no > place.part);
  const inOrder = next < 0 ? missing : [...missing.slice(next), ...missing.slice(0, next)];
  // what was typed may be marks without the blank that belongs behind them
  const hasMarks = place.marks !== '';
  const prefix = hasMarks ? (isBehindMarks(report, place) ? ' ' : '') : mark;
  return inOrder.flatMap((spec) => {
    const filterText = filterTextOf([spec.label, ...(WORDS[spec.no] ?? [])]);
    const heading = prefix + spec.label;
    const common = { label: spec.label, range: place.range, filterText } as const;
    const whole = wholeSection(report, spec, heading, options);
    return [
      { ...common, kind: 'heading', detail: HEADING, text: heading, places: [] },
      { ...common, kind: 'section', label: `${spec.label}（整节）`, detail: SECTION, ...whole },
    ];
  });
}

function overlaps(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function isBehindMarks({ source }: Report, { range }: Place): boolean {
  return source.text.charAt(range.start - 1) === '#';
}

function wholeSection(
  report: Report,
  spec: SectionSpec,
  heading: string,
  options: SkeletonOptions,
): Pick<Completion, 'text' | 'places'> {
  const { eol, table: style } = documentStyle(report);
  const gap = eol + eol;
  if (spec.table === undefined) {
    const text = [heading, ...sectionParagraphs(spec.no, options)].join(gap);
    return { text, places: blanksIn(text) };
  }
  const table = writeTable(FORMS[options.form].tables[spec.table], new Map(), style, { eol });
  const at = heading.length + gap.length;
  return {
    text: heading + gap + table.text,
    places: [...table.places.values()].map(({ start, end }) => ({ start: start + at, end: end + at })),
  };
}

/** The form the report has to use; the newest where its year is not known or had none. */
export function formFor(year: number): FormId {
  return formOfYear(year) ?? '2021';
}
