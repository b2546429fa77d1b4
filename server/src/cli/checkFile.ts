/** What `gouji check` says about one file; the same in the command's own thread and in a worker's. */

import type { Configuration, Report } from '../core';
import { readReport } from '../core/reading/readReport';
import { type Checked, checkWithSuppressed } from '../core/rules/checkReport';
import type { Lang } from '../core/text/localText';
import type { OutputFormat } from './arguments';
import { checkedText } from './checkText';
import type { Colours } from './colours';
import { checkJson } from './json';
import { printableJson } from './printable';
import { type Tally, tallyOf } from './tally';

export interface CheckedReport extends Checked {
  readonly report: Report;
}

export interface CheckLayout {
  readonly format: OutputFormat;
  readonly lang: Lang;
  readonly colours: Colours;
}

/** Text as the printer of the format takes it, and the counts. */
export interface CheckedFile {
  readonly text: string;
  readonly tally: Tally;
}

export function checkFile(
  text: string,
  path: string,
  { levels, body }: Configuration,
  { format, lang, colours }: CheckLayout,
): CheckedFile {
  const report = readReport(text);
  const checked = checkWithSuppressed(report, { levels, body });
  return {
    text:
      format === 'json'
        ? printableJson(checkJson(path, report, checked, lang))
        : checkedText(path, { report, ...checked }, lang, colours),
    tally: tallyOf(report, checked),
  };
}
