/** The corpus: every layout there is, measured on the same reports. */

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findOnPath } from '../../scripts/lib/run';
import { type Bar, barOf } from './bars';
import { CONVERTERS } from './converters';
import type { Converter } from './converters/converter';
import { OWN_LAYOUTS } from './layouts';
import type { Layout } from './layouts/layout';
import { measure, sum, type Tally, totalOf } from './measure';
import { type VariedReport, variedReport } from './variety';

/** Share of zeros left blank in the reports with blanks. */
export const BLANK_ZEROS = 0.5;

export interface Score {
  readonly converter: Converter;
  readonly bar: Bar;
  /** Reports in which every number is written. */
  readonly full: Tally;
  /** Reports with blank cells. */
  readonly withBlanks: Tally;
}

/** Our own layouts, which need no program, and the converters of the world outside. */
export const CORPUS: readonly Converter[] = [...OWN_LAYOUTS.map(asConverter), ...CONVERTERS];

function asConverter(layout: Layout): Converter {
  return {
    key: layout.key,
    id: layout.id,
    command: '',
    what: { zh: layout.name, en: layout.english },
    programs: [],
    keepsBlanks: layout.keepsBlanks,
    narrow: false,
    convert: (reports) => Promise.resolve(reports.map((report) => layout.render(report))),
  };
}

/** Programs a converter needs and this machine does not have. */
export function missingPrograms({ programs }: Converter): string[] {
  return programs.filter((program) => findOnPath([program]) === undefined);
}

export interface RunOptions {
  readonly seeds: readonly number[];
  /** For the files of the converters. */
  readonly folder: string;
  /** Is told every rendering. */
  readonly onText?: (converter: Converter, name: string, text: string) => void;
}

/** Measures a converter on the reports of the seeds. Throws when the program fails. */
export async function score(converter: Converter, { seeds, folder, onText }: RunOptions): Promise<Score> {
  const part = async (name: string, blankZeros: number): Promise<Tally> => {
    const set = reportSet(seeds, blankZeros, converter.narrow);
    return sum(await talliesOf(converter, set, path.join(folder, name), onText));
  };
  return {
    converter,
    bar: barOf(converter),
    full: await part('full', 0),
    withBlanks: await part('blanks', BLANK_ZEROS),
  };
}

/** Reports with their names, and their outlines in an array that stays the same: a converter may keep what it made of it. */
export interface ReportSet {
  readonly reports: readonly { readonly name: string; readonly report: VariedReport }[];
  readonly outlines: readonly VariedReport['outline'][];
}

const SETS = new Map<string, ReportSet>();

/** The same set for the same arguments. `blankZeros`: share of zeros left blank. */
export function reportSet(seeds: readonly number[], blankZeros: number, narrow: boolean): ReportSet {
  const key = JSON.stringify([seeds, blankZeros, narrow]);
  const known = SETS.get(key);
  if (known !== undefined) return known;
  const kind = blankZeros === 0 ? 'full' : 'blanks';
  const reports = seeds.map((seed) => ({
    name: `${kind}-${String(seed)}`,
    report: variedReport(seed, { blankZeros, narrow }),
  }));
  const set = { reports, outlines: reports.map(({ report }) => report.outline) };
  SETS.set(key, set);
  return set;
}

/** Both sets in one. */
export function joined(a: ReportSet, b: ReportSet): ReportSet {
  return { reports: [...a.reports, ...b.reports], outlines: [...a.outlines, ...b.outlines] };
}

/** What is read of each report of a set once it is converted. Throws when the program fails. */
export async function talliesOf(
  converter: Converter,
  { reports, outlines }: ReportSet,
  folder: string,
  onText?: RunOptions['onText'],
): Promise<Tally[]> {
  const own = path.join(folder, converter.key);
  await mkdir(own, { recursive: true });
  const texts = await converter.convert(outlines, own);
  return reports.map(({ name, report }, i) => {
    const text = report.finish(texts[i] ?? '');
    onText?.(converter, `${name}.txt`, text);
    const tally = measure(text, report.sample.cells);
    return { ...tally, faults: tally.faults.map((fault) => `${name}: ${fault}`) };
  });
}

/** Share of all cells that were read right, 0 … 1. */
export function shareRight({ numbers, blanks }: Tally): number {
  const all = totalOf(numbers) + totalOf(blanks);
  return all === 0 ? 0 : (numbers.right + blanks.right) / all;
}

/** What is wrong with a score: numbers read wrong, arithmetic findings on figures that balance, a bar not reached. */
export function complaintsOf({ bar, full, withBlanks }: Score): string[] {
  const faults = [...full.faults, ...withBlanks.faults];
  return [
    ...faults,
    ...belowBar('every number written', shareRight(full), bar.full),
    ...belowBar('with blanks', shareRight(withBlanks), bar.withBlanks),
  ];
}

function belowBar(what: string, share: number, bar: number): string[] {
  return share < bar ? [`${what}: ${percent(share)} read, the bar is ${percent(bar)}`] : [];
}

export function percent(share: number): string {
  // never 100 % for a share that is less
  return `${(Math.floor(share * 1000) / 10).toFixed(1).replace(/\.0$/, '')} %`;
}
