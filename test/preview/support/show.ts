/** Previews of drafts. */

import { checkReport, previewHtml, readReport, type Lang } from '../../../server/src/core';
import { elementsOf, type Element } from './parse';

export function show(draft: string, lang: Lang = 'zh'): string {
  const report = readReport(draft);
  return previewHtml(report, checkReport(report), lang);
}

/** The value cells by their ids. */
export function valueCells(html: string): ReadonlyMap<string, Element> {
  return new Map(
    elementsOf(html).flatMap((one) => (one.attributes['data-cell'] ? [[one.attributes['data-cell'], one]] : [])),
  );
}

export function withClass(html: string, name: string): Element[] {
  return elementsOf(html).filter(({ attributes }) => attributes['class']?.split(' ').includes(name));
}

/** What a rule says of a draft, in its own words. */
export function messageOf(draft: string, rule: string): string {
  const finding = checkReport(readReport(draft)).find((found) => found.rule === rule);
  if (finding === undefined) throw new Error(`Nothing was found by ${rule}`);
  return finding.message.zh;
}
