/** Symbols of a report among the open ones: the report itself and its sections. */

import type { Report } from '../report';
import type { Range } from '../text/source';
import { clamp } from './markdown';

export interface ReportSymbol {
  readonly kind: 'report' | 'section';
  readonly name: string;
  /** For a section, the report it belongs to. */
  readonly container: string;
  readonly range: Range;
}

const LONGEST_NAME = 80;

/** Those whose name or report holds the characters of `query` in their order; all for an empty query. */
export function reportSymbols(report: Report, query: string): readonly ReportSymbol[] {
  if (!report.isReport) return [];
  const whole = report.title ?? report.sections[0];
  if (whole === undefined) return [];
  const name = nameOf(report);
  const symbols: ReportSymbol[] = [
    {
      kind: 'report',
      name,
      container: '',
      range: 'documentName' in whole ? whole.range : whole.headingRange,
    },
    ...report.sections.map((section): ReportSymbol => ({
      kind: 'section',
      name: clamp(section.heading, LONGEST_NAME),
      container: name,
      range: section.headingRange,
    })),
  ];
  return symbols.filter((symbol) => holds(`${symbol.container} ${symbol.name}`, query));
}

/** `示例县水务局2023年政府信息公开工作年度报告`, from what is known where the title does not say it. */
function nameOf({ title, body, year }: Report): string {
  const written = title?.text ?? `${body?.text ?? ''}${year === undefined ? '' : `${year.value}年`}年度报告`;
  return clamp(written.replace(/\s+/g, ' ').trim(), LONGEST_NAME);
}

function holds(text: string, query: string): boolean {
  const chars = text.toLowerCase();
  let at = 0;
  for (const char of query.toLowerCase().replace(/\s+/g, '')) {
    const found = chars.indexOf(char, at);
    if (found < 0) return false;
    at = found + char.length;
  }
  return true;
}
