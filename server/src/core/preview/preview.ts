/** The report as others than the panel take it: a file to print, and rich text to paste into a word processor. */

import type { Finding } from '../finding';
import type { Report } from '../report';
import type { Lang } from '../text/localText';
import { blocksOf } from './blocks';
import { documentHtml, pageHtml } from './documentHtml';
import { plainText } from './plainText';

const NO_FINDINGS: readonly Finding[] = [];

/** Name of the report for a window or a file: its title as written; empty where it has none. */
export function previewTitle(report: Report): string {
  return report.title?.text ?? '';
}

/** A whole HTML file that prints as the official form on A4. `lang`: of the few words that are not the report's own. */
export function printHtml(report: Report, lang: Lang): string {
  return pageHtml(previewTitle(report), blocksOf(report, NO_FINDINGS), lang);
}

export interface RichText {
  /** A fragment with all styles in its elements. */
  readonly html: string;
  readonly text: string;
}

/** The report for the clipboard. */
export function richText(report: Report, lang: Lang): RichText {
  const blocks = blocksOf(report, NO_FINDINGS);
  return { html: documentHtml(blocks, lang), text: plainText(blocks, lang) };
}
